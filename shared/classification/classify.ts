import type { CompiledDefinition } from './compile-definition.ts';
import type { CriterionScore, Rating } from './compute-score.ts';
import type { ClientType, Override, Standing } from './model.ts';
import type { Unit, UnitId } from './units.ts';
import { computeRating, computeScore } from './compute-score.ts';
import { isInForce, standingOf } from './overrides.ts';

/** A unit with where it stands: the computed rating, and the type that shows when a partner decided otherwise. */
export interface ClassifiedUnit {
  unit: Unit;
  /** `rating.type` is the computed type; it stays visible beside an override. */
  rating: Rating;
  /** The override that holds on the day of the classification. */
  override: Override | null;
  /** The type that shows and counts: the override's, else the computed one; null while incomplete. */
  type: ClientType | null;
  /** The explanation, made when it is asked for; a frozen unit gives the points that it got then. */
  explain(): CriterionScore[];
}

export interface Classification {
  definition: CompiledDefinition;
  /** The year in which ages are counted and up to which amounts are known. */
  referenceYear: number;
  /** The day on which overrides are judged. */
  on: string;
  units: ClassifiedUnit[];
}

/** Classifies units under a definition, on a day, with the overrides that hold on that day. */
export function classifyUnits(
  units: readonly Unit[],
  definition: CompiledDefinition,
  at: { on: string; referenceYear: number },
  overrides: ReadonlyMap<UnitId, Override>,
): Classification {
  return {
    definition,
    ...at,
    units: units.map((unit) => {
      const rating = computeRating(definition, unit.values, at.referenceYear);
      const stored = overrides.get(unit.id);
      const override = stored !== undefined && isInForce(stored, at.on) ? stored : null;
      return {
        unit,
        rating,
        override,
        type: override?.type ?? rating.type,
        explain: () => computeScore(definition, unit.values, at.referenceYear).criteria,
      };
    }),
  };
}

/** Where a classified unit counts. */
export function findStanding({ type }: Pick<ClassifiedUnit, 'type'>): Standing {
  return standingOf(type);
}

/** The units that count: those with an active client. Former clients and prospects are listed apart. */
export function listActive({ units }: Classification): ClassifiedUnit[] {
  return units.filter(({ unit }) => unit.isActive);
}
