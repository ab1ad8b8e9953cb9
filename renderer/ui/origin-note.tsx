import { describeOrigin, explainOrigin } from '#shared/clients/origin-text.ts';
import type { ValueOrigin } from '#shared/clients/model.ts';

/** Where a value came from, beside it; pointing at it tells the rest. */
export function OriginNote({ origin, today }: { origin: ValueOrigin | null; today: string }) {
  return <span title={explainOrigin(origin)}>{describeOrigin(origin, today)}</span>;
}
