import { assetGroups, createRgsFinder, sideOfGroup, type RgsMatch } from '#shared/rgs/find-code.ts';
import type { RgsTable } from '#shared/rgs/model.ts';
import type { AuditAccount, AuditFileFacts } from './model.ts';
import {
  categoryOf,
  proposedRanges,
  resultCategories,
  type AccountCategory,
  type AccountRange,
} from './ranges.ts';

/** How the figures were made: by RGS with or without the office's table, by ranges of accounts, or by the type of the accounts alone. */
export const figureMethods = ['rgs_omslag', 'rgs_prefix', 'ranges', 'account_type'] as const;
export type FigureMethod = (typeof figureMethods)[number];

/** One account with where it went. Amounts in cents, debit positive. */
export interface PlacedAccount {
  id: string;
  name: string;
  type: AuditAccount['type'];
  isMissing: boolean;
  openingCents: number;
  closingCents: number;
  /** Its RGS code, or null. */
  rgsCode: string | null;
  /** The code that its balance was moved to, because it stands on the other side; null = not moved. */
  movedTo: string | null;
  isShortened: boolean;
  category: AccountCategory | null;
  /** Whose range gave the category; null = the code did, or nothing. */
  rangeOf: 'client' | 'office' | 'proposal' | null;
  isUnmapped: boolean;
  isOnWrongSide: boolean;
}

/** The figures of a year from an audit file. Cents; null = cannot be told from this file. */
export interface AuditFigures {
  method: FigureMethod;
  turnoverCents: number | null;
  otherIncomeCents: number | null;
  /** The result in `figures`: by code where the file has codes, else by account type. */
  netResultCents: number;
  /** The result by RGS code; null without codes. */
  resultByCodeCents: number | null;
  /** The result by type of account. */
  resultByTypeCents: number;
  /** Equity, the result of the open year included. */
  equityCents: number | null;
  /** The part of equity that is the result that was not yet taken into it. */
  openResultCents: number;
  balanceTotalCents: number | null;
  /** The balance total without moving balances on the other side; null without codes. */
  balanceByGroupCents: number | null;
  /** The balance total when every account with a debit balance counts. */
  balanceByDebitCents: number;
  /** Sum of the balances of accounts of the balance sheet that no code and no range places. */
  unmappedCents: number;
  /** Sum of all accounts; zero when the books are in balance. */
  sumCents: number;
  accounts: PlacedAccount[];
  /** Balances per RGS group, for groups of the balance sheet on the wrong side. */
  wrongGroups: { group: string; cents: number }[];
  hasOpeningBalance: boolean;
  /** The opening balance stands both in its own part and in transactions; it was counted once. */
  isOpeningTwice: boolean;
}

export interface Mapping {
  client: readonly AccountRange[];
  /** Null = the office has made none; the proposal is used for files without codes, unless the client has ranges. */
  office: readonly AccountRange[] | null;
}

/**
 * Computes the figures as the design's rules say: turnover = −Σ WOmz, other income = −Σ WOvb, net result = −Σ W without WNer, equity =
 * −Σ BEiv plus what of the result is not yet in it, balance total = Σ of the groups of assets after moving balances on the other side to
 * their counter code. Accounts without a code go by the ranges of the client, then of the office.
 */
