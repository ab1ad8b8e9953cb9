import type { Migration } from '#db/migrations/migration.ts';

export const auditFiles: Migration = {
  name: '0010-audit-files',
  sql: String.raw`
`,
};
