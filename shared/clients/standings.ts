import type { Classification, ClassifiedUnit } from '#shared/classification/classify.ts';
import type { ClientType } from '#shared/classification/model.ts';
import type { Standings } from '#shared/clients/list-model.ts';

/** Where every client stands, column by column: members of a group stand where their group does. */
export function toStandings({ units, definition }: Classification): Standings {
  const criteria = definition.definition.criteria;
  const standings = {
    numbers: [] as string[],
    types: [] as (ClientType | null)[],
    points: [] as (number | null)[],
    minPoints: [] as number[],
    maxPoints: [] as number[],
    known: [] as number[],
    criteria: criteria.length,
    missing: [] as string[],
    basis: [] as ('own' | 'group' | 'override')[],
  } satisfies Standings;
  const labels = new Map(criteria.map(({ key, label }) => [key, label]));
  for (const classified of units) {
    const missing = missingOf(classified, labels);
    for (const { number, isHead, groupNumber } of classified.unit.members) {
      standings.numbers.push(number);
      standings.types.push(classified.type);
      standings.points.push(classified.rating.points);
      standings.minPoints.push(classified.rating.minPoints);
      standings.maxPoints.push(classified.rating.maxPoints);
      standings.known.push(criteria.length - missing.length);
      standings.missing.push(missing.join(', '));
      standings.basis.push(
        classified.override ? 'override' : groupNumber === null || isHead ? 'own' : 'group',
      );
    }
  }
  return standings;
}

function missingOf({ rating, explain }: ClassifiedUnit, labels: ReadonlyMap<string, string>): string[] {
  if (rating.points !== null) return [];
  return explain().flatMap(({ key, points }) => (points === null ? [labels.get(key) ?? key] : []));
}
