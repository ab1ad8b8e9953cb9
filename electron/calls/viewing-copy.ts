import type { CallName } from '#shared/calls/contract.ts';
import type { AnyCall } from '#shared/calls/define.ts';
import { damagedText } from '#shared/office/damaged-nl.ts';
import { supportText } from '#shared/support/nl.ts';
import type { OfficeSession } from '#electron/office/session.ts';

/**
 * What a viewing copy may do besides looking things up: choose an office, sign in, write what stands on the screen to a file, and open a
 * backup as a new file. Everything else that is not a query is refused, also what is added later.
 */
const allowed: ReadonlySet<CallName> = new Set([
  'office.openFile',
  'office.openRecent',
  'office.openDemo',
  'office.forgetRecent',
  'office.retry',
  'office.viewDamaged',
  'office.close',
  'tasks.cancel',
  'accounts.signIn',
  'accounts.signInDemo',
  'accounts.checkPassword',
  'accounts.lock',
  'accounts.confirm',
  'accounts.reportActivity',
  'backups.preview',
  'backups.restoreBeside',
  'backups.restoreFile',
  'backups.showFolder',
  'exports.saveTable',
  'history.saveTable',
  'calendar.saveFile',
  'capacity.saveYearPlans',
  'capacity.saveTable',
  'classification.saveReport',
  'classification.saveChart',
  'closing.saveComparison',
  'maintenance.saveBoard',
  'planning.saveLetter',
  'planning.exportWorkbook',
  'selfTest.run',
  'selfTest.savePdf',
  'support.preview',
  'support.save',
] satisfies CallName[]);

/** Why a call is refused where nothing is changed; undefined when it is made. */
export function refusalOfViewing(session: OfficeSession, name: CallName, call: AnyCall): string | undefined {
  const { isViewingCopy } = session.host.program;
  if (!isViewingCopy && !session.viewing) return undefined;
  // Putting back is for the screen before: here there are no keys for it.
  const isAboutBackups = session.viewing !== null && call.kind !== 'query' && name.startsWith('backups.');
  if (isForViewing(name, call) && !isAboutBackups) return undefined;
  return session.viewing ? damagedText.refusals.readOnly : supportText.viewingCopy.refused;
}

/** Whether a viewing copy makes this call. */
export function isForViewing(name: CallName, call: AnyCall): boolean {
  return call.kind === 'query' || allowed.has(name);
}
