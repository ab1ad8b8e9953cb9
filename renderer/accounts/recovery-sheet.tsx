import type { OpenOffice } from '#shared/office/calls.ts';
import { accessText } from '#shared/accounts/screens-nl.ts';
import { formatLongDay } from '#shared/text/format.ts';
import classes from '#renderer/accounts/recovery.module.css';

const text = accessText.sheet;

interface RecoverySheetProps {
  groups: readonly string[];
  office: OpenOffice;
  today: string;
}

/** The sheet as it comes out of the printer; on the screen it is not there. */
export function RecoverySheet({ groups, office, today }: RecoverySheetProps) {
  return (
    <article className={classes['paper']} aria-hidden>
      <h1>{text.title}</h1>
      <dl>
        <dt>{text.paper.office}</dt>
        <dd>{office.name}</dd>
        <dt>{text.paper.made}</dt>
        <dd>{formatLongDay(today)}</dd>
        <dt>{text.paper.computer}</dt>
        <dd>{office.path}</dd>
      </dl>
      <ol className={classes['groups']}>
        {groups.map((group, index) => (
          // A key may hold the same group twice.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <span className={classes['number']}>{index + 1}</span>
            <span className={classes['group']}>{group}</span>
          </li>
        ))}
      </ol>
      <h2>{text.paper.use}</h2>
      <p>{text.paper.how}</p>
      <p>{text.paper.keep}</p>
      <p className={classes['signed']}>{text.paper.signed}</p>
    </article>
  );
}
