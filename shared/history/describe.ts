import { cardText } from '#shared/clients/card-nl.ts';
import { clientField, clientFieldKeys, type ClientFieldKey } from '#shared/clients/fields.ts';
import { showClientValue, type FindLabel } from '#shared/clients/show-value.ts';
import { yearField, yearFieldKeys, type YearFieldKey } from '#shared/figures/model.ts';
import { showYearValue } from '#shared/figures/show-value.ts';
import type { HistoryLine } from '#shared/history/calls.ts';

type Value = string | number | null;

/** The Dutch names of the kinds of records that hang on a client. */
const recordNames: Readonly<Record<string, string>> = {
  client: 'Klant',
  strategy: 'Strategie',
  client_role: 'Rol',
  contact: 'Contact',
  yearly_figure: 'Jaarcijfers',
  yearly_production: 'Productie',
  gift: 'Attentie',
  classification_override: 'Afwijkend type',
};

const otherLabels: Readonly<Record<string, string>> = {
  'client.group_id': 'Klantgroep',
  'client.parent_client_id': 'Valt onder',
  'client_role.employee_id': 'Medewerker',
  'client_role.role_code': 'Rol',
  'contact.name': cardText.contactFields.name,
  'contact.role': cardText.contactFields.role,
  'contact.birth_year': cardText.contactFields.birthYear,
  'contact.email': cardText.contactFields.email,
  'contact.phone': cardText.contactFields.phone,
  'contact.remark': cardText.contactFields.remark,
  'yearly_figure.year': 'Jaar',
  'yearly_production.year': 'Jaar',
  'gift.kind': 'Attentie',
  'gift.year': 'Jaar',
  'gift.note': 'Opmerking',
  'classification_override.type': 'Type',
  'classification_override.reason': 'Reden',
  'classification_override.expires_on': 'Geldig tot en met',
};

const giftKinds: Readonly<Record<string, string>> = {
  wine_parcel: 'Wijnpakket',
  christmas_card: 'Kerstkaart',
};

/** Columns that mean nothing to a person. */
const silent = new Set(['position', 'made_at', 'made_by']);

const clientFieldByColumn = new Map<string, ClientFieldKey>(
  clientFieldKeys.map((key) => [`${clientField(key).store}.${clientField(key).column}`, key]),
);
const yearFieldByColumn = new Map<string, YearFieldKey>(
  yearFieldKeys.map((key) => [`${yearField(key).table}.${yearField(key).column}`, key]),
);

/** One changed value as people read it. */
export interface DescribedValue {
  label: string;
  before: string;
  after: string;
}

/** The name of a record: `Jaarcijfers 2025`, `Contact E. Boomgaard`. */
export function describeRecord({ record, subject }: Pick<HistoryLine, 'record' | 'subject'>): string {
  const name = recordNames[record] ?? record;
  return subject === null ? name : `${name} ${giftKinds[subject] ?? subject}`;
}

/** The changed values of a line with Dutch labels and values; what only the program reads is left out. */
export function describeValues(
  { record, values }: Pick<HistoryLine, 'record' | 'values'>,
  findLabel: FindLabel,
): DescribedValue[] {
  return values.flatMap(({ field, before, after }) => {
    if (silent.has(field)) return [];
    const column = `${record}.${field}`;
    const label = labelOf(column) ?? field;
    return [{ label, before: show(column, before, findLabel), after: show(column, after, findLabel) }];
  });
}

function labelOf(column: string): string | undefined {
  const client = clientFieldByColumn.get(column);
  if (client !== undefined) return clientField(client).label;
  const year = yearFieldByColumn.get(column);
  return year === undefined ? otherLabels[column] : yearField(year).label;
}

function show(column: string, value: Value, findLabel: FindLabel): string {
  if (value === null) return '';
  const client = clientFieldByColumn.get(column);
  if (client !== undefined) return showClientValue(client, value, findLabel);
  const year = yearFieldByColumn.get(column);
  if (year !== undefined) {
    if (value === 'final' || value === 'provisional' || typeof value === 'number') {
      return showYearValue(year, value);
    }
    return value;
  }
  return giftKinds[String(value)] ?? String(value);
}
