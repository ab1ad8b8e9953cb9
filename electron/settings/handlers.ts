import type { Connection } from '#db/office/database.ts';
import { getSetting, saveSetting } from '#db/settings/settings.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import type { Settings, settingsCalls } from '#shared/settings/calls.ts';
import { settingsText } from '#shared/settings/nl.ts';

export const settingsHandlers: HandlersFor<typeof settingsCalls> = {
  'settings.get': (_input, { db }) => readSettings(db.connection),

  'settings.setCurrentMonths': ({ months }, { db, describe }) => {
    saveSetting(db.connection, 'strategy.currentMonths', months);
    describe(settingsText.changes.currentMonths(months));
    return readSettings(db.connection);
  },
};

function readSettings(connection: Connection): Settings {
  return {
    officeName: getSetting(connection, 'office.name'),
    workingYear: getSetting(connection, 'office.workingYear'),
    strategyCurrentMonths: getSetting(connection, 'strategy.currentMonths'),
    secondBackupFolder: getSetting(connection, 'backup.secondFolder'),
    createdAt: getSetting(connection, 'office.createdAt'),
  };
}
