import { listProblems } from '#db/imports/list-rows.ts';
import { listNewCodes } from '#db/imports/outcome.ts';
import type { ImportRun } from '#db/imports/runs.ts';
import type { Connection } from '#db/office/database.ts';
import { FileReading, RunStatus } from '#shared/imports/calls.ts';
import type { ImportProblem, ImportRunDetail, ImportRunSummary } from '#shared/imports/calls.ts';

/** Problems that a reply carries; a script or a screen asks for rows when it wants more. */
const shownProblems = 1_000;

export function summarise(run: ImportRun): ImportRunSummary {
  const { counts } = run;
  return {
    id: run.id,
    batchId: run.batchId,
    file: run.fileName,
    kind: run.kind,
    status: RunStatus.safeParse(run.status).data ?? 'discarded',
    sha256: run.sha256,
    bytes: run.bytes,
    rows: counts.rows,
    new: counts.new,
    changed: counts.changed,
    unchanged: counts.unchanged,
    conflicts: counts.conflicts,
    wrong: counts.wrong,
    previewedAt: run.previewedAt,
    previewedBy: run.previewedBy,
    committedAt: run.committedAt,
    committedBy: run.committedBy,
    outcome: run.outcome,
  };
}

/** A run with its problems and how its file was read. */
export function showRun(connection: Connection, run: ImportRun): ImportRunDetail {
  const errors = listProblems(connection, run.id, { isNotice: false, limit: shownProblems });
  const notices = listProblems(connection, run.id, { isNotice: true, limit: shownProblems });
  return {
    ...summarise(run),
    errors: errors.problems.map(withoutMark),
    errorCount: errors.count,
    notices: notices.problems.map(withoutMark),
    noticeCount: notices.count,
    newCodes: listNewCodes(connection, run.id),
    reading: readingOf(run),
  };
}

function withoutMark({
  isNotice: _isNotice,
  ...problem
}: ImportProblem & { isNotice: boolean }): ImportProblem {
  return problem;
}

function readingOf(run: ImportRun): FileReading | null {
  if (run.header === null) return null;
  const { headings: _headings, ...reading } = JSON.parse(run.header) as FileReading & { headings: unknown };
  return FileReading.safeParse(reading).data ?? null;
}
