import { saveLines } from '#db/classification/save-lines.ts';
import type { Connection } from '#db/office/database.ts';
import type { PastStanding, ScoringHead } from '#shared/classification/call-models.ts';
import type { Classification } from '#shared/classification/classify.ts';
import { findStanding, listActive } from '#shared/classification/classify.ts';
import { computeDistribution } from '#shared/classification/matrix.ts';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { Refused } from '#shared/common/errors.ts';

/** Why and by whom a classification is kept. */
export interface NewScoring {
  definitionId: number;
  kind: ScoringHead['kind'];
  reason: string;
  scoredAt: string;
  scoredBy: string;
}

/** Keeps a classification as it is now, with the values from which it came. It never changes after this. */
export function saveScoring(
  connection: Connection,
  classification: Classification,
  scoring: NewScoring,
): ScoringHead {
  const counts = computeDistribution(listActive(classification).map(findStanding));
  const result = connection
    .prepare(
      `INSERT INTO main.classification_scoring (definition_id, kind, reference_on, reference_year, reason, scored_at, scored_by,
         count_a, count_b, count_c, count_d, count_incomplete)
       VALUES (@definitionId, @kind, @on, @referenceYear, @reason, @scoredAt, @scoredBy, @A, @B, @C, @D, @incomplete)`,
    )
    .run({
      ...scoring,
      on: classification.on,
      referenceYear: classification.referenceYear,
      ...counts,
    });
  const id = Number(result.lastInsertRowid);
  saveLines(connection, id, classification.units);
  return getScoring(connection, id);
}

/** All kept scorings, the newest first. */
export function listScorings(connection: Connection): ScoringHead[] {
  return (connection.prepare(`${selectHead} ORDER BY reference_on DESC, s.id DESC`).all() as Row[]).map(
    toHead,
  );
}

/** Refuses an unknown scoring. */
export function getScoring(connection: Connection, id: number): ScoringHead {
  const row = connection.prepare(`${selectHead} WHERE s.id = ?`).get(id) as Row | undefined;
  if (row === undefined) throw new Refused('NOT_FOUND', nlScreen.refusals.scoringGone);
  return toHead(row);
}

/** The newest scoring on or before a day. */
export function findScoringAt(connection: Connection, day: string): ScoringHead | undefined {
  const row = connection
    .prepare(`${selectHead} WHERE reference_on <= ? ORDER BY reference_on DESC, s.id DESC LIMIT 1`)
    .get(day) as Row | undefined;
  return row === undefined ? undefined : toHead(row);
}

/** The newest scoring of a day before this one. */
export function findScoringBefore(connection: Connection, day: string): ScoringHead | undefined {
  const row = connection
    .prepare(`${selectHead} WHERE reference_on < ? ORDER BY reference_on DESC, s.id DESC LIMIT 1`)
    .get(day) as Row | undefined;
  return row === undefined ? undefined : toHead(row);
}

/** Where a client stood on each kept reference date, the newest first; by the number that it had then. */
export function listPastStandings(connection: Connection, clientNumber: string): PastStanding[] {
  return connection
    .prepare(
      `SELECT s.id AS scoringId, s.reference_on AS referenceOn, s.kind, s.reason, d.version AS definitionVersion,
              coalesce(l.override_type, l.computed_type) AS type, l.computed_type AS computedType,
              l.min_points AS minPoints, l.max_points AS maxPoints
       FROM classification_member m
       JOIN classification_line l ON l.id = m.line_id
       JOIN classification_scoring s ON s.id = l.scoring_id
       JOIN classification_definition d ON d.id = s.definition_id
       WHERE m.number = ? ORDER BY s.reference_on DESC, s.id DESC`,
    )
    .all(clientNumber) as PastStanding[];
}

const selectHead = `
  SELECT s.id, s.reference_on AS referenceOn, s.kind, s.reason, s.scored_at AS scoredAt, s.scored_by AS scoredBy,
         s.definition_id AS definitionId, d.version AS definitionVersion, d.name AS definitionName,
         s.count_a, s.count_b, s.count_c, s.count_d, s.count_incomplete
  FROM classification_scoring s JOIN classification_definition d ON d.id = s.definition_id`;

interface Row extends Omit<ScoringHead, 'distribution'> {
  count_a: number;
  count_b: number;
  count_c: number;
  count_d: number;
  count_incomplete: number;
}

function toHead({ count_a, count_b, count_c, count_d, count_incomplete, ...head }: Row): ScoringHead {
  return {
    ...head,
    distribution: { A: count_a, B: count_b, C: count_c, D: count_d, incomplete: count_incomplete },
  };
}
