import { describe, expect, it } from 'vitest';
import { boardText } from './board-nl.ts';
import {
  computeFinding,
  countByStatus,
  countMissing,
  hasPercentage,
  type BoardStep,
  type StepStatus,
} from './board-summary.ts';

const step = (
  title: string,
  status: StepStatus,
  fromOn: string,
  untilOn: string,
  daysLeft = 5,
): BoardStep => ({
  key: title,
  year: 2026,
  title,
  fromOn,
  untilOn,
  ownerName: null,
  status,
  daysLeft,
  progress: { doneBasisPoints: 0, missing: 1 },
  measures: [{}],
  closing: null,
});

const open = step('Risico-inventarisatie', 'current', '2026-10-01', '2026-11-30', 14);
const late = step('Budgetten', 'late', '2026-09-01', '2026-10-31', -16);
const next = step('Evaluatie', 'next', '2026-12-01', '2026-12-31');
const done = step('Strategie', 'done', '2026-02-01', '2026-03-31');

describe('computeFinding', () => {
  it('says what is late before what is open', () => {
    expect(computeFinding([open, late, next], 2026, '2026-11-16')).toBe('Budgetten is te laat.');
    expect(computeFinding([open, next], 2026, '2026-11-16')).toBe(
      'Risico-inventarisatie loopt, nog 14 dagen.',
    );
  });

  it('counts the last day', () => {
    expect(computeFinding([{ ...open, daysLeft: 1 }], 2026, '2026-11-29')).toContain('nog 1 dag.');
    expect(computeFinding([{ ...open, daysLeft: 0 }], 2026, '2026-11-30')).toContain(
      'vandaag de laatste dag',
    );
  });

  it('looks ahead when nothing is open', () => {
    expect(computeFinding([done, next], 2026, '2026-06-01')).toContain('Evaluatie begint op 1 december 2026');
    expect(computeFinding([done], 2026, '2026-06-01')).toBe('Alle stappen van 2026 zijn gereed.');
    expect(computeFinding([], 2026, '2026-06-01')).toBe('In 2026 staan nog geen stappen.');
  });

  it('speaks of other years as other years', () => {
    expect(computeFinding([done, late], 2026, '2027-02-01')).toBe('In 2026 is 1 van de 2 stappen afgerond.');
    expect(computeFinding([next], 2026, '2025-02-01')).toBe('Voor 2026 staat 1 stap klaar.');
  });
});

describe('a step that is ticked off', () => {
  const ticked = { ...next, measures: [] };

  it('has no percentage and no list before it is closed', () => {
    expect([hasPercentage(ticked), countMissing(ticked)]).toEqual([false, 0]);
    expect([hasPercentage({ ...ticked, closing: {} }), countMissing(next)]).toEqual([true, 1]);
  });
});

describe('words', () => {
  it('counts every state', () => {
    expect(countByStatus([open, late, next, done, next])).toEqual({ late: 1, current: 1, next: 2, done: 1 });
  });

  it('writes the year of a window only where it leaves the year', () => {
    expect(boardText.shortWindow('2026-09-01', '2026-10-31')).toBe('1 sep – 31 okt');
    expect(boardText.shortWindow('2026-12-15', '2027-01-31')).toBe('15 dec ’26 – 31 jan ’27');
    expect(boardText.shortWindow('2028-02-29', '2028-02-29')).toBe('29 feb');
  });
});
