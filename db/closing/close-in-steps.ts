import { classifyOffice } from '#db/classification/classify-office.ts';
import { getActiveDefinition } from '#db/classification/definitions.ts';
import { saveScoring } from '#db/classification/scorings.ts';
import { insertClosing, sealClosing } from '#db/closing/closings.ts';
import { takeSnapshot } from '#db/closing/take-snapshot.ts';
import { findUnfinished } from '#db/closing/unfinished.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import { closingText } from '#shared/closing/nl.ts';

/** Which year is closed, when, and by whom. */
export interface ClosingDeed {
  year: number;
  remark: string | null;
  at: string;
  by: string;
  today: string;
}

/** Closes a year with its snapshot, in steps that are named before they are done; inside the caller's transaction. */
export function* closeInSteps(db: OfficeDatabase, deed: ClosingDeed): Generator<string> {
  const { year, remark, at, by, today } = deed;
  const unfinished = findUnfinished(db, year, today);
  yield closingText.progress.classification;
  const definitionId = getActiveDefinition(db).id;
  const scoring = saveScoring(db.connection, classifyOffice(db, today, 'origins'), {
    definitionId,
    kind: 'reference',
    reason: closingText.scoringReason(year),
    scoredAt: at,
    scoredBy: by,
  });
  const closingId = insertClosing(db.connection, {
    year,
    closedAt: at,
    closedBy: by,
    remark,
    unfinished,
    definitionId,
    scoringId: scoring.id,
  });
  yield* takeSnapshot(db, { closingId, year, scoringId: scoring.id, definitionId, today });
  sealClosing(db.connection, closingId);
}
