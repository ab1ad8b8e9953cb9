import type { CallInput } from '#shared/calls/contract.ts';
import { defaultRiskDefinition } from '#shared/risk/default-definition.ts';
import type { Answers } from '#shared/risk/model.ts';
import type { TestOffice } from '#test/support/office.ts';

/** The first answer to every question of the default questionnaire: nothing points higher than low. */
export const calmAnswers: Answers = Object.fromEntries(
  defaultRiskDefinition.questions.map(({ key, choices }) => [
    key,
    { choice: choices[0]?.key ?? null, remark: null },
  ]),
);

type Changes = CallInput<'risk.saveDraft'>['changes'];

/** Begins a draft and says all that approving asks for. */
export async function startCompleteDraft(
  office: TestOffice,
  number: string,
  changes: Changes = {},
): Promise<number> {
  await office.call('risk.startDrafts', { numbers: [number] });
  const { draft } = await office.call('risk.getClient', { number });
  if (draft === null) throw new Error(`no draft for ${number}`);
  await office.call('risk.saveDraft', {
    id: draft.id,
    definitionId: draft.definitionId,
    changes: {
      answers: calmAnswers,
      riskClass: 'normal',
      hasOtherRisk: false,
      decision: 'continue',
      nextReviewOn: '2028-06-30',
      ...changes,
    },
  });
  return draft.id;
}

/** Assesses a client and approves it. */
export async function assess(office: TestOffice, number: string, changes: Changes = {}): Promise<number> {
  const id = await startCompleteDraft(office, number, changes);
  await office.call('risk.approve', { id });
  return id;
}
