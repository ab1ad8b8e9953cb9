import path from 'node:path';
import { leadsToOpenFile } from '#db/office/open-file.ts';
import type { HostDialogs } from '#electron/host/host.ts';
import { Refused } from '#shared/common/errors.ts';
import { officeText } from '#shared/office/nl.ts';

/**
 * Refuses files that are the open office or belong to it, before anything opens them: closing them again would drop SQLite's lock on Linux
 * and macOS, and writing to them would be the end of the office.
 */
export function refuseOpenOffice(files: readonly string[], use: 'read' | 'write' = 'read'): void {
  for (const file of files) {
    if (leadsToOpenFile(file))
      throw new Refused('REFUSED', officeText.openHere[use](path.basename(file)), { path: file });
  }
}

/** Dialogs that do not hand out the open office or what belongs to it, under whatever name. */
export function guardDialogs(dialogs: HostDialogs): HostDialogs {
  return {
    chooseFolder: dialogs.chooseFolder,
    openFiles: async (question) => {
      const files = await dialogs.openFiles(question);
      if (!question.mayBeOpen) refuseOpenOffice(files);
      return files;
    },
    saveFile: async (question) => {
      const file = await dialogs.saveFile(question);
      if (file === null) return null;
      // Whoever asks adds the ending that a person left out.
      const endings = question.filters.flatMap(({ extensions }) => extensions);
      refuseOpenOffice([file, ...endings.map((ending) => `${file}.${ending}`)], 'write');
      return file;
    },
  };
}
