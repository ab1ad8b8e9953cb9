import type { Classification } from './classify.ts';

/** A classification without write-offs and the production from which they follow; types and points stay. */
export function hideMargins(classification: Classification): Classification {
  return {
    ...classification,
    units: classification.units.map((classified) => ({
      ...classified,
      unit: {
        ...classified.unit,
        values: {
          ...classified.unit.values,
          productionCents: null,
          writeOffCents: null,
          writeOffCode: null,
        },
      },
      explain: () =>
        classified
          .explain()
          .map((score) => (score.key === 'writeOff' ? { ...score, code: null, value: null } : score)),
    })),
  };
}
