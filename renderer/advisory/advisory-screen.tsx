import { Button, Center, Loader, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { advisoryText } from '#shared/advisory/nl.ts';
import { CountsView } from '#renderer/advisory/counts-view.tsx';
import { DiscussView } from '#renderer/advisory/discuss-view.tsx';
import { MatrixView } from '#renderer/advisory/matrix-view.tsx';
import { hrefOf, navigate, useRoute } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';

const text = advisoryText;
const tabs = [
  { value: 'klanten', label: text.tabs.matrix },
  { value: 'bespreken', label: text.tabs.discuss },
  { value: 'aantallen', label: text.tabs.chart },
];

/** Which advisory services run, are to be discussed or do not apply, per client. */
export function AdvisoryScreen() {
  const { parameters } = useRoute();
  const today = useQueryCall('office.getStatus', {}).data?.today;
  const { data, error } = useQueryCall('advisory.list', {}, { isFresh: true });
  const tab = tabs.find(({ value }) => value === parameters.get('blad'))?.value ?? 'klanten';
  const start = (
    <SegmentedControl
      aria-label={text.tabsLabel}
      value={tab}
      data={tabs}
      onChange={(blad) => navigate('/planning/adviesdiensten', { blad: blad === 'klanten' ? null : blad })}
    />
  );
  if (error && !data)
    return (
      <Text p="lg" role="alert">
        {error.message}
      </Text>
    );
  if (!data || today === undefined)
    return (
      <Center h="100%">
        <Loader aria-label={text.title} />
      </Center>
    );
  if (data.numbers.length === 0 || data.services.length === 0)
    return <Empty hasServices={data.services.length > 0} />;
  if (tab === 'bespreken') return <DiscussView statuses={data.statuses} today={today} start={start} />;
  if (tab === 'aantallen') return <CountsView start={start} today={today} />;
  const { dienst, staat } = Object.fromEntries(parameters);
  return (
    <MatrixView
      // Clients of another bar are another list.
      key={`${dienst} ${staat}`}
      list={data}
      today={today}
      start={start}
      asked={dienst !== undefined && staat !== undefined ? { service: dienst, status: staat } : null}
    />
  );
}

function Empty({ hasServices }: { hasServices: boolean }) {
  return (
    <Stack align="flex-start" p="xl" maw={560}>
      <Title order={2} size="xl">
        {text.empty.title}
      </Title>
      <Text>{hasServices ? text.empty.body : text.noServices}</Text>
      <Button component="a" href={hrefOf(hasServices ? '/importeren' : '/beheer/codelijsten')}>
        {hasServices ? text.empty.action : text.toCodes}
      </Button>
    </Stack>
  );
}
