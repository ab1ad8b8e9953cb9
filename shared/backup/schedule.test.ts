import { expect, it } from 'vitest';
import { BackupSchedule, isCopyLate, isIntervalOver, usualSchedule } from './schedule.ts';

const hour = 3_600_000;

it.each([
  [4, 4 * hour, true],
  [4, 4 * hour - 1, false],
  [1, hour, true],
  [0, 1000 * hour, false],
])('every %i hours after %i milliseconds of work', (everyHours, worked, over) => {
  expect(isIntervalOver(worked, { ...usualSchedule, everyHours })).toBe(over);
});

it.each([
  [null, true],
  ['2026-11-21', false],
  ['2026-11-14', false],
  ['2026-11-13', true],
  ['2026-11-22', false],
  ['2036-01-01', true],
])('the last good copy of %s', (lastGoodOn, late) => {
  expect(isCopyLate(lastGoodOn, '2026-11-21', usualSchedule)).toBe(late);
});

it.each([
  { everyHours: -1 },
  { everyHours: 25 },
  { everyHours: 1.5 },
  { warnAfterDays: 0 },
  { atClosing: 'ja' },
])('refuses %o', (wrong) => {
  expect(BackupSchedule.safeParse({ ...usualSchedule, ...wrong }).success).toBe(false);
});
