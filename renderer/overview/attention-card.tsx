import { Loader, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { overviewText } from '#shared/overview/nl.ts';
import type { OverviewAnswer } from '#shared/overview/calls.ts';
import { formatCount } from '#shared/text/format.ts';
import { maySee } from '#renderer/accounts/use-may.ts';
import { hrefOf, parseRoute } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { Card } from '#renderer/overview/card.tsx';
import { behindPaths } from '#renderer/overview/behind-paths.ts';
import classes from '#renderer/overview/overview.module.css';

const { attention: text } = overviewText;

interface Line {
  href: string;
  count: number;
  label: string;
  note?: string | undefined;
}

/** What is not up to date, the figures that are zero left out. */
export function AttentionCard() {
  const { data, error } = useQueryCall('office.getOverview', {}, { isFresh: true });
  const standings = useQueryCall('office.getStandings', {}).data;
  const lines = data ? linesOf(data, standings?.distribution.incomplete ?? 0) : [];
  return (
    <Card title={text.title}>
      {error && <Text role="alert">{error.message}</Text>}
      {!data && !error && <Loader size="sm" />}
      {data && lines.length === 0 && (
        <Text className={classes['good'] ?? ''}>
          <IconCircleCheck size={18} aria-hidden /> {text.none}
        </Text>
      )}
      <ul className={classes['lines']}>
        {lines.map((line) => (
          <li key={line.label}>
            <a href={line.href} className={classes['line']}>
              <span className={classes['lineFigure']}>{formatCount(line.count)}</span>
              <span>
                {line.label}
                {line.note !== undefined && <span className={classes['small']}>{line.note}</span>}
              </span>
            </a>
          </li>
        ))}
      </ul>
      {data?.mainRole === null && <Text size="sm">{overviewText.noRoles}</Text>}
    </Card>
  );
}

function linesOf({ strategy, groupsWithoutHead, mainRole }: OverviewAnswer, incomplete: number): Line[] {
  const lines: Line[] = [
    {
      href: hrefOf('/classificatie/klanten', { type: 'incomplete' }),
      count: incomplete,
      label: text.incomplete,
      note: text.incompleteHint,
    },
    {
      href: hrefOf(behindPaths.strategyNotCurrent),
      count: strategy.notCurrent,
      label: text.strategyNotCurrent(strategy.months),
      note: text.of(strategy.total, strategy.notCurrent, strategy.never),
    },
    {
      href: hrefOf(behindPaths.withoutMainRole),
      count: mainRole?.without ?? 0,
      label: text.withoutMainRole(mainRole?.role.label.toLowerCase() ?? ''),
    },
    {
      href: hrefOf(behindPaths.groupsWithoutHead),
      count: groupsWithoutHead,
      label: text.groupsWithoutHead,
      note: text.groupsWithoutHeadHint,
    },
  ];
  return lines.filter(({ count, href }) => count > 0 && maySee(parseRoute(href.slice(1)).path));
}
