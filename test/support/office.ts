import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach } from 'vitest';
import type { CallInput, CallName, CallOutput } from '#shared/calls/contract.ts';
import type { Reply } from '#shared/calls/reply.ts';
import { createMemoryHost, type MemoryHostOptions } from '#electron/host/memory-host.ts';
import { startOffice, type Office } from '#electron/office/office.ts';

const cleanUps: (() => Promise<void> | void)[] = [];

/** In milliseconds: closing waits for the backup under way, and machines are busy. */
const closingPatience = 60_000;

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
}, closingPatience);

/** A folder of its own for one test, removed afterwards. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'peil-'));
  cleanUps.push(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface TestOffice {
  readonly folder: string;
  readonly file: string;
  readonly office: Office;
  /** The data of a reply; throws when the call was refused. */
  call<K extends CallName>(name: K, input: CallInput<K>): Promise<CallOutput<K>>;
  /** The whole reply, for refusals. */
  reply(name: string, input: unknown): Promise<Reply>;
  readonly events: { event: string; payload: unknown }[];
}

/** The first partner of `newProtectedOffice`. */
export const testPartner = { name: 'Annelies Proefkamp', password: 'vier losse woorden hier' };

/** The least that scrypt costs: tests sign in hundreds of times. */
export const cheapPasswords = { passwordLogN: 4 };

/** A new, encrypted office with one partner, signed in, behind the real router; `recoveryKey` is the one that was shown. */
export async function newProtectedOffice(
  options: Partial<MemoryHostOptions> = {},
): Promise<TestOffice & { recoveryKey: string }> {
  const made = await startNewOffice({ ...cheapPasswords, requiresAccounts: true, ...options });
  const { recoveryKey } = await made.call('office.create', { name: 'Testkantoor', partner: testPartner });
  if (recoveryKey === null) throw new Error('an office with accounts has a recovery key');
  return { ...made, recoveryKey };
}

/** Opens an encrypted office and signs in; without a name as its first partner. */
export async function openProtectedOffice(
  file: string,
  { name, password, ...options }: Partial<MemoryHostOptions> & { name?: string; password?: string } = {},
): Promise<TestOffice> {
  const opened = await openOffice(file, { ...cheapPasswords, requiresAccounts: true, ...options });
  await opened.call('accounts.signIn', {
    name: name ?? testPartner.name,
    password: password ?? testPartner.password,
  });
  return opened;
}

/** A new, empty office behind the real router, with dialogs answered from `answers` and a fixed clock. */
export async function newOffice(options: Partial<MemoryHostOptions> = {}): Promise<TestOffice> {
  const made = await startNewOffice(options);
  await made.call('office.create', { name: 'Testkantoor' });
  return made;
}

/** Behind the real router, with nothing open yet; the first file dialog answers with the file of the office to make. */
export async function startNewOffice(options: Partial<MemoryHostOptions> = {}): Promise<TestOffice> {
  const folder = options.dataFolder ?? temporaryFolder();
  const file = path.join(folder, 'kantoor.peil');
  const host = createMemoryHost({
    dataFolder: folder,
    now: new Date('2026-11-21T10:00:00Z'),
    ...options,
    answers: [file, ...(options.answers ?? [])],
  });
  const office = await startOffice(host);
  cleanUps.push(() => office.close());
  const events: TestOffice['events'] = [];
  office.subscribe((event, payload) => events.push({ event, payload }));
  return asTestOffice(office, folder, file, events);
}

/** The program on a computer that knows no office yet, with its own folder. */
export async function startOfficeAt(
  folder: string,
  options: Partial<MemoryHostOptions> = {},
): Promise<TestOffice> {
  const host = createMemoryHost({ dataFolder: folder, now: new Date('2026-11-21T10:00:00Z'), ...options });
  const office = await startOffice(host);
  cleanUps.push(() => office.close());
  return asTestOffice(office, folder, path.join(folder, 'kantoor.peil'), []);
}

/** Opens an existing office file behind the real router. */
export async function openOffice(
  file: string,
  options: Partial<MemoryHostOptions> = {},
): Promise<TestOffice> {
  const folder = options.dataFolder ?? path.dirname(file);
  const host = createMemoryHost({ dataFolder: folder, now: new Date('2026-11-21T10:00:00Z'), ...options });
  const office = await startOffice(host, { openFile: file });
  cleanUps.push(() => office.close());
  const events: TestOffice['events'] = [];
  office.subscribe((event, payload) => events.push({ event, payload }));
  return asTestOffice(office, folder, file, events);
}

function asTestOffice(
  office: Office,
  folder: string,
  file: string,
  events: TestOffice['events'],
): TestOffice {
  return {
    folder,
    file,
    office,
    events,
    reply: (name, input) => office.invoke(name, input),
    call: async (name, input) => {
      const reply = await office.invoke(name, input);
      if (!reply.ok)
        throw new Error(
          `${name}: ${reply.error.code} ${reply.error.message} ${JSON.stringify(reply.error.data ?? null)}`,
        );
      // The router has parsed the answer with the output schema of this very name.
      return reply.data as CallOutput<typeof name>;
    },
  };
}
