import path from 'node:path';
import { saveSetting } from '#db/settings/settings.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import { backUpBeforeClosing } from '#electron/backup/keep-schedule.ts';
import { createOffice } from '#electron/accounts/create-office.ts';
import { assertGoodPassword } from '#electron/accounts/passwords.ts';
import { officeExtension } from '#shared/office/file-extension.ts';
import { idOf, statusOf } from '#electron/office/status.ts';
import { openAndGreet } from '#electron/office/opening.ts';
import { viewDamaged } from '#electron/office/view-damaged.ts';
import { readRecent, saveRecent } from '#electron/office/recent-offices.ts';
import { Refused } from '#shared/common/errors.ts';
import { accountsText } from '#shared/accounts/nl.ts';
import type { officeCalls, OfficeStatus } from '#shared/office/calls.ts';
import { officeText } from '#shared/office/nl.ts';

const officeFilter = { name: officeText.fileKind, extensions: [officeExtension] };

export const officeHandlers: HandlersFor<typeof officeCalls> = {
  'office.getStatus': (_input, { session }) => statusOf(session),

  'office.create': async ({ name, partner }, context) => {
    if (!partner && context.host.requiresAccounts)
      throw new Refused('INVALID_INPUT', accountsText.refusals.partnerNeeded);
    if (partner) await assertGoodPassword(context, partner.password, partner.name, name);
    const file = await context.host.dialogs.saveFile({
      title: officeText.dialogs.create,
      suggestedName: path.join(context.host.paths.documents, `${fileNameOf(name)}.${officeExtension}`),
      filters: [officeFilter],
    });
    if (file === null) throw cancelled();
    const recoveryKey = await createOffice(context, withExtension(file), name, partner);
    return { ...statusOf(context.session), recoveryKey };
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

  'office.viewDamaged': async (_input, { session }) => {
    await viewDamaged(session);
    return statusOf(session);
  },

  'office.openDemo': async (_input, context) => {
    // Most never open it: it need not be loaded at every start.
    const { writeDemoOffice } = await import('#electron/office/demo-office.ts');
    return openOrExplain(context, await writeDemoOffice(context));
  },

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
    const { viewing } = session;
    await session.leave();
    // Back to where the backups are.
    if (viewing) session.problem = viewing.problem;
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
