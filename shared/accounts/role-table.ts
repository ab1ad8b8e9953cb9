import { scopeOf, type Scope } from '#shared/accounts/permissions.ts';
import { accessText } from '#shared/accounts/screens-nl.ts';
import type { CallName } from '#shared/calls/contract.ts';
import type { Role } from '#shared/calls/define.ts';

const text = accessText.rolesTable;

interface Topic {
  topic: string;
  /** The call that shows it; null for what is only done. */
  read: CallName | null;
  /** The call that changes it; null for what is only looked at. */
  write: CallName | null;
  /** What `limited` means here: what is seen, or what may be changed of it. */
  limited?: string;
  /** What `limited` means for changing, where it is less than what is seen. */
  changes?: string;
}

const topics: readonly Topic[] = [
  {
    topic: text.topics.clients,
    read: 'clients.list',
    write: 'clients.setValues',
    limited: text.limited.margins,
  },
  { topic: text.topics.newClients, read: null, write: 'clients.create' },
  { topic: text.topics.groups, read: 'groups.list', write: 'groups.create', limited: text.limited.margins },
  {
    topic: text.topics.figures,
    read: 'figures.getForClient',
    write: 'figures.saveValue',
    limited: text.limited.margins,
  },
  {
    topic: text.topics.classification,
    read: 'classification.listUnits',
    write: 'classification.activateDraft',
    limited: text.limited.margins,
  },
  {
    topic: text.topics.planning,
    read: 'planning.getGrid',
    write: 'planning.setHours',
    changes: text.limited.ownHours,
  },
  {
    topic: text.topics.capacity,
    read: 'capacity.getYear',
    write: 'capacity.changeLines',
    limited: text.limited.team,
    changes: text.limited.ownHours,
  },
  {
    topic: text.topics.budgets,
    read: 'budgets.list',
    write: 'budgets.setValues',
    limited: text.limited.budgets,
  },
  { topic: text.topics.maintenance, read: 'maintenance.getBoard', write: 'maintenance.moveStep' },
  { topic: text.topics.deadlines, read: 'deadlines.getWork', write: 'deadlines.markMany' },
  { topic: text.topics.risk, read: 'risk.list', write: 'risk.saveDraft', limited: text.limited.risk },
  { topic: text.topics.riskApproval, read: null, write: 'risk.approve' },
  { topic: text.topics.imports, read: null, write: 'imports.commit', limited: text.limited.margins },
  { topic: text.topics.exports, read: null, write: 'exports.saveTable', limited: text.limited.margins },
  { topic: text.topics.registers, read: 'employees.list', write: 'employees.update' },
  { topic: text.topics.closing, read: 'closing.list', write: 'closing.close', limited: text.limited.margins },
  { topic: text.topics.backups, read: null, write: 'backups.make' },
  { topic: text.topics.restore, read: null, write: 'backups.restore' },
  { topic: text.topics.history, read: 'history.search', write: null },
  { topic: text.topics.settings, read: null, write: 'office.rename' },
  { topic: text.topics.accounts, read: 'accounts.list', write: 'accounts.create' },
];

/** One line of the table of roles: what it is about, and in words what each role may do with it. */
export interface RoleRow {
  topic: string;
  words: Record<Role, string>;
}

/** What each role may do, in words, from the table that the router decides by. */
export function roleTable(): RoleRow[] {
  return topics.map((topic) => ({
    topic: topic.topic,
    words: {
      partner: wordsFor(topic, 'partner'),
      secretariaat: wordsFor(topic, 'secretariaat'),
      medewerker: wordsFor(topic, 'medewerker'),
    },
  }));
}

function wordsFor({ read, write, limited = '', changes }: Topic, role: Role): string {
  const reads = read === null ? null : scopeOf(read, role);
  const writes = write === null ? null : scopeOf(write, role);
  if (reads === null) return writes === null ? text.none : doing(writes, limited);
  if (reads === 'none') return text.none;
  const seen = reads === 'limited' ? limited : text.see[reads];
  if (writes === null) return seen;
  if (writes === 'none') return text.readOnly(seen);
  if (writes === 'limited' && changes !== undefined) return text.but(seen, changes);
  return seen;
}

function doing(scope: Scope, limited: string): string {
  switch (scope) {
    case 'all':
      return text.may;
    case 'own':
      return text.see.own;
    case 'limited':
      return limited;
    case 'none':
      return text.none;
  }
}
