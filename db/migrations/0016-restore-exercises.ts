import type { Migration } from '#db/migrations/migration.ts';

export const restoreExercises: Migration = {
  name: '0016-restore-exercises',
  sql: '',
};
