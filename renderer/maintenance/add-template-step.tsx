import { Button, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { parseYearDay } from '#shared/maintenance/parse-year-day.ts';
import { maintenanceScreenText } from '#shared/maintenance/screen-nl.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';

const { template: text } = maintenanceScreenText;

interface AddTemplateStepProps {
  onClose: () => void;
  onAdded: (key: string) => void;
}

/** Adds a step with its name and window; the rest is filled in afterwards. */
export function AddTemplateStep({ onClose, onAdded }: AddTemplateStepProps) {
  const [title, setTitle] = useState('');
  const [from, setFrom] = useState('01-09');
  const [until, setUntil] = useState('31-10');
  const [error, setError] = useState<string | null>(null);
  const add = useCommand('maintenance.addTemplateStep', {
    onSuccess: ({ key }) => onAdded(key),
    onRefused: (refusal) => setError(refusal.message),
  });
  const [fromDay, untilDay] = [parseYearDay(from), parseYearDay(until)];
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '') return setError(text.required);
    if (!fromDay.ok || !untilDay.ok || fromDay.value === null || untilDay.value === null) return;
    add.mutate({
      step: {
        title: title.trim(),
        fromDay: fromDay.value,
        untilDay: untilDay.value,
        planningOffset: 0,
        ownerFunction: null,
        doneWhen: '',
        instruction: '',
        screen: null,
        measures: [],
      },
    });
  };
  return (
    <SidePanel title={text.newTitle} closeLabel={text.cancel} onClose={onClose}>
      <form onSubmit={onSubmit}>
        <Stack gap="sm" align="flex-start">
          <TextInput
            label={text.fields.title}
            data-autofocus
            maxLength={100}
            w="100%"
            value={title}
            error={error}
            onChange={(event) => {
              setTitle(event.currentTarget.value);
              setError(null);
            }}
          />
          <TextInput
            label={text.fields.from}
            w={150}
            value={from}
            error={fromDay.ok ? null : fromDay.message}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <TextInput
            label={text.fields.until}
            w={150}
            value={until}
            error={untilDay.ok ? null : untilDay.message}
            onChange={(event) => setUntil(event.currentTarget.value)}
          />
          <Button type="submit" loading={add.isPending}>
            {text.addNow}
          </Button>
        </Stack>
      </form>
    </SidePanel>
  );
}
