import type { OfficeDatabase } from '#db/office/database.ts';
import type { Role } from '#shared/calls/define.ts';
import type { OfficeHost } from '#electron/office/office-host.ts';
import type { OfficeSession } from '#electron/office/session.ts';

/**
 * Who is signed in. In an office without accounts everyone is a partner under the name of the computer's user; while nobody is signed
 * in, somebody without a name and with the least rights.
 */
export interface Account {
  /** Null when there are no accounts, or nobody is signed in. */
  id: string | null;
  name: string;
  role: Role;
  /** The employee whose work this person does. */
  employeeId: number | null;
}

/** What every handler gets. */
export interface QueryContext {
  /** The open office file; throws the refusal NO_OFFICE when none is open. */
  readonly db: OfficeDatabase;
  readonly account: Account;
  /** The instant at which the call began. */
  readonly now: string;
  /** The civil date at which the call began, on this computer. */
  readonly today: string;
  readonly session: OfficeSession;
}

/** A command runs inside one transaction and one change set. */
export interface CommandContext extends QueryContext {
  /** Says what was done, for the undo list and the history: "Klant 000104: naam gewijzigd". */
  describe(label: string): void;
}

/** A task is asynchronous and opens its own transactions. */
export interface TaskContext extends QueryContext {
  readonly host: OfficeHost;
  readonly signal: AbortSignal;
  progress(step: { label: string; done: number; total: number; isCancellable?: boolean }): void;
  /** One transaction and one change set; waits for a change that is under way. */
  change<T>(
    label: string,
    change: (context: CommandContext) => T,
    options?: { isUndoable: boolean },
  ): Promise<T>;
  /**
   * One transaction and one change set in steps: between `await`s other queries are served (and see what is not yet final),
   * other changes wait. Rolled back whole when it throws or is cancelled.
   */
  longChange<T>(
    label: string,
    change: (context: CommandContext) => Promise<T>,
    options?: { isUndoable: boolean },
  ): Promise<T>;
  /** Throws the refusal CANCELLED when the person has asked to stop. */
  throwIfCancelled(): void;
}
