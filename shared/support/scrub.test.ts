import fc from 'fast-check';
import { expect, test } from 'vitest';
import { removeWords, scrubLog } from '#shared/support/scrub.ts';

const at = '2026-11-21T10:00:00.000Z';

test.each([
  [
    `${at} error 0123abcd call clients.save SqliteError: UNIQUE constraint failed: client.number`,
    `${at} error 0123abcd call clients.save SqliteError: UNIQUE constraint failed: client.number`,
  ],
  [
    `${at} error 0123abcd daily backup Error: ENOSPC: no space left on device, write '/srv/Jan Kanarie/x.peil'`,
    `${at} error 0123abcd daily backup Error: ENOSPC write`,
  ],
  [
    `${at} error 0123abcd call clients.save Error: client Kanarie Holding not found`,
    `${at} error 0123abcd call clients.save Error: (tekst weggelaten)`,
  ],
  [
    '    at saveClient (file:///C:/Gebruikers/Jan%20Kanarie/app.asar/out/main/office-thread.js:12:34)',
    '    at saveClient (office-thread.js:12:34)',
  ],
  ['    at async route (C:\\Kanarie\\office-thread.js:1:2)', '    at async route (office-thread.js:1:2)'],
  ['    at node:internal/process/task_queues:105:5', '    at node:internal/process/task_queues:105:5'],
  ['    at file:///C:/Kanarie/out/main/chunks/open-Bc3.js:5:6', '    at open-Bc3.js:5:6'],
  [`${at} info opened C:\\Kanarie\\kantoor.peil`, `${at} info (weggelaten)`],
  ['Kanarie op een regel van zichzelf', '    (weggelaten)'],
  ['    at Kanarie BV te Utrecht', '    (weggelaten)'],
])('%s', (line, expected) => {
  expect(scrubLog(line)).toBe(expected);
});

test('lines that are left out are named once', () => {
  expect(scrubLog('een\ntwee\ndrie')).toBe('    (weggelaten)');
});

test('whatever stands in a message, what a person typed does not come through', () => {
  const canary = 'Kanarie1938 Zwart';
  const around = fc.string({ maxLength: 40 });
  fc.assert(
    fc.property(
      around,
      around,
      fc.constantFrom('Error: ', 'SqliteError: ', '', 'ENOENT: '),
      (before, after, kind) => {
        const log = `${at} error 0123abcd call clients.save ${kind}${before}${canary}${after}\n    at x (${canary})\n${canary}`;
        expect(scrubLog(log)).not.toContain(canary);
      },
    ),
  );
});

test('words are removed in any case, the longest first', () => {
  expect(
    removeWords('Jan Kanarie en jan kanarie en Kan.rie', ['Jan Kanarie', 'Jan', 'Kan.rie', 'en', '']),
  ).toBe('(weggelaten) en (weggelaten) en (weggelaten)');
  expect(removeWords('niets', [])).toBe('niets');
});
