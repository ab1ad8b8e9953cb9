import path from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { goldenCases, unknownFacts } from '#test/support/deadline-cases.ts';
import { loadRuleBook } from '#db/deadlines/load-deadlines.ts';
import { createOfficeFile } from '#db/office/open.ts';
import { createEngine } from '#shared/deadlines/engine.ts';
import { isWorkday } from '#shared/common/days.ts';
import fs from 'node:fs';
import os from 'node:os';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'peil-'));
const db = createOfficeFile(path.join(folder, 'kantoor.peil'), 'Proef', '2026-11-21T10:00:00.000Z');
const book = loadRuleBook(db.connection);
afterAll(() => {
  db.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('the golden table', () => {
  it.each(goldenCases)('$step, $name, $period', ({ facts, step, period, expected }) => {
    const year = Number(period.slice(0, 4));
    const slotsOf = createEngine(book, { from: `${year}-01-01`, until: `${year + 5}-12-31` });
    const slots = slotsOf({ ...unknownFacts, ...facts }).filter(
      (slot) => slot.step === step && slot.periodEndsOn === period,
    );
    expect(slots.map(({ ruleCode, dueOn }) => [ruleCode, dueOn])).toEqual(expected);
    for (const slot of slots) {
      expect(slot.source.length > 0 && slot.checkedOn.length === 10 && slot.basis.length > 0).toBe(true);
      expect(slot.internalOn < slot.dueOn && isWorkday(slot.internalOn, () => false)).toBe(true);
    }
  });
});

test('the golden table has at least sixty cases, each with its source', () => {
  expect(goldenCases.length).toBeGreaterThanOrEqual(60);
  expect(goldenCases.filter(({ source }) => source.length < 10)).toEqual([]);
  const keys = goldenCases.map(({ step, name, period }) => `${step} ${name} ${period}`);
  expect(new Set(keys).size).toBe(keys.length);
});
