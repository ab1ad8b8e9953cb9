import type { CallName } from '#shared/calls/contract.ts';
import type { AnyCall } from '#shared/calls/define.ts';

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

/** Whether a viewing copy makes this call. */
export function isForViewing(name: CallName, call: AnyCall): boolean {
  return call.kind === 'query' || allowed.has(name);
}
