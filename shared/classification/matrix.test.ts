import type { UnitId } from './units.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeDistribution, computeMatrix } from './matrix.ts';
import { standings } from './model.ts';
import { isInForce, standingOf } from './overrides.ts';

describe('computeMatrix', () => {
  it('keeps the units behind every cell', () => {
    const matrix = computeMatrix([
      { id: 'client:1', from: 'A', to: 'A' },
      { id: 'client:2', from: 'A', to: 'B' },
      { id: 'group:1', from: 'A', to: 'B' },
      { id: 'group:2', from: 'incomplete', to: 'D' },
    ]);
    expect(matrix).toMatchObject({ moved: 3, total: 4 });
    expect(matrix.cells).toHaveLength(25);
    expect(matrix.cells.filter(({ unitIds }) => unitIds.length > 0)).toEqual([
      { from: 'A', to: 'A', unitIds: ['client:1'] },
      { from: 'A', to: 'B', unitIds: ['client:2', 'group:1'] },
      { from: 'incomplete', to: 'D', unitIds: ['group:2'] },
    ]);
  });

  it('counts every unit exactly once', () => {
    const standing = fc.constantFrom(...standings);
    fc.assert(
      fc.property(fc.array(fc.record({ from: standing, to: standing })), (moves) => {
        const matrix = computeMatrix(
          moves.map((move, index) => ({ id: `client:${index}` satisfies UnitId, ...move })),
        );
        expect(matrix.cells.reduce((sum, { unitIds }) => sum + unitIds.length, 0)).toBe(moves.length);
        expect(matrix.moved).toBe(moves.filter(({ from, to }) => from !== to).length);
        const counts = computeDistribution(moves.map(({ to }) => to));
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(moves.length);
      }),
    );
  });
});

describe('overrides', () => {
  const override = { type: 'A' as const, reason: 'Groeit hard', expiresOn: '2026-12-31' };

  it('hold up to and including their last day', () => {
    expect(isInForce(override, '2026-12-31')).toBe(true);
    expect(isInForce(override, '2027-01-01')).toBe(false);
  });

  it('leave a unit without a type incomplete, never D', () => {
    expect(standingOf(null)).toBe('incomplete');
  });
});
