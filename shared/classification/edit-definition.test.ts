import { describe, expect, it } from 'vitest';
import { checkDefinition } from './check-definition.ts';
import { defaultDefinition } from './default-definition.ts';
import {
  addBand,
  addCriterion,
  changeBand,
  changeType,
  confirmProposals,
  countProposals,
  listUnusedCriteria,
  removeBand,
  removeCriterion,
} from './edit-definition.ts';

const bandsOf = (definition: typeof defaultDefinition, key: string) =>
  definition.criteria.find((criterion) => criterion.key === key)?.bands ?? [];

describe('editing a definition', () => {
  it('takes other points as a decision, and another label not', () => {
    const pointed = changeBand(defaultDefinition, 'payment', 0, { points: 1 });
    expect(bandsOf(pointed, 'payment')[0]).toMatchObject({ points: 1, isProposal: false });
    const named = changeBand(defaultDefinition, 'payment', 0, { label: 'Snel' });
    expect(bandsOf(named, 'payment')[0]).toMatchObject({ label: 'Snel', isProposal: true });
    expect(pointed.criteria[0]).toBe(defaultDefinition.criteria[0]);
  });

  it('begins a new band where the highest one stops', () => {
    const closed = changeBand(defaultDefinition, 'feeVolume', 6, { to: 10_000_000 });
    expect(bandsOf(addBand(closed, 'feeVolume'), 'feeVolume').at(-1)).toMatchObject({
      from: 10_000_000,
      to: null,
    });
    expect(bandsOf(removeBand(defaultDefinition, 'payment', 4), 'payment')).toHaveLength(4);
  });

  it('brings a criterion back with the default bands', () => {
    const without = removeCriterion(defaultDefinition, 'branch');
    expect(listUnusedCriteria(without)).toEqual(['branch']);
    expect(checkDefinition(without).map(({ code }) => code)).toEqual(['SUM']);
    expect(checkDefinition(addCriterion(without, 'branch'))).toEqual([]);
    expect(listUnusedCriteria(defaultDefinition)).toEqual([]);
  });

  it('confirms every proposal', () => {
    expect(countProposals(defaultDefinition)).toBe(18);
    expect(countProposals(confirmProposals(defaultDefinition))).toBe(0);
  });

  it('changes a type', () => {
    expect(changeType(defaultDefinition, 1, { from: 10 }).types[1]).toEqual({ type: 'B', from: 10, to: 10 });
  });
});
