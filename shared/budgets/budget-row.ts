import * as z from 'zod';
import { ValueOrigin } from '#shared/clients/model.ts';
import { Code, Day, Month, RecordId } from '#shared/common/values.ts';
import type { Service } from './contract-hours.ts';
import { findOverlap, type DatedContract } from './contracts.ts';
import type { ComputedYear } from './employee-year.ts';
import { budgetsText } from './nl.ts';
import { weekdaysInService } from './contract-hours.ts';

const Hours = z.array(z.int()).length(12);
const Flags = z.array(z.boolean()).length(12);

/** What one should look at in somebody's budget. Computed, never refused. */
export const BudgetSignal = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('overlap') }),
  z.strictObject({ kind: z.literal('noContract') }),
  z.strictObject({ kind: z.literal('missingContract'), weekdays: z.int() }),
  /** Norm minus the sum of the months. */
  z.strictObject({ kind: z.literal('difference'), centihours: z.int() }),
  z.strictObject({ kind: z.literal('normAboveContract'), centihours: z.int() }),
  /** Planned absence and holidays take more than the contract leaves beside production. */
  z.strictObject({ kind: z.literal('absenceAboveIndirect'), centihours: z.int() }),
  z.strictObject({ kind: z.literal('monthsAboveContract'), months: z.array(Month) }),
  z.strictObject({ kind: z.literal('outsideHours'), months: z.array(Month) }),
  z.strictObject({ kind: z.literal('leaves'), onDay: Day }),
  z.strictObject({ kind: z.literal('arrives'), onDay: Day }),
  z.strictObject({ kind: z.literal('noBudget') }),
]);
export type BudgetSignal = z.infer<typeof BudgetSignal>;

/** One employee in the budget of a year. Hours are hundredths, twelve months from January. */
export const BudgetRow = z.strictObject({
  employeeId: RecordId,
  employee: z.string(),
  name: z.string(),
  functionCode: Code.nullable(),
  /** The function of the year differs from the employee's own. */
  hasOwnFunction: z.boolean(),
  teamCode: Code.nullable(),
  /** Null without a contract in the year. */
  partTimeBasisPoints: z.int().nullable(),
  contractYearCentihours: z.int(),
  contractCentihours: Hours,
  normCentihours: z.int().nullable(),
  profileName: z.string().nullable(),
  availableCentihours: Hours,
  /** What the season profile gives, whether or not something was typed over it. */
  profileCentihours: Hours,
  /** Months that were typed over the profile. */
  isTyped: Flags,
  /** Months without a day in service under a contract: nothing can be typed there. */
  isOutside: Flags,
  controlCentihours: Hours,
  absenceCentihours: Hours,
  signals: z.array(BudgetSignal),
  remark: z.string().nullable(),
  /** Where the norm came from; null without a budget. */
  origin: ValueOrigin.nullable(),
});
export type BudgetRow = z.infer<typeof BudgetRow>;

/** What the signals of a year are read from. */
export interface SignalFacts extends Service {
  contracts: readonly DatedContract[];
  typedCentihours: readonly (number | null)[];
}

/** What one should look at in the budget of an employee, what matters most first. */
export function findSignals(year: number, facts: SignalFacts, computed: ComputedYear): BudgetSignal[] {
  const { normCentihours, contractYearCentihours, contractCentihours, availableCentihours } = computed.year;
  const first = `${year}-01-01`;
  const last = `${year}-12-31`;
  const weekdays = weekdaysInService(first, last, facts);
  const missing = weekdays - computed.contractWeekdays;
  const signals: BudgetSignal[] = [];
  const inYear = facts.contracts.filter(
    ({ fromOn, untilOn }) => fromOn <= last && (untilOn === null || untilOn >= first),
  );
  if (findOverlap(inYear)) signals.push({ kind: 'overlap' });
  const hasContract = computed.year.partTimeBasisPoints !== null;
  if (!hasContract && weekdays > 0) signals.push({ kind: 'noContract' });
  if (facts.outOfServiceOn !== null && facts.outOfServiceOn <= last)
    signals.push({ kind: 'leaves', onDay: facts.outOfServiceOn });
  if (facts.inServiceOn !== null && facts.inServiceOn > first)
    signals.push({ kind: 'arrives', onDay: facts.inServiceOn });
  if (hasContract && missing > 0) signals.push({ kind: 'missingContract', weekdays: missing });
  const excess = (normCentihours ?? 0) - contractYearCentihours;
  if (hasContract && excess > 0) signals.push({ kind: 'normAboveContract', centihours: excess });
  const difference = normDifference({ normCentihours, availableCentihours }) ?? 0;
  if (difference !== 0) signals.push({ kind: 'difference', centihours: difference });
  const above = monthsWhere((index) => (availableCentihours[index] ?? 0) > (contractCentihours[index] ?? 0));
  if (hasContract && excess <= 0 && above.length > 0)
    signals.push({ kind: 'monthsAboveContract', months: above });
  const indirect = contractYearCentihours - yearTotal(availableCentihours);
  const unplaced = yearTotal(computed.year.absenceCentihours) - Math.max(indirect, 0);
  if (hasContract && normCentihours !== null && excess <= 0 && unplaced > 0)
    signals.push({ kind: 'absenceAboveIndirect', centihours: unplaced });
  const outside = monthsWhere(
    (index) => computed.isOutside[index] === true && (facts.typedCentihours[index] ?? 0) > 0,
  );
  if (outside.length > 0) signals.push({ kind: 'outsideHours', months: outside });
  if (normCentihours === null && weekdays > 0) signals.push({ kind: 'noBudget' });
  return signals;
}

/** A signal in words. */
export function signalText(signal: BudgetSignal): string {
  const { signals } = budgetsText;
  switch (signal.kind) {
    case 'overlap':
      return signals.overlap;
    case 'noContract':
      return signals.noContract;
    case 'noBudget':
      return signals.noBudget;
    case 'missingContract':
      return signals.missingContract(signal.weekdays);
    case 'difference':
      return signals.difference(signal.centihours);
    case 'normAboveContract':
      return signals.normAboveContract(signal.centihours);
    case 'absenceAboveIndirect':
      return signals.absenceAboveIndirect(signal.centihours);
    case 'monthsAboveContract':
      return signals.monthsAboveContract(signal.months);
    case 'outsideHours':
      return signals.outsideHours(signal.months);
    case 'leaves':
      return signals.leaves(signal.onDay);
    case 'arrives':
      return signals.arrives(signal.onDay);
  }
}

/** The twelve months together. */
export function yearTotal(months: readonly number[]): number {
  return months.reduce((sum, hours) => sum + hours, 0);
}

/** Norm minus the sum of the months; null without a norm. */
export function normDifference(row: {
  normCentihours: number | null;
  availableCentihours: readonly number[];
}): number | null {
  return row.normCentihours === null ? null : row.normCentihours - yearTotal(row.availableCentihours);
}

function monthsWhere(holds: (index: number) => boolean): number[] {
  return Array.from({ length: 12 }, (_, index) => index)
    .filter(holds)
    .map((index) => index + 1);
}
