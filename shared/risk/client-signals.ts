import { formatDay } from '#shared/text/format.ts';
import type { Choice, Question, QuestionGroup, RiskClass } from './model.ts';
import { riskText } from './nl.ts';
import { finding, unknown, type Finding, type RiskValues, type SignalOptions } from './signal-model.ts';

/** A flag of the client card: unknown stays unknown. */
function ofFlag(
  flag: boolean | null,
  label: string,
  rest: Partial<Pick<Finding, 'severity' | 'pointsTo'>> & { figure?: string | null } = {},
): Finding {
  if (flag === null) return unknown([`${label} op de klantkaart`]);
  const { figure, ...weight } = rest;
  const figures = () => [
    { label, value: flag ? 'Ja' : 'Nee' },
    ...(flag && figure ? [{ label: 'Reden', value: figure }] : []),
  ];
  const why = () => (flag ? `Op de klantkaart staat: ${label}.` : `Op de klantkaart staat: geen ${label}.`);
  return finding(flag ? 'signal' : 'none', why, { ...weight, figures });
}

/** An office without the licence for it may not audit a public-interest entity: nothing is approved before somebody escalated. */
export function findPublicInterest({ isPublicInterest }: RiskValues): Finding {
  return ofFlag(isPublicInterest, 'organisatie van openbaar belang (OOB)', {
    severity: 'block',
    pointsTo: 'high',
  });
}

/** A prominent person as client or owner asks for enhanced due diligence (Wwft, article 8). */
export function findProminentPerson({ isProminentPerson }: RiskValues): Finding {
  return ofFlag(isProminentPerson, 'prominent persoon (PEP)', { severity: 'high', pointsTo: 'high' });
}

export function findOtherRisk({ hasOtherRisk, otherRiskReason }: RiskValues): Finding {
  return ofFlag(hasOtherRisk, 'overig risico', { figure: otherRiskReason });
}

/** The office's own mark on the branch. */
export function findHighRiskBranch({ branchCode, branchLabel, isHighRiskBranch }: RiskValues): Finding {
  if (branchCode === null) return unknown(['branche op de klantkaart']);
  if (isHighRiskBranch === null) return unknown([`branche ${branchCode} in de codelijst`]);
  const figures = () => [{ label: 'Branche', value: `${branchCode} ${branchLabel ?? ''}`.trim() }];
  return isHighRiskBranch
    ? finding('signal', () => 'De branche staat in de codelijst als hoog risico.', {
        severity: 'high',
        pointsTo: 'high',
        figures,
      })
    : finding('none', () => 'De branche is geen branche met hoog risico.', { figures });
}

interface Given {
  question: Question;
  choice: Choice;
}

/** The answered questions of a group, and those still open. */
function readAnswers(
  { answers }: RiskValues,
  { definition }: SignalOptions,
  group: QuestionGroup,
): { given: Given[]; open: Question[] } {
  const given: Given[] = [];
  const open: Question[] = [];
  for (const question of definition.questions) {
    if (question.group !== group) continue;
    const choice = question.choices.find(({ key }) => key === answers[question.key]?.choice);
    if (choice === undefined) open.push(question);
    else given.push({ question, choice });
  }
  return { given, open };
}

const isRaised = ({ choice }: Given): boolean => choice.pointsTo === 'normal' || choice.pointsTo === 'high';

const toFigures = (given: readonly Given[]) => () =>
  given.map(({ question, choice }) => ({ label: question.text, value: choice.label }));

/** Much cash: by the branches that the definition names, or by the answer in the questionnaire. */
export function findCashHeavy(values: RiskValues, options: SignalOptions): Finding {
  const { given, open } = readAnswers(values, options, 'cash');
  const { branchCode, branchLabel } = values;
  const isBranch = branchCode !== null && options.definition.cashHeavyBranchCodes.includes(branchCode);
  const raised = given.filter(isRaised);
  const figures = () => [
    ...(isBranch ? [{ label: 'Branche', value: `${branchCode} ${branchLabel ?? ''}`.trim() }] : []),
    ...toFigures(given)(),
  ];
  if (isBranch || raised.length > 0) {
    const high = raised.some(({ choice }) => choice.pointsTo === 'high');
    const pointsTo: RiskClass = high ? 'high' : 'normal';
    const why = () =>
      raised.length > 0
        ? 'Volgens de vragenlijst gaat er veel contant geld om.'
        : 'In deze branche gaat veel contant geld om.';
    return finding('signal', why, { severity: high ? 'high' : 'attention', pointsTo, figures });
  }
  if (open.length > 0) return unknown(['antwoord op de vraag over contant geld']);
  return finding('none', () => 'Er gaat nauwelijks contant geld om.', { figures });
}

/** The risk analysis of the btw: answers that point to more than little risk. Says nothing about the Wwft class. */
export function findVatRisk(values: RiskValues, options: SignalOptions): Finding {
  const { given, open } = readAnswers(values, options, 'vat');
  const raised = given.filter(isRaised);
  const figures = toFigures(raised);
  if (raised.length > 0) {
    const isHigh = raised.some(({ choice }) => choice.pointsTo === 'high');
    return finding(
      'signal',
      () =>
        `De risicoanalyse btw heeft ${raised.length} ${raised.length === 1 ? 'aandachtspunt' : 'aandachtspunten'}.`,
      {
        severity: isHigh ? 'high' : 'attention',
        figures,
      },
    );
  }
  if (open.length > 0) return unknown([`${open.length} antwoorden van de risicoanalyse btw`]);
  return finding('none', () => 'De risicoanalyse btw heeft geen aandachtspunten.');
}

/** No approved assessment, or the day of the next review has passed. Former clients are not reviewed any more. */
export function findReviewOverdue({ current, status }: RiskValues, { today }: SignalOptions): Finding {
  if (status === 'former') {
    return finding('not_applicable', () => 'Niet van toepassing: voormalige klant.');
  }
  if (current === null) {
    return finding('signal', () => 'Er is nog geen goedgekeurde risicobeoordeling.', { severity: 'high' });
  }
  const figures = () => [
    { label: 'Goedgekeurd op', value: formatDay(current.approvedOn) },
    { label: 'Volgende beoordeling', value: formatDay(current.nextReviewOn) },
    { label: 'Klasse', value: riskText.classes[current.riskClass] },
  ];
  return current.nextReviewOn < today
    ? finding(
        'signal',
        () => `De beoordeling had uiterlijk op ${formatDay(current.nextReviewOn)} herzien moeten zijn.`,
        {
          severity: 'high',
          figures,
        },
      )
    : finding('none', () => `De beoordeling is actueel tot ${formatDay(current.nextReviewOn)}.`, { figures });
}
