import type { Field } from './field.ts';
import { jaarcijfersFields, productieFields } from './fields-figures.ts';
import { relatiesFields } from './fields-relaties.ts';
import { strategieFields } from './fields-strategie.ts';
import type { ImportKind, LaterKind } from './model.ts';

const fieldsByKind: Readonly<Record<ImportKind, readonly Field[]>> = {
  relaties: relatiesFields,
  strategie: strategieFields,
  jaarcijfers: jaarcijfersFields,
  productie: productieFields,
};

/** The fields that a kind knows, in the order of the screen. */
export function listFields(kind: ImportKind): readonly Field[] {
  return fieldsByKind[kind];
}

/** The field `key` of a kind, if it has one. */
export function findField(kind: ImportKind, key: string): Field | undefined {
  return fieldsByKind[kind].find((field) => field.key === key);
}

/**
 * Headings that tell a kind from the others: a file is of the kind when it has `key` and at least `atLeast` of `marks`.
 * From the exports of the practice software; a heading that two kinds share is no mark.
 */
export interface KindMarks {
  key: readonly string[];
  marks: readonly string[];
  atLeast: number;
}

export const laterKindMarks: Readonly<Record<LaterKind, KindMarks>> = {
  begroting: {
    key: ['Medewerker'],
    marks: ['Prod norm in uren', 'Contracturen', 'Rol', 'Functie', 'Jan', 'Feb', 'Mrt', 'Dec'],
    atLeast: 3,
  },
  diensten: {
    key: ['Verkooprelatie'],
    marks: [
      'In het jaar',
      'Status planning',
      'Administratie',
      'Admin prod in maand',
      'Meekijken boeken',
      'Btw aangifte',
      'Samenstelwaardig J-1',
      'Jaarrekeningopdr J-1',
      'Jaarrekening cpt J-1',
    ],
    atLeast: 3,
  },
  planning: { key: ['Verkooprelatie'], marks: ['Dienst', 'Medewerker', 'Maand', 'Uren'], atLeast: 3 },
};
