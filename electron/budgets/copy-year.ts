import { copyBudgets } from '#db/budgets/copy-year.ts';
import { loadBudgetYears } from '#db/budgets/load-employee-years.ts';
import type { Stamp } from '#db/clients/save-values.ts';
import type { Connection } from '#db/office/database.ts';
import { yearTotal } from '#shared/budgets/budget-row.ts';
import type { CopiedBudget } from '#shared/budgets/budget-values.ts';
import { budgetsText } from '#shared/budgets/nl.ts';
import { Refused } from '#shared/common/errors.ts';

interface Years {
  fromYear: number;
  year: number;
}

interface CopyPlan {
  copied: CopiedBudget[];
  keeps: string[];
  left: string[];
  without: string[];
  /** Months that stay behind because the person does not work then. */
  outside: [employeeId: number, month: number][];
}

/** Who would get what: everyone who works in `year`, has no budget there and had one in `fromYear`. */
export function planCopy(connection: Connection, { fromYear, year }: Years): CopyPlan {
  if (fromYear === year) throw new Refused('REFUSED', budgetsText.copy.sameYear);
  const now = new Map(loadBudgetYears(connection, year).map((loaded) => [loaded.facts.employeeId, loaded]));
  const plan: CopyPlan = { copied: [], keeps: [], left: [], without: [], outside: [] };
  const before = loadBudgetYears(connection, fromYear);
  const had = new Set(before.filter(({ budget }) => budget !== null).map(({ facts }) => facts.employeeId));
  for (const { facts, budget } of now.values()) {
    if (budget !== null) plan.keeps.push(facts.code);
    else if (!had.has(facts.employeeId)) plan.without.push(facts.code);
  }
  for (const { facts, budget } of before) {
    const next = now.get(facts.employeeId);
    if (budget === null || (next && next.budget !== null)) continue;
    if (!next || next.computed.isOutside.every(Boolean)) {
      plan.left.push(facts.code);
      continue;
    }
    const { isOutside } = next.computed;
    for (const [index, outside] of isOutside.entries())
      if (outside) plan.outside.push([facts.employeeId, index + 1]);
    const inside = (months: readonly number[]) =>
      yearTotal(months.map((hours, index) => (isOutside[index] ? 0 : hours)));
    plan.copied.push({
      employeeId: facts.employeeId,
      employee: facts.code,
      name: facts.name,
      normCentihours: budget.normCentihours,
      typedMonths: facts.typedCentihours.filter((hours, index) => hours !== null && !isOutside[index]).length,
      controlCentihours: inside(facts.controlCentihours),
      absenceCentihours: inside(facts.plannedAbsenceCentihours),
    });
  }
  return plan;
}

/** Copies what the plan shows; refuses when there is nothing to copy. Returns how many people got a budget. */
export function copyYear(connection: Connection, { fromYear, year }: Years, stamp: Stamp): number {
  const { copied, outside } = planCopy(connection, { fromYear, year });
  if (copied.length === 0) throw new Refused('NOT_FOUND', budgetsText.copy.none(fromYear));
  const employeeIds = copied.map(({ employeeId }) => employeeId);
  const source = budgetsText.label(fromYear);
  copyBudgets(connection, { fromYear, year, employeeIds, outside }, { ...stamp, source });
  return copied.length;
}
