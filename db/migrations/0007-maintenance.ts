import type { Migration } from '#db/migrations/migration.ts';

export const maintenance: Migration = {
  name: '0007-maintenance',
  sql: String.raw`
`,
};
