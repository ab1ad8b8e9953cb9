import type { ClientType } from '#shared/classification/model.ts';
import { nl } from '#shared/classification/nl.ts';
import classes from './classification.module.css';

interface TypeMarkProps {
  /** Null = incomplete: an outline with a question mark. */
  type: ClientType | null;
  /** Chosen by a partner instead of computed; underlined. */
  isOverridden?: boolean;
}

/** The type of a client as it looks everywhere: a letter on one of four steps of one hue. */
export function TypeMark({ type, isOverridden = false }: TypeMarkProps) {
  return (
    <span className={classes['mark']} data-standing={type ?? 'incomplete'} data-overridden={isOverridden}>
      {type ?? <span aria-label={nl.standings.incomplete}>?</span>}
    </span>
  );
}
