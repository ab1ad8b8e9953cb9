import { describe, expect, it } from 'vitest';
import { computeLoadChart } from '#shared/deadlines/load.ts';
import type { Deadline } from '#shared/deadlines/model.ts';
import { extensionKeys, refuseWrongExtension, refuseWrongMark } from '#shared/deadlines/screen-checks.ts';
import { WorkList } from '#shared/deadlines/screen-model.ts';
import { countStates, packWork, stateOf, unpackWork, workId } from '#shared/deadlines/work-list.ts';

const today = '2026-11-22';

function deadline(changed: Partial<Deadline> = {}): Deadline {
  return {
    clientId: 1,
    clientNumber: '000104',
    clientName: 'Bakkerij De Ster',
    ruleCode: 'BTW',
    ruleName: 'Btw-aangifte',
    family: 'vat',
    step: 'vat',
    periodEndsOn: '2026-10-31',
    dueOn: '2026-11-30',
    internalOn: '2026-11-25',
    source: 'Belastingdienst',
    checkedOn: '2026-11-21',
    basis: 'Tijdvak t/m 31-10-2026',
    doneOn: null,
    doneBy: null,
    ...changed,
  };
}

describe('the list of deadlines', () => {
  it('writes clients, rules and wordings once and reads them back whole', () => {
    const facts = new Map([[1, { legalForm: 'BV', group: '000100 Ster', manager: 'HVO' }]]);
    const packed = packWork(
      [
        deadline(),
        {
          ...deadline({
            periodEndsOn: '2026-09-30',
            dueOn: '2026-10-31',
            doneOn: '2026-10-30',
            doneBy: 'HVO',
          }),
          remark: 'nihil',
        },
        deadline({ clientId: 2, clientNumber: '000105', clientName: 'Zonder gegevens' }),
      ],
      facts,
    );
    expect([packed.clients.length, packed.rules.length, packed.bases.length]).toEqual([2, 1, 1]);
    expect(WorkList.parse(packed)).toEqual(packed);
    const rows = unpackWork(packed, today);
    expect(rows[0]).toMatchObject({
      manager: 'HVO',
      group: '000100 Ster',
      daysLeft: 8,
      state: 'open',
      remark: null,
    });
    expect(rows[1]).toMatchObject({ state: 'done', doneBy: 'HVO', remark: 'nihil', daysLeft: -22 });
    expect(rows[2]).toMatchObject({ clientNumber: '000105', manager: null, legalForm: null });
    expect(new Set(rows.map(workId)).size).toBe(3);
    expect(countStates(rows)).toEqual({ late: 0, pressing: 0, open: 2, done: 1 });
  });

  it('leaves out a row that points at nothing', () => {
    const packed = packWork([deadline()], new Map());
    expect(unpackWork({ ...packed, clients: [] }, today)).toEqual([]);
  });

  it.each([
    ['2026-11-21', '2026-11-18', null, 'late'],
    ['2026-11-22', '2026-11-19', null, 'pressing'],
    ['2026-11-30', '2026-11-22', null, 'pressing'],
    ['2026-11-30', '2026-11-23', null, 'open'],
    ['2026-11-01', '2026-10-28', '2026-11-20', 'done'],
  ])('due %s, internal %s, done %s is %s', (dueOn, internalOn, doneOn, state) => {
    expect(stateOf({ dueOn, internalOn, doneOn }, today)).toBe(state);
  });
});

describe('done marks and extensions', () => {
  const key = { clientNumber: '000104', step: 'vat' as const, periodEndsOn: '2026-10-31' };

  it('refuses a day to come, one before the period ended, and a review that an assessment does', () => {
    expect(() => refuseWrongMark(key, '2026-11-22', today)).not.toThrow();
    expect(() => refuseWrongMark(key, null, today)).not.toThrow();
    expect(() => refuseWrongMark(key, '2026-11-23', today)).toThrow('nog niet geweest');
    expect(() => refuseWrongMark(key, '2026-10-30', today)).toThrow('voor het einde van het tijdvak');
    expect(() => refuseWrongMark({ ...key, step: 'wwft' }, '2026-11-22', today)).toThrow('Wwft');
  });

  it('takes an extension only where it exists, once for the three steps of the accounts', () => {
    const rows = [
      { clientNumber: '1', step: 'income_tax' as const, periodEndsOn: '2025-12-31' },
      { clientNumber: '1', step: 'draw_up' as const, periodEndsOn: '2025-12-31' },
      { clientNumber: '1', step: 'adopt' as const, periodEndsOn: '2025-12-31' },
      { clientNumber: '1', step: 'file' as const, periodEndsOn: '2025-12-31' },
      { clientNumber: '1', step: 'vat' as const, periodEndsOn: '2025-12-31' },
    ];
    expect(extensionKeys(rows, 'becon')).toEqual({
      keys: [{ clientNumber: '1', family: 'income_tax', periodEndsOn: '2025-12-31' }],
      skipped: 4,
    });
    expect(extensionKeys(rows, 'resolution')).toMatchObject({ keys: [{ family: 'accounts' }], skipped: 2 });
    expect(extensionKeys(rows, 'none')).toMatchObject({ keys: [{}, {}], skipped: 1 });
  });

  it('refuses an extension of another family or with an impossible last day', () => {
    const tax = { clientNumber: '1', family: 'income_tax' as const, periodEndsOn: '2025-12-31' };
    expect(() => refuseWrongExtension(tax, 'becon', null)).not.toThrow();
    expect(() => refuseWrongExtension(tax, 'individual', '2026-09-01')).not.toThrow();
    expect(() => refuseWrongExtension(tax, 'resolution', null)).toThrow('hoort niet bij');
    expect(() => refuseWrongExtension(tax, 'individual', '2025-12-31')).toThrow('einddag');
    expect(() => refuseWrongExtension(tax, 'individual', '2036-01-01')).toThrow('einddag');
  });
});

describe('the load of a year', () => {
  const days = [
    { dueOn: '2026-01-31', family: 'vat' as const, total: 50, done: 40 },
    { dueOn: '2026-01-31', family: 'icp' as const, total: 10, done: 0 },
    { dueOn: '2026-05-31', family: 'accounts' as const, total: 120, done: 0 },
    { dueOn: '2026-05-15', family: 'accounts' as const, total: 1, done: 1 },
  ];

  it('puts btw, its opgaaf and suppletie together and sums days to months', () => {
    const chart = computeLoadChart(2026, days, null);
    expect(chart.series.map(({ key }) => key)).toEqual(['vat', 'accounts']);
    expect(chart.series[0]?.counts[0]).toBe(60);
    expect(chart.series[1]?.done[4]).toBe(1);
    expect(chart).toMatchObject({ busiest: 5, tight: [], room: null });
  });

  it('names busy months without free room', () => {
    const room = [0, 10, 10, 10, -5, 10, 10, 10, 10, 10, 10, -90];
    expect(computeLoadChart(2026, days, room).tight).toEqual([1, 5]);
    expect(computeLoadChart(2026, [], room)).toMatchObject({ busiest: null, tight: [], series: [] });
  });
});
