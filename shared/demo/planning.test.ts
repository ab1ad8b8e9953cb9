import { describe, expect, it } from 'vitest';
import { defaultCodes } from '#shared/codes/default-lists.ts';
import { comingEmployee, formerEmployee, leavingEmployee } from './employees.ts';
import { makeDemoOffice, planningClientLimit } from './make-demo-office.ts';
import { profile } from './planning-months.ts';

const today = '2026-11-21';
const office = makeDemoOffice({ clients: 320, today });
const planning = office.planning ?? raise();
const plansOf = (year: number) => planning.plans.filter((plan) => plan.year === year);
const linesOf = (year: number) => plansOf(year).flatMap(({ status, lines }) => (status === 'V' ? [] : lines));

/** Whether so many hundredths of an hour fit in a month. */
function isMonth(centihours: number): boolean {
  return Number.isInteger(centihours) && centihours >= 0 && centihours <= 74_400;
}

function raise(): never {
  throw new Error('the demo office has no planning');
}

/** Planned and available hours of an employee per month of the working year, in hundredths. */
function loadOf(code: string) {
  const norm = planning.budgets.find((each) => each.employeeCode === code && each.year === 2026);
  return profile.map((part, index) => {
    const typed = planning.months.find((each) => each.employeeCode === code && each.month === index + 1);
    const planned = linesOf(2026)
      .filter((line) => line.employeeCode === code && line.month === index + 1)
      .reduce((sum, { centihours }) => sum + centihours, 0);
    return { planned, available: typed?.availableCentihours ?? ((norm?.normCentihours ?? 0) * part) / 100 };
  });
}

describe('the planning of the demo office', () => {
  it('has last year confirmed, this year nearly, and the coming one begun', () => {
    const statuses = (year: number) => new Set(plansOf(year).map(({ status }) => status));
    expect(plansOf(2025).filter(({ status }) => status === 'B').length).toBeGreaterThan(250);
    expect(statuses(2025).has('A')).toBe(false);
    expect(statuses(2026)).toEqual(new Set(['A', 'B', 'V']));
    expect(plansOf(2026).filter(({ status }) => status === 'B').length).toBeGreaterThan(200);
    expect(plansOf(2027).length).toBeLessThan(12);
    expect(linesOf(2026).length).toBeGreaterThan(1_000);
    expect(linesOf(2026).length).toBeLessThan(1_600);
  });

  it('gives a client one plan a year and one line per service, role, employee and month', () => {
    const plans = planning.plans.map(({ clientNumber, year }) => `${clientNumber} ${year}`);
    expect(new Set(plans).size).toBe(plans.length);
    for (const { lines } of planning.plans) {
      const keys = lines.map((line) =>
        [line.serviceCode, line.roleCode, line.employeeCode, line.month].join(),
      );
      expect(new Set(keys).size).toBe(keys.length);
      expect(lines.every((line) => line.month >= 1 && line.month <= 12 && line.centihours > 0)).toBe(true);
    }
  });

  it('fills the year of most without filling it over, and has a few months in which somebody has too much', () => {
    const full = ['LBE', 'PVS', 'SDL', 'MRD', 'TTP', 'DHG', 'BER'].map((code) => {
      const months = loadOf(code);
      const sum = (of: 'planned' | 'available') => months.reduce((total, month) => total + month[of], 0);
      return sum('planned') / sum('available');
    });
    expect(Math.min(...full)).toBeGreaterThan(0.55);
    expect(Math.max(...full)).toBeLessThan(0.97);
    const isOver = (code: string, month: number) => {
      const { planned, available } = loadOf(code)[month - 1] ?? { planned: 0, available: 0 };
      return planned > available;
    };
    expect([isOver('MRD', 2), isOver('DHG', 3), isOver('TTP', 9)]).toEqual([true, true, true]);
    expect([isOver('LBE', 3), isOver('PVS', 3), isOver('SDL', 9)]).toEqual([false, false, false]);
  });

  it('has who leaves in March and who comes in September, hours of nobody, and hours of who is gone', () => {
    const months = (code: string | null) => linesOf(2026).filter((line) => line.employeeCode === code);
    expect(months(leavingEmployee).some(({ month }) => month <= 3)).toBe(true);
    expect(months(leavingEmployee).filter(({ month }) => month > 3).length).toBe(3);
    expect(months(comingEmployee).every(({ month }) => month >= 9)).toBe(true);
    expect(months(comingEmployee).length).toBeGreaterThan(4);
    expect(months(formerEmployee).every(({ month }) => month <= 8)).toBe(true);
    expect(months(null).length).toBeGreaterThan(10);
    expect(months(null).length).toBeLessThan(60);
    const coming = planning.rolePlans.filter(({ year }) => year === 2027);
    expect(coming.some(({ employeeCode }) => employeeCode === null)).toBe(true);
    expect(coming.length).toBeGreaterThan(10);
  });

  it('uses clients, employees and lists that there are', () => {
    const numbers = new Set(office.clients.map(({ identity }) => identity.number));
    const codes = new Set<string | null>([null, ...office.employees.map(({ code }) => code)]);
    const teams = new Set(office.codes.filter(({ list }) => list === 'team').map(({ code }) => code));
    expect(office.employees.filter(({ teamCode }) => !teams.has(teamCode))).toEqual([]);
    const named = [...planning.plans, ...planning.rolePlans, ...planning.advisories];
    expect(named.filter(({ clientNumber }) => !numbers.has(clientNumber))).toEqual([]);
    const employees = [
      ...planning.plans.flatMap(({ lines }) => lines.map(({ employeeCode }) => employeeCode)),
      ...planning.advisories.map(({ ownerCode }) => ownerCode),
      ...[...planning.contracts, ...planning.budgets, ...planning.months].map((each) => each.employeeCode),
    ];
    expect(employees.filter((code) => !codes.has(code))).toEqual([]);
    expect(defaultCodes.some(({ list, code }) => list === 'role' && code === 'RLM.ass')).toBe(true);
  });

  it.each(['2026-01-01', '2026-03-16', '2026-12-31', '2028-02-29'])('can be told on %s', (day) => {
    for (const clients of [20, 1_000]) {
      const told = makeDemoOffice({ clients, today: day });
      const moments = Object.values(told.planning?.moments ?? {});
      expect(moments.every((at) => at > told.timeline.firstImportAt && at < day)).toBe(true);
      const months = told.planning?.months ?? [];
      expect(months.filter((each) => !isMonth(each.availableCentihours ?? 0))).toEqual([]);
    }
  });

  it('leaves planning out of an office that is too large for its people', () => {
    expect(makeDemoOffice({ clients: planningClientLimit + 1, today }).planning).toBeNull();
  });
});
