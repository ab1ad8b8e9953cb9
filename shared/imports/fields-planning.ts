import { clientNumber, ignoredName } from './field.ts';
import type { Field } from './field.ts';

/** A month holds at most 31 days of 24 hours, in hundredths. */
const monthRange: readonly [number, number] = [0, 74_400];

/** A leap year, in hundredths of an hour. */
const yearRange: readonly [number, number] = [0, 878_400];

/** Up to one and a half of full-time, in hundredths of an hour. */
const contractRange: readonly [number, number] = [0, 312_000];

function planYear(...aliases: string[]): Field {
  return {
    key: 'year',
    label: 'Jaar',
    type: 'year',
    aliases: ['In het jaar', 'Planjaar', 'Kalenderjaar', ...aliases],
    required: true,
    range: [1900, 2199],
  };
}

/** The services of a client in a year: one row per client and year. */
export const dienstenFields: readonly Field[] = [
  clientNumber,
  ignoredName,
  planYear(),
  {
    key: 'status',
    label: 'Status planning',
    type: 'code',
    aliases: ['Planning status', 'Status'],
    list: 'planStatus',
  },
  {
    key: 'administration',
    label: 'Administratie',
    type: 'code',
    aliases: ['Admin'],
    list: 'administration',
  },
  {
    key: 'administrationMonths',
    label: 'Admin prod in maand',
    type: 'months',
    aliases: ['Administratie productie in maand', 'Productiemaand', 'Maand productie'],
  },
  {
    key: 'readsAlong',
    label: 'Meekijken boeken',
    type: 'code',
    aliases: ['Meekijken'],
    list: 'readsAlong',
  },
  {
    key: 'vatReturn',
    label: 'Btw-aangifte',
    type: 'code',
    aliases: ['Btw aangifte', 'Omzetbelasting', 'OB aangifte'],
    list: 'vatReturn',
  },
  {
    key: 'readyToCompileOn',
    label: 'Samenstelwaardig J-1',
    type: 'date',
    aliases: ['Samenstelwaardig'],
  },
  {
    key: 'engagement',
    label: 'Jaarrekeningopdr J-1',
    type: 'code',
    aliases: ['Jaarrekeningopdracht J-1', 'Jaarrekeningopdracht'],
    list: 'engagement',
  },
  {
    key: 'accountsCompleteOn',
    label: 'Jaarrekening cpt J-1',
    type: 'date',
    aliases: ['Jaarrekening compleet J-1', 'Jaarrekening compleet'],
  },
  { key: 'remark', label: 'Opmerking', type: 'text', aliases: ['Opmerkingen', 'Memo'], max: 4000 },
];

const monthNames = [
  ['Jan', 'Januari'],
  ['Feb', 'Februari'],
  ['Mrt', 'Maart'],
  ['Apr', 'April'],
  ['Mei', 'Mei'],
  ['Jun', 'Juni'],
  ['Jul', 'Juli'],
  ['Aug', 'Augustus'],
  ['Sep', 'September'],
  ['Okt', 'Oktober'],
  ['Nov', 'November'],
  ['Dec', 'December'],
] as const;

/** What employees can do in a year: one row per employee and year. */
export const begrotingFields: readonly Field[] = [
  {
    key: 'number',
    label: 'Medewerker',
    type: 'text',
    aliases: ['Medewerkercode', 'Code medewerker'],
    required: true,
    max: 10,
    upper: true,
  },
  planYear('Begrotingsjaar'),
  {
    key: 'norm',
    label: 'Prod norm in uren',
    type: 'hours',
    aliases: ['Productienorm in uren', 'Productienorm', 'Norm in uren', 'Norm'],
    required: true,
    range: yearRange,
  },
  { key: 'function', label: 'Rol', type: 'text', aliases: ['Functie'], max: 20, upper: true },
  ...monthNames.map(([label, long], index): Field => ({
    key: `month${index + 1}`,
    label,
    type: 'hours',
    aliases: [long],
    range: monthRange,
  })),
  {
    key: 'contractHours',
    label: 'Contracturen',
    type: 'hours',
    aliases: ['Contracturen per jaar', 'Uren contract'],
    range: contractRange,
  },
];

/** Planned hours: one row per client, year, service, role, employee and month. */
export const planningFields: readonly Field[] = [
  clientNumber,
  ignoredName,
  planYear(),
  {
    key: 'service',
    label: 'Dienst',
    type: 'text',
    aliases: ['Dienst omschrijving', 'Dienstcode', 'Standaard dienst'],
    required: true,
    max: 100,
  },
  { key: 'role', label: 'Rol', type: 'text', aliases: ['Rolcode'], max: 20 },
  { key: 'employee', label: 'Medewerker', type: 'text', aliases: ['Medewerkercode'], max: 10, upper: true },
  { key: 'month', label: 'Maand', type: 'integer', aliases: ['Maandnummer'], required: true, range: [1, 12] },
  {
    key: 'hours',
    label: 'Uren',
    type: 'hours',
    aliases: ['Aantal uren', 'Geplande uren'],
    required: true,
    range: monthRange,
  },
];
