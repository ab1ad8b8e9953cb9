import type { CallName } from '#shared/calls/contract.ts';
import type { Role } from '#shared/calls/define.ts';

/**
 * How much of the office a call gives to somebody.
 *
 * - `all`: everything.
 * - `own`: the own portfolio. Own are the clients on which the employee of the account has a role or planned hours in the working
 *   year or the year before, and the other clients of their groups. Of other clients the number, name and group are seen, and
 *   nothing is changed. The database itself sees to it (`db/accounts/own-portfolio.ts`), so that no handler can forget.
 * - `limited`: less than all, in a way that belongs to the topic:
 *   - clients, figures, classification, closed years: no fee margins (write-offs and write-ups: amounts and what is derived
 *     from them); points and letters stay;
 *   - risk: the class and its dates, none of the answers, remarks and owners;
 *   - capacity and budgets, for a medewerker: reads the team's hours, changes hours of their own only.
 * - `none`: refused with NOT_ALLOWED; the page does not show it.
 */
export type Scope = 'all' | 'own' | 'limited' | 'none';

/** The scope per role; `signedOut` marks a call that also works while nobody is signed in. */
export type Permission = readonly [
  partner: Scope,
  secretariaat: Scope,
  medewerker: Scope,
  signedOut?: 'signedOut',
];

/**
 * Who may make which call, per call for partner, secretariaat and medewerker: the router decides by it, the page hides by it, and the tests of roles are made from it. A call without
 * a row does not compile.
 */
