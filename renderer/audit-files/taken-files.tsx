import { auditFileText } from '#shared/audit-files/nl.ts';
import { auditFileScreenText } from '#shared/audit-files/screen-nl.ts';
import { yearField } from '#shared/figures/model.ts';
import { formatInstant } from '#shared/text/format.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import classes from '#renderer/audit-files/audit-files.module.css';

const text = auditFileScreenText.taken;

/** The audit files that figures of a client were taken from, newest first; nothing when there are none. */
export function TakenFiles({ number }: { number: string }) {
  const { data } = useQueryCall('figures.listAuditFiles', { number });
  const files = data?.files ?? [];
  if (files.length === 0) return null;
  return (
    <section className={`${classes['block'] ?? ''} ${classes['taken'] ?? ''}`} aria-label={text.title}>
      <h2 className={classes['heading']}>{text.title}</h2>
      <div className={classes['scroll']}>
        <table className={classes['takenTable']}>
          <thead>
            <tr>
              <th scope="col">{text.columns.year}</th>
              <th scope="col">{text.columns.file}</th>
              <th scope="col">{text.columns.method}</th>
              <th scope="col">{text.columns.fields}</th>
              <th scope="col">{text.columns.taken}</th>
            </tr>
          </thead>
          <tbody>
            {files.map((file) => (
              <tr key={`${file.sha256} ${file.takenAt}`}>
                <th scope="row">{file.year}</th>
                <td title={text.hash(file.sha256)}>{file.fileName}</td>
                <td>{text.method(auditFileText.methods[file.method].name, file.rgsTable)}</td>
                <td>{file.takenFields.map((field) => yearField(field).label).join(', ')}</td>
                <td>{text.takenBy(formatInstant(file.takenAt), file.takenBy)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
