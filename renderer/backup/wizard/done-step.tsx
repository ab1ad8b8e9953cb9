import { Button, Group, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Backup } from '#shared/backup/model.ts';
import { wizardText } from '#shared/backup/wizard-nl.ts';
import { formatInstant } from '#shared/text/format.ts';
import { navigate } from '#renderer/app/route.ts';
import classes from '#renderer/backup/wizard/wizard.module.css';
import { useCommand } from '#renderer/calls/use-command.ts';
import { showDone } from '#renderer/ui/notices.ts';

const { done: text, undo: undoText } = wizardText;

/** How a restore ended. */
export interface RestoreOutcome {
  backup: Backup;
  place: 'over' | 'beside';
  /** What was open and was kept. */
  kept: Backup | null;
  /** The new file, when it was put beside. */
  path: string | null;
}

interface DoneStepProps {
  outcome: RestoreOutcome;
  onRestart: () => void;
}

/** What came of it, and the way back. */
export function DoneStep({ outcome, onRestart }: DoneStepProps) {
  const { backup, place, kept, path } = outcome;
  const heading = useRef<HTMLHeadingElement>(null);
  // The step that had the focus is gone, and a screen reader is told what happened.
  useEffect(() => heading.current?.focus(), []);
  const undo = useCommand('backups.undoRestore', {
    onSuccess: () => {
      showDone(undoText.done);
      navigate('/beheer/reservekopieen');
    },
  });
  return (
    <>
      <h2 className={classes['heading']} tabIndex={-1} ref={heading}>
        {place === 'over' ? text.over(formatInstant(backup.madeAt)) : text.beside(path ?? '')}
      </h2>
      {place === 'over' && (
        <Text size="sm">{kept ? text.kept(formatInstant(kept.madeAt)) : text.notKept}</Text>
      )}
      <Group>
        <Button onClick={() => navigate('/beheer/reservekopieen')}>{text.toBackups}</Button>
        {place === 'over' && kept?.isVerified && (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            loading={undo.isPending}
            onClick={() => undo.mutate({})}
          >
            {text.undo}
          </Button>
        )}
        {place === 'beside' && (
          <Button variant="default" onClick={onRestart}>
            {text.again}
          </Button>
        )}
      </Group>
    </>
  );
}
