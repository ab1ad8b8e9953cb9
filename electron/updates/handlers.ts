import path from 'node:path';
import { latestVersion } from '#db/office/migrate.ts';
import { makeBackup } from '#electron/backup/make-backup.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import { assertInstaller, keepInstaller } from '#electron/updates/keep-installer.ts';
import { readUpdate } from '#electron/updates/read-update.ts';
import { Refused } from '#shared/common/errors.ts';
import type { updateCalls, UpdateState } from '#shared/updates/calls.ts';
import { findObstacle, updateExtension, type UpdateManifest } from '#shared/updates/model.ts';
import { updateText } from '#shared/updates/nl.ts';

interface Offer {
  manifest: UpdateManifest;
  /** The checked copy in the program's own folder. */
  file: string;
}

/** The update that was checked last, for as long as the program runs. */
const offers = new WeakMap<OfficeSession, Offer>();

export const updateHandlers: HandlersFor<typeof updateCalls> = {
  'updates.get': (_input, { session }) => stateOf(session),

  'updates.choose': async (_input, context) => {
    const { host, session } = context;
    const [chosen] = await host.dialogs.openFiles({
      title: updateText.dialog,
      filters: [{ name: updateText.dialogKind, extensions: [updateExtension, 'exe', 'AppImage', 'deb'] }],
      multiple: false,
    });
    if (chosen === undefined) throw new Refused('CANCELLED', updateText.refusals.cancelled);
    offers.delete(session);
    const update = readUpdate(chosen, host.program.updateKeys);
    const { manifest } = update;
    const obstacle = findObstacle(manifest, {
      version: host.version,
      target: host.program.target,
      dbVersion: latestVersion,
    });
    if (obstacle !== null) {
      const value = obstacle === 'other-target' ? updateText.targets[manifest.target] : manifest.version;
      throw new Refused('REFUSED', updateText.refusals.obstacles[obstacle](value));
    }
    const file = await keepInstaller(update, host.paths.data, {
      throwIfCancelled: () => context.throwIfCancelled(),
      onBytes: (done) => context.progress({ label: updateText.progress.copy, done, total: manifest.size }),
    });
    offers.set(session, { manifest, file });
    return stateOf(session);
  },

  'updates.install': async ({ version }, context) => {
    const { host, session } = context;
    const offer = offers.get(session);
    if (offer?.manifest.version !== version) throw gone();
    context.progress({ label: updateText.progress.copy, done: 0, total: 0, isCancellable: false });
    await assertInstaller(offer.file, offer.manifest).catch(() => {
      offers.delete(session);
      throw gone();
    });
    const hasBackup = session.isOpen;
    if (hasBackup) {
      context.progress({ label: updateText.progress.backup, done: 0, total: 0, isCancellable: false });
      await makeBackup(session, 'manual');
    }
    const outcome = await host.startInstaller(offer.file);
    if (outcome === 'shown') await host.showInFolder(offer.file);
    return { outcome, file: path.basename(offer.file), hasBackup };
  },
};

function stateOf(session: OfficeSession): UpdateState {
  const { host } = session;
  const offer = offers.get(session);
  return {
    version: host.version,
    target: host.program.target,
    isViewingCopy: host.program.isViewingCopy,
    hasReleaseKey: host.program.updateKeys.length > 0,
    offer: offer
      ? { version: offer.manifest.version, file: offer.manifest.file, size: offer.manifest.size }
      : null,
  };
}

function gone(): Refused {
  return new Refused('FILE_MISSING', updateText.refusals.gone);
}
