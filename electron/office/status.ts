import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { findEmployeeCode } from '#db/accounts/accounts.ts';
import { getSetting } from '#db/settings/settings.ts';
import { findKept } from '#electron/accounts/this-computer.ts';
import { showSecond } from '#electron/backup/list-backups.ts';
import { findLastBackup } from '#electron/backup/last-backup.ts';
import { showProblem } from '#electron/office/problem.ts';
import { findPlaceOf } from '#electron/office/risky-place.ts';
import { readRecent } from '#electron/office/recent-offices.ts';
import type { LockedOffice, OfficeSession } from '#electron/office/session.ts';
import type { LockedStatus } from '#shared/accounts/model.ts';
import { dayOf } from '#shared/common/days.ts';
import type { OfficeStatus } from '#shared/office/calls.ts';
import { officeExtension } from '#shared/office/file-extension.ts';

/** What the page knows of the office without asking for more. */
export function statusOf(session: OfficeSession): OfficeStatus {
  return {
    version: session.host.version,
    host: session.host.kind,
    isViewingCopy: session.host.program.isViewingCopy || session.viewing !== null,
    damaged: session.viewing && { unreadable: [...session.viewing.unreadable] },
    today: dayOf(session.host.now()),
    office: session.isOpen ? openOffice(session) : null,
    locked: session.locked && showLocked(session, session.locked),
    unprotected: session.unprotected,
    recent: readRecent(session.host.paths.data).map((entry) => ({
      id: idOf(entry.path),
      name: entry.name,
      path: entry.path,
      openedAt: entry.openedAt,
      isPresent: fs.existsSync(entry.path),
    })),
    problem: session.isOpen ? null : showProblem(session),
  };
}

/** What may be known of an office that nobody is signed in to. */
function showLocked(session: OfficeSession, { path: file, keyFile }: LockedOffice): LockedStatus {
  const { dataFolder } = session.files;
  const recent = readRecent(dataFolder).find((entry) => entry.path === file);
  const names = keyFile.accounts.map(({ name }) => name);
  const isShown = recent?.lastName !== undefined && names.includes(recent.lastName);
  return {
    officeName: recent?.name ?? path.basename(file, `.${officeExtension}`),
    path: file,
    names,
    lastName: isShown ? (recent.lastName ?? null) : null,
    waitSeconds: session.attempts.waitSeconds(keyFile.officeId),
    canUseThisComputer: findKept(dataFolder, keyFile) !== undefined,
    isDemo: keyFile.isDemo,
    hasRecovery: true,
  };
}

function openOffice(session: OfficeSession): NonNullable<OfficeStatus['office']> {
  const { connection, path: file, officeId } = session.db;
  return {
    name: getSetting(connection, 'office.name'),
    path: session.viewing?.problem.path ?? file,
    officeId,
    workingYear: getSetting(connection, 'office.workingYear'),
    isDemo: getSetting(connection, 'office.isDemo'),
    clientCount: Number(connection.prepare('SELECT count(*) FROM client').pluck().get()),
    lastBackupAt: findLastBackup(session)?.manifest.madeAt ?? null,
    second: showSecond(session),
    riskyPlace: session.viewing || isPlaceRead(session) ? null : findPlaceOf(file),
    account: {
      id: session.account.id,
      name: session.account.name,
      role: session.account.role,
      employeeCode:
        session.account.employeeId === null ? null : findEmployeeCode(connection, session.account.employeeId),
    },
  };
}

function isPlaceRead({ db, host }: OfficeSession): boolean {
  return readRecent(host.paths.data).some((entry) => entry.path === db.path && entry.isPlaceRead === true);
}

/** By which the page names an office that was open before. */
export function idOf(file: string): string {
  return createHash('sha256').update(file).digest('hex').slice(0, 16);
}
