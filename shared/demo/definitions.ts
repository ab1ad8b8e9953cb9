import { defaultDefinition } from '#shared/classification/default-definition.ts';
import type { Band, CriterionKey, Definition } from '#shared/classification/model.ts';

type Points = Readonly<Partial<Record<CriterionKey, Readonly<Record<string, number>>>>>;

function withPoints(
  base: Definition,
  name: string,
  points: Points,
  confirmed: readonly CriterionKey[],
): Definition {
  const change = (key: CriterionKey, band: Band): Band => ({
    ...band,
    points: points[key]?.[band.code] ?? band.points,
    isProposal: band.isProposal && !confirmed.includes(key),
  });
  return {
    ...base,
    version: null,
    name,
    criteria: base.criteria.map((criterion) => ({
      ...criterion,
      bands: criterion.bands.map((band) => change(criterion.key, band)),
    })),
  };
}

/**
 * What the demo office decided: the smallest clients and the higher write-offs earn no point any more, and the partners
 * confirmed what the program had proposed for payment, ambassadors and continuity.
 */
export const secondDefinition: Definition = withPoints(
  defaultDefinition,
  'Strenger op afboekingen',
  { feeVolume: { '01500-03000': 0 }, writeOff: { '15-20': 0 } },
  ['payment', 'ambassador', 'continuity'],
);

/** What it is thinking about: large clients count for more, being an ambassador for less. */
export const draftDefinition: Definition = withPoints(
  secondDefinition,
  'Omvang zwaarder',
  { feeVolume: { '10000-29999': 2, '30000>': 3 }, ambassador: { J: 1 } },
  ['ageClass'],
);
