import { formatDay } from '#shared/text/format.ts';
import type { Answers, RiskClass, RiskDefinition, Verdict } from './model.ts';
import { riskProblems } from './nl-refusals.ts';
import { riskText } from './nl.ts';
import { latestReviewOn, type ReviewTerms } from './review-terms.ts';
import type { Signal } from './signal-model.ts';
import { indicateClass, isLowerClass } from './signals.ts';

/** What stands in the way of approving, and where: a field of the verdict, or `answers.` with the key of a question. */
export interface VerdictProblem {
  field: string;
  message: string;
}

export interface VerdictOptions {
  definition: RiskDefinition;
  signals: readonly Pick<Signal, 'code' | 'outcome' | 'pointsTo'>[];
  today: string;
  terms: ReviewTerms;
}

/** Everything that must be put right before a partner can approve; empty when nothing. */
export function checkVerdict(verdict: Verdict, options: VerdictOptions): VerdictProblem[] {
  return [
    ...checkQuestions(verdict, options),
    ...checkClass(verdict, options),
    ...checkOtherRisk(verdict),
    ...checkDecision(verdict, options),
    ...checkReview(verdict, options),
  ];
}

/** The keys of answers that a version of the questionnaire does not know: another version's, or a choice that is gone. */
export function findForeignAnswers(definition: RiskDefinition, answers: Answers): string[] {
  return Object.entries(answers).flatMap(([key, { choice }]) => {
    const question = definition.questions.find((candidate) => candidate.key === key);
    const isKnown =
      question !== undefined && (choice === null || question.choices.some((known) => known.key === choice));
    return isKnown ? [] : [key];
  });
}

/** The answers that still hold under another version: of questions and choices that it has too. */
export function carryAnswers(definition: RiskDefinition, answers: Answers): Answers {
  const foreign = new Set(findForeignAnswers(definition, answers));
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !foreign.has(key)));
}

function checkQuestions({ answers }: Verdict, { definition }: VerdictOptions): VerdictProblem[] {
  return definition.questions.flatMap(({ key, text, isRequired, choices }) => {
    const isAnswered = choices.some((choice) => choice.key === answers[key]?.choice);
    return isAnswered || !isRequired
      ? []
      : [{ field: `answers.${key}`, message: riskProblems.unanswered(text) }];
  });
}

function checkClass(verdict: Verdict, { definition, signals }: VerdictOptions): VerdictProblem[] {
  if (verdict.riskClass === null) return [{ field: 'riskClass', message: riskProblems.noClass }];
  const indicated = indicateClass(definition, verdict.answers, signals);
  if (!isLowerClass(verdict.riskClass, indicated) || isFilled(verdict.classReason)) return [];
  return [
    {
      field: 'classReason',
      message: riskProblems.lowerClass(riskText.classes[indicated], riskText.classes[verdict.riskClass]),
    },
  ];
}

function checkOtherRisk({ hasOtherRisk, otherRiskReason }: Verdict): VerdictProblem[] {
  if (hasOtherRisk === null) return [{ field: 'hasOtherRisk', message: riskProblems.noOtherRisk }];
  if (!hasOtherRisk || isFilled(otherRiskReason)) return [];
  return [{ field: 'otherRiskReason', message: riskProblems.noOtherRiskReason }];
}

function checkDecision(verdict: Verdict, { signals }: VerdictOptions): VerdictProblem[] {
  const problems: VerdictProblem[] = [];
  if (verdict.decision === null) problems.push({ field: 'decision', message: riskProblems.noDecision });
  else if (verdict.decision !== 'continue' && !isFilled(verdict.decisionReason))
    problems.push({ field: 'decisionReason', message: riskProblems.noDecisionReason });
  const isBlocked = signals.some(({ code, outcome }) => code === 'publicInterest' && outcome === 'signal');
  if (isBlocked && !isFilled(verdict.escalationReason))
    problems.push({ field: 'escalationReason', message: riskProblems.noEscalation });
  return problems;
}

function checkReview(
  { nextReviewOn, riskClass }: Verdict,
  { today, terms }: VerdictOptions,
): VerdictProblem[] {
  const field = 'nextReviewOn';
  if (nextReviewOn === null) return [{ field, message: riskProblems.noReview }];
  if (nextReviewOn <= today) return [{ field, message: riskProblems.reviewPassed(formatDay(nextReviewOn)) }];
  const latest = riskClass === null ? null : latestReviewOn(terms, riskClass, today);
  if (riskClass === null || latest === null || nextReviewOn <= latest) return [];
  return [{ field, message: riskProblems.reviewTooLate(classWord(riskClass), formatDay(latest)) }];
}

const classWord = (riskClass: RiskClass): string => riskText.classes[riskClass].toLowerCase();

const isFilled = (text: string | null): boolean => text !== null && text.trim() !== '';
