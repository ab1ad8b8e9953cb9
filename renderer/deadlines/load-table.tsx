import type { ExportTable } from '#shared/exports/model.ts';
import type { LoadChart } from '#shared/deadlines/load.ts';
import { deadlinesScreenText } from '#shared/deadlines/screen-nl.ts';
import { formatCount, formatHours, monthName } from '#shared/text/format.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { nameOfLayer } from '#renderer/deadlines/chart-look.ts';
import { listBehind } from '#renderer/deadlines/list-behind.ts';
import classes from '#renderer/deadlines/deadlines.module.css';

const text = deadlinesScreenText.load;

/** The chart as figures; every count opens its deadlines. */
export function LoadTable({ chart }: { chart: LoadChart }) {
  const { year, series, totals, room } = chart;
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">{text.month}</th>
          {series.map(({ key }) => (
            <th scope="col" key={key} className={classes['figure']}>
              {nameOfLayer(key)}
            </th>
          ))}
          <th scope="col" className={classes['figure']}>
            {text.total}
          </th>
          <th scope="col" className={classes['figure']}>
            {text.done}
          </th>
          <th scope="col" className={classes['figure']}>
            {text.roomColumn}
          </th>
        </tr>
      </thead>
      <tbody>
        {totals.map((total, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- twelve months
          <tr key={index}>
            <th scope="row">{monthName(index + 1)}</th>
            {series.map(({ key, counts }) => {
              const count = counts[index] ?? 0;
              return (
                <td key={key} className={classes['figure']}>
                  {count > 0 && (
                    <a
                      href={hrefOf(...listBehind(year, index + 1, key))}
                      aria-label={text.link(nameOfLayer(key), index + 1, count)}
                    >
                      {formatCount(count)}
                    </a>
                  )}
                </td>
              );
            })}
            <td className={classes['figure']}>
              {total > 0 && <a href={hrefOf(...listBehind(year, index + 1, null))}>{formatCount(total)}</a>}
            </td>
            <td className={classes['figure']}>
              {formatCount(series.reduce((sum, { done }) => sum + (done[index] ?? 0), 0))}
            </td>
            <td className={`${classes['figure']} ${(room?.[index] ?? 0) < 0 ? classes['late'] : ''}`}>
              {room === null ? '' : formatHours(room[index])}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The figures for a file. */
export function toLoadExport({ series, totals, room }: LoadChart, title: string): ExportTable {
  return {
    title,
    columns: [
      { header: text.month, kind: 'text' },
      ...series.map(({ key }) => ({ header: nameOfLayer(key), kind: 'number' as const })),
      { header: text.total, kind: 'number' },
      { header: text.room, kind: 'hours' },
    ],
    rows: totals.map((total, index) => [
      monthName(index + 1),
      ...series.map(({ counts }) => counts[index] ?? 0),
      total,
      room === null ? null : (room[index] ?? 0),
    ]),
  };
}
