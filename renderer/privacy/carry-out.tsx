import { Button, Modal } from '@mantine/core';
import type { HoldingBackup, RetentionLine } from '#shared/privacy/model.ts';
import { retentionText as text } from '#shared/privacy/retention-nl.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { BackupList } from '#renderer/privacy/erase-panel.tsx';
import classes from '#renderer/privacy/privacy.module.css';
import { showDone } from '#renderer/ui/notices.ts';

interface CarryOutProps {
  lines: readonly RetentionLine[];
  backups: readonly HoldingBackup[];
  onClose: () => void;
}

/** The last look before it is final. */
export function CarryOut({ lines, backups, onClose }: CarryOutProps) {
  const carry = useCommand('privacy.carryOutRetention', {
    onSuccess: ({ done }) => {
      showDone(text.done(done));
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={text.preview} size="lg">
      <ul className={classes['list']}>
        {lines.map((line) => (
          <li key={line.key}>
            {text.previewLine(
              text.codes[line.code].toLowerCase(),
              `${line.number} ${line.name}`,
              text.decisions[line.decision ?? 'remove'].toLowerCase(),
            )}
          </li>
        ))}
      </ul>
      <BackupList backups={[...backups]} />
      <p className={classes['danger']}>{text.final}</p>
      <Button
        loading={carry.isPending}
        onClick={() =>
          carry.mutate({
            keys: lines.map(({ code, subjectKind, subjectId }) => ({ code, subjectKind, subjectId })),
          })
        }
      >
        {text.confirm}
      </Button>
    </Modal>
  );
}