export const permissions = {
  // The office file
  'office.getStatus': ['all', 'all', 'all', 'signedOut'],
  'office.create': ['all', 'all', 'all', 'signedOut'],
  'office.openFile': ['all', 'all', 'all', 'signedOut'],
  'office.openRecent': ['all', 'all', 'all', 'signedOut'],
  'office.openDemo': ['all', 'all', 'all', 'signedOut'],
  'office.forgetRecent': ['all', 'all', 'all', 'signedOut'],
  'office.viewDamaged': ['all', 'all', 'all', 'signedOut'],
  'office.retry': ['all', 'all', 'all', 'signedOut'],
  'office.close': ['all', 'all', 'all', 'signedOut'],
  'office.dismissPlace': ['all', 'all', 'all'],
  'office.rename': ['all', 'none', 'none'],
  'office.setWorkingYear': ['all', 'none', 'none'],
  'tasks.cancel': ['all', 'all', 'all', 'signedOut'],

  // Accounts and keys: one's own password is everybody's, the rest is for partners
  'accounts.signIn': ['all', 'all', 'all', 'signedOut'],
  'accounts.signInHere': ['all', 'all', 'all', 'signedOut'],
  'accounts.signInDemo': ['all', 'all', 'all', 'signedOut'],
  'accounts.recover': ['all', 'all', 'all', 'signedOut'],
  'accounts.checkPassword': ['all', 'all', 'all', 'signedOut'],
  'accounts.lock': ['all', 'all', 'all', 'signedOut'],
  'accounts.reportActivity': ['all', 'all', 'all', 'signedOut'],
  'accounts.protect': ['all', 'none', 'none', 'signedOut'],
  'accounts.getOwn': ['all', 'all', 'all'],
  'accounts.changePassword': ['all', 'all', 'all'],
  'accounts.confirm': ['all', 'all', 'all'],
  'accounts.setThisComputer': ['all', 'all', 'all'],
  'accounts.getLockSetting': ['all', 'all', 'all'],
  'accounts.setLockMinutes': ['all', 'none', 'none'],
  'accounts.list': ['all', 'none', 'none'],
  'accounts.listSignIns': ['all', 'none', 'none'],
  'accounts.create': ['all', 'none', 'none'],
  'accounts.save': ['all', 'none', 'none'],
  'accounts.resetPassword': ['all', 'none', 'none'],
  'accounts.end': ['all', 'none', 'none'],
  'accounts.confirmRecovery': ['all', 'none', 'none'],
  'accounts.renewRecovery': ['all', 'none', 'none'],

  // This computer and this program, not the office
  'selfTest.getLast': ['all', 'all', 'all', 'signedOut'],
  'selfTest.run': ['all', 'all', 'all', 'signedOut'],
  'selfTest.savePdf': ['all', 'all', 'all', 'signedOut'],
  'support.getVersions': ['all', 'all', 'all', 'signedOut'],
  'support.preview': ['all', 'all', 'all', 'signedOut'],
  'support.save': ['all', 'all', 'all', 'signedOut'],
  'updates.get': ['all', 'all', 'all', 'signedOut'],
  'updates.choose': ['all', 'all', 'all', 'signedOut'],
  'updates.install': ['all', 'all', 'all', 'signedOut'],

  // Backups: secretariaat makes them, only a partner puts one back or takes a copy along
  'backups.list': ['all', 'all', 'none'],
  'backups.make': ['all', 'all', 'none'],
  'backups.preview': ['all', 'none', 'none', 'signedOut'],
  'backups.restore': ['all', 'none', 'none', 'signedOut'],
  'backups.chooseFile': ['all', 'none', 'none', 'signedOut'],
  'backups.openChosen': ['all', 'none', 'none', 'signedOut'],
  'backups.unlock': ['all', 'none', 'none', 'signedOut'],
  'backups.undoRestore': ['all', 'none', 'none'],
  'backups.restoreBeside': ['all', 'none', 'none', 'signedOut'],
  'backups.restoreFile': ['all', 'none', 'none', 'signedOut'],
  'backups.saveCopy': ['all', 'none', 'none'],
  'backups.exercise': ['all', 'all', 'none'],
  'backups.listExercises': ['all', 'all', 'none'],
  'backups.getExercise': ['all', 'all', 'none'],
  'backups.getUnprotected': ['all', 'none', 'none'],
  'backups.removeUnprotected': ['all', 'none', 'none'],
  'backups.setSecondFolder': ['all', 'none', 'none'],
  'backups.setSchedule': ['all', 'none', 'none'],
  'backups.showFolder': ['all', 'all', 'none', 'signedOut'],

  // What was changed: everybody takes back their own changes, never those of others; the whole log is for partners
  'history.getSteps': ['all', 'own', 'own'],
  'history.undo': ['all', 'own', 'own'],
  'history.redo': ['all', 'own', 'own'],
  'history.listForClient': ['all', 'limited', 'own'],
  'history.search': ['all', 'none', 'none'],
  'history.getLines': ['all', 'none', 'none'],
  'history.getFilterChoices': ['all', 'none', 'none'],
  'history.saveTable': ['all', 'none', 'none'],
  'history.getCheck': ['all', 'none', 'none'],
  'history.check': ['all', 'none', 'none'],

  // Privacy and retention: what is held about people, and erasing it
  'privacy.find': ['all', 'none', 'none'],
  'privacy.getDossier': ['all', 'none', 'none'],
  'privacy.saveDossier': ['all', 'none', 'none'],
  'privacy.listRequests': ['all', 'none', 'none'],
  'privacy.saveRequest': ['all', 'none', 'none'],
  'privacy.removeRequest': ['all', 'none', 'none'],
  'privacy.previewErasure': ['all', 'none', 'none'],
  'privacy.erase': ['all', 'none', 'none'],
  'privacy.listErasures': ['all', 'none', 'none'],
  'privacy.listRetention': ['all', 'none', 'none'],
  'privacy.decideRetention': ['all', 'none', 'none'],
  'privacy.withdrawDecision': ['all', 'none', 'none'],
  'privacy.carryOutRetention': ['all', 'none', 'none'],
  'privacy.saveRule': ['all', 'none', 'none'],
  'privacy.removeRule': ['all', 'none', 'none'],

  // Clients
  'clients.list': ['all', 'limited', 'own'],
  'clients.getPage': ['all', 'limited', 'own'],
  'clients.getRows': ['all', 'limited', 'own'],
  'clients.getChanges': ['all', 'limited', 'own'],
  'clients.getVersion': ['all', 'all', 'all'],
  'clients.getStandings': ['all', 'limited', 'own'],
  'clients.setValues': ['all', 'limited', 'own'],
  'clients.getCard': ['all', 'limited', 'own'],
  'clients.getChoices': ['all', 'all', 'all'],
  'clients.saveValue': ['all', 'limited', 'own'],
  'clients.addContact': ['all', 'all', 'own'],
  'clients.saveContact': ['all', 'all', 'own'],
  'clients.removeContact': ['all', 'all', 'own'],
  // A role or a group makes a client one's own, so a medewerker gives neither
  'clients.setRole': ['all', 'all', 'none'],
  'clients.proposeNumber': ['all', 'all', 'none'],
  'clients.create': ['all', 'all', 'none'],
  'clients.previewMerge': ['all', 'limited', 'none'],
  'clients.merge': ['all', 'all', 'none'],
  'search.find': ['all', 'all', 'own'],

  // Client groups
  'groups.list': ['all', 'limited', 'own'],
  'groups.get': ['all', 'limited', 'own'],
  'groups.proposeNumber': ['all', 'all', 'none'],
  'groups.create': ['all', 'all', 'none'],
  'groups.rename': ['all', 'all', 'none'],
  'groups.setHead': ['all', 'all', 'none'],
  'groups.split': ['all', 'all', 'none'],
  'groups.moveClient': ['all', 'all', 'none'],
  'groups.setParent': ['all', 'all', 'none'],
  'groups.dissolve': ['all', 'all', 'none'],

  // Saved views and tables that stand on the screen
  'views.list': ['all', 'all', 'all'],
  'views.save': ['all', 'all', 'all'],
  'views.rename': ['all', 'all', 'all'],
  'views.remove': ['all', 'all', 'all'],
  'views.remember': ['all', 'all', 'all'],
  'exports.saveTable': ['all', 'limited', 'own'],

  // Yearly figures and audit files
  'figures.getForClient': ['all', 'limited', 'own'],
  'figures.saveValue': ['all', 'limited', 'own'],
  'figures.removeYear': ['all', 'limited', 'own'],
  'figures.previewAuditFile': ['all', 'all', 'own'],
  'figures.readAuditFile': ['all', 'all', 'own'],
  'figures.getAuditReading': ['all', 'all', 'own'],
  'figures.takeAuditFile': ['all', 'all', 'own'],
  'figures.discardAuditReading': ['all', 'all', 'own'],
  'figures.saveAccountRanges': ['all', 'all', 'own'],
  'figures.saveOfficeRanges': ['all', 'all', 'none'],
  'figures.listAuditFiles': ['all', 'all', 'own'],
  'settings.listRgs': ['all', 'all', 'all'],
  'settings.loadRgs': ['all', 'all', 'none'],
  'settings.chooseRgs': ['all', 'all', 'none'],

  // Classification A–D: the rules are everybody's to read, the report, the movements and the kept dates are about the whole office
  'classification.listDefinitions': ['all', 'all', 'all'],
  'classification.getDefinition': ['all', 'all', 'all'],
  'classification.createDraft': ['all', 'none', 'none'],
  'classification.saveDraft': ['all', 'none', 'none'],
  'classification.removeDraft': ['all', 'none', 'none'],
  'classification.activateDraft': ['all', 'none', 'none'],
  'classification.recordScoring': ['all', 'none', 'none'],
  'classification.setOverride': ['all', 'none', 'none'],
  'classification.removeOverride': ['all', 'none', 'none'],
  'classification.explainClient': ['all', 'limited', 'own'],
  'classification.listPastStandings': ['all', 'limited', 'own'],
  'classification.listUnits': ['all', 'limited', 'own'],
  'classification.getOverview': ['all', 'limited', 'own'],
  'classification.getDashboard': ['all', 'limited', 'own'],
  'classification.getReport': ['all', 'limited', 'none'],
  'classification.saveReport': ['all', 'limited', 'none'],
  'classification.saveChart': ['all', 'limited', 'own'],
  'classification.compare': ['all', 'limited', 'none'],
  'classification.listMoves': ['all', 'limited', 'none'],
  'classification.listScorings': ['all', 'limited', 'none'],
  'classification.listOverrides': ['all', 'limited', 'none'],

  // Wwft: a medewerker sees the file of a client of which they are the relation manager
  'risk.listDefinitions': ['all', 'all', 'all'],
  'risk.getDefinition': ['all', 'all', 'all'],
  'risk.createDefinition': ['all', 'none', 'none'],
  'risk.saveDefinition': ['all', 'none', 'none'],
  'risk.removeDefinition': ['all', 'none', 'none'],
  'risk.activateDefinition': ['all', 'none', 'none'],
  'risk.list': ['all', 'limited', 'own'],
  'risk.getClient': ['all', 'limited', 'own'],
  'risk.getAssessment': ['all', 'none', 'own'],
  'risk.listChanges': ['all', 'none', 'own'],
  'risk.startDrafts': ['all', 'none', 'own'],
  'risk.saveDraft': ['all', 'none', 'own'],
  'risk.moveDraft': ['all', 'none', 'own'],
  'risk.removeDraft': ['all', 'none', 'own'],
  'risk.approve': ['all', 'none', 'none'],

  // Overview of the office and one's own work
  'office.getOverview': ['all', 'limited', 'own'],
  'office.getStandings': ['all', 'limited', 'own'],
  'office.getWeek': ['all', 'limited', 'own'],
  'office.listBehind': ['all', 'limited', 'own'],
  'mywork.get': ['all', 'all', 'own'],
  'mywork.getDesk': ['all', 'all', 'all'],
  'mywork.setDesk': ['all', 'all', 'all'],
  'calendar.saveFile': ['all', 'all', 'own'],

  // Planning: a medewerker plans hours of their own
  'planning.getGrid': ['all', 'all', 'own'],
  'planning.getChoices': ['all', 'all', 'all'],
  'planning.getLines': ['all', 'all', 'own'],
  'planning.getClient': ['all', 'all', 'own'],
  'planning.getLetter': ['all', 'all', 'own'],
  'planning.saveLetter': ['all', 'all', 'own'],
  'planning.setHours': ['all', 'all', 'limited'],
  'planning.setValues': ['all', 'all', 'none'],
  'planning.setStatus': ['all', 'all', 'none'],
  'planning.propose': ['all', 'none', 'none'],
  'planning.exportWorkbook': ['all', 'all', 'none'],
  'planning.importWorkbook': ['all', 'all', 'none'],

  // Capacity: a medewerker reads the team
  'capacity.getYear': ['all', 'all', 'limited'],
  'capacity.getRoles': ['all', 'all', 'limited'],
  'capacity.getServices': ['all', 'all', 'limited'],
  'capacity.getCell': ['all', 'all', 'limited'],
  'capacity.getYearPlans': ['all', 'all', 'limited'],
  'capacity.saveYearPlans': ['all', 'all', 'limited'],
  'capacity.saveTable': ['all', 'all', 'limited'],
  'capacity.listBottlenecks': ['all', 'all', 'limited'],
  'capacity.changeLines': ['all', 'all', 'limited'],
  'capacity.level': ['all', 'none', 'none'],
  'capacity.applyMoves': ['all', 'none', 'none'],
  'capacity.listDrafts': ['all', 'all', 'none'],
  'capacity.getDraft': ['all', 'all', 'none'],
  'capacity.createDraft': ['all', 'all', 'none'],
  'capacity.setDraftLine': ['all', 'all', 'none'],
  'capacity.removeDraftLine': ['all', 'all', 'none'],
  'capacity.applyDraft': ['all', 'all', 'none'],
  'capacity.removeDraft': ['all', 'all', 'none'],

  // Budgets: contract, absence and remarks of colleagues are not for the team
  'budgets.list': ['all', 'all', 'limited'],
  'budgets.getEmployee': ['all', 'all', 'limited'],
  'budgets.listHistory': ['all', 'all', 'none'],
  'budgets.setValues': ['all', 'all', 'none'],
  'budgets.setDetails': ['all', 'all', 'none'],
  'budgets.setAbsence': ['all', 'all', 'none'],
  'budgets.saveContract': ['all', 'all', 'none'],
  'budgets.removeContract': ['all', 'all', 'none'],
  'budgets.previewCopy': ['all', 'all', 'none'],
  'budgets.copyYear': ['all', 'all', 'none'],
  'budgets.listProfiles': ['all', 'all', 'all'],
  'budgets.saveProfile': ['all', 'all', 'none'],
  'budgets.confirmProfile': ['all', 'all', 'none'],
  'budgets.setDefaultProfile': ['all', 'all', 'none'],
  'budgets.removeProfile': ['all', 'all', 'none'],
  'budgets.listHolidays': ['all', 'all', 'all'],
  'budgets.setHoliday': ['all', 'all', 'none'],
  'budgets.addHoliday': ['all', 'all', 'none'],
  'budgets.removeHoliday': ['all', 'all', 'none'],

  // Preparation of next year: who does what
  'preparation.list': ['all', 'all', 'own'],
  'preparation.getLoad': ['all', 'all', 'none'],
  'preparation.listDifferences': ['all', 'all', 'none'],
  'preparation.previewSwap': ['all', 'all', 'none'],
  'preparation.previewApply': ['all', 'all', 'none'],
  'preparation.setValues': ['all', 'all', 'none'],
  'preparation.swap': ['all', 'all', 'none'],
  'preparation.moveConfirmed': ['all', 'all', 'none'],
  'preparation.apply': ['all', 'none', 'none'],

  // Deadlines
  'deadlines.list': ['all', 'all', 'own'],
  'deadlines.countByDay': ['all', 'all', 'own'],
  'deadlines.getClient': ['all', 'all', 'own'],
  'deadlines.getWork': ['all', 'all', 'own'],
  'deadlines.getBecon': ['all', 'all', 'own'],
  'deadlines.listSizes': ['all', 'all', 'own'],
  'deadlines.saveFiling': ['all', 'all', 'own'],
  'deadlines.saveBookYear': ['all', 'all', 'own'],
  'deadlines.removeBookYear': ['all', 'all', 'own'],
  'deadlines.addLegalForm': ['all', 'all', 'own'],
  'deadlines.removeLegalForm': ['all', 'all', 'own'],
  'deadlines.markMany': ['all', 'all', 'own'],
  'deadlines.extendMany': ['all', 'all', 'own'],

  // Advisory and gifts
  'advisory.list': ['all', 'all', 'own'],
  'advisory.getCard': ['all', 'all', 'own'],
  'advisory.getHistory': ['all', 'all', 'own'],
  'advisory.listToDiscuss': ['all', 'all', 'own'],
  'advisory.getCounts': ['all', 'all', 'own'],
  'advisory.setValues': ['all', 'all', 'own'],
  'advisory.setDetail': ['all', 'all', 'own'],
  'gifts.list': ['all', 'all', 'own'],
  'gifts.preview': ['all', 'all', 'none'],
  'gifts.getAddressList': ['all', 'all', 'none'],
  'gifts.choose': ['all', 'all', 'none'],
  'gifts.setNote': ['all', 'all', 'none'],
  'gifts.copyYear': ['all', 'all', 'none'],

  // Completeness and requests: what comes back from an employee is taken over by the office
  'completeness.list': ['all', 'all', 'own'],
  'completeness.getFields': ['all', 'all', 'all'],
  'completeness.setFields': ['all', 'none', 'none'],
  'requests.list': ['all', 'all', 'none'],
  'requests.getProgress': ['all', 'all', 'none'],
  'requests.listRecipients': ['all', 'all', 'none'],
  'requests.makeFiles': ['all', 'all', 'none'],
  'requests.readFiles': ['all', 'all', 'none'],
  'requests.takeOver': ['all', 'all', 'none'],
  'requests.getReminder': ['all', 'all', 'none'],
  'requests.remove': ['all', 'all', 'none'],

  // The plan of the year: the board measures the whole office, the agenda is everybody's
  'maintenance.getYear': ['all', 'all', 'none'],
  'maintenance.getBoard': ['all', 'all', 'none'],
  'maintenance.getNow': ['all', 'all', 'none'],
  'maintenance.listMissing': ['all', 'all', 'none'],
  'maintenance.saveBoard': ['all', 'all', 'none'],
  'maintenance.getAgenda': ['all', 'all', 'own'],
  'maintenance.listDates': ['all', 'all', 'own'],
  'maintenance.getTemplate': ['all', 'all', 'all'],
  'maintenance.listExplanations': ['all', 'all', 'none'],
  'maintenance.explainOverbooking': ['all', 'all', 'none'],
  'maintenance.moveStep': ['all', 'all', 'none'],
  'maintenance.setOwner': ['all', 'all', 'none'],
  'maintenance.closeStep': ['all', 'none', 'none'],
  'maintenance.reopenStep': ['all', 'none', 'none'],
  'maintenance.dropStep': ['all', 'none', 'none'],
  'maintenance.addStep': ['all', 'none', 'none'],
  'maintenance.followTemplate': ['all', 'none', 'none'],
  'maintenance.addTemplateStep': ['all', 'none', 'none'],
  'maintenance.saveTemplateStep': ['all', 'none', 'none'],
  'maintenance.adoptProposal': ['all', 'none', 'none'],
  'maintenance.retireTemplateStep': ['all', 'none', 'none'],
  'maintenance.orderTemplate': ['all', 'none', 'none'],

  // Closed years: the office as it was; a medewerker only hears which years are closed
  'closing.listClosed': ['all', 'all', 'all'],
  'closing.list': ['all', 'limited', 'none'],
  'closing.check': ['all', 'limited', 'none'],
  'closing.compare': ['all', 'limited', 'none'],
  'closing.listBehind': ['all', 'limited', 'none'],
  'closing.saveComparison': ['all', 'limited', 'none'],
  'closing.getYear': ['all', 'limited', 'none'],
  'closing.listClients': ['all', 'limited', 'none'],
  'closing.listLines': ['all', 'limited', 'none'],
  'closing.getCapacity': ['all', 'limited', 'none'],
  'closing.getDefinitions': ['all', 'limited', 'none'],
  'closing.close': ['all', 'none', 'none'],
  'closing.reopen': ['all', 'none', 'none'],

  // Imports
  'imports.preview': ['all', 'limited', 'none'],
  'imports.readAgain': ['all', 'limited', 'none'],
  'imports.commit': ['all', 'limited', 'none'],
  'imports.undo': ['all', 'limited', 'none'],
  'imports.discard': ['all', 'limited', 'none'],
  'imports.listRuns': ['all', 'limited', 'none'],
  'imports.getOpen': ['all', 'limited', 'none'],
  'imports.listRows': ['all', 'limited', 'none'],
  'imports.chooseRows': ['all', 'limited', 'none'],

  // Registers and settings
  'settings.get': ['all', 'all', 'all'],
  'settings.setCurrentMonths': ['all', 'none', 'none'],
  'settings.listRules': ['all', 'all', 'all'],
  'settings.addRuleVersion': ['all', 'none', 'none'],
  'settings.checkRules': ['all', 'none', 'none'],
  'settings.removeRuleVersion': ['all', 'none', 'none'],
  'codes.list': ['all', 'all', 'all'],
  'codes.add': ['all', 'all', 'none'],
  'codes.update': ['all', 'all', 'none'],
  'codes.setHighRisk': ['all', 'none', 'none'],
  'codes.setRecurrence': ['all', 'all', 'none'],
  'codes.confirm': ['all', 'none', 'none'],
  'codes.reorder': ['all', 'all', 'none'],
  'codes.retire': ['all', 'all', 'none'],
  'codes.restore': ['all', 'all', 'none'],
  'codes.remove': ['all', 'all', 'none'],
  'employees.list': ['all', 'all', 'all'],
  'employees.listClients': ['all', 'all', 'own'],
  'employees.add': ['all', 'all', 'none'],
  'employees.update': ['all', 'all', 'none'],
  'employees.remove': ['all', 'all', 'none'],
  'services.list': ['all', 'all', 'all'],
  'services.get': ['all', 'all', 'all'],
  'services.listDeadlines': ['all', 'all', 'all'],
  'services.add': ['all', 'none', 'none'],
  'services.save': ['all', 'none', 'none'],
  'services.remove': ['all', 'none', 'none'],
  'services.reorder': ['all', 'none', 'none'],
  'services.retire': ['all', 'none', 'none'],
  'services.restore': ['all', 'none', 'none'],
  'services.confirm': ['all', 'none', 'none'],
} as const satisfies Record<CallName, Permission>;

const columns = { partner: 0, secretariaat: 1, medewerker: 2 } as const satisfies Record<Role, number>;

/** Whether somebody may make a call of this name: every call has a row. Costs less to ask than the contract, which holds every schema. */
export function hasPermission(name: string): name is CallName {
  return Object.hasOwn(permissions, name);
}

/** What a call gives to somebody with this role. */
export function scopeOf(call: CallName, role: Role): Scope {
  return permissions[call][columns[role]];
}

/** Whether a call works while nobody is signed in: in front of a locked office, or with none open. */
export function worksSignedOut(call: CallName): boolean {
  const permission: Permission = permissions[call];
  return permission[3] === 'signedOut';
}
