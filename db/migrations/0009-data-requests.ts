import type { Migration } from '#db/migrations/migration.ts';

export const dataRequests: Migration = {
  name: '0009-data-requests',
  sql: String.raw`
`,
};
