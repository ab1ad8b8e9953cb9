import type { Migration } from '#db/migrations/migration.ts';

export const privacy: Migration = {
  name: '0015-privacy',
  sql: '',
};
