import type { Migration } from '#db/migrations/migration.ts';

export const risk: Migration = {
  name: '0011-risk',
  sql: String.raw`
`,
};
