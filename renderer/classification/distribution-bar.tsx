import type { Distribution } from '#shared/classification/matrix.ts';
import { standings } from '#shared/classification/model.ts';
import { nl } from '#shared/classification/nl.ts';
import { formatCount } from '#shared/text/format.ts';
import classes from './classification.module.css';

/** A distribution in one line: a letter and a count per standing, in the colours of the types. */
export function DistributionBar({ distribution }: { distribution: Distribution }) {
  return (
    <span className={classes['distribution']}>
      {standings.map((standing) => (
        <span
          key={standing}
          className={classes['mark']}
          data-standing={standing}
          title={nl.standings[standing]}
        >
          {standing === 'incomplete' ? '?' : standing} {formatCount(distribution[standing])}
        </span>
      ))}
    </span>
  );
}
