import { lineOf } from '#shared/capacity/compute-capacity.ts';
import type { LineKey } from '#shared/capacity/model.ts';
import { capacityText } from '#shared/capacity/nl.ts';
import type { YearPlan, YearPlans } from '#shared/capacity/plan-calls.ts';
import { capacityScreenText } from '#shared/capacity/screen-nl.ts';
import { formatDay, formatHours, formatLongDay } from '#shared/text/format.ts';
import classes from '#renderer/capacity/year-plan.module.css';
import type { Labels } from '#renderer/capacity/group-name.ts';

const text = capacityScreenText.yearPlan;
const shown: readonly LineKey[] = ['available', 'planned', 'control', 'free'];

interface YearPlanSheetProps {
  plans: Omit<YearPlans, 'plans'>;
  plan: YearPlan;
  labels: Labels;
}

/** The year of one employee on paper: what for whom in which month, the sums, and the room that is left. */
export function YearPlanSheet({ plans, plan, labels }: YearPlanSheetProps) {
  const { row, lines } = plan;
  const proposed = lines
    .filter(({ status }) => status === 'A')
    .reduce((sum, { yearCentihours }) => sum + yearCentihours, 0);
  const facts = [
    row.function === null ? null : (labels.get(`function:${row.function}`) ?? row.function),
    capacityScreenText.partTime(row.partTimePercent),
    row.leftOn === null ? null : capacityScreenText.leftOn(formatDay(row.leftOn)),
    row.hasBudget ? null : capacityScreenText.noBudget,
  ];
  return (
    <article className={classes['sheet']}>
      <header className={classes['head']}>
        <h2>{text.heading(`${row.employee} ${row.name}`.trim(), plans.year)}</h2>
        <p>{[plans.officeName, ...facts, text.asOf(formatLongDay(plans.on))].filter(Boolean).join(' · ')}</p>
      </header>
      <table className={classes['plan']} aria-label={text.title(row.employee, plans.year)}>
        <thead>
          <tr>
            <th scope="col">{text.columns.client}</th>
            <th scope="col">{text.columns.service}</th>
            <th scope="col">{text.columns.role}</th>
            <th scope="col" className={classes['number']}>
              {capacityScreenText.columns.year}
            </th>
            {capacityText.shortMonths.map((month) => (
              <th key={month} scope="col" className={classes['number']}>
                {month}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.client} ${line.service} ${line.role}`}>
              <th scope="row">
                {line.client} {line.clientName}
              </th>
              <td>
                {line.serviceName}
                {line.status === 'A' && <span className={classes['soft']}> ({text.proposal})</span>}
              </td>
              <td>{line.role}</td>
              <Hours year={line.yearCentihours} months={line.monthCentihours} hidesZero />
            </tr>
          ))}
          {lines.length === 0 && (
            <tr>
              <td colSpan={16}>{text.none}</td>
            </tr>
          )}
        </tbody>
        <tfoot>
          {shown.map((key) => {
            const line = lineOf(row, key);
            return (
              <tr key={key} className={key === 'free' ? classes['free'] : undefined}>
                <th scope="row" colSpan={3}>
                  {capacityText.lines[key]}
                </th>
                <Hours year={line.yearCentihours} months={line.monthCentihours} />
              </tr>
            );
          })}
        </tfoot>
      </table>
      {proposed > 0 && <p className={classes['soft']}>{text.proposals(formatHours(proposed))}</p>}
    </article>
  );
}

interface HoursProps {
  year: number;
  months: readonly number[];
  /** A month without hours is empty, so that the others stand out. */
  hidesZero?: boolean;
}

function Hours({ year, months, hidesZero = false }: HoursProps) {
  return [year, ...months].map((hours, index) => (
    <td
      // The year and twelve months.
      // oxlint-disable-next-line react/no-array-index-key
      key={index}
      className={`${classes['number'] ?? ''} ${hours < 0 ? (classes['minus'] ?? '') : ''}`}
    >
      {hidesZero && hours === 0 ? '' : formatHours(hours)}
    </td>
  ));
}
