import type { Migration } from '#db/migrations/migration.ts';

export const accounts: Migration = {
  name: '0013-accounts',
  sql: '',
};
