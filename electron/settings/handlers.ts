import type { OfficeDatabase } from '#db/office/database.ts';
import { getSetting, saveSetting } from '#db/settings/settings.ts';
import { readSecondPlace } from '#electron/backup/second-place.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import type { Settings, settingsCalls } from '#shared/settings/calls.ts';
import { settingsText } from '#shared/settings/nl.ts';

export const settingsHandlers: HandlersFor<typeof settingsCalls> = {
  'settings.get': (_input, { db, session }) => readSettings(db, session),

  'settings.setCurrentMonths': ({ months }, { db, session, describe }) => {
    saveSetting(db.connection, 'strategy.currentMonths', months);
    describe(settingsText.changes.currentMonths(months));
    return readSettings(db, session);
  },
};

function readSettings({ connection, officeId }: OfficeDatabase, session: OfficeSession): Settings {
  return {
    officeName: getSetting(connection, 'office.name'),
    workingYear: getSetting(connection, 'office.workingYear'),
    strategyCurrentMonths: getSetting(connection, 'strategy.currentMonths'),
    secondBackupFolder: readSecondPlace(session.files.backupFolder(officeId)).folder,
    createdAt: getSetting(connection, 'office.createdAt'),
  };
}