export function computeAuditFigures(
  facts: Pick<AuditFileFacts, 'accounts' | 'opening' | 'transactions'>,
  table: RgsTable | null,
  mapping: Mapping,
): AuditFigures {
  const find = createRgsFinder(table);
  const matches = new Map(facts.accounts.map((account) => [account.id, find(account.candidates)]));
  const hasCodes = [...matches.values()].some((match) => match !== null);
  const isOpeningTwice = holdsOpeningTwice(facts);
  const rangeLists: RangeLists = [
    { of: 'client', ranges: mapping.client },
    mapping.office === null
      ? { of: 'proposal', ranges: hasCodes || mapping.client.length > 0 ? [] : proposedRanges }
      : { of: 'office', ranges: mapping.office },
  ];
  const accounts = facts.accounts.map((account) =>
    placeAccount(account, matches.get(account.id) ?? null, rangeLists, isOpeningTwice),
  );
  const sums = sumAccounts(accounts);
  const hasRanges = accounts.some(({ rangeOf }) => rangeOf !== null);
  const method = hasCodes ? (table ? 'rgs_omslag' : 'rgs_prefix') : hasRanges ? 'ranges' : 'account_type';
  const hasTurnover = sums.has.turnover;
  const netResultCents = hasCodes ? sums.resultByPlace : sums.resultByType;
  const openResultCents = hasCodes ? sums.openByPlace : sums.openByType;
  const hasBalance = accounts.some(
    ({ type, category }) => type === 'B' || (category !== null && !isResult(category)),
  );
  return {
    method,
    turnoverCents: hasTurnover ? clean(-sums.turnover) : null,
    otherIncomeCents: sums.has.otherIncome ? clean(-sums.otherIncome) : hasCodes ? 0 : null,
    netResultCents,
    resultByCodeCents: hasCodes ? sums.resultByPlace : null,
    resultByTypeCents: sums.resultByType,
    equityCents: sums.has.equity || hasCodes ? clean(openResultCents - sums.equity) : null,
    openResultCents,
    balanceTotalCents: !hasBalance ? null : hasCodes ? sums.assets : sums.assets + sums.looseDebit,
    balanceByGroupCents: hasCodes ? sums.assetsByGroup : null,
    balanceByDebitCents: sums.debitSide,
    unmappedCents: sums.unmapped,
    sumCents: sums.all,
    accounts,
    wrongGroups: wrongGroupsOf(accounts),
    hasOpeningBalance: facts.opening.lines > 0 || facts.transactions.openingCount > 0,
    isOpeningTwice,
  };
}

type RangeLists = readonly {
  of: NonNullable<PlacedAccount['rangeOf']>;
  ranges: readonly AccountRange[];
}[];

/** Whether the transactions of period 0 say the same as the opening balance, account by account. */
function holdsOpeningTwice({
  accounts,
  opening,
  transactions,
}: Pick<AuditFileFacts, 'accounts' | 'opening' | 'transactions'>): boolean {
  return (
    opening.lines > 0 &&
    transactions.openingCount > 0 &&
    accounts.some(({ openingCents }) => openingCents !== 0) &&
    accounts.every(({ openingCents, openingJournalCents }) => openingCents === openingJournalCents)
  );
}

function placeAccount(
  account: AuditAccount,
  match: RgsMatch | null,
  lists: RangeLists,
  isOpeningTwice: boolean,
): PlacedAccount {
  const { id, name, type, isMissing } = account;
  const openingCents = account.openingCents + (isOpeningTwice ? 0 : account.openingJournalCents);
  const closingCents = openingCents + account.debitCents - account.creditCents;
  const placed = { id, name, type, isMissing, openingCents, closingCents };
  if (match) return { ...placed, ...placeByCode(match, closingCents), rangeOf: null, isUnmapped: false };
  for (const { of, ranges } of lists) {
    const category = categoryOf(ranges, id);
    // A range of the balance sheet says nothing about an account of the profit and loss, and the other way round.
    if (
      category === undefined ||
      (type === 'B' && isResult(category)) ||
      (type === 'P' && !isResult(category))
    )
      continue;
    return {
      ...placed,
      rgsCode: null,
      movedTo: null,
      isShortened: false,
      category,
      rangeOf: of,
      isUnmapped: false,
      isOnWrongSide: isWrong(sideOfCategory(category), closingCents),
    };
  }
  return {
    ...placed,
    rgsCode: null,
    movedTo: null,
    isShortened: false,
    category: null,
    rangeOf: null,
    isUnmapped: true,
    isOnWrongSide: false,
  };
}

function placeByCode({ code, group, entry, isShortened }: RgsMatch, closingCents: number) {
  const isOnOtherSide = isWrong(entry?.side ?? (entry ? null : sideOfGroup(group)), closingCents);
  const movedTo = isOnOtherSide && entry?.counterCode ? entry.counterCode : null;
  return {
    rgsCode: code,
    movedTo,
    isShortened,
    category: categoryOfGroup((movedTo ?? group).slice(0, 4)),
    isOnWrongSide: isOnOtherSide && movedTo === null && code.startsWith('B'),
  };
}

