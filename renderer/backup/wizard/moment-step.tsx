import { Button, Radio, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { groupByDay } from '#shared/backup/by-day.ts';
import type { Backup } from '#shared/backup/model.ts';
import { backupText } from '#shared/backup/nl.ts';
import { wizardText } from '#shared/backup/wizard-nl.ts';
import { formatInstant, formatLongDay } from '#shared/text/format.ts';
import { BackupCalendar } from '#renderer/backup/wizard/backup-calendar.tsx';
import classes from '#renderer/backup/wizard/wizard.module.css';
import { useCommand } from '#renderer/calls/use-command.ts';

const { moment: text } = wizardText;

interface MomentStepProps {
  backups: readonly Backup[];
  selected: number | null;
  onSelect: (backup: Backup) => void;
}

/** The backups by day, newest first, beside a calendar of the days that have one. */
export function MomentStep({ backups, selected, onSelect }: MomentStepProps) {
  const [day, setDay] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const elsewhere = useCommand('backups.restoreFile');
  const days = groupByDay(backups);
  const showDay = (chosen: string) => {
    setDay(chosen);
    const group = days.find((each) => each.day === chosen);
    const newest = group?.items[0];
    if (newest) onSelect(newest);
    list.current?.querySelector(`[data-day="${chosen}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <>
      <Text size="sm">{text.intro}</Text>
      <div className={classes['moment']}>
        <BackupCalendar days={days} chosen={day} onChoose={showDay} />
        <div className={classes['days']} ref={list}>
          {backups.length === 0 ? (
            <Text size="sm">{backupText.screen.none}</Text>
          ) : (
            <Radio.Group
              aria-label={text.list}
              value={String(selected)}
              onChange={(value) => {
                const chosen = backups.find(({ sequence }) => String(sequence) === value);
                if (chosen) onSelect(chosen);
              }}
            >
              {days.map((group) => (
                <section key={group.day} data-day={group.day} className={classes['day']}>
                  <h2>{formatLongDay(group.day)}</h2>
                  <Stack gap={4}>
                    {group.items.map((backup) => (
                      <Radio
                        key={backup.sequence}
                        value={String(backup.sequence)}
                        label={lineOf(backup)}
                        size="xs"
                      />
                    ))}
                  </Stack>
                </section>
              ))}
            </Radio.Group>
          )}
        </div>
      </div>
      <Text size="sm" c="dimmed">
        <Button variant="subtle" size="compact-sm" ml={-8} onClick={() => elsewhere.mutate({})}>
          {text.elsewhere}
        </Button>{' '}
        {text.elsewhereHint}
      </Text>
    </>
  );
}

function lineOf(backup: Backup): string {
  const time = formatInstant(backup.madeAt).split(' ').at(-1) ?? '';
  const clients = backup.clientCount === null ? '' : text.clients(backup.clientCount);
  return text.line(time, backupText.reasons[backup.reason], clients);
}
