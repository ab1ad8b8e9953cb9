import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import { writeDemoFile } from '#electron/office/demo-office.ts';
import { logFolder } from '#electron/office/log.ts';
import { startOffice, type Office } from '#electron/office/office.ts';
import { fitsBudget, formBudget, tableBudget } from '#shared/calls/budget.ts';
import { contract, isCallName, type CallName } from '#shared/calls/contract.ts';
import { scopeOf } from '#shared/accounts/permissions.ts';
import type { AnyCall, Role } from '#shared/calls/define.ts';
import { ErrorCode } from '#shared/common/errors.ts';
import type { Reply } from '#shared/calls/reply.ts';
import { hostile, nearlyValid, wellFormed } from '#test/security/call-inputs.ts';
import { dumpOffice } from '#test/support/dump-office.ts';
import { temporaryFolder } from '#test/support/office.ts';
import { note, noteFile, sizes } from '#test/torture/sizes.ts';

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

const roles = ['partner', 'secretariaat', 'medewerker'] as const satisfies readonly Role[];

let made = '';
beforeAll(() => {
  made = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'peil-fuzz-')), 'voorbeeld.peil');
  writeDemoFile(made, { clients: 60, today: '2026-11-21', now: now.toISOString() });
});
afterAll(() => fs.rmSync(path.dirname(made), { recursive: true, force: true }));

interface FuzzedOffice {
  folder: string;
  file: string;
  start: () => Promise<Office>;
}

