import * as z from 'zod';

/** One code of the reference ledger scheme (RGS), as far as Peil uses it. */
export interface RgsCode {
  /** A letter (B or W) and segments of three characters: `BLimBanRba`. */
  code: string;
  name: string;
  /** The side on which its balance belongs; null = not told. */
  side: 'D' | 'C' | null;
  /** The code that a balance on the other side belongs to (omslagcode); null = none. */
  counterCode: string | null;
  /** 1 = balance sheet or profit and loss, 4 = account, 5 = mutation. */
  level: number;
}

/** A loaded version of the scheme. */
export interface RgsTable {
  /** As it is shown: `RGS 3.7 (rgs.csv)`. */
  name: string;
  codes: readonly RgsCode[];
}

export const RgsVersion = z.strictObject({
  id: z.int(),
  name: z.string(),
  fileName: z.string(),
  codes: z.int(),
  counterCodes: z.int(),
  loadedAt: z.string(),
  loadedBy: z.string(),
  isCurrent: z.boolean(),
});
export type RgsVersion = z.infer<typeof RgsVersion>;
