import { setImmediate as nextTurn } from 'node:timers/promises';
import { searchLog, type LogQuery } from '#db/audit/search-log.ts';
import { listSetLines } from '#db/audit/set-lines.ts';
import { findCodeLabels } from '#db/codes/labels.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import type { LogCursor, LogLine } from '#shared/audit/calls.ts';
import { auditText } from '#shared/audit/nl.ts';
import type { FindLabel } from '#shared/clients/show-value.ts';
import type { ExportTable } from '#shared/exports/model.ts';
import { describeRecord, describeValues } from '#shared/history/describe.ts';
import { formatInstant } from '#shared/text/format.ts';

/** Rows that fit in one sheet with room to spare. */
const maxRows = 100_000;
const { columns, actions } = auditText.table;

/** What a filter finds as a table with one row per changed value. Other calls are answered between pages. */
export async function collectTable(
  context: TaskContext,
  query: LogQuery,
): Promise<{ table: ExportTable; isComplete: boolean }> {
  const { connection } = context.db;
  const findLabel = findCodeLabels(connection);
  const rows: string[][] = [];
  let before: LogCursor | null = null;
  do {
    const page = searchLog(connection, query, before, 20);
    for (const set of page.sets) {
      let after: number | null = 0;
      while (after !== null && rows.length < maxRows) {
        const part = listSetLines(connection, set.id, {
          after,
          limit: 500,
          client: query.client,
          records: query.records,
        });
        for (const line of part.lines) rows.push(...toRows(line, findLabel));
        after = part.next;
        await nextTurn();
        context.throwIfCancelled();
      }
    }
    context.progress({ label: auditText.table.progress, done: rows.length, total: 0 });
    before = page.next;
    await nextTurn();
    context.throwIfCancelled();
  } while (before !== null && rows.length < maxRows);
  return {
    isComplete: before === null && rows.length <= maxRows,
    table: {
      title: auditText.screen.title,
      columns: columns.map((header) => ({ header, kind: 'text' })),
      rows: rows.slice(0, maxRows),
    },
  };
}

function toRows(line: LogLine, findLabel: FindLabel): string[][] {
  const head = [
    formatInstant(line.changedAt),
    line.account,
    line.isUndone ? auditText.table.undone(line.label) : line.label,
    line.client?.number ?? '',
    line.client?.name ?? '',
    describeRecord(line),
    actions[line.action],
  ];
  const values = describeValues(line, findLabel).filter(({ before, after }) => before !== after);
  if (values.length === 0) return [[...head, '', '', '']];
  return values.map(({ label, before, after }) => [...head, label, before, after]);
}
