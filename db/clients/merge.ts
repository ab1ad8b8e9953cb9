import { moveAuditFiles } from '#db/audit-files/ranges.ts';
import { movePlanning } from '#db/clients/merge-planning.ts';
import { loadCardValues, loadContacts, loadRoles } from '#db/clients/load-card.ts';
import { recordMerge } from '#db/privacy/retention.ts';
import { moveRequestCells } from '#db/requests/save-request.ts';
import { saveClientValues } from '#db/clients/save-values.ts';
import { loadFigures, loadProductions } from '#db/figures/load.ts';
import { saveYearValue } from '#db/figures/save.ts';
import { moveDeadlines } from '#db/deadlines/merge.ts';
import { findGroupOfClient, loadMembers } from '#db/groups/load.ts';
import type { Connection } from '#db/office/database.ts';
import { moveRisk } from '#db/risk/merge-risk.ts';
import type { ValueOrigin } from '#shared/clients/model.ts';
import type { MergeChoice, MergePreview } from '#shared/clients/merge-model.ts';
import { winnerOfYear, type MergeSide, type MergeSideYear } from '#shared/clients/plan-merge.ts';
import { yearFieldsOf, type YearFieldKey, type YearTable } from '#shared/figures/model.ts';

/** What hangs on one record, for the plan of a merge. */
export function loadMergeSide(connection: Connection, clientId: number): MergeSide {
  const values = loadCardValues(connection, clientId);
  const group = findGroupOfClient(connection, clientId);
  return {
    number: String(values.number.value),
    name: String(values.name.value),
    values,
    group: group && { number: group.number, members: loadMembers(connection, group.id) },
    contacts: loadContacts(connection, clientId),
    roles: loadRoles(connection, clientId),
    years: loadMergeYears(connection, clientId),
    gifts: connection
      .prepare('SELECT year, kind FROM gift WHERE client_id = ? ORDER BY year, kind')
      .all(clientId) as MergeSide['gifts'],
  };
}

interface YearWithOrigins extends MergeSideYear {
  origins: Partial<Record<YearFieldKey, ValueOrigin>>;
}

function loadMergeYears(connection: Connection, clientId: number): YearWithOrigins[] {
  const tell = (table: YearTable) => (record: { year: number } & Pick<YearWithOrigins, 'origins'>) => {
    const { year, origins, ...values } = record;
    return { table, year, values, origins };
  };
  return [
    ...loadFigures(connection, clientId).map(tell('yearly_figure')),
    ...loadProductions(connection, clientId).map(tell('yearly_production')),
  ];
}

/** Changes with every recorded change of either client. */
export function mergeRevision(connection: Connection, keepId: number, dropId: number): number {
  return Number(
    connection
      .prepare('SELECT coalesce(max(id), 0) FROM change_row WHERE client_id IN (?, ?)')
      .pluck()
      .get(keepId, dropId),
  );
}

interface MergeIds {
  keepId: number;
  dropId: number;
}

/** Carries out a merge that the plan does not refuse, with what the person chose. Runs inside the caller's change set. */
export function applyMerge(
  connection: Connection,
  { keepId, dropId }: MergeIds,
  plan: MergePreview,
  choice: MergeChoice,
): void {
  takeFields(connection, { keepId, dropId }, choice);
  mergeSharedYears(connection, { keepId, dropId }, plan, choice);
  moveYears(connection, { keepId, dropId }, plan);
  const owner = { keepId, dropId };
  connection
    .prepare(
      `UPDATE main.client_role SET client_id = @keepId WHERE client_id = @dropId
         AND role_code NOT IN (SELECT role_code FROM client_role WHERE client_id = @keepId)`,
    )
    .run(owner);
  moveContacts(connection, owner, plan);
  movePlanning(connection, owner);
  moveRisk(connection, owner);
  moveRequestCells(connection, owner);
  moveDeadlines(connection, owner);
  moveAuditFiles(connection, owner);
  recordMerge(connection, owner);
  connection
    .prepare(
      `UPDATE main.gift SET client_id = @keepId WHERE client_id = @dropId
         AND NOT EXISTS (SELECT 1 FROM gift own WHERE own.client_id = @keepId AND own.year = gift.year AND own.kind = gift.kind)`,
    )
    .run(owner);
  moveGroup(connection, owner, plan);
  connection
    .prepare(
      `UPDATE main.classification_override SET client_id = @keepId WHERE client_id = @dropId
         AND NOT EXISTS (SELECT 1 FROM classification_override WHERE client_id = @keepId)`,
    )
    .run(owner);
  connection.prepare('DELETE FROM main.client WHERE id = ?').run(dropId);
  if (plan.group.outcome === 'removed') {
    connection.prepare('DELETE FROM main.client_group WHERE number = ?').run(plan.group.number);
  }
}

