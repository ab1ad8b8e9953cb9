import { mostMonthCentihours } from '#shared/common/values.ts';
import type { ClientType } from '#shared/classification/model.ts';
import type { PlanFieldKey } from '#shared/planning/fields.ts';
import type { PlanStatus } from '#shared/planning/model.ts';
import type { KeptReason, ProposalBasis, ProposalSource } from '#shared/planning/propose-model.ts';
import { responsibleFor, type PlannedRole } from '#shared/preparation/responsible.ts';
import type { FollowedField, Recurrence, Service } from '#shared/services/model.ts';
import { normOf } from '#shared/services/norms.ts';
import { monthOfPart, occurrencesOf, type PlanFacts } from '#shared/services/occurrences.ts';

/** The values of a plan that a proposal carries over: every field of the card but its status, as their columns hold them. */
export type PlanValueKey = Exclude<PlanFieldKey, 'status'>;
export type PlanValues = Readonly<Record<PlanValueKey, string | null>>;

export const noPlanValues: PlanValues = {
  administration: null,
  administrationMonths: null,
  readsAlong: null,
  vatReturn: null,
  readyToCompileOn: null,
  engagement: null,
  accountsCompleteOn: null,
  remark: null,
};
// Object.keys of a literal gives exactly its own keys.
export const planValueKeys = Object.keys(noPlanValues) as readonly PlanValueKey[];

export interface StoredLine {
  id: number;
  serviceId: number;
  role: string;
  employeeId: number | null;
  month: number;
  centihours: number;
}

export interface StoredPlan {
  status: PlanStatus;
  values: PlanValues;
  lines: readonly StoredLine[];
}

/** The plan that stands in the year that is proposed. */
export interface PresentPlan extends StoredPlan {
  /** Values that a person or an import gave: they are kept. */
  ownValues: ReadonlySet<PlanValueKey>;
  /** Whether a person or an import gave, changed or took away hours since the program proposed them. */
  hasOwnHours: boolean;
}

export interface ProposedClient {
  isFormer: boolean;
  legalForm: string | null;
  clientType: ClientType | null;
  sizeCode: string | null;
  /** Who has each role now. */
  roles: ReadonlyMap<string, number>;
  /** Who takes a role in the year, where the preparation says so. */
  plannedRoles: ReadonlyMap<string, PlannedRole>;
  last: StoredPlan | null;
  present: PresentPlan | null;
}

export interface ProposalSurroundings {
  year: number;
  basis: ProposalBasis;
  /** In the office's order, the retired ones among them. */
  services: readonly Service[];
  recurrenceOf: (list: FollowedField, code: string) => Recurrence | null;
  /** Whether an employee is in service in a month of the year, and if not why. */
  absenceOf: (employeeId: number, month: number) => Absence | null;
  /** A date of last year's plan in the new year. */
  moveDay: (day: string) => string;
}

/** Why somebody does no work in a month: out of service by then, or not yet in it. */
export type Absence = 'left' | 'not_yet';

/** A line as it would be. */
export interface WantedLine {
  serviceId: number;
  role: string;
  employeeId: number | null;
  month: number;
  centihours: number;
  /** Who would have done it but is not in service then, and why. */
  absent: { employeeId: number; reason: Absence } | null;
}

export type Outcome =
  | { action: 'keep' | 'none'; reason: KeptReason }
  | {
      action: 'propose';
      values: PlanValues;
      lines: WantedLine[];
      source: ProposalSource;
      /** Retired services that had hours last year. */
      retired: ReadonlySet<number>;
      /** Other services, hours or employees than were copied from last year; false for what comes from the norms alone. */
      isDifferent: boolean;
    };

/**
 * What is proposed for a client in a year. Confirmed and dropped plans, and hours that people typed, are left alone. Last year's lines
 * are copied per service as long as the plan's code, months and date of that service are the same; what differs, and what has no
 * line last year's plan, comes from the norms. Source: domain.md, annual planning.
 */
export function proposeFor(client: ProposedClient, around: ProposalSurroundings): Outcome {
  const { present } = client;
  if (present?.status === 'B') return { action: 'keep', reason: 'confirmed' };
  if (present?.status === 'V') return { action: 'keep', reason: 'dropped' };
  if (client.isFormer) return { action: present ? 'keep' : 'none', reason: 'former' };
  if (present?.hasOwnHours) return { action: 'keep', reason: 'edited' };
  const last = client.last?.status === 'V' ? null : client.last;
  const values = proposeValues(last, present, around);
  const isCopied = last !== null && last.lines.length > 0 && (around.basis === 'any' || last.status === 'B');
  const lines = new LineSum();
  const retired = new Set<number>();
  const facts = factsOf(values, client.legalForm, around);
  const byService = isCopied ? groupLines(last.lines) : undefined;
  let isDifferent = false;
  for (const service of around.services) {
    const former = byService?.get(service.id) ?? [];
    if (service.retiredOn !== null) {
      if (former.length > 0) retired.add(service.id);
    } else if (isCopied && isUnchanged(service, last.values, values, around)) {
      if (copyLines(former, client, around, lines)) isDifferent = true;
    } else {
      addNorms(service, { client, facts }, around, lines);
      isDifferent ||= isCopied;
    }
  }
  const isEmpty = lines.size === 0 && planValueKeys.every((key) => values[key] === null);
  if (isEmpty && !present) return { action: 'none', reason: 'empty' };
  const source = !isCopied ? 'norms' : last.status === 'B' ? 'confirmed' : 'proposal';
  isDifferent ||= retired.size > 0;
  return { action: 'propose', values, lines: lines.list(), source, retired, isDifferent };
}

