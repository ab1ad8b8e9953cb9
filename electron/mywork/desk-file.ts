import fs from 'node:fs';
import path from 'node:path';
import { writeFileSafely } from '#db/backup/copy.ts';
import { Desk, emptyDesk } from '#shared/mywork/model.ts';

/** What this computer keeps of an office's desk; empty when there is nothing, or nothing that can be read. */
export function readDesk(dataFolder: string, officeId: string): Desk {
  try {
    return Desk.parse(JSON.parse(fs.readFileSync(deskFile(dataFolder, officeId), 'utf8')));
  } catch {
    return emptyDesk;
  }
}

export function saveDesk(dataFolder: string, officeId: string, desk: Desk): void {
  writeFileSafely(deskFile(dataFolder, officeId), JSON.stringify(desk, null, 2));
}

function deskFile(dataFolder: string, officeId: string): string {
  return path.join(dataFolder, 'bureau', `${path.basename(officeId)}.json`);
}
