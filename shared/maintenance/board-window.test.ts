import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/common/days.ts';
import { changeWindow, placeWindow, readWindowKey, snapToDays } from './board-window.ts';

const autumn = { fromOn: '2026-09-01', untilOn: '2026-10-31' };

describe('placeWindow', () => {
  it('counts both days', () => {
    expect(placeWindow(2026, { fromOn: '2026-01-01', untilOn: '2026-12-31' })).toEqual({
      start: 0,
      width: 1,
      isTornAtStart: false,
      isTornAtEnd: false,
    });
    expect(placeWindow(2026, { fromOn: '2026-01-02', untilOn: '2026-01-02' })?.width).toBeCloseTo(
      1 / 365,
      12,
    );
  });

  it('tears a window at the end of the year that it crosses', () => {
    const across = { fromOn: '2026-12-15', untilOn: '2027-01-31' };
    expect(placeWindow(2026, across)).toMatchObject({ isTornAtStart: false, isTornAtEnd: true });
    expect(placeWindow(2027, across)).toMatchObject({ start: 0, isTornAtStart: true, isTornAtEnd: false });
    expect(placeWindow(2027, across)?.width).toBeCloseTo(31 / 365, 12);
  });

  it('leaves out what is not in the year and what ends before it begins', () => {
    expect(placeWindow(2025, autumn)).toBeNull();
    expect(placeWindow(2027, autumn)).toBeNull();
    expect(placeWindow(2026, { fromOn: '2026-05-02', untilOn: '2026-05-01' })).toBeNull();
  });

  it('ends on 29 February of a leap year', () => {
    const placed = placeWindow(2028, { fromOn: '2028-02-29', untilOn: '2028-02-29' });
    expect(placed?.start).toBeCloseTo(59 / 366, 12);
  });
});

describe('snapToDays', () => {
  it('goes to the nearest day', () => {
    expect(snapToDays(2026, 2, 730)).toBe(1);
    expect(snapToDays(2026, 0.9, 730)).toBe(0);
    expect(snapToDays(2026, -3.2, 730)).toBe(-2);
    expect(Object.is(snapToDays(2026, -0.1, 730), 0)).toBe(true);
  });

  it('moves nothing while the year has no width yet', () => {
    expect(snapToDays(2026, 100, 0)).toBe(0);
  });
});

describe('changeWindow', () => {
  it('moves, and stretches either end', () => {
    expect(changeWindow(autumn, 'whole', 7, 2026)).toEqual({ fromOn: '2026-09-08', untilOn: '2026-11-07' });
    expect(changeWindow(autumn, 'from', -1, 2026)).toEqual({ ...autumn, fromOn: '2026-08-31' });
    expect(changeWindow(autumn, 'until', 1, 2026)).toEqual({ ...autumn, untilOn: '2026-11-01' });
  });

  it('may cross the end of the year, but begins in the year of its plan', () => {
    expect(changeWindow(autumn, 'whole', 100, 2026)).toEqual({ fromOn: '2026-12-10', untilOn: '2027-02-08' });
    expect(changeWindow(autumn, 'whole', 999, 2026).fromOn).toBe('2026-12-31');
    expect(changeWindow(autumn, 'whole', -999, 2026)).toEqual({
      fromOn: '2026-01-01',
      untilOn: '2026-03-02',
    });
  });

  it('keeps at least one day and at most a year', () => {
    expect(changeWindow(autumn, 'until', -900, 2026)).toEqual({ ...autumn, untilOn: autumn.fromOn });
    expect(changeWindow(autumn, 'from', 900, 2026)).toEqual({ ...autumn, fromOn: autumn.untilOn });
    expect(changeWindow(autumn, 'until', 9000, 2026).untilOn).toBe('2027-09-01');
  });

  it('never leaves its bounds, whatever is asked', () => {
    const isKept = (start: number, length: number, part: 'whole' | 'from' | 'until', days: number) => {
      const fromOn = addDays('2028-01-01', start);
      const next = changeWindow({ fromOn, untilOn: addDays(fromOn, length) }, part, days, 2028);
      return next.fromOn <= next.untilOn && next.fromOn.startsWith('2028');
    };
    const property = fc.property(
      fc.nat(365),
      fc.nat(300),
      fc.constantFrom('whole', 'from', 'until'),
      fc.integer({ min: -2000, max: 2000 }),
      isKept,
    );
    expect(fc.check(property).failed).toBe(false);
  });
});

describe('readWindowKey', () => {
  const press = (key: string, held: { isCtrl?: boolean; isShift?: boolean } = {}) =>
    readWindowKey({ key, isCtrl: held.isCtrl ?? false, isShift: held.isShift ?? false });

  it('moves by day and week, and stretches with Shift', () => {
    expect(press('ArrowRight')).toEqual({ part: 'whole', days: 1 });
    expect(press('ArrowLeft', { isCtrl: true })).toEqual({ part: 'whole', days: -7 });
    expect(press('ArrowRight', { isShift: true })).toEqual({ part: 'until', days: 1 });
    expect(press('ArrowLeft', { isCtrl: true, isShift: true })).toEqual({ part: 'until', days: -7 });
  });

  it('leaves other keys alone', () => {
    expect(press('ArrowDown')).toBeUndefined();
    expect(press('a')).toBeUndefined();
  });
});
