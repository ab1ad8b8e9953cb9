import * as z from 'zod';
import { Cents, Origin, Year } from '#shared/common/values.ts';
import { CriterionKey } from './model.ts';

/** The amounts of one year of a client; null = not known, which is not zero. */
export interface YearAmounts {
  year: number;
  billedCents: number | null;
  productionCents: number | null;
  /** Negative = write-up (`Bij`). */
  writeOffCents: number | null;
}

/**
 * What is known of a unit's head, before any definition looks at it. These values are frozen with a scoring, so that an
 * old reference date can be scored again under another definition.
 */
export const RawValues = z.strictObject({
  /** The year of the amounts: the latest known one at or before the reference year. */
  amountsYear: Year.nullable(),
  billedCents: Cents.nullable(),
  productionCents: Cents.nullable(),
  writeOffCents: Cents.nullable(),
  /** Codes as imported or typed; used when the amounts are not known. */
  feeVolumeCode: z.string().nullable(),
  writeOffCode: z.string().nullable(),
  paymentCode: z.string().nullable(),
  ambassador: z.boolean().nullable(),
  continuityCode: z.string().nullable(),
  ageClassCode: z.string().nullable(),
  birthYear: Year.nullable(),
  branchCode: z.string().nullable(),
  branchLabel: z.string().nullable(),
  /** The mark of the branch in the office's list at that moment. */
  isHighRiskBranch: z.boolean().nullable(),
  otherRisk: z.boolean().nullable(),
  /** Where the code or flag of each criterion came from, when known. */
  origins: z.partialRecord(CriterionKey, Origin),
});
export type RawValues = z.infer<typeof RawValues>;

/** A unit of which nothing is known, such as a group without a head. */
export const unknownValues: RawValues = {
  amountsYear: null,
  billedCents: null,
  productionCents: null,
  writeOffCents: null,
  feeVolumeCode: null,
  writeOffCode: null,
  paymentCode: null,
  ambassador: null,
  continuityCode: null,
  ageClassCode: null,
  birthYear: null,
  branchCode: null,
  branchLabel: null,
  isHighRiskBranch: null,
  otherRisk: null,
  origins: {},
};

/**
 * The amounts that count in a reference year: those of the latest year at or before it whose billed amount is known.
 * Write-off and production are taken from that same year, so that the percentage is of one year.
 */
export function findAmounts(years: readonly YearAmounts[], referenceYear: number): YearAmounts | undefined {
  let latest: YearAmounts | undefined;
  for (const amounts of years) {
    if (amounts.year > referenceYear || amounts.billedCents === null) continue;
    if (latest === undefined || amounts.year > latest.year) latest = amounts;
  }
  return latest;
}
