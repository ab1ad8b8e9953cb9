import type * as z from 'zod';
import { accountCalls } from '#shared/accounts/calls.ts';
import { calendarCalls } from '#shared/calendar/calls.ts';
import { myworkCalls } from '#shared/mywork/calls.ts';
import { budgetCalendarCalls } from '#shared/budgets/calendar-calls.ts';
import { budgetCalls } from '#shared/budgets/calls.ts';
import { capacityCalls } from '#shared/capacity/calls.ts';
import { classificationCalls } from '#shared/classification/calls.ts';
import { cardCalls } from '#shared/clients/card-calls.ts';
import { closingCalls } from '#shared/closing/calls.ts';
import { codeCalls } from '#shared/codes/calls.ts';
import { clientDeadlineCalls } from '#shared/deadlines/client-calls.ts';
import { deadlineCalls } from '#shared/deadlines/calls.ts';
import { deadlineScreenCalls } from '#shared/deadlines/screen-calls.ts';
import { employeeCalls } from '#shared/employees/calls.ts';
import { listCalls } from '#shared/clients/list-calls.ts';
import { completenessCalls } from '#shared/completeness/calls.ts';
import { exportCalls } from '#shared/exports/calls.ts';
import { giftCalls } from '#shared/gifts/calls.ts';
import { auditFileCalls } from '#shared/audit-files/calls.ts';
import { figureCalls } from '#shared/figures/calls.ts';
import { groupCalls } from '#shared/groups/calls.ts';
import { auditCalls } from '#shared/audit/calls.ts';
import { backupCalls } from '#shared/backup/calls.ts';
import { agendaCalls } from '#shared/maintenance/agenda-calls.ts';
import { boardCalls } from '#shared/maintenance/board-calls.ts';
import { historyCalls } from '#shared/history/calls.ts';
import { importCalls } from '#shared/imports/calls.ts';
import { levellingCalls } from '#shared/levelling/calls.ts';
import { maintenanceCalls } from '#shared/maintenance/calls.ts';
import { officeCalls } from '#shared/office/calls.ts';
import { planningCalls } from '#shared/planning/calls.ts';
import { overviewCalls } from '#shared/overview/calls.ts';
import { advisoryCalls } from '#shared/advisory/calls.ts';
import { preparationCalls } from '#shared/preparation/calls.ts';
import { proposeCalls } from '#shared/planning/propose-calls.ts';
import { riskCalls } from '#shared/risk/calls.ts';
import { requestCalls } from '#shared/requests/calls.ts';
import { ruleCalls } from '#shared/rules/calls.ts';
import { privacyCalls } from '#shared/privacy/calls.ts';
import { rgsCalls } from '#shared/rgs/calls.ts';
import { searchCalls } from '#shared/search/calls.ts';
import { serviceCalls } from '#shared/services/calls.ts';
import { settingsCalls } from '#shared/settings/calls.ts';
import { taskCalls } from '#shared/tasks/calls.ts';
import { selfTestCalls } from '#shared/self-test/calls.ts';
import { supportCalls } from '#shared/support/calls.ts';
import { updateCalls } from '#shared/updates/calls.ts';
import { viewCalls } from '#shared/views/calls.ts';

/** Every call of the program: the one definition that router, handlers, page and terminal share. */
export const contract = {
  ...officeCalls,
  ...listCalls,
  ...viewCalls,
  ...exportCalls,
  ...historyCalls,
  ...levellingCalls,
  ...taskCalls,
  ...backupCalls,
  ...auditCalls,
  ...privacyCalls,
  ...classificationCalls,
  ...settingsCalls,
  ...codeCalls,
  ...employeeCalls,
  ...importCalls,
  ...giftCalls,
  ...serviceCalls,
  ...ruleCalls,
  ...proposeCalls,
  ...overviewCalls,
  ...planningCalls,
  ...figureCalls,
  ...auditFileCalls,
  ...rgsCalls,
  ...groupCalls,
  ...cardCalls,
  ...searchCalls,
  ...budgetCalls,
  ...capacityCalls,
  ...preparationCalls,
  ...budgetCalendarCalls,
  ...deadlineCalls,
  ...clientDeadlineCalls,
  ...deadlineScreenCalls,
  ...advisoryCalls,
  ...calendarCalls,
  ...myworkCalls,
  ...maintenanceCalls,
  ...closingCalls,
  ...riskCalls,
  ...completenessCalls,
  ...requestCalls,
  ...boardCalls,
  ...agendaCalls,
  ...accountCalls,
  ...updateCalls,
  ...selfTestCalls,
  ...supportCalls,
};

export type Contract = typeof contract;
export type CallName = keyof Contract;
/** What the caller passes, before defaults are filled in. */
export type CallInput<K extends CallName> = z.input<Contract[K]['input']>;
/** What the caller gets. */
export type CallOutput<K extends CallName> = z.output<Contract[K]['output']>;

export function isCallName(name: string): name is CallName {
  return Object.hasOwn(contract, name);
}
