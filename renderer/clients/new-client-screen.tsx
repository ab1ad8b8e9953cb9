import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { hrefOf, navigate } from '#renderer/app/route.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { clientPath } from '#renderer/clients/client-path.ts';
import { RecordPicker } from '#renderer/clients/record-picker.tsx';
import { showDone } from '#renderer/ui/notices.ts';
import { cardScreenText } from '#shared/clients/card-screen-nl.ts';
import { clientFields } from '#shared/clients/fields.ts';
import { ClientStatus } from '#shared/clients/model.ts';
import classes from '#renderer/clients/card/card.module.css';

const text = cardScreenText.create;
const options = (choices: Readonly<Record<string, string>>) =>
  Object.entries(choices).map(([value, label]) => ({ value, label }));

/** A new client: the number is proposed, the rest is filled in on the card. */
export function NewClientScreen() {
  const proposal = useQueryCall('clients.proposeNumber', {});
  const [number, setNumber] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<'organisation' | 'person'>('organisation');
  const [status, setStatus] = useState<ClientStatus>('active');
  const [group, setGroup] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const nameInput = useRef<HTMLInputElement>(null);
  useEffect(() => nameInput.current?.focus(), []);
  const create = useCommand('clients.create', {
    onSuccess: (client) => {
      showDone(text.done(client.number));
      navigate(clientPath(client.number));
    },
    onRefused: ({ message }) => setRefusal(message),
  });
  const chosenNumber = (number ?? proposal.data?.number ?? '').trim();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (chosenNumber === '') return setRefusal(text.numberNeeded);
    if (name.trim() === '') return setRefusal(text.nameNeeded);
    create.mutate({ number: chosenNumber, name: name.trim(), kind, status, group });
  };
  return (
    <div className={classes['body']}>
      <form className={classes['section']} onSubmit={onSubmit} style={{ maxWidth: 520 }}>
        <Stack gap="md">
          <TextInput
            label={text.number}
            description={text.numberHint}
            maxLength={20}
            styles={{ input: { width: 160 } }}
            value={number ?? proposal.data?.number ?? ''}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <TextInput
            label={text.name}
            value={name}
            maxLength={200}
            ref={nameInput}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Group align="flex-start">
            <Select
              label={text.kind}
              w={160}
              allowDeselect={false}
              data={options(clientFields.kind.kind.choices)}
              value={kind}
              onChange={(value) => setKind(value === 'person' ? 'person' : 'organisation')}
            />
            <Select
              label={text.status}
              w={160}
              allowDeselect={false}
              data={options(clientFields.status.kind.choices)}
              value={status}
              onChange={(value) => setStatus(ClientStatus.parse(value))}
            />
          </Group>
          <RecordPicker kind="groups" label={text.group} description={text.groupHint} onPick={setGroup} />
          {refusal !== null && (
            <p className={classes['warning']} role="alert">
              {refusal}
            </p>
          )}
          <Group>
            <Button type="submit" loading={create.isPending}>
              {text.submit}
            </Button>
            <Button component="a" variant="default" href={hrefOf('/klanten')}>
              {text.cancel}
            </Button>
          </Group>
        </Stack>
      </form>
    </div>
  );
}
