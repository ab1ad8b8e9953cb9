import { describe, expect, it } from 'vitest';
import { sumMonths } from '#shared/capacity/compute-capacity.ts';
import { chartByFunction, chartByService } from '#shared/capacity/demand-chart.ts';
import type { CapacityRow, CapacityYear, LineKey } from '#shared/capacity/model.ts';

const flat = (hours: number) => sumMonths(Array.from({ length: 12 }, () => hours));

function row(employee: string, fn: string | null, figures: Partial<Record<LineKey, number>>): CapacityRow {
  const keys: readonly LineKey[] = ['contract', 'indirect', 'available', 'planned', 'control', 'free'];
  return {
    employee,
    name: '',
    function: fn,
    team: null,
    partTimePercent: 100,
    hasBudget: true,
    leftOn: null,
    absenceCentihours: flat(0).monthCentihours,
    lines: keys.map((key) => ({ key, ...flat(figures[key] ?? 0) })),
  };
}

const january = sumMonths([3500, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
const year: CapacityYear = {
  year: 2027,
  rows: [
    row('AAA', 'RLM', { available: 10_000, control: 1000, planned: 6000 }),
    row('BBB', null, { available: 2000, planned: 0 }),
    row('CCC', 'ASA', { available: 3000, planned: 4000 }),
  ],
  unassigned: january,
};

describe('demand against capacity', () => {
  it('takes control off, counts what nobody has, and names the months that are short', () => {
    const chart = chartByFunction(year);
    expect(chart.capacity.monthCentihours[0]).toBe(14_000);
    expect(chart.demand.monthCentihours.slice(0, 2)).toEqual([13_500, 10_000]);
    expect(chart.series.map(({ scope }) => scope)).toEqual([
      { kind: 'function', code: 'RLM' },
      { kind: 'function', code: 'ASA' },
      { kind: 'unassigned' },
    ]);
    expect(chart.shortMonths).toEqual([]);
    expect(chart.tightest).toEqual({ month: 1, basisPoints: 357 });
  });

  it('has at most six layers, of which the last is all that is left', () => {
    const services = Array.from({ length: 8 }, (_, index) => ({
      service: `S${index}`,
      name: `Dienst ${index}`,
      planned: flat(3000 - index),
    }));
    const chart = chartByService(year, services);
    expect(chart.series.map(({ name }) => name)).toEqual([
      'Dienst 0',
      'Dienst 1',
      'Dienst 2',
      'Dienst 3',
      'Dienst 4',
      null,
    ]);
    expect(chart.series.reduce((sum, { demand }) => sum + demand.yearCentihours, 0)).toBe(
      chart.demand.yearCentihours,
    );
    expect(chart.shortMonths).toHaveLength(12);
  });

  it('says nothing of a year without people and plans', () => {
    const empty = { year: 2031, rows: [], unassigned: flat(0) };
    expect(chartByFunction(empty)).toMatchObject({ series: [], shortMonths: [], tightest: null });
  });
});
