import { Refused } from '#shared/common/errors.ts';
import type { FieldValue, ValueOrigin } from '#shared/clients/model.ts';

/** What a CONFLICT carries: the value that stands there now and where it came from, so that a person can choose. */
export interface Conflict {
  current: FieldValue;
  origin: ValueOrigin | null;
}

/**
 * Refuses to save over a value that is not the one that the person saw. `expected` undefined = the caller saw nothing and
 * accepts whatever stands there.
 */
export function refuseConflict(
  what: { label: string; shown: string },
  expected: FieldValue | undefined,
  conflict: Conflict,
): void {
  if (expected === undefined || (expected === '' ? null : expected) === conflict.current) return;
  const now = conflict.current === null ? 'leeggemaakt' : `gewijzigd in ‘${what.shown}’`;
  throw new Refused(
    'CONFLICT',
    `${what.label} is intussen ${now}. Wat je typte is niet opgeslagen. Druk op Enter om het alsnog op te slaan, of op Escape om te houden wat er nu staat.`,
    conflict,
  );
}