/** A demo office in a folder of its own, with dialogs that answer with files of that folder. */
function prepare(role: Role): FuzzedOffice {
  const folder = temporaryFolder();
  const file = path.join(folder, 'kantoor.peil');
  fs.copyFileSync(made, file);
  const table = path.join(folder, 'relaties.csv');
  fs.writeFileSync(table, 'Verkooprelatie;Naam\n000001;Bakkerij\n');
  let saved = 0;
  const host = createMemoryHost({ dataFolder: folder, now, account: { role, employeeId: 1 } });
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

interface Timed {
  reply: Reply;
  /** In milliseconds. */
  took: number;
  /** Milliseconds of the processor, which some systems count in steps of four. */
  worked: number;
}

async function timed(office: Office, name: string, input: unknown): Promise<Timed> {
  const [from, before] = [performance.now(), process.threadCpuUsage()];
  const reply = await office.invoke(name, input);
  const took = performance.now() - from;
  const { user, system } = process.threadCpuUsage(before);
  return { reply, took, worked: (user + system) / 1000 };
}

/** As `timed`. Another program may have had the processor: then the quickest of a few says how long it takes, or what they worked for. */
async function timedFairly(office: Office, name: string, input: unknown): Promise<Timed> {
  const first = await timed(office, name, input);
  if (first.took <= 2) return first;
  const tries = [first];
  for (let again = 0; again < 5; again += 1) tries.push(await timed(office, name, input));
  const worked = tries.reduce((sum, one) => sum + one.worked, 0) / tries.length;
  return { ...first, worked, took: Math.min(worked, ...tries.map(({ took }) => took)) };
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

/** How long it took to refuse, per call. */
class Durations {
  readonly #perCall = new Map<string, number[]>();

  add(name: string, took: number): void {
    this.#perCall.set(name, [...(this.#perCall.get(name) ?? []), took]);
  }

  /** Median, 95th percentile and longest of each call in milliseconds, the slowest call first. */
  perCall(): { name: string; median: number; most: number; longest: number }[] {
    const at = (list: number[], part: number) => list[Math.ceil(part * list.length) - 1] ?? 0;
    return [...this.#perCall]
      .map(([name, list]) => [name, list.toSorted((a, b) => a - b)] as const)
      .map(([name, list]) => ({ name, median: at(list, 0.5), most: at(list, 0.95), longest: at(list, 1) }))
      .toSorted((a, b) => b.longest - a.longest);
  }

  /** In words, for the table of `npm run torture`. */
  summary(): { found: string; longest: number } {
    const all = [...this.#perCall.values()].flat().toSorted((a, b) => a - b);
    const at = (part: number) => (all[Math.ceil(part * all.length) - 1] ?? 0).toFixed(3);
    const [slowest] = this.perCall();
    const found = `median ${at(0.5)} ms, 95 % within ${at(0.95)} ms, at most ${at(1)} ms (${slowest?.name ?? ''})`;
    return { found, longest: slowest?.longest ?? 0 };
  }
}

/** What the router must refuse of a call: 25 inputs at least. */
function refusedInputs(name: CallName): unknown[] {
  const count = Math.max(25, sizes.fuzzRuns);
  const inputs = fc.sample(fc.oneof(nearlyValid(contract[name].input), hostile), {
    seed,
    numRuns: count * 2,
  });
  return inputs.filter((candidate) => mustRefuse(name, candidate)).slice(0, count);
}

it('refuses every input that the schema of a call refuses, and changes nothing', { timeout }, async () => {
  const { file, start } = prepare('partner');
  const before = dumpOffice(file);
  const office = await start();
  const failures: unknown[] = [];
  const forms = new Durations();
  const tables = new Durations();
  let refused = 0;
  // The backup of the day is made after opening: it takes the log over into the file.
  await office.invoke('backups.make', {});
  const state = stateOf(file);
  for (const name of names) {
    for (const input of refusedInputs(name)) {
      const { reply, took } = await timedFairly(office, name, input);
      refused += 1;
      const isRefused = !reply.ok && ['INVALID_INPUT', 'TOO_LARGE'].includes(reply.error.code);
      if (!isRefused || inner.test(JSON.stringify(reply)))
        failures.push({ name, input: shorten(input), reply });
      (fitsBudget(input, formBudget) || !isLarge(name) ? forms : tables).add(name, took);
    }
    if (stateOf(file) !== state) failures.push({ name, changed: file });
  }
  await office.close();
  expect(failures.slice(0, 20)).toEqual([]);
  expect(dumpOffice(file)).toEqual(before);
  const { found, longest } = forms.summary();
  const what = `inputs that ${names.length} calls must refuse`;
  note({
    rule: 'R19',
    what,
    count: refused,
    found: `0 accepted, 0 changes; ${found}`,
    value: longest,
    limit: 5,
  });
  note({ rule: 'R19', what: 'of which whole tables', count: refused, found: tables.summary().found });
  noteFile('fuzz-calls.json', { forms: forms.perCall(), tables: tables.perCall() });
});

/** What the schema of a call takes; the same input twice at most, which for a call without input is all there is. */
function takenInputs(name: CallName): unknown[] {
  const times = new Map<string, number>();
  return fc.sample(wellFormed(contract[name].input), { seed, numRuns: runsOf(name) }).filter((input) => {
    const text = JSON.stringify(input);
    times.set(text, (times.get(text) ?? 0) + 1);
    return (times.get(text) ?? 0) <= 2;
  });
}

/** What is wrong with an answer to a role; undefined when nothing is. */
function problemOf(role: Role, name: CallName, reply: Reply): string | undefined {
  if (scopeOf(name, role) === 'none')
    return !reply.ok && reply.error.code === 'NOT_ALLOWED' ? undefined : 'the table does not allow it';
  if (reply.ok) return contract[name].output.safeParse(reply.data).success ? undefined : 'not its own answer';
  if (reply.error.code === 'INTERNAL') return 'it failed inside';
  if (!ErrorCode.safeParse(reply.error.code).success) return 'a code that nobody knows';
  return inner.test(JSON.stringify(reply.error)) ? 'it tells how the program works' : undefined;
}

/** Another office, or none, may have come in the place of the one that was opened: that would leave the rest without data. */
const mayLeave = (name: string) => /^(?:office|backups|accounts)\./.test(name);

async function officeIdOf(office: Office): Promise<string | undefined> {
  const reply = await office.invoke('office.getStatus', {});
  // The router has parsed the answer with the schema of this call.
  return reply.ok ? (reply.data as { office: { officeId: string } | null }).office?.officeId : undefined;
}

describe.each(roles)('as %s', (role) => {
  it(
    'every input that the schema takes is answered or refused, and nothing fails inside',
    { timeout },
    async () => {
      const { folder, file, start } = prepare(role);
      let office = await start();
      const own = await officeIdOf(office);
      const failures: unknown[] = [];
      const accepted = new Set<string>();
      const allowed = names.filter((name) => scopeOf(name, role) !== 'none');
      let sent = 0;
      for (const name of names) {
        const inputs = takenInputs(name);
        for (const input of inputs) {
          sent += 1;
          const reply = await office.invoke(name, input);
          if (reply.ok) accepted.add(name);
          const problem = problemOf(role, name, reply);
          if (problem !== undefined)
            failures.push({
              name,
              problem,
              input: shorten(input),
              reply: shorten(reply),
              log: lastOf(folder),
            });
          if (!mayLeave(name) || (await officeIdOf(office)) === own) continue;
          await office.close();
          office = await start();
        }
      }
      await office.close();
      expect(failures.slice(0, 20)).toEqual([]);
      expect(accepted.size).toBeGreaterThan(allowed.length / 2);
      expect(fs.existsSync(file)).toBe(true);
      const found = `0 failed inside; ${accepted.size} of the ${allowed.length} calls it may make also did something`;
      note({ rule: 'R19', what: `inputs that the schemas take, as ${role}`, count: sent, found });
    },
  );
});
