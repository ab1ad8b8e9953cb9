import fs from 'node:fs';
import path from 'node:path';
import { writeFileSafely } from '#db/backup/copy.ts';
import { findEmployeeCode } from '#db/accounts/accounts.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import { Desk, emptyDesk } from '#shared/mywork/model.ts';

/** What this computer keeps of an office's desk; empty when there is nothing, or nothing that can be read. */
export function readDesk(dataFolder: string, officeId: string): Desk {
  try {
    return Desk.parse(JSON.parse(fs.readFileSync(deskFile(dataFolder, officeId), 'utf8')));
  } catch {
    return emptyDesk;
  }
}

/** As `readDesk`, with the employee of the account that is signed in, if it has one, in the place of the choice of this computer. */
export function readOwnDesk({ db, files, account }: OfficeSession): Desk {
  const desk = readDesk(files.dataFolder, db.officeId);
  if (account.employeeId === null) return desk;
  return { ...desk, employee: findEmployeeCode(db.connection, account.employeeId) ?? desk.employee };
}

export function saveDesk(dataFolder: string, officeId: string, desk: Desk): void {
  writeFileSafely(deskFile(dataFolder, officeId), JSON.stringify(desk, null, 2));
}

function deskFile(dataFolder: string, officeId: string): string {
  return path.join(dataFolder, 'bureau', `${path.basename(officeId)}.json`);
}
