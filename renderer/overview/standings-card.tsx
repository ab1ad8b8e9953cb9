import { Anchor, Loader, Text } from '@mantine/core';
import { standings, type Standing } from '#shared/classification/model.ts';
import { overviewText } from '#shared/overview/nl.ts';
import { formatCount, formatPercentage } from '#shared/text/format.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { Card } from '#renderer/overview/card.tsx';
import classes from '#renderer/overview/overview.module.css';

const { standings: text } = overviewText;
const nameOf = (standing: Standing) => (standing === 'incomplete' ? text.incomplete : standing);

/** How many client groups stand under each type, as one bar and as numbers. */
export function StandingsCard() {
  const { data, error } = useQueryCall('office.getStandings', {}, { isFresh: true });
  const total = data ? standings.reduce((sum, standing) => sum + data.distribution[standing], 0) : 0;
  return (
    <Card
      title={data ? text.finding(data.distribution.A + data.distribution.B, total) : text.title}
      aside={<Anchor href={hrefOf('/classificatie')}>{text.open}</Anchor>}
    >
      {error && <Text role="alert">{error.message}</Text>}
      {!data && !error && <Loader size="sm" aria-label={text.waiting} />}
      {data && (
        <>
          <Text size="sm" c="dimmed">
            {text.unit(total)}. {text.version(data.definitionVersion)}.
          </Text>
          <div className={classes['bar']} aria-hidden>
            {standings.map((standing) =>
              data.distribution[standing] === 0 ? null : (
                <span
                  key={standing}
                  className={classes[`part${standing}`]}
                  style={{ flexGrow: data.distribution[standing] }}
                />
              ),
            )}
          </div>
          <div className={classes['tiles']}>
            {standings.map((standing) => (
              <Tile key={standing} standing={standing} count={data.distribution[standing]} total={total} />
            ))}
          </div>
        </>
      )}
    </Card>
  );
}

function Tile({ standing, count, total }: { standing: Standing; count: number; total: number }) {
  return (
    <a
      className={classes['tile']}
      href={hrefOf('/classificatie/klanten', { type: standing })}
      title={text.show(nameOf(standing), count)}
    >
      <span className={`${classes['mark'] ?? ''} ${classes[`part${standing}`] ?? ''}`}>
        {standing === 'incomplete' ? '?' : standing}
      </span>
      <span>
        <span className={classes['figure']}>{formatCount(count)}</span>
        <span className={classes['small']}>
          {standing === 'incomplete' ? `${text.incomplete} · ` : ''}
          {total > 0 && formatPercentage(Math.round((count / total) * 10_000), 0)}
        </span>
      </span>
    </a>
  );
}
