import { Button, Stack, Text, Title } from '@mantine/core';
import { hrefOf } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { overviewText } from '#shared/overview/nl.ts';

/** The start page: how the office stands, in one screen. */
export function OverviewScreen() {
  const status = useQueryCall('office.getStatus', {});
  const office = status.data?.office;
  if (!office) return null;
  if (office.clientCount === 0) {
    return (
      <Stack align="flex-start" p="xl" maw={560}>
        <Title order={2} size="xl">
          {overviewText.empty.title}
        </Title>
        <Text>{overviewText.empty.body}</Text>
        <Button component="a" href={hrefOf('/importeren')}>
          {overviewText.empty.action}
        </Button>
      </Stack>
    );
  }
  return null;
}
