import { Anchor, Text } from '@mantine/core';
import { requestScreenText } from '#shared/requests/screen-nl.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';

const { progress: text } = requestScreenText;

/** How far asking colleagues is since a day, with the way to the files. */
export function RequestProgressNote({ from }: { from: string }) {
  const { data } = useQueryCall('requests.getProgress', { from }, { isFresh: true });
  if (!data) return null;
  const { requests, returned, open, asked } = data;
  return (
    <section aria-label={text.title}>
      <Text fw={600} size="sm">
        {text.title}
      </Text>
      <Text size="sm">{requests === 0 ? text.none : text.line(requests, returned, open, asked)}</Text>
      <Anchor size="sm" href={hrefOf('/jaarplan/ontbrekend', { blad: 'bestanden' })}>
        {text.link}
      </Anchor>
    </section>
  );
}
