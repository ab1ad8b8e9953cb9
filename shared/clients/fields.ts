import type { CodeListName } from '#shared/codes/model.ts';

/** How a value is written, checked, shown and compared. Flags are stored as 0 and 1. */
export type FieldKind =
  | { type: 'text'; max: number; multiline?: true }
  | { type: 'flag' }
  | { type: 'day' }
  | { type: 'year' }
  /** A code of one of the office's own lists. */
  | { type: 'code'; list: CodeListName }
  /** A band of the classification: fee volume, write-off or payment behaviour. */
  | { type: 'band'; criterion: (typeof bandCriteria)[number] }
  | { type: 'choice'; choices: Readonly<Record<string, string>> };

export interface ClientField {
  /** The table that holds the value. */
  store: 'client' | 'strategy';
  /** The column in that table. */
  column: string;
  /** The Dutch label, in full. */
  label: string;
  /** The label as a column heading, where the full one is too long. */
  heading?: string;
  kind: FieldKind;
  /** The part of the client card: master data, or the manual or exported page of the strategy data. */
  page: 'data' | 'manual' | 'exported';
  /** What it means and where the rule comes from, for the person who fills it in. */
  hint?: string;
}

const text = (max: number): FieldKind => ({ type: 'text', max });
const flag: FieldKind = { type: 'flag' };
const code = (list: CodeListName): FieldKind => ({ type: 'code', list });

/**
 * Every value of a client that a person or an import can set, in the order of the practice software's screens. The grid, the card,
 * imports, history and search all read this one list; the key is the name in calls and in `value_origin.field`.
 */
