import { createRandom, type Random } from '#shared/common/random.ts';
import { defaultRiskDefinition } from '#shared/risk/default-definition.ts';
import type { Answers, RiskClass, Verdict } from '#shared/risk/model.ts';
import { defaultCodes } from '#shared/codes/default-lists.ts';
import { demoCodes } from './businesses.ts';
import { partnerCodes, secretary } from './employees.ts';
import type { DemoClient } from './model.ts';
import { momentBefore } from './timeline.ts';

/** What was found of one client; the day of the next review follows from the class. */
export interface DemoAssessment {
  clientNumber: string;
  verdict: Omit<Verdict, 'nextReviewOn'>;
}

/** Assessments that were approved, or begun, in one go. */
export interface DemoRiskRound {
  at: string;
  madeBy: string;
  /** Null while they are drafts. */
  approvedBy: string | null;
  assessments: DemoAssessment[];
}

const highRiskBranches = new Set(
  [...defaultCodes, ...demoCodes]
    .filter(({ list, isHighRisk }) => list === 'branch' && isHighRisk)
    .map(({ code }) => code),
);

/** Two years of risk inventory: last year nearly everyone, this autumn most, the rest overdue, in draft or never assessed. */
export function makeRisk(clients: readonly DemoClient[], today: string): DemoRiskRound[] {
  const random = createRandom(20_261_136);
  const [first, second] = partnerCodes;
  const asked = clients.filter(({ identity }) => identity.status === 'active');
  const known = asked.filter(({ isNewcomer, identity }) => !isNewcomer && Number(identity.number) % 17 !== 0);
  const renewed = asked.filter(({ identity }) => Number(identity.number) % 10 < 6);
  const drafts = asked.filter(({ identity }) => Number(identity.number) % 10 === 7).slice(0, 9);
  const round = (daysAgo: number, madeBy: string, approvedBy: string | null, of: readonly DemoClient[]) => ({
    at: momentBefore(today, daysAgo, 300),
    madeBy,
    approvedBy,
    assessments: of.map((client) => assess(ownRandom(random, client), client, approvedBy === null)),
  });
  const half = Math.ceil(renewed.length / 2);
  return [
    round(384, secretary, first, known),
    round(20, secretary, first, renewed.slice(0, half)),
    round(8, secretary, second, renewed.slice(half)),
    round(2, secretary, null, drafts),
  ];
}

/** Mostly the same from year to year; one in eight clients changed. */
function ownRandom(random: Random, { identity }: DemoClient): Random {
  return createRandom(Number(identity.number) * 2 + (random.chance(0.12) ? 1 : 0));
}

function assess(random: Random, client: DemoClient, isDraft: boolean): DemoAssessment {
  const { identity, strategy } = client;
  const isHighRiskBranch = identity.branchCode !== null && highRiskBranches.has(identity.branchCode);
  const mustBeHigh = strategy?.isPublicInterest === true || strategy?.isProminentPerson === true;
  const riskClass = mustBeHigh ? 'high' : chooseClass(random, isHighRiskBranch);
  const answers = answer(random, riskClass);
  const hasOtherRisk = strategy?.hasOtherRisk === true;
  const isLower = isHighRiskBranch && riskClass !== 'high';
  const verdict: DemoAssessment['verdict'] = {
    answers,
    riskClass,
    classReason: isLower ? 'Langlopende relatie, geen contant geld, eenvoudige structuur.' : null,
    hasOtherRisk,
    otherRiskReason: hasOtherRisk ? (strategy?.otherRiskReason ?? 'Afhankelijk van één afnemer.') : null,
    decision: riskClass === 'high' ? 'measures' : 'continue',
    decisionReason:
      riskClass === 'high' ? 'Herkomst van middelen jaarlijks vastleggen; partner beoordeelt mee.' : null,
    escalationReason:
      strategy?.isPublicInterest === true
        ? 'Besproken in het partneroverleg: geen wettelijke controle.'
        : null,
    remark: null,
  };
  if (!isDraft) return { clientNumber: identity.number, verdict };
  const half = Object.fromEntries(Object.entries(answers).slice(0, random.between(3, 11)));
  return {
    clientNumber: identity.number,
    verdict: { ...verdict, answers: half, riskClass: null, decision: null, decisionReason: null },
  };
}

function chooseClass(random: Random, isHighRiskBranch: boolean): RiskClass {
  if (isHighRiskBranch) return random.chance(0.4) ? 'high' : 'normal';
  if (random.chance(0.05)) return 'high';
  return random.chance(0.5) ? 'low' : 'normal';
}

/** Mostly the calmest answer; some point to more as the class does. */
function answer(random: Random, riskClass: RiskClass): Answers {
  const chance = { low: 0, normal: 0.22, high: 0.3 }[riskClass];
  return Object.fromEntries(
    defaultRiskDefinition.questions.map(({ key, group, choices }) => {
      const isRaised = random.chance(group === 'vat' ? 0.18 : chance);
      const wanted = isRaised ? (riskClass === 'high' && random.chance(0.4) ? 'high' : 'normal') : null;
      const choice = choices.find(({ pointsTo }) => wanted !== null && pointsTo === wanted) ?? choices[0];
      return [key, { choice: choice?.key ?? null, remark: null }];
    }),
  );
}
