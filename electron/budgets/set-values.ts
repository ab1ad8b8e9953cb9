import { loadBudgetYears, type LoadedYear } from '#db/budgets/load-employee-years.ts';
import { saveBudgetDetail, saveMonth, saveNorm, saveTeam } from '#db/budgets/save-budget.ts';
import type { Stamp } from '#db/clients/save-values.ts';
import { assertYearOpen } from '#db/closing/closed-years.ts';
import { loadOffered } from '#db/codes/listed.ts';
import type { Connection } from '#db/office/database.ts';
import {
  fieldName,
  monthOfField,
  refusalOfHours,
  type BudgetField,
  type BudgetRefusal,
  type BudgetValue,
} from '#shared/budgets/budget-values.ts';
import type { EmployeeYearFacts } from '#shared/budgets/employee-year.ts';
import { budgetsText } from '#shared/budgets/nl.ts';
import { Refused } from '#shared/common/errors.ts';
import { gridText } from '#shared/grid/nl.ts';
import { formatHours } from '#shared/text/format.ts';

interface Checked {
  employee: LoadedYear;
  change: BudgetValue;
}

/** Stores typed values of a year: every one of them, or none with the reasons. Returns what to call it in the history. */
export function setBudgetValues(
  connection: Connection,
  { year, values }: { year: number; values: readonly BudgetValue[] },
  stamp: Stamp,
): { changed: number; label: string } {
  assertYearOpen(connection, year);
  const employees = new Map(
    loadBudgetYears(connection, year).map((loaded) => [loaded.facts.code.toLowerCase(), loaded]),
  );
  const isOffered = readOffered(connection);
  const refused: BudgetRefusal[] = [];
  const checked: Checked[] = [];
  // A norm makes the budget that the function of the same gesture stands in.
  const ordered = values.toSorted((a, b) => Number(b.field === 'norm') - Number(a.field === 'norm'));
  const withNorm = new Set<string>();
  for (const change of ordered) {
    const employee = employees.get(change.employee.toLowerCase());
    const message = employee
      ? (conflictOf(change, employee.facts) ??
        refusalOf(change, employee, year, { isOffered, hasNorm: withNorm.has(change.employee) }))
      : budgetsText.refusals.unknownEmployee(change.employee);
    if (employee && message === undefined) checked.push({ employee, change });
    else refused.push({ employee: change.employee, field: change.field, message: message ?? '' });
    if (change.field === 'norm' && change.value !== null) withNorm.add(change.employee);
  }
  const [first] = refused;
  if (first) {
    const where = `${first.employee}, ${fieldName(first.field)}: ${first.message}`;
    throw new Refused('REFUSED', budgetsText.refusals.cells(refused.length, where), { cells: refused });
  }
  for (const each of checked) store(connection, year, each, stamp);
  return { changed: checked.length, label: labelOf(year, checked) };
}

/** Whether somebody typed something else there since the person saw it. A month that follows the profile is nobody's work. */
function conflictOf({ field, expected }: BudgetValue, facts: EmployeeYearFacts): string | undefined {
  if (expected === undefined) return undefined;
  const now = typedValue(field, facts);
  if (now === undefined || now === expected) return undefined;
  return gridText.conflict(typeof now === 'number' ? formatHours(now) : (now ?? ''));
}

/** What was typed in a field, null for empty; undefined for a month that follows the profile. */
function typedValue(field: BudgetField, facts: EmployeeYearFacts): string | number | null | undefined {
  const month = monthOfField(field);
  if (month?.kind === 'control') return facts.controlCentihours[month.month - 1] || null;
  if (month) return facts.typedCentihours[month.month - 1] ?? undefined;
  if (field === 'norm') return facts.normCentihours;
  return field === 'teamCode' ? facts.teamCode : facts.functionCode;
}

function refusalOf(
  { field, value }: BudgetValue,
  { facts, computed, budget }: LoadedYear,
  year: number,
  known: { isOffered: ReturnType<typeof readOffered>; hasNorm: boolean },
): string | undefined {
  const { refusals } = budgetsText;
  if (field === 'functionCode' || field === 'teamCode') {
    const list = field === 'teamCode' ? 'team' : 'function';
    const text = String(value);
    const current = field === 'teamCode' ? facts.teamCode : facts.functionCode;
    if (field === 'functionCode' && budget === null && !known.hasNorm) return refusals.normFirst(facts.code);
    if (value === null || value === current || known.isOffered(list, text)) return undefined;
    return list === 'team' ? refusals.unknownTeam(text) : refusals.unknownFunction(text);
  }
  if (value === null) return undefined;
  return refusalOfHours(field, value, { year, code: facts.code, isOutside: computed.isOutside });
}

/** Whether a code may be chosen in a list. */
function readOffered(connection: Connection): (list: 'function' | 'team', code: string) => boolean {
  const codes = { function: loadOffered(connection, 'function'), team: loadOffered(connection, 'team') };
  return (list, code) => codes[list].has(code);
}

function store(connection: Connection, year: number, { employee, change }: Checked, stamp: Stamp): void {
  const { employeeId } = employee.facts;
  const { field, value } = change;
  const month = monthOfField(field);
  if (month) {
    const isOutside = employee.computed.isOutside[month.month - 1] === true;
    // Outside service 0 is what it is already: nothing is kept there.
    const hours = value === null || isOutside ? null : Number(value);
    saveMonth(connection, { employeeId, year, month: month.month }, month.kind, hours);
  } else if (field === 'norm')
    saveNorm(connection, { employeeId, year }, value === null ? null : Number(value), stamp);
  else if (field === 'teamCode') saveTeam(connection, employeeId, value === null ? null : String(value));
  else saveBudgetDetail(connection, { employeeId, year }, 'function_code', value);
}

function labelOf(year: number, checked: readonly Checked[]): string {
  const { changes } = budgetsText;
  const codes = new Set(checked.map(({ employee }) => employee.facts.code));
  const [first] = checked;
  const code = first?.employee.facts.code ?? '';
  if (first && checked.length === 1) return changes.one(year, code, fieldName(first.change.field));
  return codes.size === 1
    ? changes.employee(year, code, checked.length)
    : changes.many(year, checked.length, codes.size);
}
