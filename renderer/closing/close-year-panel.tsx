import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Unfinished } from '#shared/closing/model.ts';
import { closingText } from '#shared/closing/nl.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import classes from '#renderer/closing/closing.module.css';
import { showDone } from '#renderer/ui/notices.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';

const text = closingText.screen;

/** Shows what is unfinished in a year, and closes it. */
export function CloseYearPanel({ year, onClose }: { year: number; onClose: () => void }) {
  const { data } = useQueryCall('closing.check', { year }, { isFresh: true });
  const [remark, setRemark] = useState('');
  const close = useCommand('closing.close', {
    onSuccess: () => {
      showDone(text.done(year));
      onClose();
    },
  });
  return (
    <SidePanel
      title={text.closeYear(year)}
      closeLabel={text.closePanel}
      onClose={onClose}
      footer={
        <Group gap="sm">
          <Button loading={close.isPending} disabled={!data} onClick={() => close.mutate({ year, remark })}>
            {text.close}
          </Button>
          <Button variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
        </Group>
      }
    >
      <Stack gap="md">
        {data && <UnfinishedList unfinished={data.unfinished} />}
        <Text size="sm">{text.what}</Text>
        <Textarea
          label={text.remarkLabel}
          value={remark}
          maxLength={1000}
          autosize
          minRows={2}
          onChange={(event) => setRemark(event.currentTarget.value)}
        />
      </Stack>
    </SidePanel>
  );
}

/** What was, or still is, unfinished when a year is closed. */
export function UnfinishedList({ unfinished }: { unfinished: readonly Unfinished[] }) {
  if (unfinished.length === 0) return <Text size="sm">{text.finished}</Text>;
  return (
    <div>
      <Text fw={600}>{text.unfinished}</Text>
      <ul className={classes['list']}>
        {unfinished.map(({ key, count }) => (
          <li key={key}>{closingText.unfinished[key](count)}</li>
        ))}
      </ul>
      <Text size="sm" c="dimmed" mt="xs">
        {text.unfinishedBody}
      </Text>
    </div>
  );
}
