import { describeOrigin, explainOrigin } from '#shared/clients/origin-text.ts';
import type { ValueOrigin } from '#shared/clients/model.ts';
import classes from '#renderer/ui/value-field.module.css';

/** Where a value came from, beside it; pointing at it tells the rest. */
export function OriginNote({ origin, today }: { origin: ValueOrigin | null; today: string }) {
  if (origin === null) return null;
  const { from, on } = describeOrigin(origin, today);
  return (
    <span className={classes['origin']} title={explainOrigin(origin)}>
      <span>{from}</span> <span>{on}</span>
    </span>
  );
}
