import type { CriterionKey } from './model.ts';
import type { RawValues } from './raw-values.ts';
import * as fc from 'fast-check';
import { defaultDefinition } from './default-definition.ts';
import { unknownValues } from './raw-values.ts';

/** A unit about which everything is known and that earns 13 points under the default definition in 2026. */
export const bestValues: RawValues = {
  ...unknownValues,
  amountsYear: 2025,
  billedCents: 3_500_000,
  productionCents: 3_600_000,
  writeOffCents: 100_000,
  paymentCode: '30',
  ambassador: true,
  continuityCode: 'J',
  birthYear: 1980,
  branchCode: '04',
  branchLabel: 'Detailhandel',
  isHighRiskBranch: false,
  otherRisk: false,
  origins: { payment: 'imported', ambassador: 'typed', continuity: 'imported', branch: 'imported' },
};

function codesOf(key: CriterionKey): string[] {
  return defaultDefinition.criteria
    .filter((criterion) => criterion.key === key)
    .flatMap(({ bands }) => bands.map(({ code }) => code));
}

function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(arbitrary, { nil: null });
}

const cents = fc.integer({ min: -10_000_000, max: 10_000_000 });
const yearBorn = fc.integer({ min: 1900, max: 2030 });

/** Values of a unit as they come: anything may be missing, codes may fit no band. */
export const arbitraryValues: fc.Arbitrary<RawValues> = fc.record({
  amountsYear: fc.constant(2025),
  billedCents: maybe(cents),
  productionCents: maybe(cents),
  writeOffCents: maybe(cents),
  feeVolumeCode: maybe(fc.constantFrom(...codesOf('feeVolume'), 'vreemd')),
  writeOffCode: maybe(fc.constantFrom(...codesOf('writeOff'), 'vreemd')),
  paymentCode: maybe(fc.constantFrom(...codesOf('payment'), 'vreemd')),
  ambassador: maybe(fc.boolean()),
  continuityCode: maybe(fc.constantFrom('J', 'N', 'vreemd')),
  ageClassCode: maybe(fc.constantFrom(...codesOf('ageClass'), 'vreemd')),
  birthYear: maybe(yearBorn),
  branchCode: maybe(fc.constantFrom('01', '02', '03')),
  branchLabel: maybe(fc.constantFrom('Handel', 'Persoon')),
  isHighRiskBranch: maybe(fc.boolean()),
  otherRisk: maybe(fc.boolean()),
  origins: fc.constant({}),
});
