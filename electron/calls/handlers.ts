import type * as z from 'zod';
import type { Command, Query, Task } from '#shared/calls/define.ts';
import type { Contract } from '#shared/calls/contract.ts';
import type { CommandContext, QueryContext, TaskContext } from '#electron/calls/context.ts';
import { budgetCalendarHandlers } from '#electron/budgets/calendar-handlers.ts';
import { budgetHandlers } from '#electron/budgets/handlers.ts';
import { capacityHandlers } from '#electron/capacity/handlers.ts';
import { classificationHandlers } from '#electron/classification/handlers.ts';
import { cardHandlers } from '#electron/clients/card-handlers.ts';
import { closingHandlers } from '#electron/closing/handlers.ts';
import { codeHandlers } from '#electron/codes/handlers.ts';
import { clientDeadlineHandlers } from '#electron/deadlines/client-handlers.ts';
import { deadlineHandlers } from '#electron/deadlines/handlers.ts';
import { deadlineScreenHandlers } from '#electron/deadlines/screen-handlers.ts';
import { employeeHandlers } from '#electron/employees/handlers.ts';
import { listHandlers } from '#electron/clients/list-handlers.ts';
import { completenessHandlers } from '#electron/completeness/handlers.ts';
import { exportHandlers } from '#electron/exports/handlers.ts';
import { giftHandlers } from '#electron/gifts/handlers.ts';
import { auditFileHandlers } from '#electron/audit-files/handlers.ts';
import { figureHandlers } from '#electron/figures/handlers.ts';
import { groupHandlers } from '#electron/groups/handlers.ts';
import { auditHandlers } from '#electron/audit/handlers.ts';
import { backupHandlers } from '#electron/backup/handlers.ts';
import { historyHandlers } from '#electron/history/handlers.ts';
import { importHandlers } from '#electron/imports/handlers.ts';
import { levellingHandlers } from '#electron/levelling/handlers.ts';
import { accountHandlers } from '#electron/accounts/handlers.ts';
import { agendaHandlers } from '#electron/maintenance/agenda-handlers.ts';
import { boardHandlers } from '#electron/maintenance/board-handlers.ts';
import { maintenanceHandlers } from '#electron/maintenance/handlers.ts';
import { officeHandlers } from '#electron/office/handlers.ts';
import { planningHandlers } from '#electron/planning/handlers.ts';
import { overviewHandlers } from '#electron/overview/handlers.ts';
import { advisoryHandlers } from '#electron/advisory/handlers.ts';
import { calendarHandlers } from '#electron/calendar/handlers.ts';
import { myworkHandlers } from '#electron/mywork/handlers.ts';
import { preparationHandlers } from '#electron/preparation/handlers.ts';
import { proposeHandlers } from '#electron/planning/propose-handlers.ts';
import { privacyHandlers } from '#electron/privacy/handlers.ts';
import { riskHandlers } from '#electron/risk/handlers.ts';
import { requestHandlers } from '#electron/requests/handlers.ts';
import { ruleHandlers } from '#electron/rules/handlers.ts';
import { rgsHandlers } from '#electron/rgs/handlers.ts';
import { searchHandlers } from '#electron/search/handlers.ts';
import { serviceHandlers } from '#electron/services/handlers.ts';
import { settingsHandlers } from '#electron/settings/handlers.ts';
import { taskHandlers } from '#electron/tasks/handlers.ts';
import { selfTestHandlers } from '#electron/self-test/handlers.ts';
import { supportHandlers } from '#electron/support/handlers.ts';
import { updateHandlers } from '#electron/updates/handlers.ts';
import { viewHandlers } from '#electron/views/handlers.ts';

/** The handler that a definition asks for: queries and commands answer at once, tasks later. */
export type HandlerFor<D> =
  D extends Query<infer I, infer O>
    ? (input: z.output<I>, context: QueryContext) => z.input<O>
    : D extends Command<infer I, infer O>
      ? (input: z.output<I>, context: CommandContext) => z.input<O>
      : D extends Task<infer I, infer O>
        ? (input: z.output<I>, context: TaskContext) => Promise<z.input<O>>
        : never;

/** The handlers of a feature's calls: a missing one, or one of another shape, does not compile. */
export type HandlersFor<C> = { [K in keyof C]: HandlerFor<C[K]> };

export const handlers: HandlersFor<Contract> = {
  ...officeHandlers,
  ...listHandlers,
  ...viewHandlers,
  ...exportHandlers,
  ...historyHandlers,
  ...levellingHandlers,
  ...taskHandlers,
  ...backupHandlers,
  ...auditHandlers,
  ...classificationHandlers,
  ...settingsHandlers,
  ...codeHandlers,
  ...employeeHandlers,
  ...importHandlers,
  ...giftHandlers,
  ...serviceHandlers,
  ...ruleHandlers,
  ...proposeHandlers,
  ...overviewHandlers,
  ...planningHandlers,
  ...figureHandlers,
  ...auditFileHandlers,
  ...rgsHandlers,
  ...groupHandlers,
  ...cardHandlers,
  ...searchHandlers,
  ...budgetHandlers,
  ...capacityHandlers,
  ...preparationHandlers,
  ...budgetCalendarHandlers,
  ...deadlineHandlers,
  ...clientDeadlineHandlers,
  ...deadlineScreenHandlers,
  ...advisoryHandlers,
  ...calendarHandlers,
  ...myworkHandlers,
  ...maintenanceHandlers,
  ...closingHandlers,
  ...riskHandlers,
  ...completenessHandlers,
  ...requestHandlers,
  ...boardHandlers,
  ...agendaHandlers,
  ...privacyHandlers,
  ...accountHandlers,
  ...updateHandlers,
  ...selfTestHandlers,
  ...supportHandlers,
};
