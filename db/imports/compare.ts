import { createBudgetComparison } from '#db/imports/compare-budgets.ts';
import { createLineComparison } from '#db/imports/compare-lines.ts';
import type { Comparison } from '#db/imports/comparison.ts';
import type { Connection } from '#db/office/database.ts';
import { plainColumns, stagedRoles, stagingOf } from '#db/imports/staging.ts';
import type { Staging } from '#db/imports/staging.ts';
import type { ImportKind } from '#shared/imports/model.ts';

interface FieldComparison {
  field: string;
  /** Condition under which the staged value differs; null never does. */
  differs: string;
  before: string;
  after: string;
  isConflict: string;
}

/** The record of the office that a staged row `s` meets: client `c`, and record `x` of the target table. */
function joinTarget(staging: Staging): string {
  if (staging.targetTable === 'client')
    return 'JOIN client x ON x.number = s.number JOIN client c ON c.id = x.id';
  const year = staging.isYearly ? 'AND x.year = s.year' : '';
  return `JOIN client c ON c.number = s.number JOIN ${staging.targetTable} x ON x.client_id = c.id ${year}`;
}

function plainComparison(staging: Staging, key: string, column: string, target: string): FieldComparison {
  const year = staging.isYearly ? 's.year' : '0';
  // A plan that was confirmed with the client stands as what a person typed.
  const isConfirmed = staging.targetTable === 'client_plan' ? ` OR x.status = 'B'` : '';
  return {
    field: fieldKey(staging, key),
    differs: `(s.${column} IS NOT NULL AND s.${column} IS NOT x.${target})`,
    before: `x.${target}`,
    after: `s.${column}`,
    isConflict: `coalesce((SELECT origin FROM value_origin WHERE client_id = c.id AND field = '${fieldKey(staging, key)}' AND year = ${year}),
      CASE WHEN x.${target} IS NULL THEN 'imported' ELSE x.base_origin END) = 'typed'${isConfirmed}`,
  };
}

/** The name of a value in `value_origin`; the status of figures is told from that of clients. */
export function fieldKey(staging: Staging, key: string): string {
  if (staging.targetTable === 'yearly_figure' && key === 'status') return 'figureStatus';
  return `${staging.originPrefix ?? ''}${key}`;
}

function roleComparison(column: string, key: string, role: string): FieldComparison {
  const current = (value: string): string =>
    `(SELECT ${value} FROM client_role r JOIN employee e ON e.id = r.employee_id WHERE r.client_id = c.id AND r.role_code = '${role}')`;
  return {
    field: key,
    differs: `(s.${column} IS NOT NULL AND s.${column} IS NOT ${current('e.code')})`,
    before: current('e.code'),
    after: `s.${column}`,
    isConflict: `coalesce(${current('r.origin')} = 'typed', 0)`,
  };
}

const groupComparisons: readonly FieldComparison[] = [
  {
    field: 'group',
    differs: `(s.group_number IS NOT NULL AND s.group_number IS NOT (SELECT number FROM client_group WHERE id = c.group_id))`,
    before: '(SELECT number FROM client_group WHERE id = c.group_id)',
    after: 's.group_number',
    isConflict: '0',
  },
  {
    field: 'head',
    differs: `(s.is_head = 1 AND s.group_number IS NOT NULL
      AND c.id IS NOT (SELECT head_client_id FROM client_group WHERE number = s.group_number))`,
    before: `(SELECT h.number FROM client_group g JOIN client h ON h.id = g.head_client_id WHERE g.number = s.group_number)`,
    after: 's.number',
    isConflict: '0',
  },
];

function listComparisons(kind: ImportKind): FieldComparison[] {
  const staging = stagingOf(kind);
  const plain = plainColumns(staging).map(({ key, column, target }) =>
    plainComparison(staging, key, column, target),
  );
  if (kind !== 'relaties') return plain;
  return [
    ...plain,
    ...groupComparisons,
    ...stagedRoles.map(({ column, key, code }) => roleComparison(column, key, code)),
  ];
}

/** Prepares the comparison of one kind: planned lines and budgets have their own. */
export function createComparison(connection: Connection, kind: ImportKind): Comparison {
  if (kind === 'planning') return createLineComparison(connection);
  return kind === 'begroting' ? createBudgetComparison(connection) : createRecordComparison(connection, kind);
}

