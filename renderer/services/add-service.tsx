import { Button, Select, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Recurrence } from '#shared/services/model.ts';
import { servicesText } from '#shared/services/nl.ts';
import { servicesScreenText as text } from '#shared/services/screen-nl.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';

interface AddServiceProps {
  onClose: () => void;
  onAdded: (code: string) => void;
}

/** Adds a service; everything but its name and how often it comes back is filled in afterwards. */
export function AddService({ onClose, onAdded }: AddServiceProps) {
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [recurrence, setRecurrence] = useState<Recurrence>('year');
  const [error, setError] = useState<string | null>(null);
  const add = useCommand('services.add', {
    onSuccess: (service) => onAdded(service.code),
    onRefused: (refusal) => setError(refusal.message),
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim() && name.trim()) add.mutate({ code: code.trim(), name: name.trim(), recurrence });
    else setError(text.newService.required);
  };
  return (
    <SidePanel title={text.newService.title} closeLabel={text.actions.cancel} onClose={onClose}>
      <form onSubmit={onSubmit}>
        <Stack gap="sm" align="flex-start">
          <TextInput
            label={servicesText.fields.code}
            data-autofocus
            maxLength={20}
            w={140}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <TextInput
            label={servicesText.fields.name}
            maxLength={100}
            w="100%"
            value={name}
            error={error}
            onChange={(event) => {
              setName(event.currentTarget.value);
              setError(null);
            }}
          />
          <Select
            label={servicesText.fields.recurrence}
            allowDeselect={false}
            value={recurrence}
            data={Recurrence.options.map((value) => ({ value, label: servicesText.recurrences[value] }))}
            onChange={(value) => setRecurrence(Recurrence.catch('year').parse(value))}
          />
          <Button type="submit" loading={add.isPending}>
            {text.actions.addNow}
          </Button>
        </Stack>
      </form>
    </SidePanel>
  );
}