function categoryOfGroup(group: string): AccountCategory {
  if (group === 'WOmz') return 'turnover';
  if (group === 'WOvb') return 'otherIncome';
  if (group === 'WNer') return 'appropriation';
  if (group.startsWith('W')) return 'costs';
  if (group === 'BEiv') return 'equity';
  return assetGroups.has(group) ? 'assets' : 'debts';
}

function isResult(category: AccountCategory): boolean {
  return resultCategories.includes(category);
}

function sideOfCategory(category: AccountCategory): 'D' | 'C' | null {
  if (category === 'assets') return 'D';
  return category === 'equity' || category === 'debts' || category === 'turnover' ? 'C' : null;
}

function isWrong(side: 'D' | 'C' | null, cents: number): boolean {
  return (side === 'D' && cents < 0) || (side === 'C' && cents > 0);
}

function clean(cents: number): number {
  return cents === 0 ? 0 : cents;
}

interface Sums {
  turnover: number;
  otherIncome: number;
  equity: number;
  assets: number;
  assetsByGroup: number;
  looseDebit: number;
  debitSide: number;
  resultByPlace: number;
  resultByType: number;
  openByPlace: number;
  openByType: number;
  unmapped: number;
  all: number;
  has: { turnover: boolean; otherIncome: boolean; equity: boolean };
}

function sumAccounts(accounts: readonly PlacedAccount[]): Sums {
  const sums: Sums = {
    turnover: 0,
    otherIncome: 0,
    equity: 0,
    assets: 0,
    assetsByGroup: 0,
    looseDebit: 0,
    debitSide: 0,
    resultByPlace: 0,
    resultByType: 0,
    openByPlace: 0,
    openByType: 0,
    unmapped: 0,
    all: 0,
    has: { turnover: false, otherIncome: false, equity: false },
  };
  for (const account of accounts) addAccount(sums, account);
  for (const key of ['resultByPlace', 'resultByType', 'openByPlace', 'openByType'] as const)
    sums[key] = clean(sums[key]);
  return sums;
}

function addAccount(
  sums: Sums,
  { closingCents: cents, category, type, rgsCode, isUnmapped }: PlacedAccount,
): void {
  sums.all += cents;
  if (type !== 'P' && cents > 0) sums.debitSide += cents;
  if (isUnmapped && type !== 'P') {
    sums.unmapped += cents;
    if (cents > 0) sums.looseDebit += cents;
  }
  if (rgsCode !== null && assetGroups.has(rgsCode.slice(0, 4))) sums.assetsByGroup += cents;
  if (category === 'turnover') sums.turnover += cents;
  if (category === 'otherIncome') sums.otherIncome += cents;
  if (category === 'equity') sums.equity += cents;
  if (category === 'assets' || (category === 'bySign' && cents > 0)) sums.assets += cents;
  if (category === 'turnover' || category === 'otherIncome' || category === 'equity')
    sums.has[category] = true;
  if (category !== null && isResult(category)) {
    sums.openByPlace -= cents;
    if (category !== 'appropriation') sums.resultByPlace -= cents;
  }
  if (type === 'P' || (type !== 'B' && category !== null && isResult(category))) {
    sums.openByType -= cents;
    if (category !== 'appropriation') sums.resultByType -= cents;
  }
}

/** Groups of the balance sheet whose balance, after moving, stands on the wrong side. */
function wrongGroupsOf(accounts: readonly PlacedAccount[]): { group: string; cents: number }[] {
  const groups = new Map<string, number>();
  for (const { rgsCode, movedTo, closingCents } of accounts) {
    if (rgsCode === null || !rgsCode.startsWith('B')) continue;
    const group = (movedTo ?? rgsCode).slice(0, 4);
    groups.set(group, (groups.get(group) ?? 0) + closingCents);
  }
  return [...groups]
    .filter(([group, cents]) => isWrong(sideOfGroup(group), cents))
    .map(([group, cents]) => ({ group, cents }))
    .toSorted((a, b) => a.group.localeCompare(b.group));
}
