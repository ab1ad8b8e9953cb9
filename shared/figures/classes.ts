import { compileDefinition } from '#shared/classification/compile-definition.ts';
import type { CriterionKey, Definition } from '#shared/classification/model.ts';
import { unknownValues, type RawValues } from '#shared/classification/raw-values.ts';
import type { DerivedClass, YearProduction } from './model.ts';

export interface ProductionClasses {
  feeClass: DerivedClass | null;
  writeOffClass: DerivedClass | null;
}

/** The classes that follow from the amounts of a year, by the bands of the given definition. */
export function classesOf(definition: Definition): (production: YearProduction) => ProductionClasses {
  const { criteria } = compileDefinition(definition);
  const find = (key: CriterionKey, values: RawValues): DerivedClass | null => {
    const criterion = criteria.find((candidate) => candidate.key === key);
    const band = criterion?.bands[criterion.findBand(values, 0)];
    return band ? { code: band.code, label: band.label } : null;
  };
  return ({ productionCents, writeOffCents, billedCents }) => {
    const values = { ...unknownValues, productionCents, writeOffCents, billedCents };
    return { feeClass: find('feeVolume', values), writeOffClass: find('writeOff', values) };
  };
}
