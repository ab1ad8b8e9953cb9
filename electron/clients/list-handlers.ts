import { everyClient } from '#db/accounts/own-portfolio.ts';
import { classifyOffice } from '#db/classification/classify-office.ts';
import { currentVersion, listChangedClients, withGroupMembers } from '#db/clients/list-changes.ts';
import { loadPage, loadRows } from '#db/clients/list-rows.ts';
import { createSaver } from '#db/clients/save-list.ts';
import { searchClients } from '#db/clients/search-clients.ts';
import { bandCodesOf } from '#electron/clients/choices.ts';
import { stampOf } from '#electron/clients/stamp.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import type { CommandContext, TaskContext } from '#electron/calls/context.ts';
import type { listCalls } from '#shared/clients/list-calls.ts';
import type { ListChange, ListRefusal } from '#shared/clients/list-model.ts';
import { listText } from '#shared/clients/list-nl.ts';
import { toStandings } from '#shared/clients/standings.ts';

/** More changed clients than this are quicker read again as pages. */
const MAX_CHANGED = 2000;

/** Cells stored between two breaths: other calls are answered in between. */
const CELLS_PER_TURN = 250;

export const listHandlers: HandlersFor<typeof listCalls> = {
  'clients.list': ({ search = '', status = [], limit, offset }, { db }) =>
    searchClients(db.connection, {
      search,
      statuses: typeof status === 'string' ? [status] : status,
      limit,
      offset,
    }),

  'clients.getPage': ({ after, limit }, { db: { connection } }) => {
    const rows = loadPage(connection, after, limit);
    const numbers = rows.columns[0] ?? [];
    const last = numbers.at(-1);
    const total: unknown = connection
      .prepare(`SELECT count(*) FROM ${everyClient(connection)}`)
      .pluck()
      .get();
    return {
      version: currentVersion(connection),
      total: Number(total),
      next: numbers.length < limit || typeof last !== 'string' ? null : last,
      rows,
    };
  },

  'clients.getRows': ({ ids }, { db }) => ({ rows: loadRows(db.connection, ids) }),

  'clients.getVersion': (_input, { db }) => ({ version: currentVersion(db.connection) }),

  'clients.getChanges': ({ since }, { db: { connection } }) => ({
    version: currentVersion(connection),
    ids: listChangedClients(connection, since, MAX_CHANGED),
  }),

  'clients.getStandings': ({ ids }, { db, today }) =>
    toStandings(classifyOffice(db, today, 'members', ids && withGroupMembers(db.connection, ids))),

  'clients.setValues': ({ changes }, context) => saveChanges(changes, context),
};

function saveChanges(
  changes: readonly ListChange[],
  task: TaskContext,
): Promise<{ changed: number; refused: ListRefusal[] }> {
  return task.longChange('', async (context) => {
    const saver = createSaver(context.db.connection, bandCodesOf(context.db), stampOf(context));
    const refused: ListRefusal[] = [];
    const stored: ListChange[] = [];
    for (const [index, change] of changes.entries()) {
      if (index > 0 && index % CELLS_PER_TURN === 0) {
        task.progress({ label: listText.changes.progress, done: index, total: changes.length });
        await new Promise((resolve) => setImmediate(resolve));
        task.throwIfCancelled();
      }
      const result = saver.save(change);
      if ('refusal' in result) refused.push({ id: change.id, field: change.field, message: result.refusal });
      else if (result.isChanged) stored.push(change);
    }
    context.describe(describeChange(context, stored, saver.labelOf));
    return { changed: stored.length, refused };
  });
}

/** What the undo list says: `Klant 000104: branche gewijzigd`, `Branche gewijzigd bij 12 klanten`. */
function describeChange(
  { db }: CommandContext,
  stored: readonly ListChange[],
  labelOf: (field: ListChange['field']) => string,
): string {
  const clients = new Set(stored.map(({ id }) => id));
  const fields = new Set(stored.map(({ field }) => field));
  const [first] = stored;
  if (!first) return '';
  if (fields.size > 1) return listText.changes.block(stored.length, clients.size);
  const label = labelOf(first.field);
  if (clients.size > 1) return listText.changes.field(clients.size, label);
  const number: unknown = db.connection
    .prepare('SELECT number FROM client WHERE id = ?')
    .pluck()
    .get(first.id);
  return listText.changes.one(String(number), label);
}
