import { Button, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { LastRestore } from '#shared/backup/calls.ts';
import { wizardText } from '#shared/backup/wizard-nl.ts';
import { formatInstant } from '#shared/text/format.ts';
import { WhenMay } from '#renderer/accounts/when-may.tsx';
import classes from '#renderer/backup/backup.module.css';
import { useCommand } from '#renderer/calls/use-command.ts';
import { showDone } from '#renderer/ui/notices.ts';

const { undo: text } = wizardText;

/** The office comes from a restore: what happened, and the way back, also after a restart. */
export function LastRestoreCard({ restore }: { restore: LastRestore }) {
  const undo = useCommand('backups.undoRestore', { onSuccess: () => showDone(text.done) });
  const { isUndo, kept, changesSince } = restore;
  const say = isUndo ? text.undone : text.restored;
  return (
    <section className={classes['card']} aria-labelledby="last-restore">
      <div className={classes['cardHead']}>
        <h2 id="last-restore">{text.title}</h2>
        {kept && !isUndo && (
          <div className={classes['cardTools']}>
            <WhenMay call="backups.undoRestore">
              <Button
                variant="default"
                leftSection={<IconArrowBackUp size={16} aria-hidden />}
                loading={undo.isPending}
                onClick={() => undo.mutate({})}
              >
                {text.action}
              </Button>
            </WhenMay>
          </div>
        )}
      </div>
      <Text size="sm">
        {say(formatInstant(restore.madeAt), formatInstant(restore.restoredAt))}{' '}
        {!isUndo && (kept ? (changesSince === 1 ? text.sinceOne : text.since(changesSince)) : text.gone)}
      </Text>
    </section>
  );
}
