import type { ClientDeadlines } from '#shared/deadlines/client-calls.ts';
import { clientDeadlinesText } from '#shared/deadlines/client-nl.ts';
import { formatDay } from '#shared/text/format.ts';
import { Section } from '#renderer/clients/card/section.tsx';
import classes from '#renderer/deadlines/client/client-deadlines.module.css';

const { size: text, sizes: names, sections } = clientDeadlinesText;

/** The size class per year, and what it means for the audit. */
export function SizeSection({ client: { sizes, sizeSource } }: { client: ClientDeadlines }) {
  return (
    <Section title={sections.sizes}>
      {sizes.length === 0 ? (
        <p className={classes['soft']}>{text.none}</p>
      ) : (
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{text.year}</th>
              <th scope="col">{text.own}</th>
              <th scope="col">{text.counts}</th>
              <th scope="col">{text.warning}</th>
            </tr>
          </thead>
          <tbody>
            {sizes.slice(-5).map(({ year, own, counts, isAssumed, warning }) => (
              <tr key={year}>
                <td>{year}</td>
                <td>{own === null ? text.unknown : names[own]}</td>
                <td>
                  {counts === null ? text.unknown : names[counts]}
                  {isAssumed && counts !== null && ` (${text.assumed})`}
                </td>
                <td className={warning === null ? undefined : classes['soon']}>
                  {warning === null ? '' : text.warnings[warning]}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {sizeSource !== null && (
        <p className={classes['soft']}>{text.source(sizeSource.source, formatDay(sizeSource.checkedOn))}</p>
      )}
    </Section>
  );
}
