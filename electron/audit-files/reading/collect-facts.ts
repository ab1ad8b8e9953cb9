import type { AuditAccount, AuditFileFacts, DeclaredTotals, Findings } from '#shared/audit-files/model.ts';
import { auditFileLimits } from '#shared/audit-files/model.ts';
import { parseAuditAmount } from '#shared/audit-files/parse-amount.ts';
import { AuditFileRefused } from './refusal.ts';

/** What was kept of the elements of one place, by name. */
export type Kept = Readonly<Record<string, string | undefined>>;

interface Transaction {
  number: string;
  isOpening: boolean;
  differenceCents: number;
}

/** What the elements of a file add up to. The reader calls it in the order of the file. */
export class FactCollector {
  readonly header: Record<string, string> = {};
  readonly company: Record<string, string> = {};
  readonly opening: DeclaredTotals = emptyTotals();
  readonly transactions: AuditFileFacts['transactions'] = {
    ...emptyTotals(),
    count: 0,
    unbalanced: noFindings(),
    openingCount: 0,
    byYear: [],
    outside: noFindings(),
  };
  readonly duplicateAccounts = noFindings();
  readonly badAmounts = noFindings();
  readonly missingSides = noFindings();
  negativeAmounts = 0;
  readonly #accounts = new Map<string, AuditAccount>();
  readonly #years = new Map<string, number>();
  /** Codes of the taxonomy of 3.1, which stands after the accounts that it is about. */
  readonly #oldCodes: [string, string][] = [];
  #journalIsOpening = false;
  #transaction: Transaction = { number: '', isOpening: false, differenceCents: 0 };
  readonly #whereNow: () => string;

  constructor(whereNow: () => string) {
    this.#whereNow = whereNow;
  }

  addAccount(kept: Kept, concepts: readonly string[]): void {
    const id = own(kept['accID']?.trim() ?? '', 100);
    const name = own(kept['accDesc']?.trim() ?? '', 300);
    const type = kept['accTp']?.trim().toUpperCase() ?? '';
    const candidates = [
      kept['RGScode'],
      ...concepts,
      kept['leadReference'],
      kept['leadCode'],
      kept['leadCrossRef'],
    ]
      .flatMap((candidate) => (candidate?.trim() ? [own(candidate.trim(), 60)] : []))
      .slice(0, 6);
    const known = this.#accounts.get(id);
    if (known && !known.isMissing) {
      note(this.duplicateAccounts, () => `${id} ${name}`);
      known.candidates = [...new Set([...known.candidates, ...candidates])].slice(0, 6);
      known.type ??= asType(type);
      return;
    }
    const account = known ?? this.#newAccount(id);
    Object.assign(account, { name, type: asType(type), candidates, isMissing: false });
  }

