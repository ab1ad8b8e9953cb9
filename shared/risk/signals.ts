import {
  findCashHeavy,
  findHighRiskBranch,
  findOtherRisk,
  findProminentPerson,
  findPublicInterest,
  findReviewOverdue,
  findVatRisk,
} from './client-signals.ts';
import {
  findAuditDuty,
  findLatePayer,
  findLosses,
  findNegativeEquity,
  findSolvencyFall,
  findTurnoverSwing,
  findWriteOff,
} from './figure-signals.ts';
import type { Answers, RiskClass, RiskDefinition } from './model.ts';
import { riskClasses } from './model.ts';
import { signalText } from './nl-signals.ts';
import {
  finding,
  type Finding,
  type RiskValues,
  type Severity,
  type Signal,
  type SignalAnswer,
  type SignalCode,
  type SignalOptions,
} from './signal-model.ts';

type OwnCode = Exclude<SignalCode, 'groupMembers'>;

const rules: readonly (readonly [OwnCode, (values: RiskValues, options: SignalOptions) => Finding])[] = [
  ['publicInterest', findPublicInterest],
  ['prominentPerson', findProminentPerson],
  ['reviewOverdue', findReviewOverdue],
  ['negativeEquity', findNegativeEquity],
  ['solvencyFall', findSolvencyFall],
  ['losses', findLosses],
  ['turnoverSwing', findTurnoverSwing],
  ['auditDuty', findAuditDuty],
  ['highRiskBranch', findHighRiskBranch],
  ['cashHeavy', findCashHeavy],
  ['vatRisk', findVatRisk],
  ['latePayer', findLatePayer],
  ['writeOff', findWriteOff],
  ['otherRisk', findOtherRisk],
];

/** The signals of one client by its own values, in their fixed order; every rule answers, also with "niet te bepalen". */
export function computeSignals(values: RiskValues, options: SignalOptions): Signal[] {
  return rules.map(([code, find]) => ({ code, ...find(values, options) }));
}

/** A member of the group with the signals that it shows. */
export interface MemberSignals {
  number: string;
  name: string;
  status: RiskValues['status'];
  signals: readonly Signal[];
}

/** What counts for the whole group: a member's OOB, PEP, losses or negative equity says something about its relatives. */
const groupCodes: ReadonlySet<SignalCode> = new Set<SignalCode>([
  'publicInterest',
  'prominentPerson',
  'negativeEquity',
  'losses',
  'highRiskBranch',
]);

/**
 * The signal about the other members of a client's group. Their figures are not added up: a sum is no consolidation. Former
 * members do not count.
 */
export function computeGroupSignal(members: readonly MemberSignals[]): Signal {
  const found = members.flatMap(({ number, name, status, signals }) => {
    const own = signals.filter(({ code, outcome }) => outcome === 'signal' && groupCodes.has(code));
    return status === 'former' || own.length === 0 ? [] : [{ number, name, own }];
  });
  if (members.length === 0) {
    return {
      code: 'groupMembers',
      ...finding('not_applicable', () => 'Niet van toepassing: geen andere leden in een klantgroep.'),
    };
  }
  if (found.length === 0) {
    return {
      code: 'groupMembers',
      ...finding('none', () => 'De andere leden van de klantgroep geven geen signaal.'),
    };
  }
  const isGrave = found.some(({ own }) =>
    own.some(({ code }) => code === 'publicInterest' || code === 'prominentPerson'),
  );
  return {
    code: 'groupMembers',
    ...finding(
      'signal',
      () =>
        found.length === 1
          ? 'Een ander lid van de klantgroep geeft een signaal.'
          : `${found.length} andere leden van de klantgroep geven een signaal.`,
      {
        severity: isGrave ? 'high' : 'attention',
        figures: () =>
          found.map(({ number, name, own }) => ({
            label: `${number} ${name}`,
            value: own.map(({ code }) => signalText.titles[code]).join(', '),
          })),
      },
    ),
  };
}

/** A signal with its texts, as the screen shows it and an approved assessment keeps it. */
export function explainSignal({
  code,
  outcome,
  severity,
  pointsTo,
  why,
  figures,
  missing,
}: Signal): SignalAnswer {
  return {
    code,
    title: signalText.titles[code],
    outcome,
    severity,
    pointsTo,
    why: why(),
    figures: figures(),
    missing: missing(),
    usually: signalText.usually[code],
  };
}

/**
 * What an approved assessment keeps of the signals: all of them as they were shown, but the one that asks for the very review
 * that is being approved.
 */
export function takeSnapshot(signals: readonly Signal[]): SignalAnswer[] {
  return signals.filter(({ code }) => code !== 'reviewOverdue').map(explainSignal);
}

const weight: Readonly<Record<Severity, number>> = { attention: 1, high: 2, block: 3 };

/** How many signals there are, how many cannot be told, and the gravest. */
export function summarizeSignals(signals: readonly Pick<Signal, 'outcome' | 'severity'>[]): {
  count: number;
  unknown: number;
  worst: Severity | null;
} {
  let count = 0;
  let unknown = 0;
  let worst: Severity | null = null;
  for (const { outcome, severity } of signals) {
    if (outcome === 'unknown') unknown += 1;
    if (outcome !== 'signal') continue;
    count += 1;
    if (worst === null || weight[severity] > weight[worst]) worst = severity;
  }
  return { count, unknown, worst };
}

/**
 * The Wwft class that answers and signals point to: the highest of them. Low only when every question that must be answered is, at
 * least one answer points to low, and nothing higher is found; otherwise normal. Questions about the btw do not count.
 */
export function indicateClass(
  definition: RiskDefinition,
  answers: Answers,
  signals: readonly Pick<Signal, 'outcome' | 'pointsTo'>[],
): RiskClass {
  const questions = definition.questions.filter(({ group }) => group !== 'vat');
  const given = questions.map(({ key, choices }) =>
    choices.find((choice) => choice.key === answers[key]?.choice),
  );
  const points = [
    ...given.flatMap((choice) => choice?.pointsTo ?? []),
    ...signals.flatMap(({ outcome, pointsTo }) =>
      outcome === 'signal' && pointsTo !== null ? [pointsTo] : [],
    ),
  ];
  if (points.includes('high')) return 'high';
  const isAnswered = questions.every(({ isRequired }, index) => !isRequired || given[index] !== undefined);
  return isAnswered && points.length > 0 && !points.includes('normal') ? 'low' : 'normal';
}

/** Whether a class is lower than another. */
export function isLowerClass(left: RiskClass, right: RiskClass): boolean {
  return riskClasses.indexOf(left) < riskClasses.indexOf(right);
}
