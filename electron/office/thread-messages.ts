import type { HostPaths, WorkerName } from '#electron/host/host.ts';
import type { ProgramFacts } from '#electron/host/program-facts.ts';
import type { Reply } from '#shared/calls/reply.ts';

/** What the main process hands the office thread at its start. */
export interface ThreadStart {
  kind: 'electron' | 'chromium' | 'memory';
  version: string;
  userName: string;
  paths: HostPaths;
  program: ProgramFacts;
  requiresAccounts: boolean;
  /** How far the host's clock is from the computer's, in milliseconds: 0 but for tests. */
  clockOffset: number;
  /** Where the programs of the other threads are. */
  workerUrls: Readonly<Record<WorkerName, string>>;
  openFile?: string;
}

/** The questions that the office thread may ask the desktop, by name. */
export type HostQuestion =
  | 'openFiles'
  | 'saveFile'
  | 'chooseFolder'
  | 'printToPdf'
  | 'showInFolder'
  | 'notify'
  | 'describeSafeStorage'
  | 'protect.getKind'
  | 'protect.seal'
  | 'protect.open'
  | 'startInstaller'
  | 'interruptWriter';

export type ToThread =
  | { type: 'invoke'; id: number; name: string; input: unknown }
  | { type: 'drop'; id: number; paths: string[] }
  | { type: 'answer'; id: number; value: unknown }
  | { type: 'failure'; id: number; message: string }
  | { type: 'close'; id: number };

export type FromThread =
  | { type: 'ready' }
  | { type: 'reply'; id: number; reply: Reply }
  | { type: 'event'; event: string; payload: unknown }
  | { type: 'ask'; id: number; question: HostQuestion; args: unknown[] };
