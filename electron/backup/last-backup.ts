import fs from 'node:fs';
import path from 'node:path';
import { officeExtension } from '#electron/office/office-files.ts';
import type { OfficeSession } from '#electron/office/session.ts';

/** The newest backup of the open office in the program's own folder. */
export function findLastBackup(session: OfficeSession): { file: string; madeAt: string } | undefined {
  const folder = session.files.backupFolder(session.db.officeId);
  if (!fs.existsSync(folder)) return undefined;
  const files = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(`.${officeExtension}`))
    .map((name) => ({
      file: path.join(folder, name),
      madeAt: fs.statSync(path.join(folder, name)).mtime.toISOString(),
    }));
  return files.toSorted((a, b) => b.madeAt.localeCompare(a.madeAt))[0];
}
