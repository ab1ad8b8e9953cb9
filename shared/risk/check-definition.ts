import { thresholdKeys, type RiskDefinition } from './model.ts';
import { definitionProblems } from './nl-refusals.ts';
import { thresholdText } from './nl.ts';

/** What keeps a draft of the questionnaire from coming into force: the place and the Dutch text. */
export interface DefinitionProblem {
  /** `questions.` or `thresholds.` with the key. */
  field: string;
  message: string;
}

/** Empty when the definition can be used. */
export function checkRiskDefinition(definition: RiskDefinition): DefinitionProblem[] {
  return [...checkQuestions(definition), ...checkThresholds(definition)];
}

function checkQuestions({ questions }: RiskDefinition): DefinitionProblem[] {
  if (questions.length === 0) return [{ field: 'questions', message: definitionProblems.noQuestions }];
  const seen = new Set<string>();
  return questions.flatMap(({ key, text, choices }) => {
    const field = `questions.${key}`;
    const problems: DefinitionProblem[] = [];
    if (seen.has(key)) problems.push({ field, message: definitionProblems.doubleKey(text) });
    seen.add(key);
    if (choices.length < 2) problems.push({ field, message: definitionProblems.fewChoices(text) });
    const names = new Set(choices.map(({ label }) => label.toLowerCase()));
    const keys = new Set(choices.map((choice) => choice.key));
    if (names.size < choices.length || keys.size < choices.length)
      problems.push({ field, message: definitionProblems.doubleChoice(text) });
    return problems;
  });
}

function checkThresholds({ thresholds }: RiskDefinition): DefinitionProblem[] {
  const problems = thresholdKeys.flatMap((key): DefinitionProblem[] =>
    thresholds[key].value > 0
      ? []
      : [{ field: `thresholds.${key}`, message: definitionProblems.zero(thresholdText[key].label) }],
  );
  if (thresholds.figureYears.value > 10) {
    const { label } = thresholdText.figureYears;
    problems.push({ field: 'thresholds.figureYears', message: definitionProblems.tooManyYears(label) });
  }
  if (thresholds.lossYears.value > thresholds.figureYears.value)
    problems.push({ field: 'thresholds.lossYears', message: definitionProblems.lossYears });
  return problems;
}
