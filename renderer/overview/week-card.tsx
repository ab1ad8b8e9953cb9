import { Anchor, Text } from '@mantine/core';
import { overviewText } from '#shared/overview/nl.ts';
import { formatInstant } from '#shared/text/format.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { clientPath } from '#renderer/clients/client-path.ts';
import { behindPaths } from '#renderer/overview/behind-paths.ts';
import { Card } from '#renderer/overview/card.tsx';
import classes from '#renderer/overview/overview.module.css';

const { week: text } = overviewText;

/** What changed in the last seven days. */
export function WeekCard() {
  const { data } = useQueryCall('office.getWeek', {}, { isFresh: true });
  return (
    <Card title={text.title}>
      {data && data.changes === 0 && (
        <Text size="sm" c="dimmed">
          {text.none}
        </Text>
      )}
      {data && data.changes > 0 && (
        <>
          {data.clients > 0 ? (
            <Anchor size="sm" href={hrefOf(behindPaths.changedThisWeek)} title={text.show(data.clients)}>
              {text.summary(data.changes, data.clients)}
            </Anchor>
          ) : (
            <Text size="sm">{text.summary(data.changes, data.clients)}</Text>
          )}
          <ul className={classes['changes']}>
            {data.latest.map((change) => (
              <li key={change.id}>
                {change.clientNumber === null ? (
                  change.label
                ) : (
                  <Anchor size="sm" href={hrefOf(clientPath(change.clientNumber))}>
                    {change.label}
                  </Anchor>
                )}
                <span className={classes['small']}>
                  {formatInstant(change.changedAt)} · {change.account}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
