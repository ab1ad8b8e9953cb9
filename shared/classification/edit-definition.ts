import type { Band, Criterion, CriterionKey, Definition, TypeRange } from './model.ts';
import { defaultDefinition } from './default-definition.ts';
import { criterionKeys } from './model.ts';

/** Changes a criterion of a definition; the others stay the same objects. */
export function changeCriterion(
  definition: Definition,
  key: CriterionKey,
  change: (criterion: Criterion) => Criterion,
): Definition {
  const criteria = definition.criteria.map((criterion) =>
    criterion.key === key ? change(criterion) : criterion,
  );
  return { ...definition, criteria };
}

/** Changes one band. Whoever types other points has decided on them: they are no proposal any more. */
export function changeBand(
  definition: Definition,
  key: CriterionKey,
  row: number,
  change: Partial<Band>,
): Definition {
  return changeCriterion(definition, key, (criterion) => ({
    ...criterion,
    bands: criterion.bands.map((band, index) => {
      if (index !== row) return band;
      const decided = change.points !== undefined && change.points !== band.points;
      return { ...band, ...(decided ? { isProposal: false } : {}), ...change };
    }),
  }));
}

/** Adds an empty band at the end, beginning where the highest one stops. */
export function addBand(definition: Definition, key: CriterionKey): Definition {
  return changeCriterion(definition, key, (criterion) => {
    const from = criterion.bands.reduce<number | null>(
      (highest, { to }) => (to !== null && (highest === null || to > highest) ? to : highest),
      null,
    );
    return {
      ...criterion,
      bands: [...criterion.bands, { code: '', label: '', from, to: null, points: null, isProposal: false }],
    };
  });
}

export function removeBand(definition: Definition, key: CriterionKey, row: number): Definition {
  return changeCriterion(definition, key, (criterion) => ({
    ...criterion,
    bands: criterion.bands.filter((_, index) => index !== row),
  }));
}

/** The criteria that a definition does not use yet. */
export function listUnusedCriteria(definition: Definition): CriterionKey[] {
  const used = new Set(definition.criteria.map(({ key }) => key));
  return criterionKeys.filter((key) => !used.has(key));
}

/** Adds a criterion with the bands of the default definition. */
export function addCriterion(definition: Definition, key: CriterionKey): Definition {
  const added = defaultDefinition.criteria.filter((criterion) => criterion.key === key);
  return { ...definition, criteria: [...definition.criteria, ...added] };
}

export function removeCriterion(definition: Definition, key: CriterionKey): Definition {
  return { ...definition, criteria: definition.criteria.filter((criterion) => criterion.key !== key) };
}

export function changeType(definition: Definition, row: number, change: Partial<TypeRange>): Definition {
  const types = definition.types.map((range, index) => (index === row ? { ...range, ...change } : range));
  return { ...definition, types };
}

/** A partner takes every proposal over as it stands. */
export function confirmProposals(definition: Definition): Definition {
  const criteria = definition.criteria.map((criterion) => ({
    ...criterion,
    bands: criterion.bands.map((band) => ({ ...band, isProposal: false })),
  }));
  return { ...definition, criteria };
}

export function countProposals({ criteria }: Pick<Definition, 'criteria'>): number {
  return criteria.reduce((sum, { bands }) => sum + bands.filter(({ isProposal }) => isProposal).length, 0);
}
