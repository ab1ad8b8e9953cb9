import { Button, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { CardChoices } from '#shared/clients/card-model.ts';
import { withLabel } from '#shared/clients/show-value.ts';
import type { ClientDeadlines } from '#shared/deadlines/client-calls.ts';
import { clientDeadlinesText as text } from '#shared/deadlines/client-nl.ts';
import { formatDay } from '#shared/text/format.ts';
import { parseDay } from '#shared/text/parse.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { Section } from '#renderer/clients/card/section.tsx';
import classes from '#renderer/deadlines/client/client-deadlines.module.css';

interface FormsSectionProps {
  client: ClientDeadlines;
  choices: CardChoices;
  today: string;
}

/** The legal forms that a client had before the present one. */
export function FormsSection({ client, choices, today }: FormsSectionProps) {
  const remove = useCommand('deadlines.removeLegalForm');
  return (
    <Section title={text.sections.forms}>
      {client.earlierForms.length === 0 && <p className={classes['soft']}>{text.form.none}</p>}
      {client.earlierForms.map(({ id, legalFormCode, untilOn }) => (
        <div key={id} className={classes['form']}>
          <span>
            {legalFormCode}, {text.form.untilOn.toLowerCase()} {formatDay(untilOn)}
          </span>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={text.form.remove(legalFormCode)}
            onClick={() => remove.mutate({ number: client.number, id })}
          >
            {text.remove}
          </Button>
        </div>
      ))}
      <AddForm number={client.number} choices={choices} today={today} />
    </Section>
  );
}

function AddForm({ number, choices, today }: { number: string; choices: CardChoices; today: string }) {
  const forms = choices.lists['legal_form'] ?? [];
  const [code, setCode] = useState('');
  const [until, setUntil] = useState('');
  const [error, setError] = useState<string | null>(null);
  const add = useCommand('deadlines.addLegalForm', {
    onSuccess: () => {
      setCode('');
      setUntil('');
    },
    onRefused: (refusal) => setError(refusal.message),
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setError(null);
    const day = parseDay(until, today);
    if (code === '' || !day.ok || day.value === null) return setError(text.dayNeeded);
    add.mutate({ number, legalFormCode: code, untilOn: day.value });
  };
  return (
    <form onSubmit={onSubmit}>
      <div className={classes['form']}>
        <NativeSelect
          label={text.form.code}
          size="xs"
          w={220}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          data={[
            { value: '', label: '' },
            ...forms.map((form) => ({ value: form.code, label: withLabel(form.code, form.label) })),
          ]}
        />
        <TextInput
          label={text.form.untilOn}
          w={110}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={add.isPending}>
          {text.form.add}
        </Button>
      </div>
      {error !== null && (
        <Text size="sm" c="red" role="alert">
          {error}
        </Text>
      )}
    </form>
  );
}
