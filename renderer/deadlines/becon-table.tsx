import type { ExportTable } from '#shared/exports/model.ts';
import type { BeconCurve } from '#shared/deadlines/becon.ts';
import { deadlinesScreenText } from '#shared/deadlines/screen-nl.ts';
import { formatCount, formatDay, formatNumber, formatPercentage } from '#shared/text/format.ts';
import classes from '#renderer/deadlines/deadlines.module.css';

const { becon: text, taxes } = deadlinesScreenText;

/** The curve as figures. */
export function BeconTable({ curve }: { curve: BeconCurve }) {
  return (
    <table className={classes['table']} aria-label={text.name(curve.tax, curve.taxYear)}>
      <thead>
        <tr>
          <th scope="col">{text.month}</th>
          {[text.minimum, text.needed, text.filed, text.share, text.difference].map((header) => (
            <th scope="col" key={header} className={classes['figure']}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {curve.points.map(({ on, minimumBasisPoints, needed, filed, filedBasisPoints }) => (
          <tr key={on} {...(on === curve.now?.on ? { 'aria-current': 'true' as const } : {})}>
            <th scope="row">{formatDay(on)}</th>
            <td className={classes['figure']}>{formatPercentage(minimumBasisPoints, 2)}</td>
            <td className={classes['figure']}>{formatCount(needed)}</td>
            <td className={classes['figure']}>{formatNumber(filed)}</td>
            <td className={classes['figure']}>{formatPercentage(filedBasisPoints)}</td>
            <td className={`${classes['figure']} ${filed !== null && filed < needed ? classes['late'] : ''}`}>
              {filed === null ? '' : formatNumber(filed - needed)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Both curves for a file. */
export function toBeconExport(curves: readonly BeconCurve[], taxYear: number): ExportTable {
  return {
    title: text.exportTitle(taxYear),
    columns: [
      { header: text.columns.tax, kind: 'text' },
      { header: text.month, kind: 'day' },
      { header: text.minimum, kind: 'percentage' },
      { header: text.needed, kind: 'number' },
      { header: text.filed, kind: 'number' },
      { header: text.share, kind: 'percentage' },
      { header: text.onList, kind: 'number' },
    ],
    rows: curves.flatMap(({ tax, points, onList }) =>
      points.map(({ on, minimumBasisPoints, needed, filed, filedBasisPoints }) => [
        taxes[tax],
        on,
        minimumBasisPoints,
        needed,
        filed,
        filedBasisPoints,
        onList,
      ]),
    ),
  };
}
