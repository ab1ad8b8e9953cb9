import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { keysText } from '#shared/keys/nl.ts';
import { backupText } from '#shared/backup/nl.ts';
import classes from '#renderer/backup/backup.module.css';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { showDone } from '#renderer/ui/notices.ts';

const text = keysText.plainBackups;

/** Backups from before the office was encrypted: that they are there, and the way to remove them. Nothing when there are none. */
export function PlainBackupsCard() {
  const { data } = useQueryCall('backups.getUnprotected', {});
  const [isAsking, ask] = useDisclosure(false);
  const remove = useCommand('backups.removeUnprotected', {
    onSuccess: ({ removed }) => {
      ask.close();
      showDone(text.done(removed));
    },
  });
  if (!data || data.count === 0) return null;
  return (
    <section className={classes['card']} aria-labelledby="plain-backups">
      <div className={classes['cardHead']}>
        <h2 id="plain-backups">{text.title}</h2>
        <div className={classes['cardTools']}>
          <Button variant="default" leftSection={<IconTrash size={16} aria-hidden />} onClick={ask.open}>
            {text.remove}
          </Button>
        </div>
      </div>
      <Text size="sm">{text.intro(data.count, backupText.screen.size(data.bytes))}</Text>
      <Modal opened={isAsking} onClose={ask.close} title={text.confirmTitle}>
        <Stack>
          <Text size="sm">{text.confirm}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={ask.close}>
              {text.cancel}
            </Button>
            <Button color="red" loading={remove.isPending} onClick={() => remove.mutate({})}>
              {text.action}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </section>
  );
}
