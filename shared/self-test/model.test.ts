import { expect, test } from 'vitest';
import { worstState } from '#shared/self-test/model.ts';

test('a report is as good as its worst line', () => {
  const row = { key: 'disk', text: '', milliseconds: 0 } as const;
  expect(
    worstState([
      { ...row, state: 'ok' },
      { ...row, state: 'warning' },
    ]),
  ).toBe('warning');
  expect(
    worstState([
      { ...row, state: 'failed' },
      { ...row, state: 'warning' },
    ]),
  ).toBe('failed');
  expect(worstState([{ ...row, state: 'skipped' }])).toBe('skipped');
  expect(worstState([])).toBe('skipped');
});
