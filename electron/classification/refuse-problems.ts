import { checkDefinition } from '#shared/classification/check-definition.ts';
import type { Definition } from '#shared/classification/model.ts';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { Refused } from '#shared/common/errors.ts';

/** Refuses a definition that cannot be used, with every problem and its place. */
export function refuseProblems(definition: Definition): void {
  const problems = checkDefinition(definition);
  if (problems.length === 0) return;
  throw new Refused('REFUSED', nlScreen.refusals.draftHasProblems(problems.length), { problems });
}
