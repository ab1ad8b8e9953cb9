import { expect, it } from 'vitest';
import { tableAccess } from '#db/accounts/table-access.ts';
import { isTest, sources } from './sources.ts';

const write =
  /\b(?:INSERT(?: OR \w+)? INTO|REPLACE INTO|UPDATE(?: OR (?:REPLACE|IGNORE|FAIL|ABORT|ROLLBACK))?|DELETE FROM) "?(\w+|\$\{)/g;

/** Triggers, which cannot name a schema, and what runs before anybody is signed in. */
const exempt = ['db/migrations/', 'db/demo/', 'db/history/record.ts', 'db/office/migrate.ts'];

it('names the table itself in every statement that writes, because the bare name can be a view of own clients', () => {
  const written = sources()
    .filter(({ path }) => /^(db|electron)\//.test(path) && !isTest(path))
    .filter(({ path }) => !exempt.some((prefix) => path.startsWith(prefix)))
    .flatMap(({ path, text }) =>
      [...text.matchAll(write)].map(([statement, table = '']) => ({ path, statement, table })),
    );
  expect(written.length).toBeGreaterThan(0);
  const wrong = written.filter(({ table }) => table === '${' || Object.hasOwn(tableAccess, table));
  expect(wrong).toEqual([]);
});
