import { useEffect, useLayoutEffect } from 'react';
import { groupByEmployee, groupFirm, type CapacityGroup } from '#shared/capacity/group-rows.ts';
import { lineKeys } from '#shared/capacity/model.ts';
import { capacityText } from '#shared/capacity/nl.ts';
import { capacityScreenText as text } from '#shared/capacity/screen-nl.ts';
import { formatHours } from '#shared/text/format.ts';
import { useRoute } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { nameOf, type Labels } from '#renderer/capacity/group-name.ts';
import { useLabels } from '#renderer/capacity/use-labels.ts';
import classes from '#renderer/capacity/year-plan.module.css';

/** The capacity table of everyone and the firm on paper, without the window around it. */
export function CapacityPrint() {
  const { parameters } = useRoute();
  const year = Number(parameters.get('jaar'));
  const draftId = Number(parameters.get('concept') ?? 0);
  const { data, error } = useQueryCall('capacity.getYear', { year, ...(draftId > 0 ? { draftId } : {}) });
  const labels = useLabels();
  useLayoutEffect(() => document.documentElement.setAttribute('data-mantine-color-scheme', 'light'));
  const isComplete = data !== undefined && labels.size > 0;
  useEffect(() => {
    if (isComplete) document.title = `gereed ${text.title(year)}`;
  }, [isComplete, year]);
  return (
    <main className={classes['print']}>
      {error && <p role="alert">{error.message}</p>}
      {isComplete && (
        <article className={classes['sheet']}>
          <header className={classes['head']}>
            <h2>{text.title(year)}</h2>
          </header>
          <table className={classes['plan']}>
            <thead>
              <tr>
                {[text.columns.line, text.columns.year, ...capacityText.shortMonths].map((heading, index) => (
                  <th key={heading} scope="col" className={index === 0 ? undefined : classes['number']}>
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            {[...groupByEmployee(data.rows), groupFirm(data)].map((group) => (
              <Group key={group.id} group={group} labels={labels} />
            ))}
          </table>
        </article>
      )}
    </main>
  );
}

function Group({ group, labels }: { group: CapacityGroup; labels: Labels }) {
  return (
    <tbody className={classes['keep']}>
      <tr className={classes['group']}>
        <th scope="rowgroup" colSpan={14}>
          {nameOf(group, labels)}
        </th>
      </tr>
      {lineKeys.map((key) => {
        const line = group.lines.find((each) => each.key === key);
        const figures = [line?.yearCentihours ?? 0, ...(line?.monthCentihours ?? [])];
        const rowClass =
          key === 'free' ? classes['free'] : key === 'indirect' ? classes['derived'] : undefined;
        return (
          <tr key={key} className={rowClass}>
            <th scope="row">{capacityText.lines[key]}</th>
            {figures.map((hours, index) => (
              <td
                // The year and twelve months.
                // oxlint-disable-next-line react/no-array-index-key
                key={index}
                className={`${classes['number'] ?? ''} ${key === 'free' && hours < 0 ? (classes['minus'] ?? '') : ''}`}
              >
                {formatHours(hours)}
              </td>
            ))}
          </tr>
        );
      })}
    </tbody>
  );
}
