import type { ClientType } from '#shared/classification/model.ts';
import type { RiskChange, RiskRow, RiskState } from './call-models.ts';
import type { RiskClass } from './model.ts';
import type { RiskValues, Signal, SignalCode } from './signal-model.ts';
import { summarizeSignals } from './signals.ts';

/** Whether there is an assessment, and whether its day of review has not passed. */
export function stateOf(current: RiskValues['current'], today: string): RiskState {
  if (current === null) return 'none';
  return current.nextReviewOn < today ? 'overdue' : 'current';
}

/** A client with its signals, as the list shows it. */
export interface AssessedClient extends RiskValues {
  groupNumber: string | null;
  groupName: string | null;
  approvedBy: string | null;
  draftId: number | null;
  type: ClientType | null;
  signals: readonly Signal[];
}

export function toRiskRow(client: AssessedClient, today: string): RiskRow {
  const { count, unknown, worst } = summarizeSignals(client.signals);
  const { current } = client;
  return {
    number: client.number,
    name: client.name,
    kind: client.kind,
    status: client.status,
    groupNumber: client.groupNumber,
    groupName: client.groupName,
    type: client.type,
    state: stateOf(current, today),
    riskClass: current?.riskClass ?? null,
    signals: count,
    unknown,
    worst,
    codes: codesOf(client.signals),
    approvedOn: current?.approvedOn ?? null,
    approvedBy: client.approvedBy,
    nextReviewOn: current?.nextReviewOn ?? null,
    hasDraft: client.draftId !== null,
  };
}

/** The signals that there are. */
export function codesOf(signals: readonly Pick<Signal, 'code' | 'outcome'>[]): SignalCode[] {
  return signals.flatMap(({ code, outcome }) => (outcome === 'signal' ? [code] : []));
}

/** What counted for a client on a day in the past. */
export interface PastRisk {
  riskClass: RiskClass;
  approvedOn: string;
  codes: readonly SignalCode[];
}

/** A review that is due says nothing about the client. */
const notCompared: ReadonlySet<SignalCode> = new Set<SignalCode>(['reviewOverdue']);

/** What appeared, what is gone, and whether the class moved; undefined when nothing changed. */
export function compareRisk(
  { number, name, current, signals }: Pick<AssessedClient, 'number' | 'name' | 'current' | 'signals'>,
  past: PastRisk,
): RiskChange | undefined {
  const now = codesOf(signals);
  const appeared = now.filter((code) => !past.codes.includes(code) && !notCompared.has(code));
  const gone = past.codes.filter((code) => !now.includes(code) && !notCompared.has(code));
  const toClass = current?.riskClass ?? null;
  if (appeared.length === 0 && gone.length === 0 && toClass === past.riskClass) return undefined;
  return { number, name, fromClass: past.riskClass, toClass, approvedOn: past.approvedOn, appeared, gone };
}