export const clientFields = {
  number: { store: 'client', column: 'number', label: 'Nummer', kind: text(20), page: 'data' },
  name: { store: 'client', column: 'name', label: 'Naam', kind: text(200), page: 'data' },
  kind: {
    store: 'client',
    column: 'kind',
    label: 'Soort',
    kind: { type: 'choice', choices: { organisation: 'Organisatie', person: 'Persoon' } },
    page: 'data',
  },
  status: {
    store: 'client',
    column: 'status',
    label: 'Status',
    kind: { type: 'choice', choices: { prospect: 'Prospect', active: 'Actief', former: 'Voormalig' } },
    page: 'data',
  },
  legalForm: {
    store: 'client',
    column: 'legal_form_code',
    label: 'Rechtsvorm',
    kind: code('legal_form'),
    page: 'data',
  },
  kvkNumber: { store: 'client', column: 'kvk_number', label: 'KvK-nummer', kind: text(20), page: 'data' },
  rsin: { store: 'client', column: 'rsin', label: 'RSIN', kind: text(20), page: 'data' },
  vatId: { store: 'client', column: 'vat_id', label: 'Btw-id', kind: text(20), page: 'data' },
  street: { store: 'client', column: 'street', label: 'Straat', kind: text(200), page: 'data' },
  houseNumber: { store: 'client', column: 'house_number', label: 'Huisnummer', kind: text(20), page: 'data' },
  postcode: { store: 'client', column: 'postcode', label: 'Postcode', kind: text(20), page: 'data' },
  city: { store: 'client', column: 'city', label: 'Plaats', kind: text(100), page: 'data' },
  country: { store: 'client', column: 'country', label: 'Land', kind: text(100), page: 'data' },
  phone: { store: 'client', column: 'phone', label: 'Telefoon', kind: text(40), page: 'data' },
  email: { store: 'client', column: 'email', label: 'E-mail', kind: text(254), page: 'data' },
  clientSince: {
    store: 'client',
    column: 'client_since_on',
    label: 'Relatie sinds',
    kind: { type: 'day' },
    page: 'data',
  },
  clientUntil: {
    store: 'client',
    column: 'client_until_on',
    label: 'Relatie tot',
    kind: { type: 'day' },
    page: 'data',
  },
  remark: {
    store: 'client',
    column: 'remark',
    label: 'Bijzonderheden',
    kind: { type: 'text', max: 4000, multiline: true },
    page: 'data',
  },
  isAmbassador: {
    store: 'strategy',
    column: 'is_ambassador',
    label: 'Ambassadeur lokaal',
    heading: 'Ambassadeur',
    kind: flag,
    page: 'manual',
  },
  ageClass: {
    store: 'strategy',
    column: 'age_class_code',
    label: 'Leeftijd ondernemer',
    kind: code('age_class'),
    page: 'manual',
    hint: 'Wordt afgeleid als het geboortejaar bekend is: referentiejaar − geboortejaar.',
  },
  continuity: {
    store: 'strategy',
    column: 'continuity_code',
    label: 'Continuïteit dienstverlening',
    heading: 'Continuïteit',
    kind: code('continuity'),
    page: 'manual',
  },
  branch: { store: 'client', column: 'branch_code', label: 'Branche', kind: code('branch'), page: 'manual' },
  isSmallBusiness: {
    store: 'strategy',
    column: 'is_small_business',
    label: 'Small business klant',
    heading: 'Small business',
    kind: flag,
    page: 'manual',
  },
  hasOtherRisk: {
    store: 'strategy',
    column: 'has_other_risk',
    label: 'Overig risico-klant',
    heading: 'Overig risico',
    kind: flag,
    page: 'manual',
  },
  otherRiskReason: {
    store: 'strategy',
    column: 'other_risk_reason',
    label: 'Reden overig risico',
    kind: text(1000),
    page: 'manual',
  },
  category: { store: 'strategy', column: 'category', label: 'Categorie', kind: text(100), page: 'manual' },
  isPublicInterest: {
    store: 'strategy',
    column: 'is_public_interest',
    label: 'Organisatie van openbaar belang (OOB)',
    heading: 'OOB',
    kind: flag,
    page: 'manual',
  },
  isProminentPerson: {
    store: 'strategy',
    column: 'is_prominent_person',
    label: 'Prominent persoon (PEP)',
    heading: 'PEP',
    kind: flag,
    page: 'manual',
  },
  lifeCycle: {
    store: 'strategy',
    column: 'life_cycle_code',
    label: 'Levensfase',
    kind: code('life_cycle'),
    page: 'manual',
  },
  strategyRemark: {
    store: 'strategy',
    column: 'strategy_remark',
    label: 'Opmerking strategie',
    kind: { type: 'text', max: 4000, multiline: true },
    page: 'manual',
  },
  feeClass: {
    store: 'strategy',
    column: 'fee_class_code',
    label: 'Declaratieomvang',
    kind: { type: 'band', criterion: 'feeVolume' },
    page: 'exported',
    hint: 'Telt alleen als er geen gedeclareerde bedragen bekend zijn; anders volgt de klasse uit het bedrag.',
  },
  writeOffClass: {
    store: 'strategy',
    column: 'write_off_class_code',
    label: 'Afboeking % van productie',
    heading: 'Afboekingen',
    kind: { type: 'band', criterion: 'writeOff' },
    page: 'exported',
    hint: 'Telt alleen als productie en afboeking niet als bedrag bekend zijn.',
  },
  paymentClass: {
    store: 'strategy',
    column: 'payment_class_code',
    label: 'Betalingsgedrag',
    kind: { type: 'band', criterion: 'payment' },
    page: 'exported',
  },
  birthYear: {
    store: 'client',
    column: 'birth_year',
    label: 'Geboortejaar ondernemer',
    heading: 'Geboortejaar',
    kind: { type: 'year' },
    page: 'exported',
  },
  leaveReason: {
    store: 'client',
    column: 'leave_reason_code',
    label: 'Reden vertrek',
    kind: code('leave_reason'),
    page: 'exported',
  },
  strategyUpdated: {
    store: 'strategy',
    column: 'strategy_updated_on',
    label: 'Bijgewerkt strategie',
    kind: { type: 'day' },
    page: 'exported',
  },
} as const satisfies Record<string, ClientField>;

/**
 * The criteria of the classification whose bands a person can choose. The others count by a code list of the office, and one of
 * them (the branch, by its mark) bears the name of such a list.
 */
export const bandCriteria = ['feeVolume', 'writeOff', 'payment'] as const;

export type ClientFieldKey = keyof typeof clientFields;

/** The keys in the order of the list. */
export const clientFieldKeys = Object.keys(clientFields) as readonly ClientFieldKey[];

/** The definition of a field, as the general type that screens and repositories work with. */
export function clientField(key: ClientFieldKey): ClientField {
  return clientFields[key];
}

export function isClientFieldKey(key: string): key is ClientFieldKey {
  return Object.hasOwn(clientFields, key);
}
