import type { CardChoices } from '#shared/clients/card-model.ts';
import { ageKey, type CompletenessField } from '#shared/completeness/fields.ts';
import { fromAmounts, type WorklistCell } from '#shared/completeness/model.ts';
import { showAnswer, unknownCode } from '#shared/completeness/options.ts';
import type { ReturnedCell } from '#shared/requests/model.ts';
import { requestsText } from '#shared/requests/nl.ts';
import { parseAnswer } from '#shared/requests/parse-answer.ts';
import type { FilledCell, ReadReturn, ReturnProblem } from '#shared/requests/read-return.ts';

/** A client as it is now. */
export interface PresentClient {
  clientId: number;
  number: string;
  name: string;
  values: Readonly<Record<string, WorklistCell>>;
}

export interface CompareContext {
  /** The client that a client of the file is now, after a merge another one; nothing for one that is gone. */
  clientOf: (fileClientId: number) => PresentClient | undefined;
  /** What stood in a cell when the file was made; undefined when it was not asked. */
  beforeOf: (fileClientId: number, key: string) => string | null | undefined;
  /** The field, when it still exists in the office. */
  fieldOf: (key: string) => CompletenessField | undefined;
  choices: CardChoices;
  today: string;
}

export interface ComparedReturn {
  filled: ReturnedCell[];
  conflicts: ReturnedCell[];
  problems: ReturnProblem[];
  same: number;
}

const { problems: text } = requestsText;

/** Sorts what was filled in into what can be taken over, what meanwhile became something else, and what is not allowed. */
export function compareReturn(read: ReadReturn, context: CompareContext): ComparedReturn {
  const result: ComparedReturn = { filled: [], conflicts: [], problems: [...read.problems], same: 0 };
  const goneRows = new Set<number>();
  const taken = new Map<string, ReturnedCell>();
  for (const filled of read.filled) {
    const client = context.clientOf(filled.fileClientId);
    const tell = (message: string, isWholeRow = false) =>
      void result.problems.push({
        sheet: read.sheet,
        row: filled.row,
        column: isWholeRow ? null : filled.column.heading,
        number: client?.number ?? null,
        message,
      });
    if (!client) {
      if (!goneRows.has(filled.row)) tell(text.clientGone, true);
      goneRows.add(filled.row);
      continue;
    }
    const outcome = compareCell(filled, client, context);
    if (outcome === 'same') result.same += 1;
    if (outcome === null || outcome === 'same') continue;
    if ('message' in outcome) {
      tell(outcome.message);
      continue;
    }
    const id = `${client.clientId} ${filled.column.key}`;
    const earlier = taken.get(id);
    if (earlier) {
      if (earlier.value !== outcome.value) tell(text.merged(client.number));
      continue;
    }
    taken.set(id, outcome);
    (isMissing(outcome.expected) ? result.filled : result.conflicts).push(outcome);
  }
  result.problems.sort((a, b) => a.row - b.row);
  return result;
}

/** A value to take over, `same`, a reason in Dutch, or null when the cell says nothing. */
function compareCell(
  { row, fileClientId, column, cell }: FilledCell,
  client: PresentClient,
  { beforeOf, fieldOf, choices, today }: CompareContext,
): ReturnedCell | { message: string } | 'same' | null {
  const { key } = column;
  const field = fieldOf(key);
  const before = beforeOf(fileClientId, key);
  if (before === undefined) return { message: requestsText.refusals.notAsked };
  if (!field) return { message: text.notCounted };
  const answer = parseAnswer(key, cell, choices, today);
  if (answer.kind === 'open') return null;
  if (answer.kind === 'wrong') return { message: answer.message };
  const now = client.values[key] ?? null;
  if (now === fromAmounts) return { message: text.knownFromAmounts };
  if (now === answer.value) return 'same';
  if (key === ageKey && typeof now === 'number' && answer.field === 'ageClass')
    return { message: text.knownYear(String(now)) };
  const show = (value: WorklistCell) => showAnswer(key, value, choices);
  return {
    clientId: client.clientId,
    number: client.number,
    name: client.name,
    key,
    label: field.heading,
    field: answer.field,
    value: answer.value,
    before: showBefore(before),
    now: isMissing(now) ? showBefore(typeof now === 'string' ? now : null) : show(now),
    after: show(answer.value),
    expected: now,
    row,
  };
}

/** The code for unknown is shown as it stands: it was an answer of a kind. */
function showBefore(before: string | null): string {
  return before === unknownCode ? unknownCode : '';
}

export function isMissing(value: WorklistCell): boolean {
  return value === null || value === '' || value === unknownCode;
}
