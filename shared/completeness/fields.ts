import { clientField, type ClientFieldKey } from '#shared/clients/fields.ts';

/** Of whom a value is asked: of every active client, or of heads of groups and clients without a group only. */
export type AskedOf = 'client' | 'head';

/** Something that must be known of a client. */
export interface CompletenessField {
  /** `age` (birth year or age class), `role:` with the code of a role, or else the key of a client field. */
  key: string;
  /** The Dutch label, in full. */
  label: string;
  /** The label as a column heading. */
  heading: string;
  askedOf: AskedOf;
}

/** What a person knows of the age of the entrepreneur: the year, or else the class. */
export const ageKey = 'age';

const ageLabel = 'Leeftijd ondernemer';

/** The classes by amount or payment: the classification reads them of heads only. */
const headKeys: readonly string[] = ['feeClass', 'writeOffClass', 'paymentClass'];

/** The client fields that an office can count, in the order of the worklist. The age stands between them. */
export const countableKeys = [
  'isAmbassador',
  ageKey,
  'continuity',
  'branch',
  'hasOtherRisk',
  'isPublicInterest',
  'isProminentPerson',
  'feeClass',
  'writeOffClass',
  'paymentClass',
  'isSmallBusiness',
  'lifeCycle',
  'legalForm',
  'clientSince',
  'kvkNumber',
  'email',
] as const satisfies readonly (ClientFieldKey | typeof ageKey)[];
export type CountableKey = (typeof countableKeys)[number];

/** What counts until the office chooses otherwise: what the classification and the risk inventory read, and who looks after the client. */
export const defaultCompletenessKeys: readonly string[] = [
  'isAmbassador',
  ageKey,
  'continuity',
  'branch',
  'hasOtherRisk',
  'isPublicInterest',
  'isProminentPerson',
  'feeClass',
  'writeOffClass',
  'paymentClass',
  'role:RLM',
];

/** The role of a key `role:…`, or null. */
export function roleOfKey(key: string): string | null {
  return key.startsWith('role:') ? key.slice('role:'.length) : null;
}

export function isCountableKey(key: string): key is CountableKey {
  return countableKeys.some((each) => each === key);
}

/** Everything an office can count: the fields above, and every role that it uses. */
export function listCountableFields(roles: readonly { code: string; label: string }[]): CompletenessField[] {
  return [
    ...countableKeys.map((key): CompletenessField => {
      const askedOf = headKeys.includes(key) ? 'head' : 'client';
      if (key === ageKey) return { key, label: ageLabel, heading: 'Leeftijd', askedOf };
      const { label, heading } = clientField(key);
      return { key, label, heading: heading ?? label, askedOf };
    }),
    ...roles.map(({ code, label }): CompletenessField => ({
      key: `role:${code}`,
      label: label === '' || label === code ? code : `${code} (${label.toLowerCase()})`,
      heading: code,
      askedOf: 'client',
    })),
  ];
}
