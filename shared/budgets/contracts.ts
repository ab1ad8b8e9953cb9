import * as z from 'zod';
import { Day, Origin, RecordId } from '#shared/common/values.ts';
import { budgetsText } from './nl.ts';

/** The period of a contract. */
export interface DatedContract {
  fromOn: string;
  /** The last day; null goes on. */
  untilOn: string | null;
}

/** A contract of an employee. */
export const Contract = z.strictObject({
  id: RecordId,
  fromOn: Day,
  untilOn: Day.nullable(),
  /** 10,000 is full-time: 40 hours a week. */
  partTimeBasisPoints: z.int(),
  origin: Origin,
});
export type Contract = z.infer<typeof Contract>;

/** The most that a contract may be: 150 % of full-time. */
export const MOST_BASIS_POINTS = 15_000;

/** Why a contract cannot be stored beside the employee's others, in Dutch; undefined when it can. */
export function refusalOfContract(
  contract: DatedContract & { partTimeBasisPoints: number },
  others: readonly DatedContract[],
): string | undefined {
  const { partTimeBasisPoints, fromOn, untilOn } = contract;
  if (partTimeBasisPoints <= 0 || partTimeBasisPoints > MOST_BASIS_POINTS)
    return budgetsText.contract.partTimeRange;
  if (untilOn !== null && untilOn < fromOn) return budgetsText.contract.untilBeforeFrom(fromOn, untilOn);
  const overlapping = others.find((other) => overlap(contract, other));
  return overlapping && budgetsText.contract.overlap(contract, overlapping);
}

/** The first two contracts with a day in common. */
export function findOverlap<Period extends DatedContract>(
  contracts: readonly Period[],
): readonly [Period, Period] | undefined {
  for (const [index, one] of contracts.entries()) {
    const other = contracts.slice(index + 1).find((each) => overlap(one, each));
    if (other) return [one, other];
  }
  return undefined;
}

function overlap(one: DatedContract, other: DatedContract): boolean {
  return (
    (one.untilOn === null || other.fromOn <= one.untilOn) &&
    (other.untilOn === null || one.fromOn <= other.untilOn)
  );
}
