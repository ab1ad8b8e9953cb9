import { Button, Checkbox, Group, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import type { CallInput } from '#shared/calls/contract.ts';
import { CalendarKind } from '#shared/calendar/model.ts';
import { calendarText as text } from '#shared/calendar/nl.ts';
import { formatDay } from '#shared/text/format.ts';
import { parseDay } from '#shared/text/parse.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { EmployeeSelect } from '#renderer/employees/employee-select.tsx';
import { showDone } from '#renderer/ui/notices.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import { ValueField } from '#renderer/ui/value-field.tsx';

interface CalendarPanelProps {
  today: string;
  /** Whose calendar it is at first; null is the whole office. */
  employee: string | null;
  onClose: () => void;
}

/** Chooses what goes into a calendar file, and makes it. */
export function CalendarPanel({ today, employee, onClose }: CalendarPanelProps) {
  const [asked, setAsked] = useState<Required<CallInput<'calendar.saveFile'>>>({
    from: today,
    until: `${Number(today.slice(0, 4)) + 1}-12-31`,
    kinds: ['steps', 'statutory'],
    employee,
    isPerClient: false,
  });
  const change = (part: Partial<typeof asked>) => setAsked({ ...asked, ...part });
  const save = useCommand('calendar.saveFile', {
    onSuccess: ({ events, file }) => {
      showDone(text.saved(events, file));
      onClose();
    },
  });
  return (
    <SidePanel
      title={text.title}
      closeLabel={text.close}
      onClose={onClose}
      footer={
        <Button
          disabled={asked.kinds.length === 0}
          loading={save.isPending}
          onClick={() => save.mutate(asked)}
        >
          {text.save}
        </Button>
      }
    >
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {text.intro}
        </Text>
        <Checkbox.Group
          label={text.kindsLabel}
          value={asked.kinds}
          onChange={(kinds) => change({ kinds: CalendarKind.options.filter((kind) => kinds.includes(kind)) })}
        >
          <Stack gap={6} mt={6}>
            {CalendarKind.options.map((kind) => (
              <Checkbox key={kind} size="xs" value={kind} label={text.kinds[kind]} />
            ))}
          </Stack>
        </Checkbox.Group>
        <EmployeeSelect
          label={text.employee}
          placeholder={text.everyone}
          value={asked.employee}
          onChange={(code) => change({ employee: code })}
        />
        <Group>
          <DayField
            label={text.from}
            value={asked.from}
            today={today}
            onChange={(from) => change({ from })}
          />
          <DayField
            label={text.until}
            value={asked.until}
            today={today}
            onChange={(until) => change({ until })}
          />
        </Group>
        <Switch
          size="xs"
          label={text.perClient}
          description={text.perClientHint}
          checked={asked.isPerClient}
          onChange={(event) => change({ isPerClient: event.currentTarget.checked })}
        />
      </Stack>
    </SidePanel>
  );
}

interface DayFieldProps {
  label: string;
  value: string;
  today: string;
  onChange: (day: string) => void;
}

function DayField({ label, value, today, onChange }: DayFieldProps) {
  return (
    <ValueField<string>
      label={label}
      width={120}
      value={value}
      shown={formatDay(value)}
      parse={(typed) => {
        const parsed = parseDay(typed, today);
        return parsed.ok && parsed.value === null ? { ok: false, message: text.needsDay } : parsed;
      }}
      save={(day) => Promise.resolve(onChange(day ?? value))}
    />
  );
}
