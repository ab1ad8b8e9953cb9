import { describe, expect, it } from 'vitest';
import { lineId, moveLine, toLineRows } from './line-rows.ts';
import type { PlanLines } from './grid-model.ts';

const months = (first: number, last: number) => [first, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, last];
const answer: PlanLines = {
  year: 2027,
  clients: ['000104'],
  names: ['Kadeoord'],
  statuses: ['A'],
  services: ['ADM'],
  roles: ['RLM.ass'],
  employees: ['MAD'],
  lines: [0, 0, 0, 0, ...months(150, 25), 0, 0, -1, -1, ...months(10, 0)],
};

describe('lines of hours', () => {
  it('are rows with exact sums, and stay the same objects while they do not change', () => {
    const rows = toLineRows(answer, new Map());
    expect(rows).toMatchObject([
      { client: '000104', service: 'ADM', role: 'RLM.ass', employee: 'MAD', totalCentihours: 175 },
      { role: '', employee: null, totalCentihours: 10 },
    ]);
    const before = new Map(rows.map((row) => [row.id, row]));
    const changed = { ...answer, lines: [0, 0, 0, 0, ...months(150, 25), 0, 0, -1, -1, ...months(11, 0)] };
    const after = toLineRows(changed, before);
    expect(after[0]).toBe(rows[0]);
    expect(after[1]).not.toBe(rows[1]);
  });

  it('move to somebody else, on top of what that one has', () => {
    const [line, other] = toLineRows(answer, new Map());
    if (!line || !other) throw new Error('two lines expected');
    expect(lineId(line)).not.toBe(lineId(other));
    expect(moveLine(line, { role: '', employee: null }, other)).toEqual([
      {
        client: '000104',
        service: 'ADM',
        role: 'RLM.ass',
        employee: 'MAD',
        month: 1,
        centihours: 0,
        expected: 150,
      },
      { client: '000104', service: 'ADM', role: '', employee: null, month: 1, centihours: 160, expected: 10 },
      {
        client: '000104',
        service: 'ADM',
        role: 'RLM.ass',
        employee: 'MAD',
        month: 12,
        centihours: 0,
        expected: 25,
      },
      { client: '000104', service: 'ADM', role: '', employee: null, month: 12, centihours: 25, expected: 0 },
    ]);
    expect(moveLine(line, { employee: 'MAD' }, line)).toEqual([]);
  });
});
