import fs from 'node:fs';
import path from 'node:path';
import type { TaskContext } from '#electron/calls/context.ts';
import { officeExtension } from '#shared/office/file-extension.ts';
import { getSetting, saveSetting } from '#db/settings/settings.ts';
import { officeText } from '#shared/office/nl.ts';

/** The file of the demo office in the program's own folder; made when it is not there yet. */
export async function writeDemoOffice(context: TaskContext): Promise<string> {
  const file = path.join(context.host.paths.data, `demokantoor.${officeExtension}`);
  if (fs.existsSync(file)) return file;
  const db = context.session.files.create(file, officeText.demoName, context.now);
  saveSetting(db.connection, 'office.isDemo', true);
  getSetting(db.connection, 'office.isDemo');
  db.close();
  return file;
}
