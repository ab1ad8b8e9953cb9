import type { ChartAnswer } from '#shared/classification/call-models.ts';
import { nl } from '#shared/classification/nl.ts';
import { formatCount } from '#shared/text/format.ts';
import classes from './classification.module.css';

const barWidth = 130;
const labelWidth = 160;
const rowHeight = 18;

/** A chart on paper: drawn as lines, so that it is sharp at any size and needs no canvas. */
export function ReportChart({ chart }: { chart: ChartAnswer }) {
  const most = Math.max(1, ...chart.bars.map(({ count }) => count));
  const height = chart.bars.length * rowHeight;
  return (
    <figure className={classes['reportChart']}>
      <figcaption>
        <strong>{chart.title}</strong>
        <div className={classes['detail']}>
          {chart.name} · {nl.charts.incomplete(chart.incomplete)}
        </div>
      </figcaption>
      <svg viewBox={`0 0 ${labelWidth + barWidth + 40} ${height}`}>
        {chart.bars.map((bar, index) => {
          const width = (bar.count / most) * barWidth;
          const top = index * rowHeight;
          return (
            <g key={bar.code}>
              <text x={labelWidth - 8} y={top + 13} textAnchor="end">
                {bar.label.length > 26 ? `${bar.label.slice(0, 25)}…` : bar.label}
              </text>
              <rect
                x={labelWidth}
                y={top + 3}
                width={width}
                height={rowHeight - 6}
                data-bar={
                  chart.key === 'byType' && !bar.isUnknown ? bar.code : bar.isUnknown ? 'unknown' : 'plain'
                }
              />
              <text x={labelWidth + width + 6} y={top + 13} data-count>
                {formatCount(bar.count)}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
