import { hrefOf } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { TypeMark } from '#renderer/classification/type-mark.tsx';
import { tabPaths } from '#renderer/clients/card/tabs.ts';
import { clientPath } from '#renderer/clients/client-path.ts';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { nl } from '#shared/classification/nl.ts';
import { cardScreenText } from '#shared/clients/card-screen-nl.ts';

/** The type of the client's unit, its points and how much is unknown; opens the explanation. */
export function TypeFact({ number }: { number: string }) {
  const { data } = useQueryCall('classification.explainClient', { number });
  if (!data) return null;
  const { unit } = data;
  const points = nl.points(unit.minPoints, unit.maxPoints, unit.lowestType, unit.highestType);
  const missing = unit.missing.length;
  return (
    <a href={hrefOf(clientPath(number), { deel: tabPaths.classification })}>
      {points}
      {unit.override !== null && ` · ${nlScreen.units.override.toLowerCase()} ${unit.override.type}`}
      {missing > 0 && ` · ${cardScreenText.missing(missing)}`}
    </a>
  );
}

/** The letter of the type, before the name. */
export function ClientTypeMark({ number }: { number: string }) {
  const { data } = useQueryCall('classification.explainClient', { number });
  return data ? <TypeMark type={data.unit.type} isOverridden={data.unit.override !== null} /> : null;
}
