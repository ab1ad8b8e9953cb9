import { NativeSelect, Switch, Text, TextInput } from '@mantine/core';
import type { BackupList } from '#shared/backup/calls.ts';
import { backupText } from '#shared/backup/nl.ts';
import { parseNumber } from '#shared/text/parse.ts';
import { EditableWhenMay } from '#renderer/accounts/when-may.tsx';
import classes from '#renderer/backup/backup.module.css';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useSavedText } from '#renderer/ui/use-saved-text.ts';

const text = backupText.schedule;
const hours = [0, 1, 2, 4, 8];

/** When backups are made by themselves, and when the second place is called late. */
export function ScheduleCard({ schedule }: Pick<BackupList, 'schedule'>) {
  const save = useCommand('backups.setSchedule');
  const saveDays = useCommand('backups.setSchedule', { onRefused: () => undefined });
  const days = useSavedText({
    text: String(schedule.warnAfterDays),
    parse: (typed) => {
      const parsed = parseNumber(typed, { min: 1, max: 90 });
      const isWhole = parsed.ok && parsed.value !== null && Number.isInteger(parsed.value);
      return isWhole ? parsed : { ok: false as const, message: text.daysRange };
    },
    save: (value) => saveDays.mutateAsync({ ...schedule, warnAfterDays: value ?? schedule.warnAfterDays }),
  });
  const choices = hours.includes(schedule.everyHours) ? hours : [...hours, schedule.everyHours];
  return (
    <section className={classes['card']} aria-labelledby="schedule">
      <div className={classes['cardHead']}>
        <h2 id="schedule">{text.title}</h2>
      </div>
      <Text size="sm" mb="sm">
        {text.intro}
      </Text>
      <EditableWhenMay call="backups.setSchedule">
        <div className={classes['fields']}>
          <NativeSelect
            label={text.everyHours}
            description={text.everyHoursHint}
            inputWrapperOrder={['label', 'input', 'description']}
            value={String(schedule.everyHours)}
            data={choices.map((count) => ({ value: String(count), label: text.hours(count) }))}
            onChange={(event) => save.mutate({ ...schedule, everyHours: Number(event.currentTarget.value) })}
          />
          <TextInput
            label={text.warnAfterDays}
            inputMode="numeric"
            maxLength={2}
            styles={{ input: { width: 84 } }}
            {...days}
          />
        </div>
      </EditableWhenMay>
      <EditableWhenMay call="backups.setSchedule">
        <Switch
          mt="sm"
          label={text.atClosing}
          checked={schedule.atClosing}
          onChange={(event) => save.mutate({ ...schedule, atClosing: event.currentTarget.checked })}
        />
      </EditableWhenMay>
    </section>
  );
}
