import { ActionIcon, Button, Popover, Select, TextInput, Tooltip } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { capacityScreenText as screenText } from '#shared/capacity/screen-nl.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import classes from '#renderer/capacity/capacity.module.css';

const text = screenText.draft;

interface DraftPickerProps {
  year: number;
  draftId: number | null;
  onPick: (draftId: number | null) => void;
}

/** Chooses the present planning or a draft of it, and makes drafts. */
export function DraftPicker({ year, draftId, onPick }: DraftPickerProps) {
  const drafts = useQueryCall('capacity.listDrafts', { year }, { isFresh: true }).data?.drafts ?? [];
  const isKnown = drafts.some(({ id }) => id === draftId);
  return (
    <>
      {(drafts.length > 0 || draftId !== null) && (
        <Select
          size="xs"
          w={180}
          aria-label={text.label}
          allowDeselect={false}
          value={draftId !== null && isKnown ? String(draftId) : ''}
          data={[
            { value: '', label: text.present },
            ...drafts.map(({ id, name }) => ({ value: String(id), label: text.option(name) })),
          ]}
          onChange={(value) => onPick(value === null || value === '' ? null : Number(value))}
        />
      )}
      <NewDraft year={year} onMade={onPick} />
    </>
  );
}

function NewDraft({ year, onMade }: { year: number; onMade: (draftId: number) => void }) {
  const [isOpen, setIsOpen] = useState(false);
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const create = useCommand('capacity.createDraft', {
    onSuccess: ({ id }) => {
      setIsOpen(false);
      setName('');
      onMade(id);
    },
    onRefused: ({ message }) => setError(message),
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') create.mutate({ year, name: name.trim() });
  };
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Tooltip label={text.make}>
          <ActionIcon
            variant="default"
            size={30}
            aria-label={text.make}
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            <IconPlus size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <form className={classes['form']} onSubmit={onSubmit}>
          <TextInput
            label={text.name}
            data-autofocus
            w={240}
            maxLength={100}
            value={name}
            error={error}
            onChange={(event) => {
              setName(event.currentTarget.value);
              setError(null);
            }}
          />
          <div className={classes['formActions']}>
            <Button type="submit" size="compact-sm" loading={create.isPending} disabled={name.trim() === ''}>
              {text.create}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setIsOpen(false)}>
              {text.cancel}
            </Button>
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
