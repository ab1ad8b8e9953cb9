import { expect, test } from 'vitest';
import { judgePlace, worstState } from '#shared/self-test/model.ts';

test.each([
  ['C:\\Users\\Eén Naam\\OneDrive - Kantoor Voorbeeld\\kantoor.peil', { kind: 'cloud', service: 'OneDrive' }],
  ['C:\\Users\\x\\OneDrive\\kantoor.peil', { kind: 'cloud', service: 'OneDrive' }],
  ['/srv/x/Dropbox/kantoor.peil', { kind: 'cloud', service: 'Dropbox' }],
  ['G:\\Mijn Drive\\kantoor.peil', { kind: 'cloud', service: 'Google Drive' }],
  ['\\\\server\\kantoor\\kantoor.peil', { kind: 'share' }],
  ['//server/kantoor/kantoor.peil', { kind: 'share' }],
  ['\\\\?\\C:\\lang\\kantoor.peil', { kind: 'local' }],
  ['C:\\Kantoor\\onedriver\\kantoor.peil', { kind: 'local' }],
  ['/srv/x/kantoor.peil', { kind: 'local' }],
  ['', { kind: 'local' }],
])('%s', (path, expected) => {
  expect(judgePlace(path)).toEqual(expected);
});

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
