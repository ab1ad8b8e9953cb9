import type { CodeListKey, FieldType } from './model.ts';

/** A field that a column can fill. */
export interface Field {
  /** Name in the staging table and the domain. */
  key: string;
  /** Dutch name on the screen and in messages. */
  label: string;
  type: FieldType;
  /** Headings under which exports carry it, besides the label; case, dots, accents and a cut-off end do not matter. */
  aliases: readonly string[];
  /** Without this column the file cannot be read as its kind. */
  required?: true;
  /** Longest text in UTF-16 units. */
  max?: number;
  /** Smallest and largest number, in the unit that is staged. */
  range?: readonly [number, number];
  /** List of a code column. */
  list?: CodeListKey;
  /** The heading carries the year: one column per year. */
  yearly?: true;
  /** An oddity of this number is remarked upon, never refused. */
  check?: 'kvk' | 'rsin' | 'vat' | 'postcode' | 'email';
  /** Code of a list that the import may extend: written in upper case, at most `max` characters. */
  upper?: true;
}

/** The key of every export: the client. */
export const clientNumber: Field = {
  key: 'number',
  label: 'Verkooprelatie',
  type: 'key',
  aliases: [
    'Verkooprelatie nr',
    'Verkooprelatie nummer',
    'Relatienummer',
    'Klantnummer',
    'Debiteurnummer',
    'Nummer debiteur',
    'Klantcode',
    'Relatiecode',
    'Relatie',
    'Nummer',
  ],
  required: true,
  max: 20,
};

/** The name repeated in the other exports: recognised, and left to the export of clients. */
export const ignoredName: Field = {
  key: 'checkName',
  label: 'Naam (ter controle)',
  type: 'ignored',
  aliases: ['Naam', 'Klantnaam', 'Relatienaam', 'Verkooprelatie naam'],
};
