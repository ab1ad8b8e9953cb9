/** One end of the flow: so many units, from `top` to `top + height`. */
export interface FlowEnd<Edge> {
  edge: Edge;
  count: number;
  top: number;
  height: number;
}

/** A band of units from one end to another; heights are the same at both ends. */
export interface FlowBand<Edge> {
  from: Edge;
  to: Edge;
  count: number;
  fromTop: number;
  toTop: number;
  height: number;
}

export interface Flow<Edge> {
  left: FlowEnd<Edge>[];
  right: FlowEnd<Edge>[];
  bands: FlowBand<Edge>[];
  height: number;
}

/**
 * Lays a flow diagram out: ends below each other in the order given, with `gap` between them, `scale` high per unit and never lower
 * than `least`, so that every label fits. Bands leave and arrive in the order of the other side, so that they cross least.
 */
export function layOutFlow<Edge extends string>(
  cells: readonly { from: Edge; to: Edge; count: number }[],
  order: { left: readonly Edge[]; right: readonly Edge[] },
  size: { scale: number; gap: number; least: number },
): Flow<Edge> {
  const stack = (edges: readonly Edge[], side: 'from' | 'to') => {
    let top = 0;
    return edges.flatMap((edge): FlowEnd<Edge>[] => {
      const count = cells.filter((cell) => cell[side] === edge).reduce((sum, cell) => sum + cell.count, 0);
      if (count === 0) return [];
      const end = { edge, count, top, height: Math.max(size.least, count * size.scale) };
      top += end.height + size.gap;
      return [end];
    });
  };
  const left = stack(order.left, 'from');
  const right = stack(order.right, 'to');
  const used = { left: new Map<Edge, number>(), right: new Map<Edge, number>() };
  const bands = left.flatMap((from) =>
    right.flatMap((to): FlowBand<Edge>[] => {
      const cell = cells.find((each) => each.from === from.edge && each.to === to.edge);
      if (cell === undefined || cell.count === 0) return [];
      const height = cell.count * size.scale;
      const fromTop = from.top + (used.left.get(from.edge) ?? 0);
      const toTop = to.top + (used.right.get(to.edge) ?? 0);
      used.left.set(from.edge, (used.left.get(from.edge) ?? 0) + height);
      used.right.set(to.edge, (used.right.get(to.edge) ?? 0) + height);
      return [{ ...cell, fromTop, toTop, height }];
    }),
  );
  const bottom = (ends: readonly FlowEnd<Edge>[]) =>
    Math.max(0, ...ends.map(({ top, height }) => top + height));
  return { left, right, bands, height: Math.max(bottom(left), bottom(right)) };
}
