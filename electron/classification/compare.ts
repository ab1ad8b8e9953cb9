import { classifyOffice, referenceYearOf } from '#db/classification/classify-office.ts';
import { getActiveDefinition, getDraft } from '#db/classification/definitions.ts';
import { loadUnitValues } from '#db/classification/load-units.ts';
import { loadScoringAsThen, loadScoringUnder } from '#db/classification/load-scoring.ts';
import { loadOverrides } from '#db/classification/overrides.ts';
import { getScoring } from '#db/classification/scorings.ts';
import type { QueryContext } from '#electron/calls/context.ts';
import { refuseProblems } from '#electron/classification/refuse-problems.ts';
import type { Comparison as Asked } from '#shared/classification/call-models.ts';
import type { Comparison } from '#shared/classification/answers.ts';
import { compareClassifications } from '#shared/classification/answers.ts';
import { classifyUnits } from '#shared/classification/classify.ts';
import { compileDefinition } from '#shared/classification/compile-definition.ts';

/** Sets two classifications of the office side by side; refuses a draft that cannot be used yet. */
export function compare(context: QueryContext, asked: Asked): Comparison {
  if (asked.kind === 'draft') return compareDraft(context, asked.definitionId);
  const { db, today } = context;
  const scoring = getScoring(db.connection, asked.scoringId);
  const before = loadScoringAsThen(db, scoring);
  if (asked.with === 'now')
    return compareClassifications(before, classifyOffice(db, today, 'counts'), 'shown');
  const current = compileDefinition(getActiveDefinition(db).definition);
  return compareClassifications(before, loadScoringUnder(db, scoring, current), 'computed');
}

/** The present clients under the definition in force and under the draft; they are read once. */
function compareDraft({ db, today }: QueryContext, definitionId: number): Comparison {
  const draft = getDraft(db, definitionId);
  refuseProblems(draft.definition);
  const at = { on: today, referenceYear: referenceYearOf(today) };
  const units = loadUnitValues(db.connection, at.referenceYear);
  const overrides = loadOverrides(db.connection);
  const active = compileDefinition(getActiveDefinition(db).definition);
  return compareClassifications(
    classifyUnits(units, active, at, overrides),
    classifyUnits(units, compileDefinition(draft.definition), at, overrides),
    'computed',
  );
}
