import * as z from 'zod';
import { Cents, Year } from '#shared/common/values.ts';
import { ValueOrigin } from '#shared/clients/model.ts';

/** Whether yearly figures are those of the finished annual accounts or an estimate before them. */
export const FigureStatus = z.enum(['final', 'provisional']);
export type FigureStatus = z.infer<typeof FigureStatus>;

/** The annual accounts of one client and year; null = not known, which is not zero. */
export interface YearFigures {
  year: number;
  /** Net turnover. */
  turnoverCents: number | null;
  /** Balance-sheet total. */
  balanceTotalCents: number | null;
  /** Equity; negative when the debts are more than the possessions. */
  equityCents: number | null;
  netResultCents: number | null;
  /** People employed, in hundredths. */
  staffHundredths: number | null;
  status: FigureStatus;
}

/** What the office did for a client in one year; null = not known. */
export interface YearProduction {
  year: number;
  /** Work done, at the office's rates. */
  productionCents: number | null;
  /** Work that was not billed; negative = write-up (`Bij`). */
  writeOffCents: number | null;
  billedCents: number | null;
  /** Days until invoices were paid, on average. */
  paymentDays: number | null;
}

/** How a yearly value is written: money in cents, a number of people in hundredths, whole days, or a status. */
export type YearFieldKind = 'cents' | 'hundredths' | 'days' | 'status';

interface YearField {
  /** The table and column that hold the value. */
  table: 'yearly_figure' | 'yearly_production';
  column: string;
  /** The Dutch label, with its unit. */
  label: string;
  kind: YearFieldKind;
}

/** Every yearly value that a person or an import can set, in the order of the source's screen; the key is also that of `value_origin.field`. */
export const yearFields = {
  turnoverCents: { table: 'yearly_figure', column: 'turnover_cents', label: 'Omzet', kind: 'cents' },
  balanceTotalCents: {
    table: 'yearly_figure',
    column: 'balance_total_cents',
    label: 'Balanstotaal',
    kind: 'cents',
  },
  equityCents: { table: 'yearly_figure', column: 'equity_cents', label: 'Eigen vermogen', kind: 'cents' },
  netResultCents: {
    table: 'yearly_figure',
    column: 'net_result_cents',
    label: 'Netto resultaat',
    kind: 'cents',
  },
  staffHundredths: {
    table: 'yearly_figure',
    column: 'staff_hundredths',
    label: 'Personeelsleden',
    kind: 'hundredths',
  },
  status: { table: 'yearly_figure', column: 'status', label: 'Status', kind: 'status' },
  productionCents: {
    table: 'yearly_production',
    column: 'production_cents',
    label: 'Productie',
    kind: 'cents',
  },
  writeOffCents: {
    table: 'yearly_production',
    column: 'write_off_cents',
    label: 'Afboeking',
    kind: 'cents',
  },
  billedCents: { table: 'yearly_production', column: 'billed_cents', label: 'Gedeclareerd', kind: 'cents' },
  paymentDays: {
    table: 'yearly_production',
    column: 'payment_days',
    label: 'Betaaltermijn in dagen',
    kind: 'days',
  },
} as const satisfies Record<string, YearField>;

export type YearFieldKey = keyof typeof yearFields;
export type YearTable = YearField['table'];

/** The keys in the order of the list. */
export const yearFieldKeys = Object.keys(yearFields) as readonly YearFieldKey[];

/** The definition of a yearly value, as the general type that screens and repositories work with. */
export function yearField(key: YearFieldKey): YearField {
  return yearFields[key];
}

/** The keys of one table, in the order of the list. */
export function yearFieldsOf(table: YearTable): YearFieldKey[] {
  return yearFieldKeys.filter((key) => yearField(key).table === table);
}

// The list is not empty and holds exactly the keys of YearFieldKey, which z.enum cannot see of a readonly array.
export const YearFieldName = z.enum(yearFieldKeys as [YearFieldKey, ...YearFieldKey[]]);

/** A yearly value as calls carry it: a whole number, a status, or null for unknown. */
export const YearValue = z.union([z.int(), FigureStatus, z.null()]);
export type YearValue = z.infer<typeof YearValue>;

const origins = z.partialRecord(YearFieldName, ValueOrigin);

export const FiguresAnswer = z.strictObject({
  year: Year,
  turnoverCents: Cents.nullable(),
  balanceTotalCents: Cents.nullable(),
  equityCents: Cents.nullable(),
  netResultCents: Cents.nullable(),
  staffHundredths: z.int().nullable(),
  status: FigureStatus,
  /** Where each known value came from. */
  origins,
});
export type FiguresAnswer = z.infer<typeof FiguresAnswer>;

/** A class that follows from amounts, under the classification of now. */
export const DerivedClass = z.strictObject({ code: z.string(), label: z.string() });
export type DerivedClass = z.infer<typeof DerivedClass>;

export const ProductionAnswer = z.strictObject({
  year: Year,
  productionCents: Cents.nullable(),
  writeOffCents: Cents.nullable(),
  billedCents: Cents.nullable(),
  paymentDays: z.int().nullable(),
  origins,
  /** The class of the billed amount; null when it is not known. */
  feeClass: DerivedClass.nullable(),
  /** The class of the write-off as part of production; null when it is not known. */
  writeOffClass: DerivedClass.nullable(),
});
export type ProductionAnswer = z.infer<typeof ProductionAnswer>;