/** Last year's values with their dates in the new year, but for what somebody gave this year. */
function proposeValues(
  last: StoredPlan | null,
  present: PresentPlan | null,
  { moveDay }: ProposalSurroundings,
): PlanValues {
  const proposed = { ...noPlanValues };
  for (const key of planValueKeys) {
    const former = last?.values[key] ?? null;
    const isDate = key === 'readyToCompileOn' || key === 'accountsCompleteOn';
    if (present?.ownValues.has(key)) proposed[key] = present.values[key];
    else proposed[key] = former !== null && isDate ? moveDay(former) : former;
  }
  return proposed;
}

const valueOfField = {
  administration: 'administration',
  reads_along: 'readsAlong',
  vat_return: 'vatReturn',
  engagement: 'engagement',
} as const satisfies Record<FollowedField, PlanValueKey>;

const valueOfAnchor = {
  ready_to_compile: 'readyToCompileOn',
  accounts_complete: 'accountsCompleteOn',
} as const;

/** Whether everything that decides when a service is done is as it was last year. */
function isUnchanged(
  { follows, anchor }: Service,
  last: PlanValues,
  values: PlanValues,
  { moveDay }: ProposalSurroundings,
): boolean {
  if (follows !== null && last[valueOfField[follows]] !== values[valueOfField[follows]]) return false;
  if (follows === 'administration' && last.administrationMonths !== values.administrationMonths) return false;
  if (anchor === null) return true;
  const before = last[valueOfAnchor[anchor]];
  const now = values[valueOfAnchor[anchor]];
  return (before === null ? null : moveDay(before).slice(0, 7)) === (now?.slice(0, 7) ?? null);
}

/** What services need to know of a plan. */
function factsOf(values: PlanValues, legalForm: string | null, around: ProposalSurroundings): PlanFacts {
  const followed = (list: FollowedField) => {
    const code = values[valueOfField[list]];
    return code === null ? null : { code, recurrence: around.recurrenceOf(list, code) };
  };
  return {
    followed: {
      administration: followed('administration'),
      reads_along: followed('reads_along'),
      vat_return: followed('vat_return'),
      engagement: followed('engagement'),
    },
    administrationMonths:
      // Written as a list of months; a CHECK holds that it is JSON.
      values.administrationMonths === null ? null : (JSON.parse(values.administrationMonths) as number[]),
    dates: { ready_to_compile: values.readyToCompileOn, accounts_complete: values.accountsCompleteOn },
    legalForm,
  };
}

function groupLines(lines: readonly StoredLine[]): Map<number, StoredLine[]> {
  const groups = new Map<number, StoredLine[]>();
  for (const line of lines) {
    const group = groups.get(line.serviceId);
    if (group) group.push(line);
    else groups.set(line.serviceId, [line]);
  }
  return groups;
}

/**
 * Last year's hours for whoever has the role now; without a role, or when nobody has it, for the one who did them. Answers whether
 * somebody else does any of them.
 */
function copyLines(
  former: readonly StoredLine[],
  client: ProposedClient,
  around: ProposalSurroundings,
  lines: LineSum,
): boolean {
  let isDifferent = false;
  for (const { serviceId, role, employeeId, month, centihours } of former) {
    const current = client.roles.get(role) ?? employeeId;
    const who = responsibleFor(current, client.plannedRoles.get(role), month);
    const present = inService(who, month, around);
    lines.add({ serviceId, role, month, centihours, ...present });
    isDifferent ||= present.employeeId !== employeeId;
  }
  return isDifferent;
}

function addNorms(
  service: Service,
  { client, facts }: { client: ProposedClient; facts: PlanFacts },
  around: ProposalSurroundings,
  lines: LineSum,
): void {
  const { year } = around;
  const { clientType, sizeCode } = client;
  for (const occurrence of occurrencesOf(service, facts, year)) {
    for (const { role, monthOffset } of service.parts) {
      const centihours = normOf(service.norms, { clientType, sizeCode, role, year }) ?? 0;
      if (centihours === 0) continue;
      const month = monthOfPart(occurrence.month, monthOffset);
      const who = responsibleFor(client.roles.get(role) ?? null, client.plannedRoles.get(role), month);
      lines.add({ serviceId: service.id, role, month, centihours, ...inService(who, month, around) });
    }
  }
}

function inService(
  who: number | null,
  month: number,
  { absenceOf }: ProposalSurroundings,
): Pick<WantedLine, 'employeeId' | 'absent'> {
  const reason = who === null ? null : absenceOf(who, month);
  return who !== null && reason !== null
    ? { employeeId: null, absent: { employeeId: who, reason } }
    : { employeeId: who, absent: null };
}

/** Lines added up per service, role, employee and month. What is more than a month holds is left to nobody, and so stays in sight. */
class LineSum {
  readonly #lines = new Map<string, WantedLine>();

  get size(): number {
    return this.#lines.size;
  }

  add(line: WantedLine): void {
    const key = lineKey(line);
    const known = this.#lines.get(key);
    if (known === undefined) {
      this.#lines.set(key, line);
      return;
    }
    const total = known.centihours + line.centihours;
    known.centihours = Math.min(mostMonthCentihours, total);
    if (total > mostMonthCentihours && line.employeeId !== null)
      this.add({ ...line, employeeId: null, centihours: total - mostMonthCentihours });
  }

  list(): WantedLine[] {
    return [...this.#lines.values()];
  }
}

/** What tells the lines of one plan apart. */
export function lineKey(line: Pick<StoredLine, 'serviceId' | 'role' | 'employeeId' | 'month'>): string {
  return `${line.serviceId} ${line.month} ${line.employeeId ?? 0} ${line.role}`;
}
