/** Numbers that must not fall from one to the next. */
interface RisingSeries {
  codes: readonly string[];
  /** The line of the becon scheme by month; else limits by size class. */
  isBecon: boolean;
}

/** The months at whose end the becon scheme asks for a share, in their order: August to April of the next year. */
export const beconMonths = ['08', '09', '10', '11', '12', '01', '02', '03', '04'] as const;

/** The code of the share that must be filed at the end of a month (`08` is August). */
export function beconCode(tax: 'income_tax' | 'corporate_tax', month: string): string {
  return `becon.${tax}.${month}`;
}

export const sizeClasses = ['micro', 'small', 'medium'] as const;
export const sizeCriteria = ['assets', 'turnover', 'staff'] as const;

/** Lines that a new version may not bend: the becon line of each tax, and each limit of the size classes. */
export const risingSeries: readonly RisingSeries[] = [
  ...(['income_tax', 'corporate_tax'] as const).map((tax) => ({
    codes: beconMonths.map((month) => beconCode(tax, month)),
    isBecon: true,
  })),
  ...sizeCriteria.map((criterion) => ({
    codes: sizeClasses.map((size) => `size.${size}.${criterion}`),
    isBecon: false,
  })),
];
