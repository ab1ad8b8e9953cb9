import { useMemo, useState } from 'react';
import type { PlanLines } from '#shared/planning/grid-model.ts';
import { toLineRows, type LineRow } from '#shared/planning/line-rows.ts';

export interface KnownLines {
  rows: readonly LineRow[];
  byId: ReadonlyMap<string, LineRow>;
}

/** The rows of an answer and the same by id; rows that did not change stay the same objects. */
export function useLineRows(answer: PlanLines | undefined): KnownLines {
  const [read] = useState(createLineReader);
  return useMemo(() => read(answer), [read, answer]);
}

function createLineReader(): (answer: PlanLines | undefined) => KnownLines {
  let known: ReadonlyMap<string, LineRow> = new Map();
  return (answer) => {
    const rows = answer ? toLineRows(answer, known) : [];
    known = new Map(rows.map((row) => [row.id, row]));
    return { rows, byId: known };
  };
}
