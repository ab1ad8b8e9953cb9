import type { ValueOrigin } from '#shared/clients/model.ts';
import { formatDay, formatInstant } from '#shared/text/format.ts';

/**
 * Where a value came from, as short as it stands beside it: `strategie.csv` `23-12-2025`, `getypt door SEC` `vandaag`. In two parts,
 * so that a long file name can be cut off without losing the day.
 */
export function describeOrigin(origin: ValueOrigin, today: string): { from: string; on: string } {
  const on = dayText(origin.recordedAt, today);
  switch (origin.origin) {
    case 'imported':
      return { from: origin.source ?? 'geïmporteerd', on };
    case 'typed':
      return { from: `getypt door ${origin.recordedBy}`, on };
    case 'derived':
      return { from: 'afgeleid', on };
  }
}

/** The same in full, for who points at it. */
export function explainOrigin(origin: ValueOrigin | null): string {
  if (origin === null) return '';
  const moment = formatInstant(origin.recordedAt);
  switch (origin.origin) {
    case 'imported':
      return `Geïmporteerd uit ${origin.source ?? 'een bestand'} door ${origin.recordedBy} op ${moment}`;
    case 'typed':
      return `Getypt door ${origin.recordedBy} op ${moment}`;
    case 'derived':
      return `Afgeleid${origin.source === null ? '' : ` uit ${origin.source}`} op ${moment}`;
  }
}

/** The date of an instant: `vandaag`, `gisteren` or `23-12-2025`. */
export function dayText(instant: string, today: string): string {
  const day = formatInstant(instant).slice(0, 10);
  if (day === formatDay(today)) return 'vandaag';
  const yesterday = new Date(Date.parse(`${today}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return day === formatDay(yesterday) ? 'gisteren' : day;
}