/** Prepares the comparison of one kind; the statements work on stretches of staged rows. */
function createRecordComparison(connection: Connection, kind: ImportKind): Comparison {
  const staging = stagingOf(kind);
  const { table } = staging;
  const fields = listComparisons(kind);
  const join = joinTarget(staging);
  const stretch = 's.run_id = @run AND s.id BETWEEN @from AND @to';
  const yearly = staging.isYearly ? 'AND s.year IS NOT NULL' : '';
  const reset = connection.prepare(
    `UPDATE main.${table} AS s SET status = CASE is_unreadable WHEN 1 THEN 'wrong' ELSE 'unchanged' END WHERE ${stretch}`,
  );
  const markNew = connection.prepare(
    `UPDATE main.${table} AS s SET status = 'new' WHERE ${stretch} AND s.status = 'unchanged' ${yearly}
     AND NOT EXISTS (SELECT 1 FROM ${existing(staging)})`,
  );
  const markChanged = connection.prepare(
    `UPDATE main.${table} AS t SET status = 'changed' WHERE t.id IN (
       SELECT s.id FROM ${table} s ${join} WHERE ${stretch} AND s.status = 'unchanged' AND (${fields.map(({ differs }) => differs).join(' OR ')}))`,
  );
  const anyChanged = connection.prepare(
    `SELECT 1 FROM ${table} s WHERE ${stretch} AND s.status = 'changed' LIMIT 1`,
  );
  const anyKnown = connection.prepare(
    `SELECT 1 FROM ${table} WHERE run_id = ? AND status = 'unchanged' LIMIT 1`,
  );
  const year = staging.isYearly ? 's.year' : '0';
  const addDifferences = fields.map(({ field, differs, before, after, isConflict }) =>
    connection.prepare(
      `INSERT INTO main.import_difference (run_id, staged_id, row, client_id, field, year, before, after, is_conflict)
       SELECT s.run_id, s.id, s.row, c.id, '${field}', ${year}, ${before}, ${after}, ${isConflict}
       FROM ${table} s ${join} WHERE ${stretch} AND s.status = 'changed' AND ${differs}`,
    ),
  );
  return {
    needsReset: false,
    reset(range) {
      reset.run(range);
      markNew.run(range);
    },
    isNeeded: (run) => anyKnown.get(run) !== undefined,
    compare(range) {
      markChanged.run(range);
      if (anyChanged.get(range) === undefined) return;
      for (const add of addDifferences) add.run(range);
    },
    finish(run) {
      if (kind === 'relaties') markTypedGroups(connection, run);
      connection
        .prepare(
          `UPDATE main.${table} SET status = 'conflict' WHERE run_id = @run AND status = 'changed' AND id IN (
             SELECT staged_id FROM import_difference WHERE run_id = @run AND is_conflict = 1)`,
        )
        .run({ run });
    },
  };
}

function existing(staging: Staging): string {
  if (staging.targetTable === 'client') return 'client x WHERE x.number = s.number';
  const year = staging.isYearly ? 'AND x.year = s.year' : '';
  return `client c JOIN ${staging.targetTable} x ON x.client_id = c.id ${year} WHERE c.number = s.number`;
}

/**
 * Group and head have no origin of their own: the change log tells. Typed is a group that was last set by anything but an
 * import, or that came with a client that somebody typed.
 */
function markTypedGroups(connection: Connection, run: number): void {
  const byHand = (tableName: string, record: string, column: string): string => `EXISTS (
    SELECT 1 FROM change_row JOIN change_set ON change_set.id = change_row.change_set_id
    WHERE change_row.table_name = '${tableName}' AND change_row.record_id = ${record} AND change_set.undone_by_id IS NULL
      AND change_set.undoes_id IS NULL AND change_set.call NOT LIKE 'imports.%'
      AND (change_row.before IS NULL OR change_row.before ->> '${column}' IS NOT change_row.after ->> '${column}'))`;
  connection
    .prepare(
      `UPDATE main.import_difference SET is_conflict = 1 WHERE run_id = ? AND field = 'group' AND before IS NOT NULL
       AND ${byHand('client', 'client_id', 'group_id')}`,
    )
    .run(run);
  connection
    .prepare(
      `UPDATE main.import_difference AS d SET is_conflict = 1 WHERE d.run_id = ? AND d.field = 'head' AND d.before IS NOT NULL
       AND ${byHand('client_group', '(SELECT group_id FROM client WHERE number = d.before)', 'head_client_id')}`,
    )
    .run(run);
}
