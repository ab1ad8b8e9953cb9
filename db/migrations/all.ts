import { foundation } from '#db/migrations/0001-foundation.ts';
import { imports } from '#db/migrations/0002-imports.ts';
import { classification } from '#db/migrations/0003-classification.ts';
import { appendOnlyLog } from '#db/migrations/0004-append-only-log.ts';
import { planning } from '#db/migrations/0005-planning.ts';
import { planningImports } from '#db/migrations/0006-planning-imports.ts';
import { maintenance } from '#db/migrations/0007-maintenance.ts';
import { deadlines } from '#db/migrations/0008-deadlines.ts';
import { dataRequests } from '#db/migrations/0009-data-requests.ts';
import { auditFiles } from '#db/migrations/0010-audit-files.ts';
import { risk } from '#db/migrations/0011-risk.ts';
import { yearClosing } from '#db/migrations/0012-year-closing.ts';
import { accounts } from '#db/migrations/0013-accounts.ts';
import { auditChain } from '#db/migrations/0014-audit-chain.ts';
import { privacy } from '#db/migrations/0015-privacy.ts';
import { restoreExercises } from '#db/migrations/0016-restore-exercises.ts';
import { retentionStep } from '#db/migrations/0017-retention-step.ts';
import type { Migration } from '#db/migrations/migration.ts';

/** All migrations in order; the place in the list is the version. */
export const migrations: readonly Migration[] = [
  foundation,
  imports,
  classification,
  appendOnlyLog,
  planning,
  planningImports,
  maintenance,
  deadlines,
  dataRequests,
  auditFiles,
  risk,
  yearClosing,
  accounts,
  auditChain,
  privacy,
  restoreExercises,
  retentionStep,
];
