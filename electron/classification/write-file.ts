import fs from 'node:fs';
import path from 'node:path';
import type { FileFilter } from '#electron/host/host.ts';
import type { OfficeHost } from '#electron/office/office-host.ts';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { Refused } from '#shared/common/errors.ts';

/** Asks where a file goes; the name gets the kind's ending when the person left it out. */
export async function askWhere(
  host: OfficeHost,
  title: string,
  name: string,
  kind: FileFilter,
): Promise<string> {
  const suggestedName = path.join(host.paths.documents, name.replaceAll(/[<>:"/\\|?*]/g, ' '));
  const file = await host.dialogs.saveFile({ title, suggestedName, filters: [kind] });
  if (file === null) throw new Refused('CANCELLED', nlScreen.refusals.nothingChosen);
  const [ending = ''] = kind.extensions;
  return file.toLowerCase().endsWith(`.${ending}`) ? file : `${file}.${ending}`;
}

/** Writes a file; an existing one is replaced only by a complete one. */
export function writeWhole(file: string, bytes: Uint8Array): string {
  const partial = `${file}.deel`;
  try {
    // A link of this name would lead the writing elsewhere.
    fs.rmSync(partial, { force: true });
    fs.writeFileSync(partial, bytes, { flag: 'wx' });
    fs.renameSync(partial, file);
  } catch {
    fs.rmSync(partial, { force: true });
    throw new Refused('DISK_FULL', nlScreen.refusals.notWritten(file), { path: file });
  }
  return file;
}
