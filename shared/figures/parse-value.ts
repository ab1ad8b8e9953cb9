import { parseCode, parseEuros, parseNumber, type Parsed } from '#shared/text/parse.ts';
import { yearField, type FigureStatus, type YearFieldKey } from './model.ts';
import { figuresText } from './nl.ts';

const statuses = Object.entries(figuresText.statuses).map(([code, label]) => ({ code, label }));

/** What typed text means in a yearly field: euros to cents, people to hundredths, whole days, a status by its beginning. */
export function parseYearValue(field: YearFieldKey, typed: string): Parsed<number | FigureStatus> {
  switch (yearField(field).kind) {
    case 'cents':
      return parseEuros(typed);
    case 'hundredths': {
      const people = parseNumber(typed, { decimals: 2, min: 0, max: 1_000_000 });
      return people.ok && people.value !== null
        ? { ok: true, value: Math.round(people.value * 100) }
        : people;
    }
    case 'days':
      return parseNumber(typed, { min: 0, max: 3650 });
    case 'status': {
      const status = parseCode(typed, statuses);
      if (!status.ok) return status;
      // One of the two codes that are offered; empty text is refused.
      return status.value === null
        ? { ok: false, message: figuresText.check.status }
        : { ok: true, value: status.value as FigureStatus };
    }
  }
}
