import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { WorkRow } from '#shared/deadlines/screen-model.ts';
import { deadlinesScreenText } from '#shared/deadlines/screen-nl.ts';
import { countStates, workId } from '#shared/deadlines/work-list.ts';
import { formatDay } from '#shared/text/format.ts';
import classes from '#renderer/deadlines/deadlines.module.css';

const { list: text, states } = deadlinesScreenText;
const { columns: headers } = text;

/** So many rows stay fit to print; more belong in a spreadsheet. */
const mostPrinted = 5000;

/** Whether the page is being printed: ten thousand rows on paper are made only when somebody asks for them. */
function useIsPrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setIsPrinting(true));
    const end = () => setIsPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}

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
