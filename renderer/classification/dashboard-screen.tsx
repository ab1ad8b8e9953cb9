import { Button, Center, Loader, Stack, Text, Title } from '@mantine/core';
import type { CallOutput } from '#shared/calls/contract.ts';
import { standings } from '#shared/classification/model.ts';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { nl } from '#shared/classification/nl.ts';
import { formatCount, formatDay } from '#shared/text/format.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { ChartCard } from './chart-card.tsx';
import { formatShare } from './chart-table.tsx';
import { ClassificationPage } from './classification-page.tsx';
import { useMoment } from './moment.ts';
import { TypeMark } from './type-mark.tsx';
import classes from './classification.module.css';

const text = nlScreen.dashboard;
type Dashboard = CallOutput<'classification.getDashboard'>;

/** How the clients stand: the distribution over the types and the six charts. */
export function DashboardScreen() {
  const { moment } = useMoment();
  const { data, error } = useQueryCall('classification.getDashboard', moment, { keepPrevious: true });
  return (
    <ClassificationPage hasMoment>
      {error && (
        <Text p="lg" role="alert">
          {error.message}
        </Text>
      )}
      {!data && !error && (
        <Center h="100%">
          <Loader />
        </Center>
      )}
      {data && (data.total === 0 ? <Empty /> : <Content dashboard={data} />)}
    </ClassificationPage>
  );
}

function Content({ dashboard }: { dashboard: Dashboard }) {
  return (
    <div className={classes['pad']}>
      <Summary dashboard={dashboard} />
      <div className={classes['charts']}>
        {dashboard.charts.map((chart) => (
          <ChartCard key={chart.key} chart={chart} moment={dashboard.moment} />
        ))}
      </div>
    </div>
  );
}

function Summary({ dashboard }: { dashboard: Dashboard }) {
  const { parameters } = useMoment();
  const { distribution, total, moment, inactive, withoutHead, overrides } = dashboard;
  return (
    <section aria-label={text.summary}>
      <div className={classes['strip']}>
        {standings.map((standing) => (
          <a
            key={standing}
            className={classes['count']}
            href={hrefOf('/classificatie/klanten', { ...parameters, type: standing })}
          >
            <TypeMark type={standing === 'incomplete' ? null : standing} />
            <span className={classes['countFigure']}>{formatCount(distribution[standing])}</span>
            <span className={classes['countShare']}>
              {standing === 'incomplete' ? `${nl.standings.incomplete.toLowerCase()} · ` : ''}
              {formatShare(distribution[standing], total)}
            </span>
          </a>
        ))}
      </div>
      <div className={classes['notes']}>
        <span>
          {text.total(formatCount(total))} · {formatDay(moment.on)} ·{' '}
          {nlScreen.moment.version(moment.definitionVersion, moment.definitionName)}
        </span>
        <span>{text.unit}</span>
        {overrides > 0 && <a href={hrefOf('/classificatie/afwijkingen')}>{text.overridden(overrides)}</a>}
        {withoutHead > 0 && <span className={classes['danger']}>{text.withoutHead(withoutHead)}</span>}
        {inactive > 0 && (
          <a href={hrefOf('/classificatie/klanten', { ...parameters, type: 'inactief' })}>
            {text.inactive(inactive)}
          </a>
        )}
      </div>
    </section>
  );
}

function Empty() {
  return (
    <Stack align="flex-start" p="xl" maw={560}>
      <Title order={2} size="xl">
        {text.empty.title}
      </Title>
      <Text>{text.empty.body}</Text>
      <Button component="a" href={hrefOf('/importeren')}>
        {text.empty.action}
      </Button>
    </Stack>
  );
}
