import type { OfficeDatabase } from '#db/office/database.ts';
import type { Counted } from '#shared/maintenance/progress.ts';
import type { MissingRow } from '#shared/maintenance/model.ts';

/** For which planning year and as of which day something is measured. */
export interface MeasureAt {
  planningYear: number;
  today: string;
}

/** What a measure gives: the numbers, and what is missing when somebody asks. */
export interface Measured extends Counted {
  list(): MissingRow[];
}

export type Measure = (db: OfficeDatabase, at: MeasureAt) => Measured;

/** A measure of which every missing thing is already at hand. */
export function fromGaps<Gap>(
  asked: number,
  gaps: readonly Gap[],
  toRow: (gap: Gap) => MissingRow,
): Measured {
  return { asked, filled: asked - gaps.length, list: () => gaps.map(toRow) };
}
