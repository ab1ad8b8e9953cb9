/** What kind of value a field of a plan holds: `months` is a list of months, written `1, 4, 7, 10`. */
export type PlanFieldKind =
  | { type: 'status' }
  | { type: 'code'; list: 'administration' | 'reads_along' | 'vat_return' | 'engagement' }
  | { type: 'months' }
  | { type: 'day' }
  | { type: 'text'; max: number };

interface PlanField {
  /** As on the card of the practice software. */
  label: string;
  /** The column of `client_plan`. */
  column: string;
  kind: PlanFieldKind;
  hint?: string;
}

/** The values of a client's plan of a year, in the order of the card "Planning dienstverlening klant". */
export const planFields = {
  status: { label: 'Status planning', column: 'status', kind: { type: 'status' } },
  administration: {
    label: 'Administratie',
    column: 'administration_code',
    kind: { type: 'code', list: 'administration' },
  },
  administrationMonths: {
    label: 'Admin prod in maand',
    column: 'administration_months',
    kind: { type: 'months' },
    hint: 'De maanden waarin de administratie wordt verwerkt, zoals 1, 4, 7, 10 of 1-12. Leeg: de maanden van de dienst.',
  },
  readsAlong: {
    label: 'Meekijken boeken',
    column: 'reads_along_code',
    kind: { type: 'code', list: 'reads_along' },
  },
  vatReturn: {
    label: 'Btw-aangifte',
    column: 'vat_return_code',
    kind: { type: 'code', list: 'vat_return' },
  },
  readyToCompileOn: {
    label: 'Samenstelwaardig J-1',
    column: 'ready_to_compile_on',
    kind: { type: 'day' },
    hint: 'De dag waarop de administratie van het boekjaar vóór het planjaar klaar is om samen te stellen.',
  },
  engagement: {
    label: 'Jaarrekeningopdr J-1',
    column: 'engagement_code',
    kind: { type: 'code', list: 'engagement' },
    hint: 'De opdracht bij de jaarrekening van het boekjaar vóór het planjaar.',
  },
  accountsCompleteOn: {
    label: 'Jaarrekening cpt J-1',
    column: 'accounts_complete_on',
    kind: { type: 'day' },
    hint: 'De dag waarop de jaarrekening van het boekjaar vóór het planjaar compleet is.',
  },
  remark: { label: 'Opmerking', column: 'remark', kind: { type: 'text', max: 4000 } },
} as const satisfies Record<string, PlanField>;

export type PlanFieldKey = keyof typeof planFields;

// Object.keys of a literal gives exactly its own keys.
export const planFieldKeys = Object.keys(planFields) as readonly PlanFieldKey[];

export function planField(key: PlanFieldKey): PlanField {
  return planFields[key];
}

/** The name of a plan's value in `value_origin`, whose year is the planning year. */
export function planOriginKey(key: PlanFieldKey): string {
  return `plan.${key}`;
}
