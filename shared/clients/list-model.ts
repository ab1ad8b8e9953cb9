import * as z from 'zod';
import { clientFieldKeys, type ClientFieldKey } from '#shared/clients/fields.ts';
import { ClientFieldName, FieldValue } from '#shared/clients/model.ts';
import { clientTypes, type ClientType } from '#shared/classification/model.ts';
import { RecordId } from '#shared/common/values.ts';

/** What the list shows beside the client's own values; none of it can be typed. */
export const listExtraKeys = [
  'groupNumber',
  'groupName',
  /** 1 for the head of a group, 0 for another member, null without a group. */
  'isHead',
  'headNumber',
  /** Members of the group that are an organisation or a person; former clients do not count. */
  'groupCompanies',
  'groupPersons',
  /** The newest year of which the billed amount is known, with the amounts of that year. */
  'amountsYear',
  'billedCents',
  'productionCents',
  'writeOffCents',
  /** The day of the strategy data that counts: of the head of the group, or of a client without a group. */
  'strategyCurrentOn',
] as const;
export type ListExtraKey = (typeof listExtraKeys)[number];

/** The values of a row in the order in which they travel. */
export const listKeys: readonly (ClientFieldKey | ListExtraKey)[] = [...clientFieldKeys, ...listExtraKeys];

/** One value per client of the page. */
export type ListColumn = readonly (string | number | null)[];

/** Checked by hand: a table of 50,000 rows would take seconds cell by cell through schemas. */
const Column = z.custom<ListColumn>(
  (value) =>
    Array.isArray(value) &&
    value.every((cell) => cell === null || typeof cell === 'string' || typeof cell === 'number'),
);

/** Clients column by column: a third of the size of objects, and quick to read in. */
export const ClientRows = z.strictObject({
  ids: z.array(RecordId),
  /** In the order of `listKeys`. */
  columns: z.array(Column),
  /** The employee per role, for each role that any of these clients has. */
  roles: z.record(z.string(), Column),
});
export type ClientRows = z.infer<typeof ClientRows>;

/** Checked by hand as the columns of a page are. */
const columnOf = <T>(isCell: (cell: unknown) => boolean) =>
  z.custom<readonly T[]>((value) => Array.isArray(value) && value.every(isCell));
const isCount = (cell: unknown) => Number.isInteger(cell);
const isText = (cell: unknown) => typeof cell === 'string';
const bases = ['own', 'group', 'override'] as const;

/** Where clients stand, column by column. */
export const Standings = z.strictObject({
  numbers: columnOf<string>(isText),
  types: columnOf<ClientType | null>((cell) => cell === null || clientTypes.some((type) => type === cell)),
  points: columnOf<number | null>((cell) => cell === null || isCount(cell)),
  minPoints: columnOf<number>(isCount),
  maxPoints: columnOf<number>(isCount),
  /** Values that count and are known, and how many count. */
  known: columnOf<number>(isCount),
  criteria: z.int(),
  /** Labels of what is missing, as one text. */
  missing: columnOf<string>(isText),
  /** What the type rests on: the client's own values, its group's, or a partner's decision. */
  basis: columnOf<(typeof bases)[number]>((cell) => bases.some((basis) => basis === cell)),
});
export type Standings = z.infer<typeof Standings>;

/** The role of an employee on a client as a column that can be typed. */
export const RoleField = z.string().regex(/^role:.{1,20}$/u);
export type RoleField = `role:${string}`;

/** One cell that a person typed in the list. */
export const ListChange = z.strictObject({
  id: RecordId,
  field: z.union([ClientFieldName, RoleField]),
  value: FieldValue,
});
export type ListChange = z.infer<typeof ListChange>;

/** A cell that was not stored, with the reason in Dutch. */
export const ListRefusal = z.strictObject({
  id: RecordId,
  field: z.string(),
  message: z.string(),
});
export type ListRefusal = z.infer<typeof ListRefusal>;
