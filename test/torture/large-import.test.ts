import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeTestProgram, type TestProgram } from '#build/vite/bundle-program.ts';
import { newOffice, openOffice, temporaryFolder, type TestOffice } from '#test/support/office.ts';
import { note, sizes } from '#test/torture/sizes.ts';

const count = sizes.importRows;
const bad = (row: number) => row % 100 === 50;

let program: TestProgram;
beforeAll(async () => {
  program = await makeTestProgram('test/support/call-in-process.ts');
}, 60_000);
afterAll(() => program.remove());

/** A file of rows of which one in a hundred is wrong; answers how many are. */
function writeRows(file: string): number {
  const lines = ['Verkooprelatie;Naam;Woonplaats'];
  for (let row = 2; row <= count + 1; row += 1)
    lines.push(`${bad(row) ? '' : 100_000 + row};Klant ${row};Oudeveen`);
  fs.writeFileSync(file, `${lines.join('\n')}\n`);
  return lines.filter((line) => line.startsWith(';')).length;
}

const clientsOf = async (office: TestOffice) =>
  (await office.call('office.getStatus', {})).office?.clientCount;

/** Reads and compares the dropped file, and notes how long that took and how much memory was in use. */
async function preview(office: TestOffice) {
  let highest = 0;
  const watch = setInterval(() => void (highest = Math.max(highest, process.memoryUsage().rss)), 50);
  const from = performance.now();
  const { runs } = await office.call('imports.preview', { dropped: true });
  const seconds = (performance.now() - from) / 1000;
  clearInterval(watch);
  const found = `read and compared in ${seconds.toFixed(1)} s, at most ${(highest / 1_048_576).toFixed(0)} MB`;
  note({ rule: 'R14', what: 'rows of one file', count, found, value: seconds, limit: 5 });
  return runs[0];
}

/** Rows that a call has done, from what the program tells meanwhile. */
const doneOf = (payload: unknown) => (payload as { done?: number } | null)?.done ?? 0;

/** Takes the rows over and stops half way. */
async function cancelHalfWay(office: TestOffice, order: object): Promise<void> {
  const stop = office.office.subscribe((event, payload) => {
    if (event === 'progress' && doneOf(payload) >= count / 2)
      void office.office.invoke('tasks.cancel', { call: 'imports.commit' });
  });
  const reply = await office.reply('imports.commit', order);
  stop();
  expect(reply).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
}

/** Takes the rows over in a program of its own, which is killed half way. */
async function killHalfWay(office: TestOffice, order: object): Promise<void> {
  const args = [program.file, office.folder, office.file, 'imports.commit', JSON.stringify(order)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env: program.env });
  const ended = new Promise<string | null>((resolve) =>
    child.once('close', (_code, signal) => resolve(signal)),
  );
  for await (const text of createInterface({ input: child.stdout })) {
    // The program writes one line of JSON at a time.
    const { event, payload } = JSON.parse(text) as { event?: string; payload?: unknown };
    if (event === 'progress' && doneOf(payload) >= count / 2) child.kill('SIGKILL');
  }
  expect(await ended).toBe('SIGKILL');
}

it(
  `takes ${count} rows of which one in a hundred is wrong, whole or not at all`,
  { timeout: 1_200_000 },
  async () => {
    const file = path.join(temporaryFolder(), 'relaties.csv');
    const wrong = writeRows(file);
    const office = await newOffice();
    await office.office.drop([file]);
    const run = await preview(office);
    expect([run?.rows, run?.wrong]).toEqual([count, wrong]);
    const runId = run?.id ?? 0;
    const { rows } = await office.call('imports.listRows', { runId, status: 'wrong', limit: 20 });
    expect(rows.length).toBe(20);
    expect(rows.every(({ row }) => bad(row))).toBe(true);
    expect(await office.reply('imports.commit', { runIds: [runId], take: 'all' })).toMatchObject({
      ok: false,
    });
    expect(await clientsOf(office)).toBe(0);
    const order = { runIds: [runId], take: 'valid' as const };
    await cancelHalfWay(office, order);
    expect(await clientsOf(office)).toBe(0);
    await office.office.close();
    await killHalfWay(office, order);
    const again = await openOffice(office.file, { dataFolder: office.folder });
    expect(await clientsOf(again)).toBe(0);
    const from = performance.now();
    await again.call('imports.commit', order);
    const seconds = ((performance.now() - from) / 1000).toFixed(1);
    expect(await clientsOf(again)).toBe(count - wrong);
    const found = `stopped and killed half way: nothing taken over; then whole in ${seconds} s`;
    note({ rule: 'R14', what: 'rows taken over', count: count - wrong, found });
  },
);
