import { classifyOffice, referenceYearOf, type Depth } from '#db/classification/classify-office.ts';
import { getActiveDefinition } from '#db/classification/definitions.ts';
import { loadScoringAsThen, loadScoringUnder } from '#db/classification/load-scoring.ts';
import { findScoringAt, getScoring } from '#db/classification/scorings.ts';
import type { QueryContext } from '#electron/calls/context.ts';
import type { Moment, MomentAnswer, ScoringHead } from '#shared/classification/call-models.ts';
import type { Classification } from '#shared/classification/classify.ts';
import { compileDefinition } from '#shared/classification/compile-definition.ts';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { Refused } from '#shared/common/errors.ts';
import { formatDay } from '#shared/text/format.ts';

/** The classification that a call is about, and how it is named in the answer. */
export interface AtMoment {
  classification: Classification;
  moment: MomentAnswer;
}

/**
 * Classifies now, or reads the scoring that was kept; see `Moment` for which one. `clientIds` names the clients that matter; a
 * kept scoring is read whole all the same.
 */
export function classifyAt(
  context: QueryContext,
  asked: Moment,
  depth: Depth,
  clientIds?: readonly number[],
): AtMoment {
  const { db, today } = context;
  const scoring = findScoring(context, asked);
  if (scoring === undefined) {
    return answer(classifyOffice(db, today, depth, clientIds), null, 'current');
  }
  const under = asked.under ?? 'then';
  const classification =
    under === 'then'
      ? loadScoringAsThen(db, scoring)
      : loadScoringUnder(db, scoring, compileDefinition(getActiveDefinition(db).definition));
  return answer(classification, scoring, under);
}

/** A day that is not over yet and has no scoring is shown as it is now; an earlier one is refused. */
function findScoring({ db, today }: QueryContext, { asOf, scoringId }: Moment): ScoringHead | undefined {
  if (scoringId !== undefined) return getScoring(db.connection, scoringId);
  if (asOf === undefined) return undefined;
  const scoring = findScoringAt(db.connection, asOf);
  if (scoring === undefined && asOf < today) {
    throw new Refused('NOT_FOUND', nlScreen.refusals.noScoringYet(formatDay(asOf)));
  }
  return scoring;
}

function answer(
  classification: Classification,
  scoring: ScoringHead | null,
  under: MomentAnswer['under'],
): AtMoment {
  const { definition } = classification.definition;
  return {
    classification,
    moment: {
      on: classification.on,
      referenceYear: referenceYearOf(classification.on),
      scoring,
      under,
      definitionVersion: definition.version ?? 0,
      definitionName: definition.name,
      maxPoints: classification.definition.maxPoints,
    },
  };
}
