import type { Role } from '#shared/calls/define.ts';
import type { HostDialogs, HostPaths, Paper, SafeStorageState, WorkerName } from '#electron/host/host.ts';
import type { Protect, ProtectKind } from '#electron/host/protect.ts';
import type { ProgramFacts } from '#electron/host/program-facts.ts';

/** As `Protect`; which kind it is, is known soon after the start and `none` until then. */
export interface OfficeProtect extends Pick<Protect, 'seal' | 'open'> {
  readonly kind: ProtectKind;
}

/** What the office thread may ask of the desktop: everything is asynchronous, because the desktop lives on another thread. */
export interface OfficeHost {
  readonly kind: 'electron' | 'chromium' | 'memory';
  readonly version: string;
  readonly userName: string;
  /** As whom an office without accounts is opened: a partner, unless the host says otherwise. */
  readonly account?: { role: Role; employeeId: number | null };
  readonly paths: HostPaths;
  readonly program: ProgramFacts;
  readonly dialogs: HostDialogs;
  /** Whether an office needs accounts to be opened: in the product it does. */
  readonly requiresAccounts: boolean;
  /** The cost of a new password as a power of two: lower in tests, the usual one in every product. */
  readonly passwordLogN?: number;
  now(): Date;
  /** Milliseconds that only grow, whatever the clock of the computer is set to. */
  uptime(): number;
  printToPdf(route: string, paper: Paper): Promise<Uint8Array>;
  showInFolder(path: string): Promise<void>;
  notify(title: string, body: string): Promise<void>;
  describeSafeStorage(): Promise<SafeStorageState>;
  /** Keeps a key for this user of this computer, where the system really protects it. */
  readonly protect: OfficeProtect;
  startInstaller(file: string): Promise<'started' | 'shown'>;
  interruptWriter(file: string): Promise<number>;
  workerUrl(name: WorkerName): URL;
}
