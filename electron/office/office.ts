import path from 'node:path';
import { Refused } from '#shared/common/errors.ts';
import type { Reply } from '#shared/calls/reply.ts';
import { officeText } from '#shared/office/nl.ts';
import { keepLocking } from '#electron/accounts/idle-lock.ts';
import { route } from '#electron/calls/router.ts';
import { backUpBeforeClosing } from '#electron/backup/keep-schedule.ts';
import { createLog, logFolder } from '#electron/office/log.ts';
import { guardDialogs } from '#electron/office/guard-files.ts';
import { createOfficeFiles } from '#electron/office/office-files.ts';
import type { OfficeHost } from '#electron/office/office-host.ts';
import { openAndGreet } from '#electron/office/opening.ts';
import { OfficeSession } from '#electron/office/session.ts';

/** The office as the rest of the program sees it: calls in, events out. */
export interface Office {
  invoke(name: string, input: unknown): Promise<Reply>;
  /** Files dropped on the window: kept until an import takes them. */
  drop(paths: string[]): Promise<Reply>;
  subscribe(listener: (event: string, payload: unknown) => void): () => void;
  close(): Promise<void>;
}

export interface OfficeOptions {
  /** An office file to open at once; when it cannot be opened the start screen says why. */
  openFile?: string;
  /** Somebody works here: backups are made in between and at closing. */
  isAttended?: boolean;
}

/** Starts the office: on its own thread in the program, in the same process in tests and in the terminal. */
export async function startOffice(host: OfficeHost, options: OfficeOptions = {}): Promise<Office> {
  const listeners = new Set<(event: string, payload: unknown) => void>();
  const session = new OfficeSession({
    host: { ...host, dialogs: guardDialogs(host.dialogs) },
    log: createLog(path.join(host.paths.data, logFolder), () => host.now()),
    files: createOfficeFiles(host),
    emit: (event, payload) => {
      for (const listener of listeners) listener(event, payload);
    },
    isAttended: options.isAttended ?? false,
  });
  const stopLocking = keepLocking(session);
  if (options.openFile !== undefined) await openAtStart(session, options.openFile);
  return {
    invoke: (name, input) => route(session, name, input),
    drop: (paths) => Promise.resolve(keepDropped(session, paths)),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      stopLocking();
      await backUpBeforeClosing(session);
      await session.leave();
    },
  };
}

async function openAtStart(session: OfficeSession, file: string): Promise<void> {
  try {
    await openAndGreet(session, file);
  } catch (error) {
    // Whatever it is, the program starts and says so.
    const refused =
      error instanceof Refused
        ? error
        : new Refused('INTERNAL', officeText.notOpened(session.log.error('open at start', error)));
    session.problem = { code: refused.code, message: refused.message, path: file };
  }
}

function keepDropped(session: OfficeSession, paths: string[]): Reply {
  session.droppedFiles = paths.slice(0, 50);
  session.emit('dropped', { names: session.droppedFiles.map((file) => path.basename(file)) });
  return { ok: true, data: { count: session.droppedFiles.length } };
}
