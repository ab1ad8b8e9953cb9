import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { getSetting, saveSetting } from '#db/settings/settings.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import { backUpBeforeClosing, keepSchedule } from '#electron/backup/keep-schedule.ts';
import { showSecond } from '#electron/backup/list-backups.ts';
import { findLastBackup } from '#electron/backup/last-backup.ts';
import { writeDemoOffice } from '#electron/office/demo-office.ts';
import { officeExtension } from '#shared/office/file-extension.ts';
import { showProblem } from '#electron/office/problem.ts';
import { openAndGreet } from '#electron/office/opening.ts';
import { findPlaceOf } from '#electron/office/risky-place.ts';
import { readRecent, saveRecent } from '#electron/office/recent-offices.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import { Refused } from '#shared/common/errors.ts';
import { dayOf } from '#shared/common/days.ts';
import type { officeCalls, OfficeStatus } from '#shared/office/calls.ts';
import { officeText } from '#shared/office/nl.ts';

const officeFilter = { name: officeText.fileKind, extensions: [officeExtension] };

export const officeHandlers: HandlersFor<typeof officeCalls> = {
  'office.getStatus': (_input, { session }) => statusOf(session),

  'office.create': async ({ name }, context) => {
    const file = await context.host.dialogs.saveFile({
      title: officeText.dialogs.create,
      suggestedName: path.join(context.host.paths.documents, `${fileNameOf(name)}.${officeExtension}`),
      filters: [officeFilter],
    });
    if (file === null) throw cancelled();
    const { session } = context;
    const db = session.files.create(withExtension(file), name, context.now);
    await backUpBeforeClosing(session);
    await session.detach();
    session.attach(db);
    session.problem = null;
    if (session.isAttended) keepSchedule(session);
    return { ...statusOf(session), recoveryKey: null };
  },

  'office.openFile': async (_input, context) => {
    const [file] = await context.host.dialogs.openFiles({
      title: officeText.dialogs.open,
      filters: [officeFilter],
      multiple: false,
      mayBeOpen: true,
    });
    if (file === undefined) throw cancelled();
    return openOrExplain(context, file);
  },

  'office.openRecent': async ({ id }, context) => {
    const recent = readRecent(context.host.paths.data).find((entry) => idOf(entry.path) === id);
    if (!recent) throw new Refused('NOT_FOUND', officeText.recentGone);
    return openOrExplain(context, recent.path);
  },

  'office.forgetRecent': async ({ id }, context) => {
    const folder = context.host.paths.data;
    saveRecent(
      folder,
      readRecent(folder).filter((entry) => idOf(entry.path) !== id),
    );
    return statusOf(context.session);
  },

  'office.retry': async (_input, context) => {
    const { problem } = context.session;
    return problem ? openOrExplain(context, problem.path) : statusOf(context.session);
  },

  'office.openDemo': async (_input, context) => openOrExplain(context, await writeDemoOffice(context)),

  'office.dismissPlace': (_input, { session }) => {
    const { path: file } = session.db;
    const folder = session.host.paths.data;
    saveRecent(
      folder,
      readRecent(folder).map((entry) => (entry.path === file ? { ...entry, isPlaceRead: true } : entry)),
    );
    return Promise.resolve(statusOf(session));
  },

  'office.close': async (_input, { session }) => {
    await backUpBeforeClosing(session);
    await session.detach();
    return statusOf(session);
  },

  'office.rename': ({ name }, { db, describe }) => {
    saveSetting(db.connection, 'office.name', name);
    describe(officeText.changes.renamed(name));
    return { name };
  },

  'office.setWorkingYear': ({ year }, { db, describe }) => {
    saveSetting(db.connection, 'office.workingYear', year);
    describe(officeText.changes.workingYear(year));
    return { year };
  },
};

async function openOrExplain(context: TaskContext, file: string): Promise<OfficeStatus> {
  try {
    await openAndGreet(context.session, file);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    // With an office open, that one stays on screen and the refusal is all there is to say.
    if (!context.session.isOpen)
      context.session.problem = { code: error.code, message: error.message, path: file };
    throw new Refused(error.code, error.message, { path: file });
  }
  return statusOf(context.session);
}

function statusOf(session: OfficeSession): OfficeStatus {
  return {
    version: session.host.version,
    host: session.host.kind,
    today: dayOf(session.host.now()),
    office: session.isOpen ? openOffice(session) : null,
    locked: null,
    unprotected: null,
    recent: readRecent(session.host.paths.data).map((entry) => ({
      id: idOf(entry.path),
      name: entry.name,
      path: entry.path,
      openedAt: entry.openedAt,
      isPresent: fs.existsSync(entry.path),
    })),
    problem: session.isOpen ? null : showProblem(session),
  };
}

function openOffice(session: OfficeSession): NonNullable<OfficeStatus['office']> {
  const { connection, path: file, officeId } = session.db;
  return {
    name: getSetting(connection, 'office.name'),
    path: file,
    officeId,
    workingYear: getSetting(connection, 'office.workingYear'),
    isDemo: getSetting(connection, 'office.isDemo'),
    clientCount: Number(connection.prepare('SELECT count(*) FROM client').pluck().get()),
    lastBackupAt: findLastBackup(session)?.manifest.madeAt ?? null,
    second: showSecond(session),
    riskyPlace: isPlaceRead(session) ? null : findPlaceOf(file),
    account: {
      id: session.account.id,
      name: session.account.name,
      role: session.account.role,
      employeeCode: null,
    },
  };
}

function isPlaceRead({ db, host }: OfficeSession): boolean {
  return readRecent(host.paths.data).some((entry) => entry.path === db.path && entry.isPlaceRead === true);
}

function idOf(file: string): string {
  return createHash('sha256').update(file).digest('hex').slice(0, 16);
}

/** The name of an office as a file name: without what Windows refuses. */
function fileNameOf(name: string): string {
  return (
    name
      .replaceAll(/[<>:"/\\|?*]/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .replace(/[. ]+$/, '')
      .trim() || 'Kantoor'
  );
}

function withExtension(file: string): string {
  return file.toLowerCase().endsWith(`.${officeExtension}`) ? file : `${file}.${officeExtension}`;
}

function cancelled(): Refused {
  return new Refused('CANCELLED', officeText.cancelled);
}