/** Each value keeps the origin that it had in the record that goes. */
function takeFields(connection: Connection, { keepId, dropId }: MergeIds, { take }: MergeChoice): void {
  const values = loadCardValues(connection, dropId);
  for (const field of take) {
    const { value, origin } = values[field];
    if (field === 'number' || origin === null) continue;
    saveClientValues(connection, [{ clientId: keepId, field, value }], origin);
  }
}

function mergeSharedYears(
  connection: Connection,
  { keepId, dropId }: MergeIds,
  plan: MergePreview,
  { takeYears }: MergeChoice,
): void {
  const dropped = loadMergeYears(connection, dropId);
  for (const { table, year, values } of plan.sharedYears) {
    const isTaken = takeYears.some((taken) => taken.table === table && taken.year === year);
    const source = dropped.find((candidate) => candidate.table === table && candidate.year === year);
    for (const { field, keep, drop } of values) {
      const origin = source?.origins[field];
      if (winnerOfYear({ keep, drop }, isTaken) === 'keep' || origin === undefined) continue;
      saveYearValue(connection, { clientId: keepId, year, field, value: drop }, origin);
    }
  }
}

function moveYears(connection: Connection, ids: MergeIds, { movedYears }: MergePreview): void {
  for (const { table, year } of movedYears) {
    connection
      .prepare(`UPDATE main.${table} SET client_id = @keepId WHERE client_id = @dropId AND year = @year`)
      .run({ ...ids, year });
    for (const field of yearFieldsOf(table)) {
      connection
        .prepare(
          'DELETE FROM main.value_origin WHERE client_id = @keepId AND field = @field AND year = @year',
        )
        .run({ keepId: ids.keepId, field, year });
      connection
        .prepare(
          'UPDATE main.value_origin SET client_id = @keepId WHERE client_id = @dropId AND field = @field AND year = @year',
        )
        .run({ ...ids, field, year });
    }
  }
}

function moveContacts(connection: Connection, { keepId }: MergeIds, { contacts }: MergePreview): void {
  const move = connection.prepare(
    `UPDATE main.contact SET client_id = @keepId,
       position = (SELECT coalesce(max(position) + 1, 0) FROM contact WHERE client_id = @keepId) WHERE id = @id`,
  );
  for (const { id, isDouble } of contacts) if (!isDouble) move.run({ keepId, id });
}

/** The record that stays takes the place of the other in its group and tree, or the other leaves its own group. */
function moveGroup(connection: Connection, { keepId, dropId }: MergeIds, { group }: MergePreview): void {
  if (group.number === null) return;
  const ids = { keepId, dropId };
  if (group.outcome === 'leaves' || group.outcome === 'removed') {
    connection
      .prepare(
        `UPDATE main.client SET parent_client_id = (SELECT parent_client_id FROM client WHERE id = @dropId)
         WHERE parent_client_id = @dropId`,
      )
      .run({ dropId });
    return;
  }
  takePlaceInTree(connection, ids);
  if (group.outcome === 'joins' || group.outcome === 'becomesHead') {
    connection
      .prepare(
        'UPDATE main.client SET group_id = (SELECT id FROM client_group WHERE number = ?) WHERE id = ?',
      )
      .run(group.number, keepId);
    connection
      .prepare(
        `UPDATE OR IGNORE main.value_origin SET client_id = @keepId WHERE client_id = @dropId AND field = 'groupNumber'`,
      )
      .run(ids);
  }
  if (group.outcome === 'becomesHead') {
    connection
      .prepare('UPDATE main.client_group SET head_client_id = ? WHERE number = ?')
      .run(keepId, group.number);
  }
}

/** Children of the record that goes fall under the one that stays; when that one fell under the other, it moves up to its place. */
function takePlaceInTree(connection: Connection, ids: MergeIds): void {
  const isBelow = connection
    .prepare(
      `WITH RECURSIVE above(id, parent) AS (
         SELECT id, parent_client_id FROM client WHERE id = @keepId
         UNION SELECT client.id, client.parent_client_id FROM client JOIN above ON client.id = above.parent
       ) SELECT 1 FROM above WHERE id = @dropId`,
    )
    .get(ids);
  const isAbove = connection
    .prepare(
      `WITH RECURSIVE above(id, parent) AS (
         SELECT id, parent_client_id FROM client WHERE id = @dropId
         UNION SELECT client.id, client.parent_client_id FROM client JOIN above ON client.id = above.parent
       ) SELECT 1 FROM above WHERE id = @keepId`,
    )
    .get(ids);
  const takesParent = isBelow !== undefined ? 1 : isAbove === undefined ? 0 : null;
  if (takesParent !== null) {
    connection
      .prepare(
        `UPDATE main.client SET parent_client_id = (SELECT parent_client_id FROM client WHERE id = @dropId)
         WHERE id = @keepId AND (parent_client_id IS NULL OR @takesParent = 1)`,
      )
      .run({ ...ids, takesParent });
  }
  connection
    .prepare(
      'UPDATE main.client SET parent_client_id = @keepId WHERE parent_client_id = @dropId AND id <> @keepId',
    )
    .run(ids);
}
