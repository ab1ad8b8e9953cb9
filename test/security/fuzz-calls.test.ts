import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import { writeDemoFile } from '#electron/office/demo-office.ts';
import { logFolder } from '#electron/office/log.ts';
import { startOffice, type Office } from '#electron/office/office.ts';
import { fitsBudget, formBudget, tableBudget } from '#shared/calls/budget.ts';
import { contract, isCallName, type CallName } from '#shared/calls/contract.ts';
import type { AnyCall } from '#shared/calls/define.ts';
import type { Reply } from '#shared/calls/reply.ts';
import { hostile, nearlyValid, wellFormed } from '#test/security/call-inputs.ts';
import { dumpOffice } from '#test/support/dump-office.ts';
import { temporaryFolder } from '#test/support/office.ts';
import { note, sizes } from '#test/torture/sizes.ts';

const seed = 20_261_121;
const now = new Date('2026-11-21T10:00:00Z');
const timeout = 3_600_000;
const names = Object.keys(contract).filter(isCallName);
/** Without input, and takes seconds: once is enough. */
const onceOnly = new Set<string>(['office.openDemo', 'selfTest.run']);
const runsOf = (name: CallName) => (onceOnly.has(name) ? 1 : sizes.fuzzRuns);

/** Whether a call may carry a whole table. */
const isLarge = (name: CallName) => {
  const call: AnyCall = contract[name];
  return call.large === true;
};

/** Whether the router must refuse this input before anything else happens. */
function mustRefuse(name: CallName, input: unknown): boolean {
  const budget = isLarge(name) ? tableBudget : formBudget;
  return !fitsBudget(input, budget) || !contract[name].input.safeParse(input).success;
}

/** What a reply may not tell: where the program stands, its SQL, its stack. */
const inner = /SQLITE|SqliteError|\bSELECT\b|\bINSERT INTO\b|node_modules|\.ts\b|\bat \S+ \(|Error:|ZodError/;

/** A demo office in a folder of its own, with dialogs that answer with files of that folder. */
function prepare(): { folder: string; file: string; start: () => Promise<Office> } {
  const folder = temporaryFolder();
  const file = path.join(folder, 'kantoor.peil');
  writeDemoFile(file, { clients: 60, today: '2026-11-21', now: now.toISOString() });
  const table = path.join(folder, 'relaties.csv');
  fs.writeFileSync(table, 'Verkooprelatie;Naam\n000001;Bakkerij\n');
  let saved = 0;
  const host = createMemoryHost({ dataFolder: folder, now });
  const dialogs = {
    openFiles: () => Promise.resolve([table]),
    saveFile: () => Promise.resolve(path.join(folder, `uit-${(saved += 1)}`)),
    chooseFolder: () => Promise.resolve(folder),
  };
  return { folder, file, start: () => startOffice({ ...host, dialogs }, { openFile: file }) };
}

/** The size and the time of change of an office and its log: either moves with any change. */
function stateOf(file: string): string {
  const one = (name: string) => {
    const stat = fs.statSync(name, { throwIfNoEntry: false, bigint: true });
    return stat ? `${stat.size} ${stat.mtimeNs}` : 'none';
  };
  return `${one(file)} ${one(`${file}-wal`)}`;
}

async function timed(office: Office, name: string, input: unknown): Promise<{ reply: Reply; took: number }> {
  const from = performance.now();
  const reply = await office.invoke(name, input);
  return { reply, took: performance.now() - from };
}

/** The end of the program's own log: what went wrong inside. */
function lastOf(folder: string): string {
  const log = path.join(folder, logFolder, 'peil.log');
  return fs.existsSync(log) ? fs.readFileSync(log, 'utf8').slice(-1_500) : '';
}

const shorten = (input: unknown) => {
  try {
    return JSON.stringify(input)?.slice(0, 300);
  } catch {
    return String(input).slice(0, 300);
  }
};

it('refuses every input that the schema of a call refuses, and changes nothing', { timeout }, async () => {
  const { file, start } = prepare();
  const before = dumpOffice(file);
  const office = await start();
  const failures: unknown[] = [];
  const slowest = { took: 0, name: '' };
  const slowestTable = { took: 0, name: '' };
  let refused = 0;
  // The backup of the day is made after opening: it takes the log over into the file.
  await office.invoke('backups.make', {});
  const state = stateOf(file);
  for (const name of names) {
    const inputs = fc.sample(fc.oneof(nearlyValid(contract[name].input), hostile), {
      seed,
      numRuns: sizes.fuzzRuns * 2,
    });
    for (const input of inputs.filter((candidate) => mustRefuse(name, candidate))) {
      let { reply, took } = await timed(office, name, input);
      refused += 1;
      const isRefused = !reply.ok && ['INVALID_INPUT', 'TOO_LARGE', 'NOT_ALLOWED'].includes(reply.error.code);
      if (!isRefused || inner.test(JSON.stringify(reply)) || stateOf(file) !== state)
        failures.push({ name, input: shorten(input), reply });
      // Another program may have had the processor: the quickest of a few says how long it takes.
      for (let again = 0; again < 5 && took > 2; again += 1)
        took = Math.min(took, (await timed(office, name, input)).took);
      const list = fitsBudget(input, formBudget) || !isLarge(name) ? slowest : slowestTable;
      if (took > list.took) Object.assign(list, { took, name });
    }
  }
  await office.close();
  expect(failures.slice(0, 20)).toEqual([]);
  expect(dumpOffice(file)).toEqual(before);
  const found = `0 accepted, 0 changes; slowest ${slowest.took.toFixed(2)} ms (${slowest.name})`;
  const what = `inputs that ${names.length} calls must refuse`;
  note({ rule: 'R19', what, count: refused, found, value: slowest.took, limit: 5 });
  const table = `slowest ${slowestTable.took.toFixed(2)} ms (${slowestTable.name}), for 25,000 values`;
  note({ rule: 'R19', what: 'whole tables that must be refused', count: refused, found: table });
});

it('answers or refuses every input that the schema takes, and never fails inside', { timeout }, async () => {
  const { folder, file, start } = prepare();
  let office = await start();
  const idOf = async () => {
    const reply = await office.invoke('office.getStatus', {});
    // The router has parsed the answer with the schema of this call.
    return reply.ok ? (reply.data as { office: { officeId: string } | null }).office?.officeId : undefined;
  };
  const own = await idOf();
  const failures: unknown[] = [];
  const accepted = new Set<string>();
  let made = 0;
  for (const name of names) {
    const inputs = fc.sample(wellFormed(contract[name].input), { seed, numRuns: runsOf(name) });
    for (const input of inputs) {
      made += 1;
      const reply = await office.invoke(name, input);
      if (reply.ok) accepted.add(name);
      else if (reply.error.code === 'INTERNAL' || inner.test(JSON.stringify(reply.error)))
        failures.push({ name, input: shorten(input), error: reply.error, log: lastOf(folder) });
      // A call that put another office, or none, in its place would leave the rest without data.
      if (name.startsWith('office.') || name.startsWith('backups.') || name.startsWith('accounts.')) {
        if ((await idOf()) === own) continue;
        await office.close();
        office = await start();
      }
    }
  }
  await office.close();
  expect(failures.slice(0, 20)).toEqual([]);
  expect(accepted.size).toBeGreaterThan(names.length / 2);
  expect(fs.existsSync(file)).toBe(true);
  const found = `0 failed inside; ${accepted.size} of ${names.length} calls also did something`;
  note({ rule: 'R19', what: 'inputs that the schemas take', count: made, found });
});
