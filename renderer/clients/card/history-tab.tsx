import { Button } from '@mantine/core';
import { useState } from 'react';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { labelsOf, type CardProps } from '#renderer/clients/card/card-props.ts';
import { cardScreenText } from '#shared/clients/card-screen-nl.ts';
import type { FindLabel } from '#shared/clients/show-value.ts';
import type { HistoryLine } from '#shared/history/calls.ts';
import { describeRecord, describeValues } from '#shared/history/describe.ts';
import { formatInstant } from '#shared/text/format.ts';
import classes from '#renderer/clients/card/card.module.css';

const text = cardScreenText.history;
const step = 200;

/** Who changed what, when, from what to what; newest first, one row per thing that a person did. */
export function HistoryTab({ card, choices }: CardProps) {
  const [limit, setLimit] = useState(step);
  const { data, error } = useQueryCall(
    'history.listForClient',
    { number: card.number, limit },
    { keepPrevious: true },
  );
  if (error) return <p role="alert">{error.message}</p>;
  if (!data) return null;
  if (data.lines.length === 0) return <p className={classes['soft']}>{text.empty}</p>;
  const changes = bundle(data.lines);
  return (
    <>
      <div className={classes['sheet']}>
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{text.columns.when}</th>
              <th scope="col">{text.columns.who}</th>
              <th scope="col">{text.columns.what}</th>
              <th scope="col">{text.columns.values}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((lines) => (
              <Change key={lines[0]?.changeSetId} lines={lines} findLabel={labelsOf(choices)} />
            ))}
          </tbody>
        </table>
      </div>
      {data.lines.length >= limit && (
        <Button
          variant="default"
          onClick={() => setLimit(Math.min(limit + step, 1000))}
          disabled={limit >= 1000}
        >
          {text.more}
        </Button>
      )}
    </>
  );
}

/** The lines of one change set together, in the order in which they came. */
function bundle(lines: readonly HistoryLine[]): HistoryLine[][] {
  const bundles = new Map<number, HistoryLine[]>();
  for (const line of lines) {
    const bundled = bundles.get(line.changeSetId);
    if (bundled) bundled.push(line);
    else bundles.set(line.changeSetId, [line]);
  }
  return [...bundles.values()];
}

function Change({ lines, findLabel }: { lines: readonly HistoryLine[]; findLabel: FindLabel }) {
  const [first] = lines;
  if (!first) return null;
  return (
    <tr data-undone={first.isUndone}>
      <td className={classes['top']}>{formatInstant(first.changedAt)}</td>
      <td className={classes['top']}>{first.account}</td>
      <td className={classes['wrap']}>
        {first.label}
        {first.isUndone && ` (${text.undone})`}
      </td>
      <td className={classes['wrap']}>
        {lines.map((line, index) => (
          <Line key={index} line={line} findLabel={findLabel} />
        ))}
      </td>
    </tr>
  );
}

function Line({ line, findLabel }: { line: HistoryLine; findLabel: FindLabel }) {
  const values = describeValues(line, findLabel).filter(({ before, after }) => before !== after);
  const name = describeRecord(line);
  if (line.action !== 'changed') {
    return (
      <div>
        {name} {text.actions[line.action]}
      </div>
    );
  }
  return (
    <>
      {values.map(({ label, before, after }) => (
        <div key={label}>
          {line.subject === null ? label : `${name}, ${label.toLowerCase()}`}: {before || text.nothing} →{' '}
          {after || text.nothing}
        </div>
      ))}
    </>
  );
}
