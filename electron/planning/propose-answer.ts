import type { LoadedClient, LoadedEmployee } from '#db/planning/propose-load.ts';
import type { Proposal, ProposedLine } from '#shared/planning/propose-model.ts';
import type { LineChanges } from '#shared/planning/propose-lines.ts';
import { proposeText } from '#shared/planning/propose-nl.ts';
import type { Outcome, StoredPlan, WantedLine } from '#shared/planning/propose.ts';
import type { Service } from '#shared/services/model.ts';

const { remarks } = proposeText;

type Kept = Exclude<Outcome, { action: 'propose' }>;
type Proposed = Extract<Outcome, { action: 'propose' }>;

interface ProposedChange {
  client: LoadedClient;
  outcome: Proposed;
  lines: LineChanges;
  isNewValues: boolean;
}

/** Gathers what a proposal does into the answer of the call, client by client. */
export class ProposalAnswer {
  readonly #serviceCodes: ReadonlyMap<number, string>;
  readonly #employees: ReadonlyMap<number, LoadedEmployee>;
  readonly #withLines: boolean;
  readonly #lines: ProposedLine[] = [];
  readonly #retired = new Set<number>();
  readonly #answer: Omit<Proposal, 'lines' | 'retiredServices'> = {
    created: 0,
    kept: 0,
    changed: 0,
    removed: 0,
    plans: { created: 0, kept: 0, changed: 0, none: 0 },
    clients: [],
    newClients: [],
    leftClients: [],
    changedClients: [],
  };

  constructor(
    services: readonly Service[],
    employees: ReadonlyMap<number, LoadedEmployee>,
    withLines: boolean,
  ) {
    this.#serviceCodes = new Map(services.map(({ id, code }) => [id, code]));
    this.#employees = employees;
    this.#withLines = withLines;
  }

  /** A client whose plan stays, or who gets none. */
  addKept(client: LoadedClient, { action, reason }: Kept): void {
    const { present } = client;
    const answer = this.#answer;
    const last = hoursOf(client.last);
    answer.kept += present?.lines.length ?? 0;
    answer.plans[action === 'keep' ? 'kept' : 'none'] += 1;
    if (client.last === null && !client.isFormer) answer.newClients.push(client.number);
    if (reason === 'former' && present === null && last !== null && last > 0)
      answer.leftClients.push(client.number);
    answer.clients.push({
      client: client.number,
      name: client.name,
      action,
      reason,
      source: null,
      status: present?.status ?? null,
      lastCentihours: last,
      centihours: hoursOf(present),
      unassignedCentihours: unassigned(present?.status === 'V' ? [] : (present?.lines ?? [])),
      remark: reason === 'empty' ? remarks.empty : '',
    });
  }

  /** A client who gets a plan or other hours; answers whether there is anything to store. */
  addProposed({ client, outcome, lines, isNewValues }: ProposedChange): boolean {
    const { present } = client;
    const answer = this.#answer;
    const isSame =
      !isNewValues && lines.created.length === 0 && lines.changed.length === 0 && lines.removed.length === 0;
    const action = isSame ? 'keep' : present === null ? 'create' : 'change';
    for (const id of outcome.retired) this.#retired.add(id);
    answer.kept += lines.kept;
    answer.created += lines.created.length;
    answer.changed += lines.changed.length;
    answer.removed += lines.removed.length;
    answer.plans[action === 'keep' ? 'kept' : action === 'create' ? 'created' : 'changed'] += 1;
    const last = hoursOf(client.last);
    const hours = sum(outcome.lines);
    if (client.last === null) answer.newClients.push(client.number);
    else if (action === 'change' || (action === 'create' && (outcome.isDifferent || hours !== last)))
      answer.changedClients.push(client.number);
    if (this.#withLines && !isSame) this.#addLines(client.number, lines);
    answer.clients.push({
      client: client.number,
      name: client.name,
      action,
      reason: isSame ? 'same' : null,
      source: outcome.source,
      status: present?.status ?? null,
      lastCentihours: last,
      centihours: hours,
      unassignedCentihours: unassigned(outcome.lines),
      remark: this.#remarkOf(client, outcome),
    });
    return !isSame;
  }

  finish(): Proposal {
    return {
      ...this.#answer,
      lines: this.#lines,
      retiredServices: [...this.#retired].map((id) => this.#serviceCodes.get(id) ?? ''),
    };
  }

  #addLines(number: string, { created, changed }: LineChanges): void {
    for (const line of created) this.#lines.push(this.#describe(number, line, 'create'));
    for (const { line } of changed) this.#lines.push(this.#describe(number, line, 'change'));
  }

  #describe(client: string, line: WantedLine, action: ProposedLine['action']): ProposedLine {
    const { serviceId, role, employeeId, month, centihours, absent } = line;
    return {
      client,
      service: this.#serviceCodes.get(serviceId) ?? '',
      role,
      employee: employeeId === null ? null : (this.#employees.get(employeeId)?.code ?? null),
      month,
      centihours,
      action,
      remark: absent !== null ? this.#absence(absent) : employeeId === null ? remarks.nobody : null,
    };
  }

  #remarkOf(client: LoadedClient, { lines, values }: Proposed): string {
    const absent = new Set<string>();
    for (const line of lines) if (line.absent !== null) absent.add(this.#absence(line.absent));
    const isWithoutCodes =
      client.last === null && values.administration === null && values.engagement === null;
    const hasNobody = lines.some(({ employeeId, absent: gone }) => employeeId === null && gone === null);
    return [
      ...absent,
      ...(hasNobody ? [remarks.nobody] : []),
      ...(isWithoutCodes ? [remarks.noCodes] : []),
    ].join('; ');
  }

  #absence({ employeeId, reason }: NonNullable<WantedLine['absent']>): string {
    const code = this.#employees.get(employeeId)?.code ?? '';
    return reason === 'left' ? remarks.employeeLeft(code) : remarks.notYet(code);
  }
}

/** Hours of a plan that count; null without one. */
function hoursOf(plan: StoredPlan | null): number | null {
  if (plan === null) return null;
  return plan.status === 'V' ? 0 : sum(plan.lines);
}

function sum(lines: readonly { centihours: number }[]): number {
  let total = 0;
  for (const { centihours } of lines) total += centihours;
  return total;
}

function unassigned(lines: readonly { employeeId: number | null; centihours: number }[]): number {
  return sum(lines.filter(({ employeeId }) => employeeId === null));
}
