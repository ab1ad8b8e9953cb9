import { Alert, Button, Loader, Text } from '@mantine/core';
import type { Backup } from '#shared/backup/model.ts';
import { backupText } from '#shared/backup/nl.ts';
import { formatInstant } from '#shared/text/format.ts';
import classes from '#renderer/backup/backup.module.css';
import { PreviewComparison } from '#renderer/backup/preview-comparison.tsx';
import { usePreview } from '#renderer/backup/use-preview.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { showDone } from '#renderer/ui/notices.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';

const text = backupText.restore;

interface RestorePanelProps {
  backup: Backup;
  onClose: () => void;
}

/** What a backup holds beside what is open now, and the way to put it back. */
export function RestorePanel({ backup, onClose }: RestorePanelProps) {
  const moment = formatInstant(backup.madeAt);
  const { preview, refusal } = usePreview(backup);
  const restore = useCommand('backups.restore', {
    onSuccess: () => {
      showDone(text.done(moment));
      onClose();
    },
  });
  const beside = useCommand('backups.restoreBeside', {
    onSuccess: ({ path }) => showDone(text.besideDone(path)),
  });
  const { sequence } = backup;
  return (
    <SidePanel
      title={text.title(moment)}
      closeLabel={text.cancel}
      onClose={onClose}
      footer={
        <>
          <Button
            disabled={!preview}
            loading={restore.isPending}
            onClick={() => restore.mutate({ sequence })}
          >
            {text.action}
          </Button>
          <Button
            variant="default"
            disabled={backup.isVerified && !preview}
            loading={beside.isPending}
            onClick={() => beside.mutate({ sequence })}
          >
            {text.beside}
          </Button>
        </>
      }
    >
      <Text size="sm" c="dimmed">
        {backupText.reasonHints[backup.reason]}
      </Text>
      {refusal && (
        <Alert color="red" title={text.unsound} role="alert" mt="sm">
          {refusal.message}
        </Alert>
      )}
      {!preview && !refusal && backup.isVerified && (
        <Text size="sm" mt="sm" component="output">
          <Loader size={12} mr={8} aria-hidden />
          {text.checking}
        </Text>
      )}
      {preview && (
        <>
          <Text size="sm" mt="sm" className={classes['good'] ?? ''}>
            {text.sound}
          </Text>
          <PreviewComparison preview={preview} />
          <Text size="sm" mt="md">
            {text.keeps}
          </Text>
        </>
      )}
    </SidePanel>
  );
}
