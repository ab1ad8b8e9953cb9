import { Button, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { LogSet } from '#shared/audit/calls.ts';
import { auditText } from '#shared/audit/nl.ts';
import { formatInstant } from '#shared/text/format.ts';
import classes from '#renderer/audit/audit.module.css';
import { LineValues, useLabels } from '#renderer/audit/line-values.tsx';
import { LoggedClient } from '#renderer/audit/logged-client.tsx';
import { invoke } from '#renderer/calls/invoke.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';

const text = auditText.screen;

/** Every line of one change, a page at a time: an import has many thousands. */
export function LinesPanel({ set, onClose }: { set: LogSet; onClose: () => void }) {
  const findLabel = useLabels();
  const query = useInfiniteQuery({
    queryKey: ['history.getLines', set.id],
    queryFn: ({ pageParam }) => invoke('history.getLines', { setId: set.id, after: pageParam }),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next,
  });
  return (
    <SidePanel title={set.label} closeLabel={text.close} onClose={onClose}>
      <Text size="sm" c="dimmed">
        {formatInstant(set.changedAt)} · {set.account}
      </Text>
      {query.data?.pages
        .flatMap((page) => page.lines)
        .map((line) => (
          <div key={line.id} className={classes['panelLine']}>
            {line.client && <LoggedClient client={line.client} />}
            <LineValues line={line} findLabel={findLabel} />
          </div>
        ))}
      {query.hasNextPage && (
        <Button
          variant="default"
          mt="sm"
          loading={query.isFetching}
          onClick={() => void query.fetchNextPage()}
        >
          {text.moreLines}
        </Button>
      )}
    </SidePanel>
  );
}
