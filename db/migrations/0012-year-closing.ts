import type { Migration } from '#db/migrations/migration.ts';

export const yearClosing: Migration = {
  name: '0012-year-closing',
  sql: String.raw`
`,
};
