import type { WriteSheet } from 'hucre';
import { writeXlsx } from '#electron/exports/xlsx.ts';
import { getDraft } from '#db/capacity/drafts.ts';
import { loadPlanLines } from '#db/capacity/load-plans.ts';
import { loadCapacity } from '#db/capacity/load-year.ts';
import { getSetting } from '#db/settings/settings.ts';
import type { QueryContext, TaskContext } from '#electron/calls/context.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { findEmployee } from '#electron/capacity/find-employee.ts';
import { capacitySheet, yearPlanSheet } from '#electron/capacity/sheets.ts';
import { askWhere, writeWhole } from '#electron/classification/write-file.ts';
import type { planCalls, YearPlans } from '#shared/capacity/plan-calls.ts';
import { capacityText } from '#shared/capacity/nl.ts';
import { capacityScreenText } from '#shared/capacity/screen-nl.ts';
import { Refused } from '#shared/common/errors.ts';
import { exportsText } from '#shared/exports/nl.ts';
import { fileName, sheetName } from '#shared/exports/sheet.ts';

const { refusals } = capacityText;
const { yearPlan, sheet } = capacityScreenText;
type Format = 'pdf' | 'xlsx';

export const planHandlers: HandlersFor<typeof planCalls> = {
  'capacity.getYearPlans': ({ year, employee }, context) => makeYearPlans(context, year, employee),

  'capacity.saveYearPlans': async ({ year, employee, format }, context) => {
    const { plans } = makeYearPlans(context, year, employee);
    if (plans.length === 0) throw new Refused('NOT_FOUND', refusals.noPlans(year));
    const title = employee === undefined ? yearPlan.titleAll(year) : yearPlan.title(employee, year);
    const file = await ask(context, title, format);
    const route = employee === undefined ? yearPlan.routeAll(year) : yearPlan.route(employee, year);
    const bytes =
      format === 'pdf'
        ? await context.host.printToPdf(route, { size: 'A4', landscape: true })
        : await toWorkbook(namedSheets(plans));
    return { path: writeWhole(file, bytes) };
  },

  'capacity.saveTable': async ({ year, draftId, format }, context) => {
    const { connection } = context.db;
    const draft = draftId === undefined ? undefined : getDraft(connection, draftId);
    const table = loadCapacity(connection, { year, draftId });
    if (table.rows.length === 0) throw new Refused('NOT_FOUND', refusals.noPlans(year));
    const title = capacityScreenText.title(year) + (draft ? ` ${draft.name}` : '');
    const file = await ask(context, title, format);
    const bytes =
      format === 'pdf'
        ? await context.host.printToPdf(sheet.route(year, draftId), { size: 'A4', landscape: true })
        : await toWorkbook([capacitySheet(table)]);
    return { path: writeWhole(file, bytes) };
  },
};

function makeYearPlans(
  { db: { connection }, today }: QueryContext,
  year: number,
  employee: string | undefined,
): YearPlans {
  if (employee !== undefined) findEmployee(connection, employee);
  const wanted = employee?.toUpperCase();
  const rows = loadCapacity(connection, { year, draftId: undefined }).rows.filter(
    (row) => wanted === undefined || row.employee.toUpperCase() === wanted,
  );
  if (rows.length === 0 && employee !== undefined)
    throw new Refused('NOT_FOUND', refusals.notInYear(employee, year));
  const lines = loadPlanLines(connection, year, employee);
  return {
    officeName: getSetting(connection, 'office.name'),
    on: today,
    year,
    plans: rows.map((row) => ({ row, lines: lines.get(row.employee) ?? [] })),
  };
}

/** A sheet per employee, each under a name of its own. */
function namedSheets(plans: YearPlans['plans']): WriteSheet[] {
  const taken = new Set<string>();
  return plans.map((plan) => {
    const name = sheetName(plan.row.employee);
    const own = taken.has(name.toLowerCase()) ? sheetName(`${plan.row.employee} ${taken.size}`) : name;
    taken.add(own.toLowerCase());
    return yearPlanSheet(plan, own);
  });
}

async function toWorkbook(sheets: WriteSheet[]): Promise<Uint8Array> {
  return await writeXlsx({ sheets });
}

function ask({ host, today }: TaskContext, title: string, format: Format): Promise<string> {
  return askWhere(host, title, fileName(title, today, format), {
    name: format === 'pdf' ? yearPlan.pdf : exportsText.kinds.xlsx,
    extensions: [format],
  });
}
