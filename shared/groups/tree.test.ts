import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTree, countMembers, listPossibleParents, planDeparture, refusalOfParent } from './tree.ts';

const member = (number: string, parentNumber: string | null = null, isHead = false) => ({
  number,
  name: `Klant ${number}`,
  parentNumber,
  isHead,
});
const family = [
  member('1', '4'),
  member('2', null, true),
  member('3', '2'),
  member('4', '2'),
  member('5', '99'),
];
const drawn = (members: Parameters<typeof buildTree>[0]) =>
  buildTree(members).map((line) => `${'-'.repeat(line.depth)}${line.member.number}`);

describe('the tree of a group', () => {
  it('shows the head first, children under their parent and strangers’ children at the top', () => {
    expect(drawn(family)).toEqual(['2', '-3', '-4', '--1', '5']);
  });

  it('shows everyone once when the data holds a circle', () => {
    expect(drawn([member('1', '2'), member('2', '1'), member('3', '3')])).toEqual(['1', '-2', '3']);
  });

  it.each([
    ['itself', '3', '3', 'onder zichzelf'],
    ['a stranger', '3', '99', 'zit niet in de klantgroep'],
    ['its child', '4', '1', '1 valt onder 4'],
    ['its grandchild', '2', '1', '1 valt onder 4 valt onder 2'],
  ])('falling under %s', (_case, child, parent, refusal) => {
    expect(refusalOfParent(family, child, parent)).toContain(refusal);
  });

  it('lets a member fall under its sibling', () => {
    expect(refusalOfParent(family, '3', '4')).toBeUndefined();
  });

  it('offers only parents that are not refused', () => {
    expect(listPossibleParents(family, '4').map(({ number }) => number)).toEqual(['2', '3', '5']);
  });

  it('counts companies and persons, former clients apart', () => {
    expect(
      countMembers([
        { kind: 'organisation', status: 'active' },
        { kind: 'organisation', status: 'former' },
        { kind: 'person', status: 'prospect' },
      ]),
    ).toEqual({ companies: 1, persons: 1, former: 1 });
  });
});

describe('leaving a group', () => {
  it('keeps links among those who leave and lifts who stays to the nearest parent that stays', () => {
    expect(planDeparture(family, new Set(['4']))).toEqual([
      { number: '1', parentNumber: '2' },
      { number: '4', parentNumber: null },
      { number: '5', parentNumber: null },
    ]);
    expect(planDeparture(family.slice(0, 4), new Set(['4', '1']))).toEqual([
      { number: '4', parentNumber: null },
    ]);
    expect(planDeparture(family.slice(0, 4), new Set(['2', '1']))).toEqual([
      { number: '1', parentNumber: '2' },
      { number: '3', parentNumber: null },
      { number: '4', parentNumber: null },
    ]);
  });

  it('never leaves a link between the two groups, whatever the tree', () => {
    const tree = fc.array(fc.option(fc.integer({ min: 0, max: 7 })), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(tree, fc.uniqueArray(fc.integer({ min: 0, max: 7 })), (parents, chosen) => {
        const members = parents.map((parent, index) =>
          member(String(index), parent === null ? null : String(parent)),
        );
        const leaving = new Set(chosen.map(String));
        const changed = new Map(
          planDeparture(members, leaving).map((change) => [change.number, change.parentNumber]),
        );
        for (const { number, parentNumber } of members) {
          const parent = changed.has(number) ? changed.get(number) : parentNumber;
          if (parent === null || parent === undefined) continue;
          expect(members.some((each) => each.number === parent)).toBe(true);
          expect(leaving.has(parent)).toBe(leaving.has(number));
        }
      }),
    );
  });
});
