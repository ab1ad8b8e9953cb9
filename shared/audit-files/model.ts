/** The forms of the Dutch financial audit file (XAF) that Peil reads. */
export const auditFileVersions = ['3.1', '3.2', '3.2.1', '4.0'] as const;
export type AuditFileVersion = (typeof auditFileVersions)[number];

/** B = balance sheet, P = profit and loss, M = both (3.x); null = the account stands in no ledger, or its type cannot be read. */
export type AccountType = 'B' | 'P' | 'M';

/** One account of an audit file with its sums over the year. Amounts in cents, debit positive. */
export interface AuditAccount {
  id: string;
  name: string;
  type: AccountType | null;
  /** What the file gives as RGS code, most trustworthy first; may be dummies. */
  candidates: string[];
  /** From the opening balance. */
  openingCents: number;
  /** From transactions that hold an opening balance: period 0 or a journal of type O. Not in the debit and credit sums. */
  openingJournalCents: number;
  debitCents: number;
  creditCents: number;
  /** Lines name it, but the ledger of the file does not hold it. */
  isMissing: boolean;
}

/** What a part of the file declares about itself, and what was counted. Null = the file does not say. */
export interface DeclaredTotals {
  declaredLines: number | null;
  declaredDebitCents: number | null;
  declaredCreditCents: number | null;
  lines: number;
  debitCents: number;
  creditCents: number;
}

/** Things found time and again: how many, and the first few to show. */
export interface Findings {
  count: number;
  examples: string[];
}

/** Everything that Peil keeps of an audit file; single lines are not kept. */
export interface AuditFileFacts {
  version: AuditFileVersion;
  /** The namespace of the root; empty when it has none. */
  namespace: string;
  /** How the bytes were read: `utf-8`, `utf-16le`, `utf-16be` or `windows-1252`. */
  encoding: string;
  /** The encoding that the file gives for itself; null = it gives none. */
  declaredEncoding: string | null;
  sha256: string;
  bytes: number;
  header: {
    /** As it stands: `2025` or `2024-2025`. */
    fiscalYear: string;
    /** First and last day of the book year, `YYYY-MM-DD`; empty when absent or unreadable. */
    startsOn: string;
    endsOn: string;
    currency: string;
    software: string;
    softwareVersion: string;
    rgsVersion: string;
  };
  company: {
    /** KvK number as a rule; some programs put a number of their own here. */
    ident: string;
    name: string;
    /** VAT or fiscal number. */
    taxIdent: string;
  };
  accounts: AuditAccount[];
  /** Accounts that the ledger holds more than once. */
  duplicateAccounts: Findings;
  opening: DeclaredTotals;
  transactions: DeclaredTotals & {
    count: number;
    /** Transactions whose debit and credit differ. */
    unbalanced: Findings;
    /** Transactions that hold an opening balance. */
    openingCount: number;
    /** Transactions by the calendar year of their date, in order. */
    byYear: { year: string; count: number }[];
    /** Transactions dated before or after the book year. */
    outside: Findings;
  };
  /** Amounts that cannot be read; their lines count nowhere. */
  badAmounts: Findings;
  /** Lines without debit or credit; they count nowhere. */
  missingSides: Findings;
  /** Amounts below zero. */
  negativeAmounts: number;
  /** Characters that XML does not know; they were left out. */
  strayCharacters: number;
}

/** Why a whole file cannot be used. */
export type AuditFileRefusalCode =
  | 'EMPTY'
  | 'COMPRESSED'
  | 'NOT_XML'
  | 'NOT_AUDIT_FILE'
  | 'OLD_VERSION'
  | 'SAF_T'
  | 'ENTITIES'
  | 'BROKEN_XML'
  | 'CUT_OFF'
  | 'TOO_LARGE'
  | 'TOO_DEEP'
  | 'TOO_MANY_ACCOUNTS'
  | 'AMOUNTS_TOO_LARGE'
  | 'GONE'
  | 'UNREADABLE';

/** Bounds that no real file meets. */
export const auditFileLimits = {
  bytes: 16 * 1024 ** 3,
  accounts: 50_000,
  depth: 100,
  /** Characters without any tag, and before the first tag. */
  silentCharacters: 8_000_000,
  examples: 10,
} as const;
