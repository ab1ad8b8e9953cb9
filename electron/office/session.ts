import { setImmediate as nextTurn } from 'node:timers/promises';
import { withoutViews, withViews } from '#db/accounts/margins.ts';
import { hasAccounts } from '#db/accounts/accounts.ts';
import { restrictTo } from '#db/accounts/own-portfolio.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import { scopeOf, type Scope } from '#shared/accounts/permissions.ts';
import type { CallName } from '#shared/calls/contract.ts';
import { beginChangeSet, endChangeSet, endSteps } from '#db/history/record.ts';
import { dayOf } from '#shared/common/days.ts';
import { Refused, type ErrorCode } from '#shared/common/errors.ts';
import { accountsText } from '#shared/accounts/nl.ts';
import type { KeyFile } from '#shared/keys/model.ts';
import type { Account, CommandContext, QueryContext, TaskContext } from '#electron/calls/context.ts';
import { addFirst, findSeat } from '#electron/accounts/find-seat.ts';
import { Attempts } from '#electron/accounts/attempts.ts';
import { forget } from '#electron/keys/key-file.ts';
import { BackupQueue } from '#electron/backup/backup-queue.ts';
import type { Log } from '#electron/office/log.ts';
import { refusalOfLost } from '#electron/office/lost-file.ts';
import type { OfficeHost } from '#electron/office/office-host.ts';
import { Rescue } from '#electron/office/rescue.ts';
import { RunningTasks } from '#electron/office/running-tasks.ts';
import type { OfficeFiles, OfficeKeys } from '#electron/office/office-files.ts';

export interface SessionParts {
  host: OfficeHost;
  log: Log;
  files: OfficeFiles;
  emit: (event: string, payload: unknown) => void;
  /** Somebody works here, so backups are made by themselves; not in a program that makes one call and ends. */
  isAttended?: boolean;
}

/** An office of which the key file was read and that nobody is signed in to. The database is closed and no key is in memory. */
export interface LockedOffice {
  path: string;
  keyFile: KeyFile;
}

export interface UnprotectedOffice {
  path: string;
  officeName: string;
}

export interface Problem {
  code: ErrorCode;
  message: string;
  path: string;
}

/** A damaged office that is looked at. */
export interface Viewing {
  /** Why it does not open; `path` is the damaged file. */
  problem: Problem;
  /** The kinds of data that cannot be read whole, as a person calls them. */
  unreadable: readonly string[];
}

/** While nobody is signed in. */
const nobody: Account = { id: null, name: '', role: 'medewerker', employeeId: null };

/** In an office without accounts. */
function withoutAccounts({ userName, account }: OfficeHost): Account {
  return {
    id: null,
    name: userName,
    role: account?.role ?? 'partner',
    employeeId: account?.employeeId ?? null,
  };
}

/** The write-ahead log is taken over into the file when it is longer than this. */
const longLogBytes = 4_194_304;

interface ChangeHead {
  call: string;
  label: string;
  isUndoable: boolean;
}

/**
 * The open office and who works in it: hands handlers their context, keeps changes one after another, and knows the running
 * tasks. There is one for the life of the program.
 */
export class OfficeSession {
  readonly host: OfficeHost;
  readonly log: Log;
  readonly files: OfficeFiles;
  readonly emit: (event: string, payload: unknown) => void;
  /** Who is at work. */
  account: Account;
  /** The keys of the one at work and the key file as it stands on the disk; null in an office without accounts. */
  keys: OfficeKeys | null = null;
  /** The recovery key that was shown last, until its groups are typed back. */
  shownRecoveryKey: string | null = null;
  /** Until when, by the host's uptime, a full export is taken to be confirmed with the password. */
  confirmedUntil = 0;
  /** Wrong passwords, per office. */
  readonly attempts: Attempts;
  /** The office that waits for somebody to sign in. */
  locked: LockedOffice | null = null;
  /** The office that was chosen and has no accounts, where accounts are required. */
  unprotected: UnprotectedOffice | null = null;
  /** Why the office that was asked for could not be opened; shown by the start screen. */
  problem: Problem | null = null;
  /** What is open is a copy of a damaged file, only to look at. */
  viewing: Viewing | null = null;
  /** What a person holds on the start screen to get an office back. */
  readonly rescue = new Rescue();
  /** The files that were dropped on the window last. */
  droppedFiles: string[] = [];
  /** What runs and can be stopped. */
  readonly tasks = new RunningTasks();
  /** Backups of the open office that are being made. */
  readonly backups = new BackupQueue();
  /** Looks from time to time whether a backup is due. */
  schedule: NodeJS.Timeout | null = null;
  readonly isAttended: boolean;
  #db: OfficeDatabase | null = null;
  #lastChange: Promise<unknown> = Promise.resolve();
  #locking: Promise<void> = Promise.resolve();
  #lastKeyWork: Promise<unknown> = Promise.resolve();
  /** Grows whenever somebody else may come to work: what was begun before does not go on for them. */
  #sitting = 0;
  /** When a person last did something, by the host's uptime. */
  #activeAt = 0;

