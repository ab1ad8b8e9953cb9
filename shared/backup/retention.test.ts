import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BackupReason } from '#shared/backup/model.ts';
import { chooseKept, retention, type KeptBackup } from '#shared/backup/retention.ts';

/** One daily backup for each day, in the order they were made. */
function daily(days: readonly string[]): KeptBackup[] {
  return days.map((day, index) => ({ sequence: index + 1, day, reason: 'daily' }));
}

function daysFrom(start: string, count: number): string[] {
  const first = Date.parse(`${start}T12:00:00Z`);
  return Array.from({ length: count }, (_, index) =>
    new Date(first + index * 86_400_000).toISOString().slice(0, 10),
  );
}

function keptDays(backups: readonly KeptBackup[]): string[] {
  const kept = chooseKept(backups);
  return backups.filter((backup) => kept.has(backup.sequence)).map((backup) => backup.day);
}

describe('rotation', () => {
  it('keeps seven days, five weeks and twelve months of two years of daily backups', () => {
    const kept = keptDays(daily(daysFrom('2025-01-01', 730)));
    const months =
      '2026-01-31 2026-02-28 2026-03-31 2026-04-30 2026-05-31 2026-06-30 2026-07-31 2026-08-31 2026-09-30 2026-10-31 2026-11-30';
    const weeks = '2026-12-06 2026-12-13 2026-12-20';
    const days = '2026-12-25 2026-12-26 2026-12-27 2026-12-28 2026-12-29 2026-12-30 2026-12-31';
    expect(kept.join(' ')).toBe(`${months} ${weeks} ${days}`);
  });

  it.each([
    ['the clock is set back a year', [...daysFrom('2026-11-01', 20), ...daysFrom('2025-11-21', 20)]],
    ['the clock ran ten years ahead for a day', [...daysFrom('2026-11-01', 20), '2036-11-21', '2026-11-22']],
    ['every start is on the first day of the clock', Array<string>(40).fill('1970-01-01')],
    ['summer time begins', daysFrom('2027-03-20', 12)],
    ['summer time ends', daysFrom('2026-10-20', 12)],
    ['it is 29 February', daysFrom('2028-02-20', 12)],
    ['a new year begins in week 53', daysFrom('2026-12-25', 14)],
  ])('keeps the newest when %s', (_name, days) => {
    const backups = daily(days);
    const kept = chooseKept(backups);
    for (const last of backups.slice(-retention.newest)) expect(kept).toContain(last.sequence);
    expect(kept.size).toBeGreaterThanOrEqual(Math.min(retention.newest, days.length));
  });

  it('keeps what was made before imports and updates for its own count', () => {
    const before: KeptBackup[] = Array.from({ length: 9 }, (_, index) => ({
      sequence: index + 1,
      day: '2024-01-01',
      reason: 'import',
    }));
    const later = daily(daysFrom('2025-01-01', 700)).map((backup) => ({
      ...backup,
      sequence: backup.sequence + 9,
    }));
    const kept = chooseKept([...before, ...later]);
    expect(before.filter((backup) => kept.has(backup.sequence)).map((backup) => backup.sequence)).toEqual([
      5, 6, 7, 8, 9,
    ]);
  });

  it('never counts a replaced file as the backup of a day', () => {
    const kept = chooseKept([
      { sequence: 1, day: '2026-11-20', reason: 'daily' },
      { sequence: 2, day: '2026-11-21', reason: 'daily' },
      ...[3, 4, 5, 6, 7].map((sequence) => ({ sequence, day: '2026-11-21', reason: 'replaced' as const })),
    ]);
    expect([...kept].toSorted((a, b) => a - b)).toEqual([1, 2, 5, 6, 7]);
  });

  it('keeps the newest and stays small, whatever the days say', () => {
    const backup = fc.record({
      day: fc
        .integer({ min: -20_000, max: 40_000 })
        .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10)),
      reason: fc.constantFrom(...BackupReason.options),
    });
    fc.assert(
      fc.property(fc.array(backup, { minLength: 1, maxLength: 120 }), (made) => {
        const backups = made.map((each, index) => ({ ...each, sequence: index + 1 }));
        const kept = chooseKept(backups);
        const sound = backups.filter((each) => each.reason !== 'replaced');
        for (const newest of sound.slice(-retention.newest)) expect(kept).toContain(newest.sequence);
        expect(kept.size).toBeLessThanOrEqual(3 + 7 + 5 + 12 + 21);
      }),
    );
  });
});
