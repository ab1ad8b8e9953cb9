import { listRoleNames, loadPair } from '#db/closing/load-pair.ts';
import type { Connection } from '#db/office/database.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { saveComparison } from '#electron/closing/save-comparison.ts';
import type { compareCalls } from '#shared/closing/compare-calls.ts';
import { compareYears, findBehind } from '#shared/closing/compare.ts';

export const compareHandlers: HandlersFor<typeof compareCalls> = {
  'closing.compare': (years, { db, today }) =>
    compareYears(loadPair(db, years, today), listRoleNames(db.connection), years.under),

  'closing.listBehind': ({ years, behind }, { db, today }) => {
    const findClient = createClientFinder(db.connection);
    return {
      rows: findBehind(loadPair(db, years, today), behind).map((fact) => ({
        ...fact,
        client: findClient(fact.number, behind.of === 'types'),
      })),
    };
  },

  'closing.saveComparison': ({ years, format }, context) => saveComparison(context, years, format),
};

/** The number under which a client can be opened now: its own, or of a client group that of its head. */
function createClientFinder(connection: Connection): (number: string, isUnit: boolean) => string | null {
  const client = connection.prepare('SELECT number FROM client WHERE number = ?').pluck();
  const head = connection
    .prepare(
      'SELECT c.number FROM client_group g JOIN client c ON c.id = g.head_client_id WHERE g.number = ?',
    )
    .pluck();
  return (number, isUnit) => {
    const found: unknown = (isUnit ? head.get(number) : undefined) ?? client.get(number);
    return typeof found === 'string' ? found : null;
  };
}
