import * as accounts from '#db/accounts/tables.ts';
import * as advisory from '#db/advisory/tables.ts';
import * as audit from '#db/audit/tables.ts';
import * as auditFiles from '#db/audit-files/tables.ts';
import * as backup from '#db/backup/tables.ts';
import * as budgets from '#db/budgets/tables.ts';
import * as classification from '#db/classification/tables.ts';
import * as closing from '#db/closing/tables.ts';
import * as clients from '#db/clients/tables.ts';
import * as codes from '#db/codes/tables.ts';
import * as employees from '#db/employees/tables.ts';
import * as deadlines from '#db/deadlines/tables.ts';
import * as figures from '#db/figures/tables.ts';
import * as gifts from '#db/gifts/tables.ts';
import * as groups from '#db/groups/tables.ts';
import * as history from '#db/history/tables.ts';
import * as imports from '#db/imports/tables.ts';
import * as maintenance from '#db/maintenance/tables.ts';
import * as privacy from '#db/privacy/tables.ts';
import * as planning from '#db/planning/tables.ts';
import * as preparation from '#db/preparation/tables.ts';
import * as risk from '#db/risk/tables.ts';
import * as requests from '#db/requests/tables.ts';
import * as rgs from '#db/rgs/tables.ts';
import * as services from '#db/services/tables.ts';
import * as settings from '#db/settings/tables.ts';
import * as views from '#db/views/tables.ts';

/** Every table of an office file, by feature. A test compares it with a migrated file. */
export const schema = {
  ...settings,
  ...history,
  ...audit,
  ...codes,
  ...employees,
  ...groups,
  ...clients,
  ...figures,
  ...views,
  ...gifts,
  ...imports,
  ...classification,
  ...services,
  ...planning,
  ...preparation,
  ...advisory,
  ...budgets,
  ...maintenance,
  ...risk,
  ...privacy,
  ...closing,
  ...deadlines,
  ...requests,
  ...auditFiles,
  ...rgs,
  ...accounts,
  ...backup,
};
