import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WorkerName } from '#electron/host/host.ts';
import type { OfficeHost } from '#electron/office/office-host.ts';
import { noProtection, protectInMemory } from '#electron/host/protect.ts';
import { programFacts, type ProgramFacts } from '#electron/host/program-facts.ts';
import { interruptForked } from '#electron/self-test/interrupt-writer.ts';
import { officeText } from '#shared/office/nl.ts';
import { Refused } from '#shared/common/errors.ts';

export interface MemoryHostOptions {
  /** The program's own folder. */
  dataFolder: string;
  /** Answers to the next file dialogs, in order; a dialog that finds none counts as cancelled. */
  answers?: string[];
  /** Fixes the clock. */
  now?: Date;
  /** Replaces the uptime. */
  uptime?: () => number;
  /** Whether an office needs accounts to be opened, as in the product. */
  requiresAccounts?: boolean;
  userName?: string;
  version?: string;
  /** The cost of new passwords as a power of two; the usual one when left out. */
  passwordLogN?: number;
  /** As whom an office without accounts is opened; a partner when left out. */
  account?: OfficeHost['account'];
  /** What is special about the program: its kind of installation, its keys. */
  program?: Partial<ProgramFacts>;
  /** The key of a computer that keeps secrets for its user; it keeps none without. */
  protectKey?: Uint8Array;
  /** Takes the notifications that would have been shown. */
  notified?: { title: string; body: string }[];
}

/** A desktop without a screen: dialogs are answered from a list. For tests and for calls from the terminal. */
export function createMemoryHost(options: MemoryHostOptions): OfficeHost {
  const answers = [...(options.answers ?? [])];
  const { now } = options;
  return {
    kind: 'memory',
    version: options.version ?? '0.0.0',
    userName: options.userName ?? 'test',
    ...(options.passwordLogN === undefined ? {} : { passwordLogN: options.passwordLogN }),
    ...(options.account ? { account: options.account } : {}),
    paths: {
      data: options.dataFolder,
      documents: path.join(options.dataFolder, 'documenten'),
      temporary: os.tmpdir(),
    },
    program: {
      ...programFacts({ isPackaged: false, resources: null, environment: {} }),
      ...options.program,
    },
    dialogs: {
      openFiles: ({ multiple }) => Promise.resolve(answers.splice(0, multiple ? answers.length : 1)),
      saveFile: () => Promise.resolve(answers.shift() ?? null),
      chooseFolder: () => Promise.resolve(answers.shift() ?? null),
    },
    requiresAccounts: options.requiresAccounts ?? false,
    uptime: options.uptime ?? (() => performance.now()),
    now: () => (now ? new Date(now) : new Date()),
    printToPdf: () => Promise.reject(new Refused('REFUSED', officeText.noPrinter)),
    showInFolder: () => Promise.resolve(),
    notify: (title, body) => {
      options.notified?.push({ title, body });
      return Promise.resolve();
    },
    describeSafeStorage: () => Promise.resolve({ kind: 'host' }),
    protect: options.protectKey
      ? { kind: 'secret', ...protectInMemory(options.protectKey) }
      : { kind: 'none', ...noProtection },
    startInstaller: () => Promise.resolve('shown'),
    interruptWriter: (file) =>
      interruptForked(new URL(workerSources['self-test-writer'], import.meta.url), file),
    workerUrl: threadOf,
  };
}

/**
 * Where a thread starts. `npm test` says with PEIL_THREADS where it has just built them: stripping the types of all that a thread needs takes
 * a second, and the tests start hundreds.
 */
function threadOf(name: WorkerName): URL {
  const built = process.env['PEIL_THREADS'];
  return built === undefined
    ? new URL(workerSources[name], import.meta.url)
    : pathToFileURL(path.join(built, `${name}.js`));
}

const workerSources = {
  'office-thread': '../office/office-thread.ts',
  'reader-thread': '../imports/reader-thread.ts',
  'backup-thread': '../backup/backup-thread.ts',
  'solver-thread': '../levelling/solver-thread.ts',
  'self-test-writer': '../self-test/self-test-writer.ts',
};
