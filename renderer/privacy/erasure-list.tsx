import { recordNames } from '#shared/history/record-names.ts';
import { otherTables } from '#shared/privacy/dossier-nl.ts';
import { privacyText } from '#shared/privacy/nl.ts';
import { retentionText } from '#shared/privacy/retention-nl.ts';
import { formatCount, formatInstant } from '#shared/text/format.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import classes from '#renderer/privacy/privacy.module.css';

const text = privacyText.erasures;

/** What was erased, by whom and why, and how many backups still hold it. */
export function ErasureList() {
  const erasures = useQueryCall('privacy.listErasures', {}).data?.erasures;
  if (!erasures) return null;
  return (
    <section className={classes['section']} aria-label={text.title}>
      <div className={classes['head']}>
        <h2>{text.title}</h2>
      </div>
      {erasures.length === 0 ? (
        <p className={classes['soft']}>{text.none}</p>
      ) : (
        <table className={classes['table']}>
          <thead>
            <tr>
              {Object.values(text.columns).map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {erasures.map((erasure) => (
              <tr key={erasure.id}>
                <td>{formatInstant(erasure.carriedOutAt)}</td>
                <td>{erasure.decidedBy}</td>
                <td>
                  {erasure.code === null
                    ? privacyText.subjects[erasure.subjectKind]
                    : retentionText.codes[erasure.code]}
                </td>
                <td>{text.modes[erasure.mode]}</td>
                <td>{erasure.reason}</td>
                <td>
                  {erasure.counts
                    .map(
                      ([table, count]) =>
                        `${otherTables[table] ?? recordNames[table] ?? table}: ${formatCount(count)}`,
                    )
                    .join(', ')}
                </td>
                <td>{text.inBackups(erasure.backups.length)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
