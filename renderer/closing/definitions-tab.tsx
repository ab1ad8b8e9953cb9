import type { SnapshotDefinitions, SnapshotHead } from '#shared/closing/snapshot-model.ts';
import { snapshotText } from '#shared/closing/snapshot-nl.ts';
import { closingText } from '#shared/closing/nl.ts';
import { usePrintAction } from '#renderer/app/use-print-action.ts';
import { formatHours, formatPercentage } from '#shared/text/format.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { CriterionTable } from '#renderer/classification/criterion-table.tsx';
import classes from '#renderer/closing/closing.module.css';

const noProblems: never[] = [];

/** What the words and numbers meant on the day of closing. */
export function DefinitionsTab({ head: { closing } }: { head: SnapshotHead }) {
  const data = useQueryCall('closing.getDefinitions', { closingId: closing.id }).data;
  usePrintAction();
  if (!data) return null;
  const { classification } = data;
  return (
    <section
      className={classes['main']}
      aria-label={snapshotText.tabs.definities}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      {closing.unfinished.length > 0 && (
        <section className={classes['section']}>
          <h2>{snapshotText.unfinished}</h2>
          <ul className={classes['list']}>
            {closing.unfinished.map(({ key, count }) => (
              <li key={key}>{closingText.unfinished[key](count)}</li>
            ))}
          </ul>
        </section>
      )}
      <section className={classes['section']}>
        <h2>{snapshotText.classification(closing.definitionVersion, closing.definitionName)}</h2>
        <p>
          {classification.types
            .map(({ type, from, to }) => `${type}: ${snapshotText.points(from, to)}`)
            .join(' · ')}
        </p>
        <div className={classes['cards']}>
          {classification.criteria.map((criterion) => (
            <CriterionTable key={criterion.key} criterion={criterion} problems={noProblems} />
          ))}
        </div>
      </section>
      <section className={classes['section']}>
        <h2>{snapshotText.questionnaire(data.questionnaire.version, data.questionnaire.name)}</h2>
        <ol className={classes['list']}>
          {data.questionnaire.questions.map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
        </ol>
      </section>
      <Services services={data.services} />
      <section className={classes['section']}>
        <h2>{snapshotText.seasons}</h2>
        {data.seasons.map(({ name, months }) => (
          <p key={name}>
            {name}: {months.map((share) => formatPercentage(share, 0)).join(' · ')}
          </p>
        ))}
      </section>
    </section>
  );
}

function Services({ services }: Pick<SnapshotDefinitions, 'services'>) {
  return (
    <section className={classes['section']}>
      <h2>{snapshotText.services}</h2>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{snapshotText.service}</th>
            <th scope="col">{snapshotText.norms}</th>
          </tr>
        </thead>
        <tbody>
          {services.map(({ code, name, norms }) => (
            <tr key={code}>
              <th scope="row">{name}</th>
              <td>
                {norms
                  .map(([role, type, size, , hours]) =>
                    [role, type, size, formatHours(hours)].filter((part) => part !== '').join(' '),
                  )
                  .join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
