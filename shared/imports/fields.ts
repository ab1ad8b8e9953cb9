import type { Field } from './field.ts';
import { jaarcijfersFields, productieFields } from './fields-figures.ts';
import { relatiesFields } from './fields-relaties.ts';
import { strategieFields } from './fields-strategie.ts';
import { begrotingFields, dienstenFields, planningFields } from './fields-planning.ts';
import type { ImportKind } from './model.ts';

const fieldsByKind: Readonly<Record<ImportKind, readonly Field[]>> = {
  relaties: relatiesFields,
  strategie: strategieFields,
  jaarcijfers: jaarcijfersFields,
  productie: productieFields,
  diensten: dienstenFields,
  begroting: begrotingFields,
  planning: planningFields,
};

/** The fields that a kind knows, in the order of the screen. */
export function listFields(kind: ImportKind): readonly Field[] {
  return fieldsByKind[kind];
}

/** The field `key` of a kind, if it has one. */
export function findField(kind: ImportKind, key: string): Field | undefined {
  return fieldsByKind[kind].find((field) => field.key === key);
}
