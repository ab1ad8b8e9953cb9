import type { Migration } from '#db/migrations/migration.ts';

export const auditChain: Migration = {
  name: '0014-audit-chain',
  sql: '',
};
