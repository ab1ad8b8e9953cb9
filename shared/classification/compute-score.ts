import type { ClientType, CriterionKey } from './model.ts';
import type { Origin } from '#shared/common/values.ts';
import type { CompiledCriterion, CompiledDefinition } from './compile-definition.ts';
import type { RawValues } from './raw-values.ts';
import { isDerived } from './compile-definition.ts';

/** What one criterion says about a unit: the explanation of its points. */
export interface CriterionScore {
  key: CriterionKey;
  /** Cents, basis points (rounded down, so that it never crosses a limit), age in years, code, J or N; null = missing. */
  value: number | string | null;
  /** The code of the band, the given code when it fits no band, or null. */
  code: string | null;
  /** Null = unknown, which is not zero. */
  points: number | null;
  origin: Origin | null;
}

/** Where a unit stands under a definition, without the explanation. */
export interface Rating {
  /** Null while a value is missing. */
  points: number | null;
  minPoints: number;
  maxPoints: number;
  /** Null while a value is missing, even when every possible number of points gives the same type. */
  type: ClientType | null;
  /** The type at the fewest and at the most points still possible. */
  lowestType: ClientType | null;
  highestType: ClientType | null;
}

export interface Score extends Rating {
  criteria: CriterionScore[];
}

/** The quick form of `computeScore` for thousands of units: the rating alone. */
export function computeRating(
  definition: CompiledDefinition,
  values: RawValues,
  referenceYear: number,
): Rating {
  let minPoints = 0;
  let maxPoints = 0;
  let isComplete = true;
  for (const criterion of definition.criteria) {
    const points = findPoints(criterion, criterion.findBand(values, referenceYear));
    if (points === null) {
      isComplete = false;
      minPoints += criterion.lowest;
      maxPoints += criterion.highest;
    } else {
      minPoints += points;
      maxPoints += points;
    }
  }
  const lowestType = definition.findType(minPoints) ?? null;
  return {
    points: isComplete ? minPoints : null,
    minPoints,
    maxPoints,
    type: isComplete ? lowestType : null,
    lowestType,
    highestType: minPoints === maxPoints ? lowestType : (definition.findType(maxPoints) ?? null),
  };
}

/**
 * The rating of a unit with, per criterion, the value, its band, the points and where the value came from. A missing value
 * earns no zero but a range (domain rule 2).
 */
export function computeScore(
  definition: CompiledDefinition,
  values: RawValues,
  referenceYear: number,
): Score {
  const criteria = definition.criteria.map((criterion) => {
    const index = criterion.findBand(values, referenceYear);
    const derived = isDerived(criterion.key, values);
    const value = readValue(criterion.key, values, referenceYear);
    return {
      key: criterion.key,
      value,
      code:
        criterion.bands[index]?.code ?? (derived || value === null ? null : readCode(criterion.key, values)),
      points: findPoints(criterion, index),
      origin: value === null ? null : derived ? 'derived' : (values.origins[criterion.key] ?? null),
    } satisfies CriterionScore;
  });
  return { ...computeRating(definition, values, referenceYear), criteria };
}

function findPoints(criterion: CompiledCriterion, bandIndex: number): number | null {
  return criterion.bands[bandIndex]?.points ?? null;
}

function readValue(key: CriterionKey, values: RawValues, referenceYear: number): number | string | null {
  switch (key) {
    case 'feeVolume':
      return values.billedCents ?? values.feeVolumeCode;
    case 'writeOff':
      return readWriteOff(values);
    case 'ageClass':
      return values.birthYear === null ? values.ageClassCode : referenceYear - values.birthYear;
    case 'branch':
      return values.branchCode ?? values.branchLabel ?? readCode(key, values);
    case 'payment':
    case 'continuity':
    case 'ambassador':
    case 'otherRisk':
      return readCode(key, values);
  }
}

/** Basis points of production, rounded down; null when there is no production to be a part of. */
function readWriteOff({ writeOffCents, productionCents, writeOffCode }: RawValues): number | string | null {
  if (writeOffCents === null || productionCents === null) return writeOffCode;
  if (productionCents <= 0) return null;
  const scaled = BigInt(writeOffCents) * 10_000n;
  const whole = BigInt(productionCents);
  const quotient = scaled / whole;
  return Number(scaled < 0n && scaled % whole !== 0n ? quotient - 1n : quotient);
}

function readCode(key: CriterionKey, values: RawValues): string | null {
  switch (key) {
    case 'feeVolume':
      return values.feeVolumeCode;
    case 'writeOff':
      return values.writeOffCode;
    case 'payment':
      return values.paymentCode;
    case 'continuity':
      return values.continuityCode;
    case 'ageClass':
      return values.ageClassCode;
    case 'ambassador':
      return flagCode(values.ambassador);
    case 'branch':
      return flagCode(values.isHighRiskBranch);
    case 'otherRisk':
      return flagCode(values.otherRisk);
  }
}

function flagCode(flag: boolean | null): string | null {
  return flag === null ? null : flag ? 'J' : 'N';
}
