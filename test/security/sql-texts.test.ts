import fc from 'fast-check';
import BetterSqlite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { openOffice, temporaryFolder } from '#test/support/office.ts';
import { writeDemoFile } from '#electron/office/demo-office.ts';
import { contract, isCallName } from '#shared/calls/contract.ts';
import { wellFormed } from '#test/security/call-inputs.ts';
import { note, sizes } from '#test/torture/sizes.ts';
import { isTest, sources } from '#test/architecture/sources.ts';

const timeout = 600_000;
/** A text that no program writes, in the shapes that calls take. */
const marks = ['zq7merk', '2099-12-31', 'zq7merk"\'*'];
const mark = 'zq7merk';

/** Puts the mark in every text of an input where the call takes it. */
function markTexts(input: unknown, accepts: (changed: unknown) => boolean): unknown {
  let marked = input;
  const visit = (route: readonly string[], value: unknown): void => {
    if (typeof value === 'string') {
      for (const text of marks) {
        const changed = setAt(marked, route, text);
        if (!accepts(changed)) continue;
        marked = changed;
        return;
      }
    }
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) visit([...route, key], inner);
  };
  visit([], input);
  return marked;
}

function setAt(value: unknown, route: readonly string[], text: string): unknown {
  const [key, ...rest] = route;
  if (key === undefined) return text;
  // The route was found in this very value, so it is an array or an object here.
  const holder = value as Record<string, unknown>;
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (String(index) === key ? setAt(item, rest, text) : item));
  return { ...holder, [key]: setAt(holder[key], rest, text) };
}

/** Every SQL that is prepared or run until the end of the test. */
function watchSql(): string[] {
  const seen: string[] = [];
  const { prototype } = BetterSqlite;
  for (const name of ['prepare', 'exec', 'pragma'] as const) {
    const original = prototype[name] as (this: unknown, sql: string, ...rest: unknown[]) => unknown;
    Object.assign(prototype, {
      [name](this: unknown, sql: string, ...rest: unknown[]): unknown {
        if (sql.includes(mark)) seen.push(sql);
        return original.call(this, sql, ...rest);
      },
    });
    onTestFinished(() => void Object.assign(prototype, { [name]: original }));
  }
  return seen;
}

it('puts no text of a call into SQL, whatever the call', { timeout }, async () => {
  const folder = temporaryFolder();
  const file = `${folder}/kantoor.peil`;
  writeDemoFile(file, { clients: 60, today: '2026-11-21', now: '2026-11-21T10:00:00.000Z' });
  const office = await openOffice(file);
  const seen = watchSql();
  let made = 0;
  let withMark = 0;
  // The calls that put another office in its place come elsewhere.
  for (const name of Object.keys(contract).filter(isCallName)) {
    if (/^(?:office|backups|accounts|selfTest|levelling|updates)\./.test(name)) continue;
    const { input } = contract[name];
    for (const sample of fc.sample(wellFormed(input), { seed: 7, numRuns: Math.ceil(sizes.fuzzRuns / 4) })) {
      const marked = markTexts(sample, (changed) => input.safeParse(changed).success);
      made += 1;
      if (JSON.stringify(marked)?.includes(mark)) withMark += 1;
      await office.reply(name, marked);
    }
  }
  expect(seen).toEqual([]);
  expect(withMark).toBeGreaterThan(100);
  const found = `${withMark} inputs with a mark, 0 in the SQL that was run`;
  note({ rule: 'R21', what: 'texts of calls in SQL', count: made, found });
});

it('searches for any text without an error, where the text itself would be one', { timeout }, async () => {
  const office = await openOffice(await filled());
  const parts = [
    '"',
    "'",
    '*',
    '-',
    '+',
    '(',
    ')',
    ':',
    '^',
    'NEAR(',
    'AND',
    'OR',
    'NOT',
    '{',
    '}',
    'é',
    'a',
    ' ',
    '\\',
    '%',
    '_',
    '💥',
  ];
  const texts = fc.sample(
    fc.oneof(
      fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 8 }).map((list) => list.join('')),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
    ),
    { seed: 21, numRuns: sizes.searchTexts },
  );
  const failures: unknown[] = [];
  for (const text of texts) {
    for (const [name, input] of [
      ['search.find', { text }],
      ['clients.list', { search: text }],
    ] as const) {
      const reply = await office.reply(name, input);
      if (!reply.ok && reply.error.code !== 'INVALID_INPUT') failures.push({ name, text, reply });
    }
  }
  expect(failures).toEqual([]);
  const raw = new BetterSqlite(':memory:');
  raw.exec('CREATE VIRTUAL TABLE found USING fts5(text)');
  const find = raw.prepare('SELECT 1 FROM found WHERE found MATCH ?');
  const wrong = texts.filter((text) => {
    try {
      find.all(text);
      return false;
    } catch {
      return true;
    }
  });
  raw.close();
  expect(wrong.length).toBeGreaterThan(texts.length / 4);
  const found = `0 errors; ${wrong.length} of them are errors when they are not quoted`;
  note({ rule: 'R21', what: 'texts that are searched for', count: texts.length, found });
});

async function filled(): Promise<string> {
  const file = `${temporaryFolder()}/kantoor.peil`;
  writeDemoFile(file, { clients: 60, today: '2026-11-21', now: '2026-11-21T10:00:00.000Z' });
  return Promise.resolve(file);
}

it('opens files in the few places that are known to set how', () => {
  const opens = sources()
    .filter(
      ({ path, text }) =>
        /^(?:db|electron|build)\//.test(path) &&
        !isTest(path) &&
        /new (?:BetterSqlite|Database)\(/.test(text),
    )
    .map(({ path }) => path);
  expect(opens.toSorted()).toEqual([
    'db/backup/copy.ts',
    'db/backup/outline-copy.ts',
    'db/keys/encrypt-copy.ts',
    'db/office/locked.ts',
    'db/office/open-file.ts',
    'db/self-test/scratch-office.ts',
  ]);
});
