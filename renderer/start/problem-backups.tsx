import { Alert, Button, Loader, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Backup } from '#shared/backup/model.ts';
import { backupText } from '#shared/backup/nl.ts';
import { damagedText } from '#shared/office/damaged-nl.ts';
import { startText } from '#shared/office/start-nl.ts';
import { formatInstant } from '#shared/text/format.ts';
import { PreviewComparison } from '#renderer/backup/preview-comparison.tsx';
import { usePreview } from '#renderer/backup/use-preview.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { UnlockBackups } from '#renderer/start/unlock-backups.tsx';
import classes from '#renderer/start/start-screen.module.css';

const text = startText.problem;

interface ProblemBackupsProps {
  backups: readonly Backup[];
  /** The names that may open them; null when they are open. */
  unlockBy: readonly string[] | null;
  /** False when the file itself is sound and must stay: it is of a newer version. */
  canReplace: boolean;
  /** What can be read of the file itself may be looked at. */
  canView: boolean;
}

/** The newest backups of an office that cannot be opened; the first one is checked at once. */
export function ProblemBackups({ backups, unlockBy, canReplace, canView }: ProblemBackupsProps) {
  const [selected, setSelected] = useState(backups[0]?.sequence);
  const elsewhere = useCommand('backups.restoreFile');
  const isLocked = unlockBy !== null && (backups.length > 0 || canView);
  const chosen = isLocked ? undefined : backups.find((backup) => backup.sequence === selected);
  return (
    <div className={classes['problemBackups']}>
      {backups.length === 0 ? (
        <Text size="sm">{text.noBackups}</Text>
      ) : (
        <Radio.Group
          label={text.backups}
          value={String(selected)}
          onChange={(value) => setSelected(Number(value))}
        >
          <Stack gap={4} mt={4}>
            {backups.map((backup) => (
              <Radio key={backup.sequence} value={String(backup.sequence)} label={lineOf(backup)} size="xs" />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {isLocked && <UnlockBackups names={unlockBy} canView={canView} />}
      {chosen && <Chosen key={chosen.sequence} backup={chosen} canReplace={canReplace} />}
      {canView && !isLocked && <View />}
      <Button variant="subtle" mt="xs" ml={-8} onClick={() => elsewhere.mutate({})}>
        {text.fromElsewhere}
      </Button>
    </div>
  );
}

function View() {
  const view = useCommand('office.viewDamaged');
  return (
    <section className={classes['view']} aria-label={damagedText.view}>
      <Button variant="default" loading={view.isPending} onClick={() => view.mutate({})}>
        {damagedText.view}
      </Button>
      <Text size="sm">{damagedText.viewHint}</Text>
    </section>
  );
}

function Chosen({ backup, canReplace }: { backup: Backup; canReplace: boolean }) {
  const { preview, refusal } = usePreview(backup);
  const restore = useCommand('backups.restore');
  const beside = useCommand('backups.restoreBeside');
  const { sequence } = backup;
  if (refusal) {
    return (
      <Alert color="red" title={backupText.restore.unsound} mt="sm">
        {refusal.message}
      </Alert>
    );
  }
  if (!preview) {
    return (
      <Text size="sm" mt="sm" component="output">
        <Loader size={12} mr={8} aria-hidden />
        {backupText.restore.checking}
      </Text>
    );
  }
  return (
    <>
      <PreviewComparison preview={preview} />
      <Text size="sm">{canReplace ? backupText.restore.keepsDamaged : null}</Text>
      <div className={classes['problemActions']}>
        {canReplace && (
          <Button loading={restore.isPending} onClick={() => restore.mutate({ sequence })}>
            {text.restore}
          </Button>
        )}
        <Button
          variant="default"
          loading={beside.isPending}
          onClick={() => beside.mutate({ sequence, open: true })}
        >
          {text.beside}
        </Button>
      </div>
    </>
  );
}

function lineOf(backup: Backup): string {
  const clients = backup.clientCount === null ? '' : text.clients(backup.clientCount);
  return text.backupLine(formatInstant(backup.madeAt), backupText.reasons[backup.reason], clients);
}
