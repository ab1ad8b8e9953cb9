import type { PlannedMoment } from '#shared/planning/card-model.ts';
import { planningText } from '#shared/planning/nl.ts';
import { formatDay, shortMonthNames } from '#shared/text/format.ts';
import classes from '#renderer/planning/planning.module.css';

const { card: text } = planningText;

/** When each service is done: what is expected when, the day of the office and that of the law apart. */
export function MomentsTable({ moments }: { moments: readonly PlannedMoment[] }) {
  return (
    <div className={classes['section']}>
      <h3 className={classes['sectionTitle']}>{text.moments}</h3>
      {moments.length === 0 ? (
        <p className={classes['soft']}>{text.noMoments}</p>
      ) : (
        // A long list scrolls by itself; with the keyboard too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section className={classes['sheet']} tabIndex={0} aria-label={text.moments}>
          <table className={classes['table']}>
            <thead>
              <tr>
                <th scope="col">{text.momentColumns.service}</th>
                <th scope="col">{text.momentColumns.month}</th>
                <th scope="col">{text.momentColumns.expected}</th>
                <th scope="col">{text.momentColumns.internal}</th>
                <th scope="col">{text.momentColumns.statutory}</th>
              </tr>
            </thead>
            <tbody>
              {moments.map(({ service, name, month, expectedOn, internalOn, statutoryOn, rule }, index) => (
                // A service may come twice in a month: thirteen periods in twelve months.
                // oxlint-disable-next-line react/no-array-index-key
                <tr key={`${service} ${month} ${index}`}>
                  <td>{name}</td>
                  <td>{shortMonthNames[month - 1]}</td>
                  <td>{formatDay(expectedOn)}</td>
                  <td>{formatDay(internalOn)}</td>
                  <td title={rule ?? undefined}>{formatDay(statutoryOn)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}
