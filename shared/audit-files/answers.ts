import * as z from 'zod';
import { ValueOrigin } from '#shared/clients/model.ts';
import { Cents, ClientNumber, Year } from '#shared/common/values.ts';
import { FigureStatus } from '#shared/figures/model.ts';
import { figureMethods } from './compute-figures.ts';
import { AccountRange } from './ranges.ts';

/** The yearly figures that an audit file can give. People employed are not in it. */
export const TakenField = z.enum(['turnoverCents', 'balanceTotalCents', 'equityCents', 'netResultCents']);
export type TakenField = z.infer<typeof TakenField>;

const AuditWarningAnswer = z.strictObject({
  code: z.string(),
  level: z.enum(['serious', 'warning', 'note']),
  message: z.string(),
  advice: z.string(),
});

const FiguresOfFile = z.strictObject({
  turnoverCents: Cents.nullable(),
  otherIncomeCents: Cents.nullable(),
  netResultCents: Cents,
  resultByCodeCents: Cents.nullable(),
  resultByTypeCents: Cents,
  equityCents: Cents.nullable(),
  openResultCents: Cents,
  balanceTotalCents: Cents.nullable(),
  balanceByGroupCents: Cents.nullable(),
  balanceByDebitCents: Cents,
  unmappedCents: Cents,
  sumCents: Cents,
});
export type FiguresOfFile = z.infer<typeof FiguresOfFile>;

/** What the call for scripts answers. */
export const AuditFilePreview = z.strictObject({
  version: z.string(),
  encoding: z.string(),
  software: z.string(),
  /** The year in which the book year ends; null when the file does not say. */
  fiscalYear: Year.nullable(),
  declaredLines: z.int().nullable(),
  actualLines: z.int(),
  /** As the file declares them; counted where it declares none. */
  totalDebitCents: Cents,
  totalCreditCents: Cents,
  /** Whether the lines themselves balance, in all and per transaction. */
  balanced: z.boolean(),
  hasOpeningBalance: z.boolean(),
  turnoverCents: Cents.nullable(),
  resultCents: Cents,
  equityCents: Cents.nullable(),
  balanceTotalCents: Cents.nullable(),
  method: z.enum(figureMethods),
  unmappedCents: Cents,
  warnings: z.array(z.strictObject({ code: z.string(), message: z.string() })),
});

/** A yearly figure as the file gives it, beside what stands there. */
const ReadingValue = z.strictObject({
  field: TakenField,
  cents: Cents.nullable(),
  current: Cents.nullable(),
  origin: ValueOrigin.nullable(),
  previousCents: Cents.nullable(),
  /** Whether the screen proposes to take it: known, not typed over, and not doubtful without an opening balance. */
  isProposed: z.boolean(),
});

const AccountOfFile = z.strictObject({
  id: z.string(),
  name: z.string(),
  type: z.enum(['B', 'P', 'M']).nullable(),
  openingCents: Cents,
  closingCents: Cents,
  rgsCode: z.string().nullable(),
  movedTo: z.string().nullable(),
  category: AccountRange.shape.category.nullable(),
  rangeOf: z.enum(['client', 'office', 'proposal']).nullable(),
  isUnmapped: z.boolean(),
  isOnWrongSide: z.boolean(),
});
export type AccountOfFile = z.infer<typeof AccountOfFile>;

/** A file that was read, with what it would mean for a client and year. */
export const AuditReadingAnswer = z.strictObject({
  id: z.int(),
  file: z.strictObject({
    name: z.string(),
    bytes: z.int(),
    readAt: z.string(),
    version: z.string(),
    encoding: z.string(),
    software: z.string(),
    fiscalYear: z.string(),
    startsOn: z.string(),
    endsOn: z.string(),
    companyName: z.string(),
    companyIdent: z.string(),
    taxIdent: z.string(),
    lines: z.int(),
    transactions: z.int(),
    debitCents: Cents,
    creditCents: Cents,
  }),
  years: z.array(Year),
  year: Year.nullable(),
  client: z.strictObject({ number: ClientNumber, name: z.string() }).nullable(),
  proposals: z.array(
    z.strictObject({ number: ClientNumber, name: z.string(), by: z.enum(['kvk', 'rsin', 'name']) }),
  ),
  method: z.enum(figureMethods),
  rgsTable: z.string().nullable(),
  figures: FiguresOfFile,
  values: z.array(ReadingValue),
  status: FigureStatus.nullable(),
  warnings: z.array(AuditWarningAnswer),
  /** Accounts with a balance, at most 5,000, by number; the unmapped ones before the others. */
  accounts: z.array(AccountOfFile),
  accountCount: z.int(),
  ranges: z.strictObject({
    client: z.array(AccountRange),
    office: z.array(AccountRange),
    /** The office has none of its own: these are the proposal. */
    isProposal: z.boolean(),
  }),
});
export type AuditReadingAnswer = z.infer<typeof AuditReadingAnswer>;

/** What was taken over from a file, and how it was computed. */
export const TakenAuditFile = z.strictObject({
  year: Year,
  fileName: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  version: z.string(),
  software: z.string(),
  method: z.enum(figureMethods),
  rgsTable: z.string().nullable(),
  figures: FiguresOfFile,
  mapping: z.strictObject({ client: z.array(AccountRange), office: z.array(AccountRange).nullable() }),
  /** Codes of the warnings that were shown. */
  warnings: z.array(z.string()),
  takenFields: z.array(TakenField),
  takenAt: z.string(),
  takenBy: z.string(),
});
export type TakenAuditFile = z.infer<typeof TakenAuditFile>;
