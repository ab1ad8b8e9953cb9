import { defaultDefinition } from '#shared/classification/default-definition.ts';
import type { CriterionKey } from '#shared/classification/model.ts';
import type { DemoProduction, DemoStrategy } from './model.ts';
import type { Random } from '#shared/common/random.ts';
import { daysBefore } from './timeline.ts';

const unknownStrategy: DemoStrategy = {
  isSmallBusiness: null,
  isAmbassador: null,
  ageClassCode: null,
  continuityCode: null,
  feeClassCode: null,
  writeOffClassCode: null,
  paymentClassCode: null,
  hasOtherRisk: null,
  otherRiskReason: null,
  category: null,
  isPublicInterest: null,
  isProminentPerson: null,
  lifeCycleCode: null,
  strategyUpdatedOn: null,
};

const riskReasons = [
  'Kasstelsel en veel contant geld',
  'Administratie komt structureel te laat',
  'Boekenonderzoek over eerdere jaren loopt nog',
  'Eén afnemer is goed voor meer dan de helft van de omzet',
  'Geschil tussen de vennoten',
] as const;
const categories = ['Samenstel', 'Samenstel en salaris', 'Samenstel en advies', 'Alleen aangiften'] as const;
const lifeCycles = ['START', 'GROEI', 'VOLWASSEN', 'VOLWASSEN', 'KRIMP', 'OVERDRACHT'] as const;

export interface StrategyFacts {
  /** How good a client it is, 0 to 1: what makes points go together. */
  quality: number;
  /** Only the head of a unit carries fees, write-offs and payment, because exports come like that. */
  isHead: boolean;
  age: number | null;
  production: readonly DemoProduction[];
  today: string;
}

/** What is known about a client, before anything is left out. */
export function makeStrategy(random: Random, facts: StrategyFacts): DemoStrategy {
  const { quality, isHead, age, today } = facts;
  const latest = facts.production.at(-1);
  const hasOtherRisk = random.chance(isHead ? 0.3 - 0.27 * quality : 0.05);
  return {
    ...unknownStrategy,
    isSmallBusiness: random.chance(0.35),
    isAmbassador: random.chance(0.1 + 0.55 * quality),
    ageClassCode: codeOf('ageClass', age ?? random.between(35, 68)),
    continuityCode: random.chance(0.5 + 0.48 * quality) ? 'J' : 'N',
    feeClassCode: latest ? codeOf('feeVolume', latest.billedCents) : null,
    writeOffClassCode: latest ? codeOf('writeOff', percentageOf(latest)) : null,
    paymentClassCode: latest ? paymentClassOf(latest.paymentDays) : null,
    hasOtherRisk,
    otherRiskReason: hasOtherRisk ? random.pick(riskReasons) : null,
    category: isHead ? random.pick(categories) : null,
    isPublicInterest: random.chance(0.006),
    isProminentPerson: random.chance(0.006),
    lifeCycleCode: isHead ? random.pick(lifeCycles) : null,
    strategyUpdatedOn: daysBefore(
      today,
      random.chance(0.7) ? random.between(5, 300) : random.between(370, 900),
    ),
  };
}

/** Leaves out one to three of the values that earn points, as happens in every office. */
export function leaveOut(random: Random, strategy: DemoStrategy): DemoStrategy {
  const known = { ...strategy };
  for (
    let count = random.weighted([
      [1, 6],
      [2, 3],
      [3, 1],
    ]);
    count > 0;
    count -= 1
  ) {
    switch (random.between(1, 4)) {
      case 1:
        known.isAmbassador = null;
        break;
      case 2:
        known.continuityCode = null;
        break;
      case 3:
        known.paymentClassCode = known.paymentClassCode === null ? null : '???';
        break;
      default:
        known.hasOtherRisk = null;
        known.otherRiskReason = null;
    }
  }
  known.strategyUpdatedOn = null;
  return known;
}

/** How it stood a year earlier: less was known, and some things were otherwise. */
export function makeEarlier(random: Random, strategy: DemoStrategy, today: string): DemoStrategy {
  const earlier = {
    ...strategy,
    strategyUpdatedOn: random.chance(0.5) ? daysBefore(today, random.between(410, 900)) : null,
  };
  if (random.chance(0.5)) earlier.isAmbassador = random.chance(0.6) ? null : strategy.isAmbassador !== true;
  if (random.chance(0.4)) earlier.continuityCode = random.chance(0.6) ? null : 'N';
  if (random.chance(0.4) && strategy.paymentClassCode !== null) {
    earlier.paymentClassCode = random.pick(['???', '31-60', '60>']);
  }
  return earlier;
}

/** The code of the band in which a value falls under the definition that every office starts with. */
function codeOf(key: CriterionKey, value: number): string | null {
  const bands = defaultDefinition.criteria.find((criterion) => criterion.key === key)?.bands ?? [];
  const found = bands.find(({ from, to }) => (from === null || value >= from) && (to === null || value < to));
  return found?.code ?? null;
}

/** Basis points of production. */
function percentageOf({ writeOffCents, productionCents }: DemoProduction): number {
  return Math.floor((writeOffCents * 10_000) / productionCents);
}

function paymentClassOf(days: number): string {
  if (days < 28) return '00-30';
  if (days <= 31) return '30';
  return days <= 60 ? '31-60' : '60>';
}
