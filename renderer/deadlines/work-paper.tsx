import type { WorkRow } from '#shared/deadlines/screen-model.ts';
import { deadlinesScreenText } from '#shared/deadlines/screen-nl.ts';
import { countStates, workId } from '#shared/deadlines/work-list.ts';
import { formatDay } from '#shared/text/format.ts';
import { mostPrinted, useIsPrinting } from '#renderer/ui/use-is-printing.ts';
import classes from '#renderer/deadlines/deadlines.module.css';

const { list: text, states } = deadlinesScreenText;
const { columns: headers } = text;

/** The list on paper. */
export function WorkPaper({ title, rows }: { title: string; rows: readonly WorkRow[] }) {
  const isPrinting = useIsPrinting();
  if (!isPrinting) return null;
  return (
    <div className={classes['onPaper']}>
      <h1>{title}</h1>
      <p>{text.totals(countStates(rows))}</p>
      {rows.length > mostPrinted && <p>{text.cut(mostPrinted, rows.length)}</p>}
      <table>
        <thead>
          <tr>
            {[
              headers.dueOn,
              headers.internalOn,
              headers.number,
              headers.name,
              headers.rule,
              headers.periodEndsOn,
              headers.manager,
              headers.state,
            ].map((header) => (
              <th scope="col" key={header}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostPrinted).map((row) => (
            <tr key={workId(row)}>
              <td className={classes['day']}>{formatDay(row.dueOn)}</td>
              <td className={classes['day']}>{formatDay(row.internalOn)}</td>
              <td>{row.clientNumber}</td>
              <td>{row.clientName}</td>
              <td>{row.ruleName}</td>
              <td className={classes['day']}>{formatDay(row.periodEndsOn)}</td>
              <td>{row.manager}</td>
              <td className={classes['day']}>
                {row.doneOn === null ? states[row.state] : `${states.done} ${formatDay(row.doneOn)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