  constructor(parts: SessionParts) {
    this.host = parts.host;
    this.log = parts.log;
    this.files = parts.files;
    this.emit = parts.emit;
    this.isAttended = parts.isAttended ?? false;
    this.account = withoutAccounts(parts.host);
    this.attempts = new Attempts({
      dataFolder: parts.host.paths.data,
      uptime: () => parts.host.uptime(),
      onError: (error) => void parts.log.error('attempts', error),
    });
    this.#activeAt = parts.host.uptime();
  }

  /** Whether an office is open for work. One that is being locked counts as closed while its last change is stored. */
  get isOpen(): boolean {
    return this.#db !== null && this.locked === null;
  }

  /** Whether a file is attached, also one that is being locked. */
  get hasFile(): boolean {
    return this.#db !== null;
  }

  /** How much of the office this call gives to the person who is signed in. */
  scopeOf(call: CallName): Scope {
    return scopeOf(call, this.account.role);
  }

  /** The open office; throws LOCKED or NO_OFFICE when there is none. */
  get db(): OfficeDatabase {
    if (!this.#db) throw this.refusalOfClosed();
    return this.#db;
  }

  /** Why there is nothing to work in. */
  refusalOfClosed(): Refused {
    return this.locked
      ? new Refused('LOCKED', accountsText.refusals.locked)
      : new Refused('NO_OFFICE', 'Er is geen kantoor geopend. Open eerst een kantoorbestand.');
  }

  /** Takes a file as the open office. When two were being opened at once the last one stays, and no file is left open unseen. */
  attach(db: OfficeDatabase): void {
    if (this.#db !== db) this.#db?.close();
    this.#db = db;
    if (this.keys) this.reseat();
    else {
      this.account = withoutAccounts(this.host);
      restrictTo(db.connection, this.account);
    }
  }

  /** Takes a file as the open office with the keys of who signed in; `account` when the file does not know them yet. */
  seat(db: OfficeDatabase, keys: OfficeKeys, account?: Account): void {
    if (this.#db !== db) this.#db?.close();
    this.#db = db;
    this.keys = keys;
    this.locked = null;
    this.unprotected = null;
    if (account) this.account = account;
    else this.reseat();
    this.problem = null;
    this.noteActivity();
  }

  /**
   * Reads anew what the one at work may do, after a change of accounts or when another state of the file came in its place. Locks an office
   * that does not know them.
   */
  reseat(): void {
    if (!this.keys || this.locked) return;
    const { keyFile } = this.keys;
    const account = findSeat(this.db.connection, this.keys);
    if (account) {
      const { id, name, role, employeeId } = account;
      this.account = { id, name, role, employeeId };
      restrictTo(this.db.connection, this.account);
      if (!hasAccounts(this.db.connection)) this.#addFirst();
    } else {
      this.lock({ path: this.db.path, keyFile }).catch((error: unknown) => this.log.error('lock', error));
    }
  }

  /** Once the work that put this file here is done. */
  #addFirst(): void {
    const head = {
      call: 'accounts.protect',
      label: accountsText.changes.first(this.account.name),
      isUndoable: false,
    };
    this.change(head, ({ db, account, now }) => addFirst(db.connection, account, now)).catch(
      (error: unknown) => this.log.error('first account', error),
    );
  }

  /** Shows the copy of a damaged office. Nobody is signed in: there may be no account to read. */
  async view(db: OfficeDatabase, viewing: Viewing): Promise<void> {
    await this.leave();
    this.attach(db);
    this.viewing = viewing;
    this.noteActivity();
  }

  /** Waits for the change and the backup under way, closes the file and forgets it. What runs is asked to stop. */
  async detach(): Promise<void> {
    this.#stopTasks();
    await this.backups.settled();
    await this.#lastChange;
    this.#db?.close();
    this.#db = null;
    this.viewing = null;
    if (this.keys) forget(this.keys.unlocked);
    this.keys = null;
    this.shownRecoveryKey = null;
    this.confirmedUntil = 0;
    if (!this.locked) this.account = withoutAccounts(this.host);
  }

  /**
   * Nobody is at work from now on: every call is refused at once. The change and the backup under way are finished first, then the file
   * is closed and the key goes from memory. `before` is what the open file is still needed for; it must not throw.
   */
  async lock(office: LockedOffice, before?: () => Promise<void>): Promise<void> {
    this.locked = office;
    this.account = nobody;
    this.problem = null;
    this.#stopTasks();
    this.emit('locked', null);
    this.#locking = Promise.resolve(before?.()).then(() => this.detach());
    await this.#locking;
  }

  /** Resolves when an office that is being locked is closed. */
  async lockSettled(): Promise<void> {
    await this.#locking.catch(() => undefined);
  }

  /** Another office was chosen, and waits for somebody to sign in, or for its first account. */
  async choose(office: { locked: LockedOffice } | { unprotected: UnprotectedOffice }): Promise<void> {
    await this.leave();
    if ('locked' in office) {
      this.locked = office.locked;
      this.account = nobody;
    } else this.unprotected = office.unprotected;
  }

  /** The keys for the backups of the office that could not be opened; null while nobody gave them. */
  get rescueKeys(): OfficeKeys | null {
    return this.rescue.keysFor(this.problem?.path);
  }

  /** Closes what is open and goes back to where an office is chosen. */
  async leave(): Promise<void> {
    await this.lockSettled();
    await this.detach();
    this.rescue.drop();
    this.locked = null;
    this.unprotected = null;
    this.problem = null;
    this.account = withoutAccounts(this.host);
  }

  /** What runs is asked to stop, and does not go on for whoever comes next. */
  #stopTasks(): void {
    this.#sitting += 1;
    this.tasks.stop();
  }

  /** Closes the file at once; for a caller that runs `exclusively` and whose backup is done. */
  closeNow(): void {
    this.tasks.stop((call) => !call.startsWith('backups.'));
    this.#db?.close();
    this.#db = null;
  }

  /** A person is at work: the wait for locking begins anew. */
  noteActivity(): void {
    this.#activeAt = this.host.uptime();
  }

  /** How long nobody did anything, in milliseconds that no clock moves. */
  idleMilliseconds(): number {
    return this.host.uptime() - this.#activeAt;
  }

  /** Runs a query. The file is read-only meanwhile, so that a query that writes fails instead of going unrecorded. */
  read<T>(query: (context: QueryContext) => T): T {
    const connection = this.#db?.connection;
    if (!connection) return query(this.#context());
    return withViews(connection, () => {
      connection.pragma('query_only = ON');
      try {
        return query(this.#context());
      } finally {
        connection.pragma('query_only = OFF');
      }
    });
  }

  /** Runs a change in one transaction and one change set, after the change under way. */
  change<T>(head: ChangeHead, change: (context: CommandContext) => T): Promise<T> {
    const { account } = this;
    return this.#inTurn(() => this.changeNow(head, change, account));
  }

  /** As `change`, at once; for a caller that runs `exclusively`. */
  changeNow<T>(head: ChangeHead, change: (context: CommandContext) => T, account = this.account): T {
    const { connection } = this.#checkedDb();
    return connection
      .transaction(() => this.#recorded(head, (context) => change(context), account))
      .immediate();
  }

  /** One transaction after the change under way, without a change set of its own: for undo, which writes one itself. */
  transact<T>(work: (context: QueryContext) => T): Promise<T> {
    const { account } = this;
    return this.#inTurn(() =>
      this.#checkedDb()
        .connection.transaction(() => work(this.#context(account)))
        .immediate(),
    );
  }

  /**
   * As `transact`, in steps: between `await`s queries are served (and see what is not yet final), other changes wait. Rolled back
   * whole when it throws.
   */
  transactInSteps<T>(work: (context: QueryContext) => Promise<T>): Promise<T> {
    const { account } = this;
    return this.#inTurn(async () => {
      const { connection } = this.#checkedDb();
      connection.exec('BEGIN IMMEDIATE');
      try {
        const result = await work(this.#context(account));
        connection.exec('COMMIT');
        return result;
      } catch (error) {
        if (connection.inTransaction) connection.exec('ROLLBACK');
        throw error;
      }
    });
  }

  /** Runs `work` on the office file while no change is under way and none can begin. */
  exclusively<T>(work: () => T | Promise<T>): Promise<T> {
    return this.#inTurn(work);
  }

  /** Runs work on keys and passwords: one at a time, so that two attempts count as two and no key file is written over. */
  inKeyTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#lastKeyWork.catch(() => undefined).then(work);
    this.#lastKeyWork = turn;
    return turn;
  }

  /** Runs a task: asynchronous, cancellable by the name of its call. */
  runTask<T>(call: string, run: (context: TaskContext) => Promise<T>): Promise<T> {
    return this.tasks.run(
      call,
      (signal) => run(this.#taskContext(call, signal)),
      () => this.emit('progress', null),
    );
  }

  /** `account`: who asked, also when the office is being locked by now. */
  #context(account = this.account): QueryContext {
    const now = this.host.now();
    const openDb = () => this.db;
    return {
      get db() {
        return openDb();
      },
      account,
      now: now.toISOString(),
      today: dayOf(now),
      session: this,
    };
  }

  #taskContext(call: string, signal: AbortSignal): TaskContext {
    const sitting = this.#sitting;
    const assertSameSitting = () => {
      if (sitting !== this.#sitting) throw new Refused('CANCELLED', accountsText.refusals.otherPerson);
    };
    const throwIfCancelled = () => {
      if (signal.aborted) throw new Refused('CANCELLED', 'Gestopt. Er is niets gewijzigd.');
    };
    return Object.defineProperty(
      {
        ...this.#contextWithoutDb(),
        host: this.host,
        signal,
        throwIfCancelled,
        progress: (step: { label: string; done: number; total: number; isCancellable?: boolean }) =>
          this.emit('progress', { call, isCancellable: true, ...step }),
        change: <T>(
          label: string,
          change: (context: CommandContext) => T,
          options?: { isUndoable: boolean },
        ) =>
          this.change({ call, label, isUndoable: options?.isUndoable ?? true }, (context) => {
            assertSameSitting();
            return change(context);
          }),
        longChange: <T>(
          label: string,
          change: (context: CommandContext) => Promise<T>,
          options?: { isUndoable: boolean },
        ) =>
          this.#longChange(
            { call, label, isUndoable: options?.isUndoable ?? true },
            (context) => {
              assertSameSitting();
              return change(context);
            },
            throwIfCancelled,
          ),
      },
      'db',
      {
        get: () => {
          assertSameSitting();
          return this.db;
        },
      },
      // defineProperty does not add `db` to the type of what it returns.
    ) as TaskContext;
  }

  #contextWithoutDb() {
    const { account, now, today, session } = this.#context();
    return { account, now, today, session };
  }

  #recorded<T>(head: ChangeHead, change: (context: CommandContext) => T, account: Account): T {
    const { connection } = this.db;
    let label = head.label;
    const context = this.#context(account);
    const id = beginChangeSet(connection, { ...head, account: context.account.name, changedAt: context.now });
    const result = change(Object.assign(context, { describe: (text: string) => void (label = text) }));
    endChangeSet(connection, id, label || head.call);
    return result;
  }

