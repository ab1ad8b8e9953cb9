import { expect, it } from 'vitest';
import { checkRiskDefinition } from './check-definition.ts';
import { defaultRiskDefinition } from './default-definition.ts';
import { addChoice, addQuestion, parseCodes, replaceChoice, replaceQuestion } from './edit-definition.ts';
import { RiskDefinition } from './model.ts';

it('adds a question and answers that can be stored and used at once', () => {
  const longer = addQuestion(addQuestion(defaultRiskDefinition, 'Eerste?'), 'Tweede?');
  const last = longer.questions.at(-1);
  if (last === undefined) throw new Error('no question');
  const edited = replaceQuestion(longer, longer.questions.length - 1, addChoice(last));
  expect(RiskDefinition.parse(edited).questions.at(-1)?.choices).toHaveLength(3);
  expect(checkRiskDefinition(edited)).toEqual([]);
});

it('is no proposal any more once somebody changed it', () => {
  const edited = replaceQuestion(defaultRiskDefinition, 0, { text: 'Anders?' });
  expect(edited.questions[0]).toMatchObject({ text: 'Anders?', isProposal: false });
  expect(edited.questions[1]?.isProposal).toBe(true);
});

it('changes one answer only', () => {
  const [question] = defaultRiskDefinition.questions;
  if (question === undefined) throw new Error('no question');
  expect(replaceChoice(question, 1, { pointsTo: 'high' }).choices.map(({ pointsTo }) => pointsTo)).toEqual([
    null,
    'high',
    'high',
  ]);
});

it('reads codes as people type them', () => {
  expect(parseCodes(' 04, 07 ,,04')).toEqual(['04', '07']);
  expect(parseCodes('')).toEqual([]);
});
