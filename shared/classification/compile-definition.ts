import type { Band, ClientType, Criterion, CriterionKey, Definition } from './model.ts';
import type { RawValues } from './raw-values.ts';
import { measureOf } from './model.ts';

/** A criterion made ready to be asked for thousands of units. */
export interface CompiledCriterion {
  key: CriterionKey;
  bands: readonly Band[];
  /** Fewest points that any known value can earn. */
  lowest: number;
  /** Most points that any known value can earn. */
  highest: number;
  /** The place of the band of these values in `bands`, or -1 when the value is missing or fits no band. */
  findBand(values: RawValues, referenceYear: number): number;
}

/** A definition made ready for bulk scoring; expects one that `checkDefinition` finds nothing wrong with. */
export interface CompiledDefinition {
  definition: Definition;
  criteria: readonly CompiledCriterion[];
  maxPoints: number;
  /** The type of a number of points, or undefined outside the ranges. */
  findType(points: number): ClientType | undefined;
}

export function compileDefinition(definition: Definition): CompiledDefinition {
  const criteria = definition.criteria.map(compileCriterion);
  const typeByPoints = new Map<number, ClientType>();
  for (const range of definition.types) {
    for (let points = range.from; points <= range.to; points += 1) typeByPoints.set(points, range.type);
  }
  return {
    definition,
    criteria,
    maxPoints: criteria.reduce((sum, criterion) => sum + criterion.highest, 0),
    findType: (points) => typeByPoints.get(points),
  };
}

function compileCriterion(criterion: Criterion): CompiledCriterion {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = 0;
  for (const { points } of criterion.bands) {
    if (points === null) continue;
    lowest = Math.min(lowest, points);
    highest = Math.max(highest, points);
  }
  return {
    key: criterion.key,
    bands: criterion.bands,
    lowest: Number.isFinite(lowest) ? lowest : 0,
    highest,
    findBand: bandFinder(criterion),
  };
}

/** Amounts win over codes: the class is derived from them when they are known. */
function bandFinder({ key, bands }: Criterion): CompiledCriterion['findBand'] {
  const byCode = codeFinder(bands);
  const byLimits = limitFinder(bands, measureOf[key] === 'percentage' ? isShareBelow : isPlainlyBelow);
  switch (key) {
    case 'feeVolume':
      return (values) =>
        values.billedCents === null ? byCode(values.feeVolumeCode) : byLimits(values.billedCents, 1);
    case 'writeOff':
      return ({ writeOffCents, productionCents, writeOffCode }) => {
        if (writeOffCents === null || productionCents === null) return byCode(writeOffCode);
        return productionCents > 0 ? byLimits(writeOffCents, productionCents) : -1;
      };
    case 'ageClass':
      return (values, referenceYear) => {
        if (values.birthYear === null) return byCode(values.ageClassCode);
        const age = referenceYear - values.birthYear;
        return age >= 0 ? byLimits(age, 1) : -1;
      };
    case 'payment':
      return (values) => byCode(values.paymentCode);
    case 'continuity':
      return (values) => byCode(values.continuityCode);
    case 'ambassador':
      return flagFinder(byCode, (values) => values.ambassador);
    case 'branch':
      return flagFinder(byCode, (values) => values.isHighRiskBranch);
    case 'otherRisk':
      return flagFinder(byCode, (values) => values.otherRisk);
  }
}

function flagFinder(
  byCode: (code: string) => number,
  read: (values: RawValues) => boolean | null,
): CompiledCriterion['findBand'] {
  const yes = byCode('J');
  const no = byCode('N');
  return (values) => {
    const flag = read(values);
    return flag === null ? -1 : flag ? yes : no;
  };
}

function codeFinder(bands: readonly Band[]): (code: string | null) => number {
  const exact = new Map<string, number>();
  const folded = new Map<string, number>();
  for (const [index, { code }] of bands.entries()) {
    exact.set(code, index);
    folded.set(foldCode(code), index);
  }
  return (code) => (code === null ? -1 : (exact.get(code) ?? folded.get(foldCode(code)) ?? -1));
}

/** Codes are compared without regard to case and outer spaces. */
export function foldCode(code: string): string {
  return code.trim().toLowerCase();
}

/** Whether a value lies below a limit; with basis points, the value is a part and `whole` what it is a part of. */
type IsBelow = (value: number, limit: number, whole: number) => boolean;

function limitFinder(bands: readonly Band[], isBelow: IsBelow): (value: number, whole: number) => number {
  const ordered = bands
    .map((band, index) => ({ index, from: band.from, to: band.to }))
    .toSorted((a, b) => (a.from ?? Number.NEGATIVE_INFINITY) - (b.from ?? Number.NEGATIVE_INFINITY));
  return (value, whole) => {
    for (const band of ordered) {
      if (band.from !== null && isBelow(value, band.from, whole)) return -1;
      if (band.to === null || isBelow(value, band.to, whole)) return band.index;
    }
    return -1;
  };
}

const isPlainlyBelow: IsBelow = (value, limit) => value < limit;

/** The largest integer that times 10,000 is still exact. */
const safelyScaled = Math.floor(Number.MAX_SAFE_INTEGER / 10_000);

/** Exact at the limits: compares products of integers, never a quotient. */
const isShareBelow: IsBelow = (part, limitBasisPoints, whole) => {
  if (Math.abs(part) <= safelyScaled && Math.abs(limitBasisPoints) <= 10_000 && whole <= safelyScaled) {
    return part * 10_000 < limitBasisPoints * whole;
  }
  return BigInt(part) * 10_000n < BigInt(limitBasisPoints) * BigInt(whole);
};

/** Whether this criterion looks at limits for these values, so that its class is derived rather than given. */
export function isDerived(key: CriterionKey, values: RawValues): boolean {
  switch (measureOf[key]) {
    case 'amount':
      return values.billedCents !== null;
    case 'percentage':
      return values.writeOffCents !== null && values.productionCents !== null;
    case 'age':
      return values.birthYear !== null;
    case 'code':
    case 'flag':
      return false;
  }
}
