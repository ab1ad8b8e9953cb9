import { listOverrides } from '#db/classification/overrides.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import type { OverrideRow } from '#shared/classification/call-models.ts';
import type { Classification } from '#shared/classification/classify.ts';
import { isInForce } from '#shared/classification/overrides.ts';

/** Every override beside the type that was computed, expired ones too. */
export function listOverrideRows(
  db: OfficeDatabase,
  { units }: Classification,
  today: string,
): OverrideRow[] {
  const byUnit = new Map(units.map((classified) => [classified.unit.id, classified]));
  return listOverrides(db.connection).map((override) => {
    const rating = byUnit.get(override.unitId)?.rating;
    return {
      ...override,
      isExpired: !isInForce(override, today),
      computedType: rating?.type ?? null,
      minPoints: rating?.minPoints ?? 0,
      maxPoints: rating?.maxPoints ?? 0,
    };
  });
}