  #longChange<T>(
    head: ChangeHead,
    change: (context: CommandContext) => Promise<T>,
    throwIfCancelled: () => void,
  ): Promise<T> {
    return this.transactInSteps(async (context) => {
      const { connection } = context.db;
      let label = head.label;
      const id = beginChangeSet(connection, {
        ...head,
        account: context.account.name,
        changedAt: context.now,
      });
      const result = await change(
        Object.assign(context, { describe: (text: string) => void (label = text) }),
      );
      throwIfCancelled();
      for (const _step of endSteps(connection, id, label || head.call)) await nextTurn();
      return result;
    });
  }

  #inTurn<T>(work: () => T | Promise<T>): Promise<T> {
    const turn = this.#lastChange.then(() => (this.#db ? withoutViews(this.#db.connection, work) : work()));
    this.#lastChange = turn.then(
      () => this.#takeOverLog(),
      () => this.#takeOverLog(),
    );
    return turn;
  }

  /** Takes the write-ahead log over into the file once it is long. A failure costs nothing: what is stored stays in the log. */
  async #takeOverLog(): Promise<void> {
    if (!this.#db || this.#db.logBytes() < longLogBytes) return;
    // A large change has just kept others waiting for its commit; they go before this.
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    const db = this.#db;
    if (!db || db.connection.inTransaction) return;
    try {
      if (db.fileState() === 'same') db.checkpoint();
    } catch (error) {
      this.log.error('checkpoint', error);
    }
  }

  /** Refuses a change when the file is no longer the one that was opened: what is written would be lost. */
  #checkedDb(): OfficeDatabase {
    const db = this.db;
    const state = db.fileState();
    if (state !== 'same') throw refusalOfLost(state);
    return db;
  }
}
