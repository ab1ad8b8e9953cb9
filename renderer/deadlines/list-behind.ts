import type { LoadLayer } from '#shared/deadlines/load.ts';
import { choiceParameters } from '#renderer/deadlines/work-choice.ts';

/** The list behind a part of the chart; without a layer the whole month. */
export function listBehind(year: number, month: number, layer: LoadLayer | null) {
  const day = `${year}-${String(month).padStart(2, '0')}-01`;
  const family = layer === 'vat' ? ('vat_all' as const) : layer;
  return ['/jaarplan/termijnen', choiceParameters({ kind: 'month', day, family, state: null })] as const;
}
