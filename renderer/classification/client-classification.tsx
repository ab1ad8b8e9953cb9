import { Loader, Text } from '@mantine/core';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { nl } from '#shared/classification/nl.ts';
import { formatDay } from '#shared/text/format.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { Explanation } from './explanation.tsx';
import { OverrideSection } from './override-section.tsx';
import { TypeMark } from './type-mark.tsx';
import classes from './classification.module.css';

const text = nlScreen.client;

/** The classification on the card of a client: the type, why, a partner's verdict, and the types of earlier dates. */
export function ClientClassification({ number }: { number: string }) {
  const { data, error } = useQueryCall('classification.explainClient', { number });
  if (error) return <Text role="alert">{error.message}</Text>;
  if (!data) return <Loader size="sm" m="lg" />;
  const { unit, lines, isMember } = data;
  return (
    <div className={classes['clientCard']}>
      <div>
        <div className={classes['panelHead']}>
          <TypeMark type={unit.type} isOverridden={unit.override !== null} />
          <strong>{nl.points(unit.minPoints, unit.maxPoints, unit.lowestType, unit.highestType)}</strong>
          <a href={hrefOf('/classificatie/klanten', { groep: unit.id })}>{text.open}</a>
        </div>
        {!unit.isActive && <Text size="sm">{text.inactive}</Text>}
        <Explanation unit={unit} lines={lines} isMember={isMember} />
      </div>
      <div>
        <OverrideSection unit={unit} number={number} />
        <PastStandings number={number} />
      </div>
    </div>
  );
}

function PastStandings({ number }: { number: string }) {
  const { data } = useQueryCall('classification.listPastStandings', { number });
  const { history } = nlScreen;
  return (
    <section>
      <h2 className={classes['panelTitle']}>{text.past}</h2>
      {data?.standings.length === 0 && (
        <Text size="sm" c="dimmed">
          {text.noPast}
        </Text>
      )}
      {data && data.standings.length > 0 && (
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{history.date}</th>
              <th scope="col">{nlScreen.units.type}</th>
              <th scope="col">{nlScreen.units.points}</th>
              <th scope="col">{history.reason}</th>
            </tr>
          </thead>
          <tbody>
            {data.standings.map((past) => (
              <tr key={past.scoringId}>
                <td>{formatDay(past.referenceOn)}</td>
                <td>
                  <TypeMark type={past.type} isOverridden={past.type !== past.computedType} />
                </td>
                <td>{nl.points(past.minPoints, past.maxPoints, null, null)}</td>
                <td className={classes['wrap']}>
                  {past.reason}
                  <div className={classes['detail']}>
                    {history.kinds[past.kind]} ·{' '}
                    {nlScreen.definitions.version(past.definitionVersion).toLowerCase()}
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
