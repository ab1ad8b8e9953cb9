import type { ImportRunSummary } from '#shared/imports/calls.ts';
import { importScreenText } from '#shared/imports/screen-nl.ts';

const text = importScreenText.result;

/** What an import did with one file, in a line. */
export function outcomeText({ outcome, kind }: Pick<ImportRunSummary, 'outcome' | 'kind'>): string {
  if (outcome === null) return '';
  const parts = [
    outcome.created > 0 && text.created(outcome.created, kind),
    outcome.changedValues > 0 && text.changed(outcome.changedValues),
    outcome.created + outcome.changedValues === 0 && text.unchanged,
    outcome.keptTyped > 0 && text.keptTyped(outcome.keptTyped),
    outcome.skipped > 0 && text.skipped(outcome.skipped),
    outcome.wrong > 0 && text.wrong(outcome.wrong),
  ];
  return parts.filter((part) => part !== false).join(' · ');
}
