import type { Choice, Question, RiskDefinition } from './model.ts';

/** The definition with one question changed; a change of what it asks takes the mark of a proposal away. */
export function replaceQuestion(
  definition: RiskDefinition,
  index: number,
  changes: Partial<Question>,
): RiskDefinition {
  const questions = definition.questions.map((question, place) =>
    place === index ? { ...question, isProposal: false, ...changes } : question,
  );
  return { ...definition, questions };
}

/** The question with one answer changed. */
export function replaceChoice(question: Question, index: number, changes: Partial<Choice>): Question {
  const choices = question.choices.map((choice, place) =>
    place === index ? { ...choice, ...changes } : choice,
  );
  return { ...question, choices };
}

/** The definition with an empty question at the end. */
export function addQuestion(definition: RiskDefinition, text: string): RiskDefinition {
  const question: Question = {
    key: freeKey(
      'question',
      definition.questions.map(({ key }) => key),
    ),
    group: 'client',
    text,
    help: '',
    isRequired: true,
    isProposal: false,
    choices: [
      { key: 'no', label: 'Nee', pointsTo: null },
      { key: 'yes', label: 'Ja', pointsTo: 'normal' },
    ],
  };
  return { ...definition, questions: [...definition.questions, question] };
}

/** The question with another answer at the end. */
export function addChoice(question: Question): Question {
  const key = freeKey(
    'choice',
    question.choices.map((choice) => choice.key),
  );
  return { ...question, choices: [...question.choices, { key, label: 'Anders', pointsTo: null }] };
}

/** A key that no other has: answers of earlier versions must never fit a new question by chance. */
function freeKey(stem: string, taken: readonly string[]): string {
  for (let index = taken.length + 1; ; index += 1) {
    const key = `${stem}${index}`;
    if (!taken.includes(key)) return key;
  }
}

/** Codes as people type them: divided by commas, each once. */
export function parseCodes(typed: string): string[] {
  const codes = typed.split(',').map((code) => code.trim());
  return [...new Set(codes.filter((code) => code !== ''))];
}
