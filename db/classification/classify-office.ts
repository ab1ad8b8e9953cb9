import { getActiveDefinition } from '#db/classification/definitions.ts';
import { loadUnits } from '#db/classification/load-units.ts';
import { loadOverrides } from '#db/classification/overrides.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import type { Classification } from '#shared/classification/classify.ts';
import { classifyUnits } from '#shared/classification/classify.ts';
import { compileDefinition } from '#shared/classification/compile-definition.ts';

/** Classifies the whole office from its present values, on a day, under the definition in force. */
export function classifyOffice(
  db: OfficeDatabase,
  today: string,
  options: { withOrigins?: boolean } = {},
): Classification {
  const at = { on: today, referenceYear: referenceYearOf(today) };
  const units = loadUnits(db.connection, { ...at, withOrigins: options.withOrigins ?? false });
  const definition = compileDefinition(getActiveDefinition(db).definition);
  return classifyUnits(units, definition, at, loadOverrides(db.connection));
}

/** Ages are counted in, and amounts known up to, the year of the day itself. */
export function referenceYearOf(day: string): number {
  return Number(day.slice(0, 4));
}
