import type { KeyboardEvent } from 'react';
import type { TypesBlock } from '#shared/closing/compare-model.ts';
import { compareText } from '#shared/closing/compare-nl.ts';
import type { TypeEdge } from '#shared/closing/compare-facts.ts';
import { layOutFlow, type FlowBand, type FlowEnd } from '#shared/closing/flow.ts';
import { formatCount } from '#shared/text/format.ts';
import type { OpenBehind } from '#renderer/closing/open-number.tsx';
import classes from '#renderer/closing/compare.module.css';
import { leftEdges, rightEdges } from '#renderer/closing/type-edges.ts';

const { screen: text, edges } = compareText;
const width = 860;
const label = 150;
const bar = 14;
const height = 300;

const fills: Record<TypeEdge, string> = {
  A: 'var(--peil-type-a)',
  B: 'var(--peil-type-b)',
  C: 'var(--peil-type-c)',
  D: 'var(--peil-type-d)',
  incomplete: 'var(--peil-line)',
  new: 'var(--peil-line-strong)',
  left: 'var(--peil-line-strong)',
  merged: 'var(--peil-line-strong)',
  regrouped: 'var(--peil-line-strong)',
};

interface FlowDiagramProps {
  cells: TypesBlock['cells'];
  years: { from: number; to: number };
  onOpen: OpenBehind | undefined;
}

/** The types of the one year left, of the other right, and who went from where to where as bands between them. */
export function FlowDiagram({ cells, years, onOpen }: FlowDiagramProps) {
  const total = cells.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const flow = layOutFlow(
    cells,
    { left: leftEdges, right: rightEdges },
    { scale: height / total, gap: 10, least: 18 },
  );
  return (
    <svg
      className={classes['flow']}
      viewBox={`0 -24 ${width} ${flow.height + 32}`}
      // Inside a drawing there are no elements for this.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="group"
      aria-label={text.flowLabel(years.from, years.to)}
    >
      <text x={label - bar} y={-10} textAnchor="end" fontWeight={600}>
        {years.from}
      </text>
      <text x={width - label + bar} y={-10} fontWeight={600}>
        {years.to}
      </text>
      {flow.bands.map((band) => (
        <Band key={`${band.from} ${band.to}`} band={band} onOpen={onOpen} />
      ))}
      {flow.left.map((end) => (
        <End key={end.edge} end={end} x={label - bar} textX={label - bar - 8} anchor="end" />
      ))}
      {flow.right.map((end) => (
        <End key={end.edge} end={end} x={width - label} textX={width - label + bar + 8} anchor="start" />
      ))}
    </svg>
  );
}

function Band({ band, onOpen }: { band: FlowBand<TypeEdge>; onOpen: OpenBehind | undefined }) {
  const { from, to, count, fromTop, toTop, height: size } = band;
  const [left, right, middle] = [label, width - label, width / 2];
  const path = `M${left} ${fromTop} C${middle} ${fromTop} ${middle} ${toTop} ${right} ${toTop} L${right} ${toTop + size} C${middle} ${toTop + size} ${middle} ${fromTop + size} ${left} ${fromTop + size} Z`;
  const name = text.flowPart(count, edges[from], edges[to]);
  if (onOpen === undefined) return <path d={path} className={classes['band']} fill={fills[from]} />;
  const open = () => onOpen({ of: 'types', from, to }, `${edges[from]} → ${edges[to]}`);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    open();
  };
  return (
    <path
      d={path}
      className={classes['band']}
      fill={fills[from]}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="button"
      tabIndex={0}
      aria-label={name}
      onClick={open}
      onKeyDown={onKeyDown}
    >
      <title>{name}</title>
    </path>
  );
}

interface EndProps {
  end: FlowEnd<TypeEdge>;
  x: number;
  textX: number;
  anchor: 'start' | 'end';
}

function End({ end, x, textX, anchor }: EndProps) {
  return (
    <g>
      <rect x={x} y={end.top} width={bar} height={end.height} fill={fills[end.edge]} />
      <text x={textX} y={end.top + end.height / 2 + 4} textAnchor={anchor}>
        {edges[end.edge]} {formatCount(end.count)}
      </text>
    </g>
  );
}
