import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeTestProgram, type TestProgram } from '#build/vite/bundle-program.ts';
import { newOffice, openOffice, temporaryFolder } from '#test/support/office.ts';
import type { TestOffice } from '#test/support/office.ts';

let program: TestProgram;
beforeAll(async () => {
  program = await makeTestProgram('test/support/call-in-process.ts');
}, 60_000);
afterAll(() => program.remove());

/** A file of many invented clients, enough for an import to take a while. */
function manyClients(count: number): string {
  const rows = Array.from({ length: count }, (_row, index) => {
    const number = String(100_000 + index);
    return `${number};Klant ${number};${Math.floor(index / 4)};${index % 4 === 0 ? 'J' : 'N'};BV;04;Straat ${index};Oudeveen;HVO;MAD`;
  });
  const file = path.join(temporaryFolder(), 'relaties.csv');
  const heading =
    'Verkooprelatie;Naam;Klantgroep;Ind klantgroep;Rechtsvorm;Branche;Straat;Woonplaats;RLM;JRK';
  fs.writeFileSync(file, `${heading}\n${rows.join('\n')}\n`);
  return file;
}

async function previewMany(office: TestOffice, count: number): Promise<number> {
  await office.office.drop([manyClients(count)]);
  const { runs } = await office.call('imports.preview', { dropped: true });
  return runs[0]?.id ?? 0;
}

/** Planned hours of one client over many years. */
function manyLines(count: number): string {
  const services = ['ADM', 'BTW', 'MEE', 'LOON', 'JRK'];
  const rows = Array.from({ length: count }, (_row, index) => {
    const [year, rest] = [1950 + Math.floor(index / 60), index % 60];
    return `100000;${year};${services[rest % 5]};;${Math.floor(rest / 5) + 1};1,25`;
  });
  const file = path.join(temporaryFolder(), 'planning.csv');
  fs.writeFileSync(file, `Verkooprelatie;Jaar;Dienst;Medewerker;Maand;Uren\n${rows.join('\n')}\n`);
  return file;
}

/** An office with one client, and a compared file of its planned hours. */
async function officeWithLines(count: number): Promise<{ office: TestOffice; runId: number }> {
  const office = await newOffice();
  const first = await previewMany(office, 1);
  await office.call('imports.commit', { runIds: [first], take: 'all' });
  await office.office.drop([manyLines(count)]);
  const { runs } = await office.call('imports.preview', { dropped: true });
  return { office, runId: runs[0]?.id ?? 0 };
}

/** What a second preview of the planned hours finds: new rows and those that stand there already. */
async function linesOf(office: TestOffice, count: number): Promise<(number | undefined)[]> {
  await office.office.drop([manyLines(count)]);
  const { runs } = await office.call('imports.preview', { dropped: true });
  return [runs[0]?.new, runs[0]?.unchanged];
}

async function clientCount(office: TestOffice): Promise<number | undefined> {
  return (await office.call('office.getStatus', {})).office?.clientCount;
}

/** Resolves at the first progress of a call that has done something. */
function underWay(office: TestOffice, call: string): Promise<void> {
  return new Promise((resolve) => {
    office.office.subscribe((event, payload) => {
      if (event === 'progress' && isProgress(payload) && payload.call === call && payload.done > 0) resolve();
    });
  });
}

function isProgress(payload: unknown): payload is { call: string; done: number } {
  return typeof payload === 'object' && payload !== null && 'call' in payload && 'done' in payload;
}

describe('an import that a person stops', () => {
  test('while files are read leaves nothing to take over', async () => {
    const office = await newOffice();
    await office.office.drop([manyClients(20_000)]);
    const started = underWay(office, 'imports.preview');
    const reply = office.reply('imports.preview', { dropped: true });
    await started;
    await office.call('tasks.cancel', { call: 'imports.preview' });
    expect(await reply).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
    expect((await office.call('imports.getOpen', {})).runs).toEqual([]);
    expect(await previewMany(office, 10)).toBeGreaterThan(0);
  });

  test('while rows are taken over changes nothing, and can be done after all', async () => {
    const office = await newOffice();
    const runId = await previewMany(office, 20_000);
    const started = underWay(office, 'imports.commit');
    const reply = office.reply('imports.commit', { runIds: [runId], take: 'all' });
    await started;
    await office.call('tasks.cancel', { call: 'imports.commit' });
    expect(await reply).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
    expect(await clientCount(office)).toBe(0);
    await office.call('imports.commit', { runIds: [runId], take: 'all' });
    expect(await clientCount(office)).toBe(20_000);
  });
});

