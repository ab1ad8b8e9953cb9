import { describe, expect, it } from 'vitest';
import {
  agendaItems,
  agendaTable,
  listItems,
  otherMonth,
  readKinds,
  readMonth,
  weeksOfMonth,
} from './agenda-items.ts';

const agenda = {
  steps: [
    {
      key: 'risico',
      year: 2026,
      title: 'Risico-inventarisatie',
      fromOn: '2026-10-01',
      untilOn: '2026-11-30',
      status: 'current' as const,
    },
  ],
  dates: [
    {
      kind: 'statutory' as const,
      on: '2026-10-31',
      rule: 'BTW',
      ruleName: 'Btw-aangifte',
      clients: 124,
      done: 3,
    },
  ],
};

describe('agendaItems', () => {
  it('says what is on and how many clients it is about, and ends on the day after the last', () => {
    expect(agendaItems(agenda)).toMatchObject([
      { title: 'Risico-inventarisatie · bezig', endsBefore: '2026-12-01', isDone: false },
      { title: 'Btw-aangifte · 124 klanten', fromOn: '2026-10-31', endsBefore: '2026-11-01' },
    ]);
  });

  it('goes to a table by day', () => {
    const { rows, title } = agendaTable('oktober 2026', agendaItems(agenda));
    expect(title).toBe('Agenda oktober 2026');
    expect(rows[1]).toEqual(['2026-10-31', '2026-10-31', 'Wettelijke termijnen', 'Btw-aangifte', 124, 3]);
  });
});

describe('listItems', () => {
  it('shows a step once in a month, with its last day', () => {
    expect(listItems(agendaItems(agenda), '2026-11')).toMatchObject([
      {
        fromOn: '2026-11-01',
        endsBefore: '2026-11-02',
        title: 'Risico-inventarisatie · bezig, tot en met 30 november 2026',
      },
    ]);
  });

  it('leaves out the weeks around the month', () => {
    expect(listItems(agendaItems(agenda), '2026-10')).toHaveLength(2);
    expect(listItems(agendaItems(agenda), '2026-12')).toEqual([]);
  });
});

describe('months', () => {
  it('shows whole weeks, from Monday', () => {
    expect(weeksOfMonth('2026-11')).toEqual({ from: '2026-10-26', until: '2026-12-06' });
    expect(weeksOfMonth('2028-02')).toEqual({ from: '2028-01-31', until: '2028-03-05' });
    expect(weeksOfMonth('2027-02')).toEqual({ from: '2027-02-01', until: '2027-02-28' });
  });

  it('steps over the end of the year and stays within the years that there are', () => {
    expect([otherMonth('2026-12', 1), otherMonth('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
    expect([otherMonth('1901-01', -1), otherMonth('2198-12', 1)]).toEqual(['1901-01', '2198-12']);
  });

  it('reads what stands in the address, and nothing else', () => {
    expect([readMonth('2026-11'), readMonth('2026-13'), readMonth('nu'), readMonth(null)]).toEqual([
      '2026-11',
      undefined,
      undefined,
      undefined,
    ]);
    expect(readKinds('internal.step')).toEqual(['step', 'internal']);
    expect(readKinds('anders')).toHaveLength(4);
    expect(readKinds(null)).toHaveLength(4);
  });
});
