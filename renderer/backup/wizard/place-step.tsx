import { Alert, Button, Checkbox, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Backup } from '#shared/backup/model.ts';
import { backupText } from '#shared/backup/nl.ts';
import { wizardText } from '#shared/backup/wizard-nl.ts';
import { formatInstant } from '#shared/text/format.ts';
import type { RestoreOutcome } from '#renderer/backup/wizard/done-step.tsx';
import classes from '#renderer/backup/wizard/wizard.module.css';
import type { CallRefused } from '#renderer/calls/invoke.ts';
import { useCommand } from '#renderer/calls/use-command.ts';

const { place: text } = wizardText;

interface PlaceStepProps {
  backup: Backup;
  onDone: (outcome: Omit<RestoreOutcome, 'backup'>) => void;
}

/** In the place of what is open, or beside it; the button says which. */
export function PlaceStep({ backup, onDone }: PlaceStepProps) {
  const [place, setPlace] = useState(backup.isVerified ? 'over' : 'beside');
  const [isOpened, setOpened] = useState(false);
  const [refusal, setRefusal] = useState<CallRefused | null>(null);
  const restore = useCommand('backups.restore', {
    onSuccess: ({ kept }) => onDone({ place: 'over', kept, path: null }),
    onRefused: setRefusal,
  });
  const beside = useCommand('backups.restoreBeside', {
    onSuccess: ({ path }) => onDone({ place: 'beside', kept: null, path }),
    onRefused: setRefusal,
  });
  const { sequence } = backup;
  const go = () => {
    setRefusal(null);
    if (place === 'over') restore.mutate({ sequence });
    else beside.mutate({ sequence, open: isOpened });
  };
  return (
    <>
      <h2 className={classes['heading']}>{wizardText.compare.of(formatInstant(backup.madeAt))}</h2>
      {!backup.isVerified && <Text size="sm">{text.onlyBeside}</Text>}
      <Radio.Group label={text.question} value={place} onChange={setPlace}>
        <Stack gap="sm" mt="sm">
          <Radio value="over" label={text.over} description={text.overHint} disabled={!backup.isVerified} />
          <Radio value="beside" label={text.beside} description={text.besideHint} />
        </Stack>
      </Radio.Group>
      {place === 'beside' && (
        <Checkbox
          ml={32}
          label={text.openBeside}
          checked={isOpened}
          onChange={(event) => setOpened(event.currentTarget.checked)}
        />
      )}
      {refusal && (
        <Alert color="red" title={backupText.restore.unsound} role="alert">
          {refusal.message}
        </Alert>
      )}
      <div>
        <Button loading={restore.isPending || beside.isPending} onClick={go}>
          {place === 'over' ? text.confirmOver : text.confirmBeside}
        </Button>
      </div>
    </>
  );
}
