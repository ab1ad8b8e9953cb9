import type { PlanCard } from '#shared/planning/card-model.ts';
import type { PlanChoices } from '#shared/planning/grid-model.ts';
import { planningText } from '#shared/planning/nl.ts';
import type { HistoryLine } from '#shared/history/calls.ts';
import { describeValues } from '#shared/history/describe.ts';
import { formatInstant } from '#shared/text/format.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import classes from '#renderer/planning/planning.module.css';

const { card: text } = planningText;

interface PlanHistoryProps {
  card: PlanCard;
  choices: PlanChoices;
}

/** Who changed the plan of the year and its hours, newest first. */
export function PlanHistory({ card, choices }: PlanHistoryProps) {
  const { data } = useQueryCall('history.listForClient', { number: card.client, limit: 500 });
  if (!data) return null;
  const changes = bundle(
    data.lines.filter(
      ({ record, subject }) =>
        (record === 'client_plan' || record === 'planned_line') && subject === String(card.year),
    ),
  ).slice(0, 50);
  const findLabel = (list: string, code: string) =>
    Object.entries(choices.lists)
      .find(([name]) => name === list)?.[1]
      .find((item) => item.code === code)?.label;
  return (
    <section className={classes['section']} aria-label={text.history}>
      <details>
        <summary className={classes['sectionTitle']}>{text.history}</summary>
        {changes.length === 0 && <p className={classes['soft']}>{text.noHistory}</p>}
        <ul className={classes['history']}>
          {changes.map(([first, ...rest]) => (
            <li key={first.changeSetId} data-undone={first.isUndone}>
              <span className={classes['soft']}>
                {formatInstant(first.changedAt)} {first.account}
              </span>{' '}
              {first.label}
              {[first, ...rest].slice(0, 12).map((line, index) => (
                // Lines of one change never move.
                // oxlint-disable-next-line react/no-array-index-key
                <span key={index} className={classes['change']}>
                  {describeValues(line, findLabel)
                    .map(({ label, before, after }) => `${label}: ${before || '—'} → ${after || '—'}`)
                    .join(' · ')}
                </span>
              ))}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** The lines of one change set together, in the order in which they came. */
function bundle(lines: readonly HistoryLine[]): [HistoryLine, ...HistoryLine[]][] {
  const bundles: [HistoryLine, ...HistoryLine[]][] = [];
  for (const line of lines) {
    const last = bundles.at(-1);
    if (last && last[0].changeSetId === line.changeSetId) last.push(line);
    else bundles.push([line]);
  }
  return bundles;
}
