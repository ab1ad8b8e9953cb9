import type { ChartAnswer } from '#shared/classification/call-models.ts';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { formatCount, formatPercentage } from '#shared/text/format.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { useMoment } from './moment.ts';
import classes from './classification.module.css';

/** The same figures as the chart, as a table. */
export function ChartTable({ chart }: { chart: ChartAnswer }) {
  const { parameters } = useMoment();
  const { share, count, class: classText } = nlScreen.chart;
  return (
    <table className={classes['table']} aria-label={chart.name}>
      <thead>
        <tr>
          <th scope="col">{classText}</th>
          <th scope="col" className={classes['number']}>
            {count}
          </th>
          <th scope="col" className={classes['number']}>
            {share}
          </th>
        </tr>
      </thead>
      <tbody>
        {chart.bars.map((bar) => (
          <tr key={bar.code}>
            <td>
              <a
                href={hrefOf('/classificatie/klanten', {
                  ...parameters,
                  grafiek: chart.key,
                  klasse: bar.code,
                })}
              >
                {bar.label}
              </a>
            </td>
            <td className={classes['number']}>{formatCount(bar.count)}</td>
            <td className={classes['number']}>{formatShare(bar.count, chart.total)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{nlScreen.matrix.total}</th>
          <td className={classes['number']}>{formatCount(chart.total)}</td>
          <td className={classes['number']}>{formatShare(chart.total, chart.total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** A part of a whole as a percentage; empty without a whole. */
export function formatShare(part: number, whole: number): string {
  return whole === 0 ? '' : formatPercentage(Math.round((part / whole) * 10_000), 0);
}