  addOldCode(kept: Kept): void {
    const { txCd: code = '', glAccID: account = '' } = kept;
    if (code.trim() && account.trim() && this.#oldCodes.length < auditFileLimits.accounts)
      this.#oldCodes.push([own(account.trim(), 100), own(code.trim(), 60)]);
  }

  addOpeningLine(kept: Kept): void {
    this.opening.lines += 1;
    const cents = this.#read(kept['amnt'], kept['amntTp'], this.opening);
    if (cents !== undefined) this.#account(kept['accID']).openingCents += cents;
  }

  startJournal(): void {
    this.#journalIsOpening = false;
  }

  keepOfJournal(type: string): void {
    this.#journalIsOpening = type.trim().toUpperCase() === 'O';
  }

  startTransaction(): void {
    this.#transaction = { number: '', isOpening: this.#journalIsOpening, differenceCents: 0 };
    this.transactions.count += 1;
  }

  keepOfTransaction(name: string, text: string): void {
    if (name === 'nr') this.#transaction.number = text.trim();
    else if (name === 'periodNumber') {
      if (/^\s*0+\s*$/.test(text)) this.#transaction.isOpening = true;
    } else this.#takeDay(text.trim().slice(0, 10));
  }

  addLine(accountId: string | undefined, amount: string | undefined, side: string | undefined): void {
    const { transactions } = this;
    transactions.lines += 1;
    const cents = this.#read(amount, side, transactions);
    if (cents === undefined) return;
    this.#transaction.differenceCents += cents;
    const account = this.#account(accountId);
    if (this.#transaction.isOpening) account.openingJournalCents += cents;
    else if (side === 'C' || side === 'c') account.creditCents -= cents;
    else account.debitCents += cents;
  }

  endTransaction(): void {
    const { number, differenceCents, isOpening } = this.#transaction;
    if (isOpening) this.transactions.openingCount += 1;
    if (differenceCents !== 0)
      note(
        this.transactions.unbalanced,
        () => `${number || '?'} (${(differenceCents / 100).toFixed(2).replace('.', ',')})`,
      );
  }

  /** The account sums, with the codes that stood elsewhere. Refuses sums that are no longer exact. */
  finishAccounts(): AuditAccount[] {
    for (const [id, code] of this.#oldCodes) this.#accounts.get(id)?.candidates.push(code);
    const accounts = [...this.#accounts.values()];
    const sums = [this.opening, this.transactions].flatMap(({ debitCents, creditCents }) => [
      debitCents,
      creditCents,
    ]);
    const all = accounts.flatMap(({ openingCents, debitCents, creditCents }) => [
      openingCents,
      debitCents,
      creditCents,
    ]);
    if (![...sums, ...all].every(Number.isSafeInteger)) throw new AuditFileRefused('AMOUNTS_TOO_LARGE');
    this.transactions.byYear = [...this.#years]
      .map(([year, count]) => ({ year, count }))
      .toSorted((a, b) => a.year.localeCompare(b.year))
      .slice(0, 50);
    return accounts;
  }

  #takeDay(day: string): void {
    if (!/^\d{4}-\d\d-\d\d$/.test(day)) return;
    const year = day.slice(0, 4);
    this.#years.set(year, (this.#years.get(year) ?? 0) + 1);
    const { startDate: start = '', endDate: end = '' } = this.header;
    if ((isDay(start) && day < start) || (isDay(end) && day > end))
      note(this.transactions.outside, () => `${this.#transaction.number || '?'} (${day})`);
  }

  /** The signed amount of a line, debit positive, added to the totals; undefined when it cannot be read. */
  #read(amount: string | undefined, side: string | undefined, totals: DeclaredTotals): number | undefined {
    const cents = amount === undefined ? undefined : parseAuditAmount(amount);
    if (cents === undefined) {
      note(this.badAmounts, () => `${this.#whereNow()}: “${(amount ?? '').trim().slice(0, 40)}”`);
      return undefined;
    }
    if (cents < 0) this.negativeAmounts += 1;
    const tidy = side === 'D' || side === 'C' ? side : side?.trim().toUpperCase();
    if (tidy === 'D') {
      totals.debitCents += cents;
      return cents;
    }
    if (tidy === 'C') {
      totals.creditCents += cents;
      return cents === 0 ? 0 : -cents;
    }
    note(this.missingSides, () => `${this.#whereNow()}: “${(side ?? '').trim().slice(0, 40)}”`);
    return undefined;
  }

  #account(id: string | undefined): AuditAccount {
    const key = id ?? '';
    return (
      this.#accounts.get(key) ?? this.#accounts.get(key.trim()) ?? this.#newAccount(own(key.trim(), 100))
    );
  }

  #newAccount(id: string): AuditAccount {
    const known = this.#accounts.get(id);
    if (known) return known;
    if (this.#accounts.size >= auditFileLimits.accounts) throw new AuditFileRefused('TOO_MANY_ACCOUNTS');
    const account: AuditAccount = {
      id,
      name: '',
      type: null,
      candidates: [],
      openingCents: 0,
      openingJournalCents: 0,
      debitCents: 0,
      creditCents: 0,
      isMissing: true,
    };
    this.#accounts.set(id, account);
    return account;
  }
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}

function asType(type: string): AuditAccount['type'] {
  return type === 'B' || type === 'P' || type === 'M' ? type : null;
}

/** A copy of its own: what was cut from a piece of the file would keep the whole piece in memory. */
export function own(text: string, most: number): string {
  return Buffer.from(text.slice(0, most), 'utf8').toString('utf8');
}

export function note(findings: Findings, example: () => string): void {
  findings.count += 1;
  if (findings.examples.length < auditFileLimits.examples) findings.examples.push(own(example(), 200));
}

function noFindings(): Findings {
  return { count: 0, examples: [] };
}

function emptyTotals(): DeclaredTotals {
  return {
    declaredLines: null,
    declaredDebitCents: null,
    declaredCreditCents: null,
    lines: 0,
    debitCents: 0,
    creditCents: 0,
  };
}
