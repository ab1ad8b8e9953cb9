import * as z from 'zod';

/** What accounts of a range are. `bySign` = an asset with a debit balance, a debt with a credit balance. */
export const AccountCategory = z.enum([
  'turnover',
  'otherIncome',
  'costs',
  'appropriation',
  'assets',
  'equity',
  'debts',
  'bySign',
]);
export type AccountCategory = z.infer<typeof AccountCategory>;

/** A range of account numbers; both ends belong to it. */
export const AccountRange = z.strictObject({
  from: z.string().regex(/^[A-Za-z0-9.\-_/]{1,20}$/),
  until: z.string().regex(/^[A-Za-z0-9.\-_/]{1,20}$/),
  category: AccountCategory,
});
export type AccountRange = z.infer<typeof AccountRange>;

/**
 * Whether a range holds an account. Numbers are compared by as many characters as the end of the range has: `8` until `8` holds 8000
 * and 80105; `0500` until `0599` holds 0510 and 05100.
 */
export function holdsAccount({ from, until }: AccountRange, account: string): boolean {
  const key = account.toUpperCase();
  return key.slice(0, from.length) >= from.toUpperCase() && key.slice(0, until.length) <= until.toUpperCase();
}

/** The category of an account in a list of ranges: the first that holds it; undefined = none does. */
export function categoryOf(ranges: readonly AccountRange[], account: string): AccountCategory | undefined {
  return ranges.find((range) => holdsAccount(range, account))?.category;
}

/**
 * What the office begins with until it has ranges of its own: the usual decimal scheme of Dutch books. A proposal: schemes differ, so
 * it is used only for files without any RGS code, and every use says so.
 */
export const proposedRanges: readonly AccountRange[] = [
  { from: '05', until: '05', category: 'equity' },
  { from: '8', until: '8', category: 'turnover' },
];

/** Why a range cannot be stored, or undefined. */
export function refusalOfRange({ from, until }: AccountRange): 'order' | undefined {
  const length = Math.min(from.length, until.length);
  return from.toUpperCase().slice(0, length) > until.toUpperCase().slice(0, length) ? 'order' : undefined;
}

/** Categories that an account of the profit and loss may have; the others are those of the balance sheet. */
export const resultCategories: readonly AccountCategory[] = [
  'turnover',
  'otherIncome',
  'costs',
  'appropriation',
];
