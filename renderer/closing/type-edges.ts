import { standings } from '#shared/classification/model.ts';
import type { TypeEdge } from '#shared/closing/compare-facts.ts';

/** Where a unit may come from, best first; those of the later year only last. */
export const leftEdges: readonly TypeEdge[] = [...standings, 'new', 'regrouped'];
/** Where a unit may go to; those of the earlier year only last. */
export const rightEdges: readonly TypeEdge[] = [...standings, 'left', 'merged', 'regrouped'];
/** Edges of units that are in one of the years only. */
export const apartEdges: ReadonlySet<TypeEdge> = new Set(['new', 'left', 'merged', 'regrouped']);
