import { hidesMargins } from '#db/accounts/margins.ts';
import { getActiveDefinition } from '#db/classification/definitions.ts';
import { loadUnits, loadUnitValues } from '#db/classification/load-units.ts';
import { loadOverrides } from '#db/classification/overrides.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import type { Classification } from '#shared/classification/classify.ts';
import { classifyUnits } from '#shared/classification/classify.ts';
import { hideMargins } from '#shared/classification/hide-margins.ts';
import { compileDefinition } from '#shared/classification/compile-definition.ts';

/** How much of the units is needed: only what counts, also who the members are, or also where each value came from. */
export type Depth = 'counts' | 'members' | 'origins';

/**
 * Classifies the office from its present values, on a day, under the definition in force; with `clientIds` only the units of these
 * clients, who must be all members of their groups.
 */
export function classifyOffice(
  db: OfficeDatabase,
  today: string,
  depth: Depth,
  clientIds?: readonly number[],
): Classification {
  const at = { on: today, referenceYear: referenceYearOf(today) };
  const units =
    depth === 'counts' && clientIds === undefined
      ? loadUnitValues(db.connection, at.referenceYear)
      : loadUnits(db.connection, { ...at, withOrigins: depth === 'origins', clientIds });
  const definition = compileDefinition(getActiveDefinition(db).definition);
  const classification = classifyUnits(units, definition, at, loadOverrides(db.connection));
  return hidesMargins(db.connection) ? hideMargins(classification) : classification;
}

/** Ages are counted in, and amounts known up to, the year of the day itself. */
export function referenceYearOf(day: string): number {
  return Number(day.slice(0, 4));
}