describe('an import of planned hours', () => {
  const count = 12_000;

  test('that a person stops changes nothing, and can be done after all', async () => {
    const { office, runId } = await officeWithLines(count);
    const started = underWay(office, 'imports.commit');
    const reply = office.reply('imports.commit', { runIds: [runId], take: 'all' });
    await started;
    await office.call('tasks.cancel', { call: 'imports.commit' });
    expect(await reply).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
    expect(await linesOf(office, count)).toEqual([count, 0]);
    await office.call('imports.commit', { runIds: [runId], take: 'all' });
    expect(await linesOf(office, count)).toEqual([0, count]);
  });

  test('whose program is killed has imported nothing', async () => {
    const { office, runId } = await officeWithLines(count);
    await office.office.close();
    const lines = await commitElsewhere(office, runId, {
      watch: ({ event, payload }, kill) => {
        if (event === 'progress' && isProgress(payload) && payload.done >= 3_000) kill();
      },
    });
    expect(lines.some(({ reply }) => reply !== undefined)).toBe(false);
    const again = await openOffice(office.file);
    expect(await linesOf(again, count)).toEqual([count, 0]);
  });
});

interface Line {
  event?: string;
  payload?: unknown;
  reply?: string;
  ok?: boolean;
  error?: { code: string; message: string };
}

/** Commits in a program of its own, started by `command`; `watch` sees every line and may end it. */
async function commitElsewhere(
  office: TestOffice,
  runId: number,
  options: { fileLimitBytes?: number; watch?: (line: Line, kill: () => void) => void },
): Promise<Line[]> {
  const input = JSON.stringify({ runIds: [runId], take: 'all' });
  const args = [program.file, office.folder, office.file, 'imports.commit', input];
  // The shell counts the limit in blocks of 512 bytes; without a limit it only hands over.
  const blocks = options.fileLimitBytes === undefined ? 'unlimited' : Math.ceil(options.fileLimitBytes / 512);
  const child = spawn('sh', ['-c', `ulimit -f ${blocks}; exec "$0" "$@"`, process.execPath, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: program.env,
  });
  const lines: Line[] = [];
  for await (const text of createInterface({ input: child.stdout })) {
    // The program writes one line of JSON at a time.
    const line = JSON.parse(text) as Line;
    lines.push(line);
    options.watch?.(line, () => child.kill('SIGKILL'));
  }
  return lines;
}

/** An office with a compared file of clients, closed. */
async function comparedOffice(count: number): Promise<{ office: TestOffice; runId: number }> {
  const office = await newOffice();
  const runId = await previewMany(office, count);
  await office.office.close();
  return { office, runId };
}

test.each([1, 4_000, 9_000])('a program that is killed after %i rows has imported nothing', async (rows) => {
  const { office, runId } = await comparedOffice(12_000);
  const lines = await commitElsewhere(office, runId, {
    watch: ({ event, payload }, kill) => {
      if (event === 'progress' && isProgress(payload) && payload.done >= rows) kill();
    },
  });
  expect(lines.some(({ reply }) => reply !== undefined)).toBe(false);
  const again = await openOffice(office.file);
  expect(await clientCount(again)).toBe(0);
  await again.call('imports.commit', { runIds: [runId], take: 'all' });
  expect(await clientCount(again)).toBe(12_000);
});

test('a full disk during the import changes nothing and is said', async () => {
  const { office, runId } = await comparedOffice(12_000);
  const lines = await commitElsewhere(office, runId, {
    fileLimitBytes: fs.statSync(office.file).size + 200_000,
  });
  expect(lines.at(-1)).toMatchObject({ reply: 'imports.commit', ok: false, error: { code: 'DISK_FULL' } });
  const again = await openOffice(office.file);
  expect(await clientCount(again)).toBe(0);
  await again.call('imports.commit', { runIds: [runId], take: 'all' });
  expect(await clientCount(again)).toBe(12_000);
});

test('an office file that became read-only takes nothing over', async () => {
  const office = await newOffice();
  const runId = await previewMany(office, 10);
  fs.chmodSync(office.file, 0o444);
  const reply = await office.reply('imports.commit', { runIds: [runId], take: 'all' });
  fs.chmodSync(office.file, 0o644);
  expect(reply).toMatchObject({ ok: false, error: { code: 'FILE_READ_ONLY' } });
  expect(await clientCount(office)).toBe(0);
});
