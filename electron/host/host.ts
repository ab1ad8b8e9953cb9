import type { ProgramFacts } from '#electron/host/program-facts.ts';
import type { Protect } from '#electron/host/protect.ts';

/**
 * What Peil needs from a desktop, in its own words. `electron-host.ts` is the product; `chromium-host.ts` shows the same
 * program in an installed Chromium; `memory-host.ts` serves tests and the terminal. Nothing else knows Electron.
 */
export interface Host {
  readonly kind: 'electron' | 'chromium' | 'memory';
  readonly paths: HostPaths;
  /** The name under which changes are recorded until people have accounts: the user of the computer. */
  readonly userName: string;
  /** The version of the program, from package.json. */
  readonly version: string;
  /** What this program is and runs on. */
  readonly program: ProgramFacts;
  /** Whether an office needs accounts to be opened: in the product it does. */
  readonly requiresAccounts: boolean;
  /** The current instant; tests fix it. */
  now(): Date;
  readonly dialogs: HostDialogs;
  /** Opens the window and connects it to `transport`; resolves when the page has loaded. */
  openWindow(transport: Transport): Promise<HostWindow>;
  /**
   * Renders a print view of the program (a route such as `/afdruk/classificatie`) outside the screen and returns it as PDF.
   * The view says that it is complete by setting its document title to one that begins with `gereed`.
   */
  printToPdf(route: string, paper: Paper): Promise<Uint8Array>;
  /** Shows a file in the file manager. */
  showInFolder(path: string): void;
  notify(title: string, body: string): void;
  /** Calls `lock` when the person leaves the computer: its screen is locked, or it goes to sleep. */
  watchLeaving(lock: () => void): void;
  /** Starts `office-thread` or another worker of the built program by name. */
  workerUrl(name: WorkerName): URL;
  /** What the computer offers to keep a key in for this user. */
  describeSafeStorage(): Promise<SafeStorageState>;
  /** Keeps a key for this user of this computer, where the system really protects it. */
  readonly protect: Protect;
  /**
   * Starts the installer of an update that was checked, and ends the program soon after; `shown` where the desktop cannot do that and the
   * person has to.
   */
  startInstaller(file: string): Promise<'started' | 'shown'>;
  /**
   * Starts the writer of the self-test on the office file at `file` as a process of its own, and ends that process in the middle of its
   * changes, as a power cut would. Answers how many changes it had acknowledged.
   */
  interruptWriter(file: string): Promise<number>;
  /** Ends the program. */
  quit(): void;
}

/** `plain`: the computer would keep it readable for everyone, so that it must not be used. `host`: not for this host. */
export type SafeStorageState =
  | { kind: 'dpapi' | 'keychain' | 'plain' | 'none' | 'host' }
  | { kind: 'secret'; backend: string };

export type WorkerName =
  | 'office-thread'
  | 'reader-thread'
  | 'backup-thread'
  | 'solver-thread'
  | 'self-test-writer';

export interface Paper {
  size: 'A4' | 'A3';
  landscape: boolean;
}

export interface HostPaths {
  /** Settings, log, backups: the program's own folder, outside the office file. */
  data: string;
  /** Where new offices are proposed. */
  documents: string;
  temporary: string;
}

export interface FileFilter {
  name: string;
  extensions: string[];
}

export interface HostDialogs {
  /** Empty when cancelled. `mayBeOpen`: the office that is open may be chosen too; nothing else than opening an office may say so. */
  openFiles(question: {
    title: string;
    filters: FileFilter[];
    multiple: boolean;
    mayBeOpen?: true;
  }): Promise<string[]>;
  saveFile(question: { title: string; suggestedName: string; filters: FileFilter[] }): Promise<string | null>;
  chooseFolder(question: { title: string }): Promise<string | null>;
}

/** What the page may reach: calls by name, files dropped on the window, and events back. */
export interface Transport {
  invoke(name: string, input: unknown): Promise<unknown>;
  /** Files that a person dropped on the window; their paths never pass through the page. Resolves to a token. */
  drop(paths: string[]): Promise<unknown>;
  /** Subscribes the window to events; returns the way to stop. */
  subscribe(send: (event: string, payload: unknown) => void): () => void;
  /** The window is about to close: resolves once everything is stored. */
  closing(): Promise<void>;
}

export interface HostWindow {
  focus(): void;
  setTitle(title: string): void;
  close(): void;
  /** Resolves when the person has closed the window. */
  readonly closed: Promise<void>;
}
