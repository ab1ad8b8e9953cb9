import type { DemandChart } from '#shared/capacity/demand-chart.ts';
import { subtract } from '#shared/capacity/compute-capacity.ts';
import type { MonthSums } from '#shared/capacity/model.ts';
import { capacityText } from '#shared/capacity/nl.ts';
import { capacityScreenText } from '#shared/capacity/screen-nl.ts';
import { formatHours } from '#shared/text/format.ts';
import classes from '#renderer/capacity/capacity.module.css';

const text = capacityScreenText.chart;

interface DemandTableProps {
  chart: DemandChart;
  names: readonly string[];
  onOpen: (series: number, month: number) => void;
}

/** The figures of the chart as a table; a figure opens what is behind it. */
export function DemandTable({ chart, names, onOpen }: DemandTableProps) {
  const sums: [name: string, sums: MonthSums][] = [
    [text.demand, chart.demand],
    [text.capacity, chart.capacity],
    [text.difference, subtract(chart.capacity, chart.demand)],
  ];
  return (
    <table className={classes['figures']} aria-label={text.name}>
      <thead>
        <tr>
          <th scope="col">{text.month}</th>
          <th scope="col">{capacityScreenText.columns.year}</th>
          {capacityText.shortMonths.map((month) => (
            <th key={month} scope="col">
              {month}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {chart.series.map(({ scope, demand }, series) => (
          <tr key={names[series]}>
            <th scope="row">{names[series]}</th>
            <td>{formatHours(demand.yearCentihours)}</td>
            {demand.monthCentihours.map((hours, month) => (
              // oxlint-disable-next-line react/no-array-index-key -- twelve months
              <td key={month}>
                {scope === null || hours === 0 ? (
                  formatHours(hours)
                ) : (
                  <button
                    type="button"
                    className={classes['figureLink']}
                    onClick={() => onOpen(series, month + 1)}
                  >
                    {formatHours(hours)}
                  </button>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        {sums.map(([name, { yearCentihours, monthCentihours }]) => (
          <tr key={name} className={classes['strong']}>
            <th scope="row">{name}</th>
            {[yearCentihours, ...monthCentihours].map((hours, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- the year and twelve months
              <td key={index} className={hours < 0 ? classes['minus'] : undefined}>
                {formatHours(hours)}
              </td>
            ))}
          </tr>
        ))}
      </tfoot>
    </table>
  );
}
