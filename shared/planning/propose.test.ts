import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLines } from '#shared/planning/propose-lines.ts';
import {
  lineKey,
  noPlanValues,
  proposeFor,
  type ProposalSurroundings,
  type ProposedClient,
  type StoredLine,
  type WantedLine,
} from '#shared/planning/propose.ts';
import type { Service } from '#shared/services/model.ts';

const service: Service = {
  id: 1,
  code: 'LOON',
  name: 'Loonaangifte',
  recurrence: 'four_weeks',
  months: { four_weeks: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 12] },
  follows: null,
  followsCodes: null,
  legalFormCodes: null,
  anchor: null,
  windowEarliest: 0,
  windowLatest: 0,
  deadlineCode: null,
  internalWorkdays: 3,
  parts: [
    { role: 'RLM.ass', description: null, monthOffset: 0 },
    { role: 'RLM', description: null, monthOffset: 1 },
  ],
  norms: [
    { role: 'RLM.ass', clientType: '', sizeCode: '', fromYear: 2000, centihours: 50 },
    { role: 'RLM', clientType: 'A', sizeCode: '', fromYear: 2000, centihours: 10 },
  ],
  position: 0,
  isProposal: false,
  retiredOn: null,
  useCount: 0,
};

const around: ProposalSurroundings = {
  year: 2027,
  basis: 'any',
  services: [service],
  recurrenceOf: () => null,
  absenceOf: () => null,
  moveDay: (day) => day.replace('2026', '2027'),
};

const client: ProposedClient = {
  isFormer: false,
  legalForm: 'BV',
  clientType: 'A',
  sizeCode: null,
  roles: new Map([['RLM.ass', 7]]),
  plannedRoles: new Map(),
  last: null,
  present: null,
};

function linesOf(
  changed: Partial<ProposedClient>,
  surroundings: Partial<ProposalSurroundings> = {},
): WantedLine[] {
  const outcome = proposeFor({ ...client, ...changed }, { ...around, ...surroundings });
  return outcome.action === 'propose' ? outcome.lines : [];
}

const line = (values: Partial<StoredLine>): StoredLine => ({
  id: 1,
  serviceId: 1,
  role: 'RLM.ass',
  employeeId: 3,
  month: 4,
  centihours: 100,
  ...values,
});

describe('a proposal from norms', () => {
  it('adds up what falls in one month, and keeps later parts in the year', () => {
    const lines = linesOf({});
    const hours = (role: string, month: number) =>
      lines.find((each) => each.role === role && each.month === month)?.centihours;
    expect(hours('RLM.ass', 1)).toBe(50);
    expect(hours('RLM.ass', 12)).toBe(100);
    // The part a month later: that of November and twice December end in December.
    expect(hours('RLM', 1)).toBeUndefined();
    expect(hours('RLM', 2)).toBe(10);
    expect(hours('RLM', 12)).toBe(30);
    expect(lines.filter(({ role }) => role === 'RLM').every(({ employeeId }) => employeeId === null)).toBe(
      true,
    );
  });

  it('proposes nothing without a norm, and nothing for work on demand', () => {
    expect(linesOf({ clientType: null }).every(({ role }) => role === 'RLM.ass')).toBe(true);
    expect(linesOf({}, { services: [{ ...service, recurrence: 'on_demand' }] })).toEqual([]);
    expect(proposeFor(client, { ...around, services: [] })).toEqual({ action: 'none', reason: 'empty' });
  });
});

describe('a proposal from last year', () => {
  const last = {
    status: 'B' as const,
    values: noPlanValues,
    lines: [line({}), line({ id: 2, employeeId: 4 })],
  };

  it('adds up hours that come together at the one who has the role', () => {
    expect(linesOf({ last })).toEqual([
      { serviceId: 1, role: 'RLM.ass', employeeId: 7, month: 4, centihours: 200, absent: null },
    ]);
  });

  it('never gives somebody more hours than a month has, and leaves the rest in sight', () => {
    const full = { ...last, lines: [line({ centihours: 74_400 }), line({ id: 2, employeeId: 4 })] };
    expect(linesOf({ last: full }).map(({ employeeId, centihours }) => [employeeId, centihours])).toEqual([
      [7, 74_400],
      [null, 100],
    ]);
  });

  it('leaves the hours with who did them when nobody has the role', () => {
    expect(linesOf({ last, roles: new Map() }).map(({ employeeId }) => employeeId)).toEqual([3, 4]);
    expect(
      linesOf({ last, plannedRoles: new Map([['RLM.ass', { employeeId: null, fromMonth: 4 }]]) }),
    ).toMatchObject([{ employeeId: null, centihours: 200 }]);
  });

  it('says who is not in service then', () => {
    const [absent] = linesOf({ last }, { absenceOf: () => 'left' });
    expect(absent).toMatchObject({ employeeId: null, absent: { employeeId: 7, reason: 'left' } });
  });

  it('proposes a former client and a dropped plan nothing', () => {
    expect(proposeFor({ ...client, last, isFormer: true }, around)).toEqual({
      action: 'none',
      reason: 'former',
    });
    const dropped = { ...last, status: 'V' as const };
    expect(proposeFor({ ...client, last: dropped }, around)).toMatchObject({ source: 'norms' });
  });
});

describe('making the lines that stand there the wanted ones', () => {
  const anyLine = fc.record({
    serviceId: fc.integer({ min: 1, max: 2 }),
    role: fc.constantFrom('', 'RLM'),
    employeeId: fc.constantFrom(null, 1, 2, 3),
    month: fc.integer({ min: 1, max: 3 }),
    centihours: fc.integer({ min: 1, max: 3 }),
  });
  const lines = fc.uniqueArray(anyLine, { selector: lineKey, maxLength: 12 });

  it('always ends at the wanted lines, with nothing to do the second time', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const present = before.map((each, index) => ({ ...each, id: index + 1 }));
        const wanted = after.map((each) => ({ ...each, absent: null }));
        const { created, changed, removed, kept } = compareLines(present, wanted);
        const byId = new Map<number, WantedLine>(present.map((each) => [each.id, { ...each, absent: null }]));
        for (const id of removed) byId.delete(id);
        for (const { id, line: to } of changed) byId.set(id, to);
        const result = [...byId.values(), ...created].map((each) => `${lineKey(each)} ${each.centihours}`);
        expect(result.toSorted()).toEqual(
          wanted.map((each) => `${lineKey(each)} ${each.centihours}`).toSorted(),
        );
        expect(kept + changed.length + created.length).toBe(wanted.length);
      }),
    );
  });

  it('changes a line that another employee gets, rather than making it anew', () => {
    const wanted = { ...line({ employeeId: 9 }), absent: null };
    expect(compareLines([line({})], [wanted])).toMatchObject({
      created: [],
      removed: [],
      changed: [{ id: 1 }],
    });
  });
});
