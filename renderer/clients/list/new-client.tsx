import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { clientFields } from '#shared/clients/fields.ts';
import { listText } from '#shared/clients/list-nl.ts';
import { ClientStatus } from '#shared/clients/model.ts';
import { AnchoredPanel } from '#renderer/grid/anchored-panel.tsx';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { showDone } from '#renderer/ui/notices.ts';

interface NewClientProps {
  onAdded: (number: string) => void;
}

/** The page's one primary action: a client with its number and name; the rest is typed in the list or on the card. */
export function NewClient({ onAdded }: NewClientProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        size="compact-sm"
        leftSection={<IconPlus size={14} />}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {listText.actions.add}
      </Button>
      {anchor && (
        <AnchoredPanel anchor={anchor} label={listText.add.title} onClose={() => setAnchor(null)}>
          <NewClientForm
            onClose={() => setAnchor(null)}
            onAdded={(number) => {
              setAnchor(null);
              onAdded(number);
            }}
          />
        </AnchoredPanel>
      )}
    </>
  );
}

const kinds = Object.entries(clientFields.kind.kind.choices).map(([value, label]) => ({ value, label }));
const statuses = Object.entries(clientFields.status.kind.choices).map(([value, label]) => ({ value, label }));

function NewClientForm({ onClose, onAdded }: NewClientProps & { onClose: () => void }) {
  const proposed = useQueryCall('clients.proposeNumber', {});
  const [typedNumber, setNumber] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<'organisation' | 'person'>('organisation');
  const [status, setStatus] = useState<ClientStatus>('active');
  const [group, setGroup] = useState('');
  const [refusal, setRefusal] = useState('');
  const create = useCommand('clients.create', {
    onSuccess: (made) => {
      showDone(listText.add.added(made.number, name.trim()));
      onAdded(made.number);
    },
    onRefused: ({ message }) => setRefusal(message),
  });
  const number = typedNumber ?? proposed.data?.number ?? '';

  const onSubmit = (event: React.SyntheticEvent) => {
    event.preventDefault();
    setRefusal('');
    create.mutate({ number, name, kind, status, group: group.trim() === '' ? null : group.trim() });
  };

  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm" w={320}>
        <Group grow align="start">
          <TextInput
            label={listText.add.number}
            required
            maxLength={20}
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <Select
            label={listText.add.status}
            data={statuses}
            value={status}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            onChange={(value) => setStatus(ClientStatus.catch('active').parse(value))}
          />
        </Group>
        <TextInput
          label={listText.add.name}
          data-autofocus
          required
          maxLength={200}
          value={name}
          error={refusal === '' ? undefined : refusal}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={listText.add.kind}
          data={kinds}
          value={kind}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          onChange={(value) => setKind(value === 'person' ? 'person' : 'organisation')}
        />
        <TextInput
          label={listText.add.group}
          description={listText.add.groupHint}
          maxLength={20}
          value={group}
          onChange={(event) => setGroup(event.currentTarget.value)}
        />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {listText.add.cancel}
          </Button>
          <Button
            type="submit"
            loading={create.isPending}
            disabled={name.trim() === '' || number.trim() === ''}
          >
            {listText.add.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
