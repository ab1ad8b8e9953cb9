import type { Migration } from '#db/migrations/migration.ts';

export const deadlines: Migration = {
  name: '0008-deadlines',
  sql: String.raw`
`,
};
