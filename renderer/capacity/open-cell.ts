import type { CellScope, LineKey } from '#shared/capacity/model.ts';

/** The number whose details are shown. */
export interface OpenCell {
  /** The group that it stands in; a service of the chart has none of its own. */
  groupId: string;
  scope: CellScope;
  /** What it is called, where the group does not say it. */
  name?: string;
  /** Null is the whole year. */
  month: number | null;
  line: LineKey;
}
