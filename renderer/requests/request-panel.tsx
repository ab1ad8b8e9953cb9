import { Anchor, Button, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconCopy, IconTrash } from '@tabler/icons-react';
import type { DataRequest } from '#shared/requests/model.ts';
import { requestsText } from '#shared/requests/nl.ts';
import { requestScreenText } from '#shared/requests/screen-nl.ts';
import { formatCount, formatDay } from '#shared/text/format.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { none } from '#renderer/completeness/use-choice.ts';
import classes from '#renderer/requests/requests.module.css';
import { showDone, showRefusal } from '#renderer/ui/notices.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';

interface RequestPanelProps {
  request: DataRequest;
  onClose: () => void;
}

const { detail: text, columns } = requestScreenText;

/** One file that was made: how far it is, and the text of a reminder. */
export function RequestPanel({ request, onClose }: RequestPanelProps) {
  const { id, employee, name, role, email, asked, open, madeAt, returnedAt } = request;
  const reminder = useQueryCall('requests.getReminder', { id }, { isFresh: true }).data;
  const remove = useCommand('requests.remove', {
    onSuccess: ({ file }) => {
      showDone(text.removed(file));
      onClose();
    },
  });
  const onCopy = async () => {
    try {
      await navigator.clipboard.writeText(reminder?.text ?? '');
      showDone(text.copied);
    } catch {
      showRefusal(new Error(text.notCopied));
    }
  };
  return (
    <SidePanel
      title={name || employee || requestsText.nobody(role)}
      closeLabel={text.close}
      onClose={onClose}
      footer={
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={16} aria-hidden />}
          loading={remove.isPending}
          title={text.removeHint}
          onClick={() => remove.mutate({ id })}
        >
          {text.remove}
        </Button>
      }
    >
      <Stack gap="md">
        <dl className={classes['facts']}>
          <dt>{columns.madeOn}</dt>
          <dd>{formatDay(madeAt.slice(0, 10))}</dd>
          <dt>{columns.returnedOn}</dt>
          <dd>{returnedAt === null ? '–' : formatDay(returnedAt.slice(0, 10))}</dd>
          <dt>{columns.asked}</dt>
          <dd>{formatCount(asked)}</dd>
          <dt>{columns.open}</dt>
          <dd>{formatCount(open)}</dd>
        </dl>
        {open > 0 && (
          <Anchor href={hrefOf('/jaarplan/ontbrekend', { medewerker: employee ?? none, rol: role })}>
            {text.openClients}
          </Anchor>
        )}
        {reminder && (
          <section className={classes['reminder']} aria-label={text.reminder}>
            <Text fw={600}>{text.reminder}</Text>
            <Text size="sm" c="dimmed">
              {text.reminderHint}
            </Text>
            {email !== null && <TextInput label={text.to} value={email} readOnly />}
            <TextInput label={text.subject} value={reminder.subject} readOnly />
            <Textarea label={text.reminder} value={reminder.text} readOnly autosize minRows={8} />
            <Button
              variant="default"
              leftSection={<IconCopy size={16} aria-hidden />}
              onClick={() => void onCopy()}
            >
              {text.copy}
            </Button>
          </section>
        )}
      </Stack>
    </SidePanel>
  );
}
