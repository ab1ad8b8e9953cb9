import type { RgsCode, RgsTable } from './model.ts';

/** An account's place in the scheme. */
export interface RgsMatch {
  /** The code, or the longest part of it that the scheme knows. */
  code: string;
  /** Its first two levels: `BLim`. */
  group: string;
  /** What the loaded table says about it; null without a table. */
  entry: RgsCode | null;
  /** The file gives a longer code that the loaded table does not know. */
  isShortened: boolean;
}

/** Where balances of these groups go; anything else is no RGS code. Source: the scheme's level 2, RGS 3.7. */
const groups = new Set(
  (
    'BIva BMva BVas BFva BEiv BVrz BLas BLim BEff BVor BSch BVrd BPro ' +
    'WPer WAfs WBed WWvi WBwv WKpr WVkf WAkf WOmz WWiv WOvb WLbe WOvt WVhe WWfa WFbe WRed WBel WAad WNer WMfo'
  ).split(' '),
);
const groupsByKey = new Map([...groups].map((group) => [group.toLowerCase(), group]));

/** A letter and at least one segment of a capital, or digit-free start, and two more characters. */
const shape = /^[BW](?:[A-Z][A-Za-z0-9]{2}){1,6}$/;

/**
 * Finds the place of an account from what an audit file gives as its code. Dummies (`0001`, `-`, `RGS-1`, `nvt`) and words are nothing;
 * an extension after a point or colon is left off; with a table a code that it does not know becomes its longest known part.
 */
export function createRgsFinder(table: RgsTable | null): (candidates: readonly string[]) => RgsMatch | null {
  const known = new Map((table?.codes ?? []).map((entry) => [entry.code.toLowerCase(), entry]));
  const find = (candidate: string): RgsMatch | null => {
    const tidy = candidate.slice(candidate.lastIndexOf(':') + 1).trim();
    const text = tidy.split('.')[0] ?? '';
    if (!shape.test(text)) return null;
    const group = groupsByKey.get(text.slice(0, 4).toLowerCase());
    if (known.size === 0)
      return group === undefined ? null : { code: text, group, entry: null, isShortened: false };
    for (let length = text.length; length >= 4; length -= 3) {
      const entry = known.get(text.slice(0, length).toLowerCase());
      if (entry)
        return { code: entry.code, group: entry.code.slice(0, 4), entry, isShortened: length < text.length };
    }
    return null;
  };
  return (candidates) => {
    for (const candidate of candidates) {
      const match = find(candidate);
      if (match) return match;
    }
    return null;
  };
}

/** Groups that are assets. Source: the balance sheet of the scheme. */
export const assetGroups: ReadonlySet<string> = new Set(
  'BIva BMva BVas BFva BVrd BPro BVor BEff BLim'.split(' '),
);
/** The side on which groups of the balance sheet belong, for use without a table. */
export function sideOfGroup(group: string): 'D' | 'C' | null {
  if (assetGroups.has(group)) return 'D';
  return group === 'BEiv' || group === 'BVrz' || group === 'BLas' || group === 'BSch' || group === 'WOmz'
    ? 'C'
    : null;
}
