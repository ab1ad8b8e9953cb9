import { Button, Text, Title } from '@mantine/core';
import { useIsMutating } from '@tanstack/react-query';
import { useState } from 'react';
import { auditFileScreenText } from '#shared/audit-files/screen-nl.ts';
import type { AccountRange } from '#shared/audit-files/ranges.ts';
import { useRoute } from '#renderer/app/route.ts';
import { ReadingView } from '#renderer/audit-files/reading-view.tsx';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { RunningPanel } from '#renderer/imports/running-panel.tsx';
import classes from '#renderer/audit-files/audit-files.module.css';

const text = auditFileScreenText;

/** The yearly figures in an audit file: read it, look at it, take over what is right. */
export function AuditFileScreen() {
  const { parameters } = useRoute();
  // Ranges that are being edited count at once; they are kept only when the person says so.
  const [draft, setDraft] = useState<AccountRange[]>();
  const number = parameters.get('klant') ?? undefined;
  const year = Number(parameters.get('jaar') ?? '') || undefined;
  const { data, error } = useQueryCall(
    'figures.getAuditReading',
    {
      ...(number === undefined ? {} : { number }),
      ...(year === undefined ? {} : { year }),
      ...(draft === undefined ? {} : { clientRanges: draft }),
    },
    { isFresh: true, keepPrevious: true },
  );
  const read = useCommand('figures.readAuditFile', { onSuccess: () => setDraft(undefined) });
  // A file dropped on the window is read from outside this screen.
  const isReading = useIsMutating({ mutationKey: ['figures.readAuditFile'] }) > 0;
  if (isReading) return <RunningPanel call="figures.readAuditFile" />;
  if (error) return <p role="alert">{error.message}</p>;
  if (!data) return null;
  const { reading } = data;
  if (!reading) return <EmptyScreen number={number} onChoose={() => read.mutate({})} />;
  return (
    <ReadingView
      key={`${reading.id} ${reading.client?.number ?? ''} ${reading.year ?? ''}`}
      reading={reading}
      draft={draft}
      onDraft={setDraft}
      onOther={() => read.mutate({})}
    />
  );
}

function EmptyScreen({ number, onChoose }: { number: string | undefined; onChoose: () => void }) {
  const card = useQueryCall('clients.getCard', { number: number ?? '' }, { enabled: number !== undefined });
  const name = card.data?.values.name.value;
  return (
    <div className={classes['empty']}>
      <div className={classes['drop']}>
        <Title order={2} size="lg">
          {text.empty.title}
        </Title>
        {number !== undefined && typeof name === 'string' && (
          <Text fw={600}>{text.empty.forClient(number, name)}</Text>
        )}
        <Text maw={560}>{text.empty.body}</Text>
        <Text c="dimmed">{text.empty.kinds}</Text>
        <Button mt="xs" size="sm" onClick={onChoose}>
          {text.empty.choose}
        </Button>
      </div>
    </div>
  );
}
