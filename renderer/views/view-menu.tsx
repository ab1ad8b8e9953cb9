import { ActionIcon, Button, Group, Menu, TextInput } from '@mantine/core';
import { IconChevronDown, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { GridState } from '#shared/grid/model.ts';
import type { SavedView } from '#shared/views/calls.ts';
import { viewsText } from '#shared/views/nl.ts';
import { useCommand } from '#renderer/calls/use-command.ts';

interface StandardChoice {
  key: string;
  name: string;
}

interface ViewMenuProps {
  screen: string;
  /** What the button says: the name of the view, or that it was changed since. */
  current: string;
  standard: readonly StandardChoice[];
  own: readonly SavedView[];
  onStandard: (key: string) => void;
  onOwn: (view: SavedView) => void;
  readState: () => GridState;
  onSaved: (view: SavedView) => void;
}

/** The saved views of a grid: choose one, keep the present arrangement as one, take one away. */
export function ViewMenu(props: ViewMenuProps) {
  const remove = useCommand('views.remove');
  return (
    <Menu position="bottom-start" shadow="md" width={270} closeOnItemClick>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          fw={400}
          aria-label={`${viewsText.view}: ${props.current}`}
          rightSection={<IconChevronDown size={14} />}
        >
          {props.current}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{viewsText.standard}</Menu.Label>
        {props.standard.map(({ key, name }) => (
          <Menu.Item key={key} onClick={() => props.onStandard(key)}>
            {name}
          </Menu.Item>
        ))}
        {props.own.length > 0 && <Menu.Label>{viewsText.own}</Menu.Label>}
        {props.own.map((view) => (
          <Group key={view.id} gap={0} wrap="nowrap">
            <Menu.Item onClick={() => props.onOwn(view)}>{view.name}</Menu.Item>
            <ActionIcon
              size="sm"
              color="gray"
              aria-label={viewsText.remove(view.name)}
              onClick={() => remove.mutate({ id: view.id })}
            >
              <IconTrash size={14} />
            </ActionIcon>
          </Group>
        ))}
        <Menu.Divider />
        <SaveView screen={props.screen} readState={props.readState} onSaved={props.onSaved} />
      </Menu.Dropdown>
    </Menu>
  );
}

type SaveViewProps = Pick<ViewMenuProps, 'screen' | 'readState' | 'onSaved'>;

function SaveView({ screen, readState, onSaved }: SaveViewProps) {
  const [name, setName] = useState('');
  const save = useCommand('views.save', {
    onSuccess: (view) => {
      setName('');
      onSaved(view);
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') save.mutate({ screen, name: name.trim(), state: readState() });
      }}
    >
      <Group gap={6} wrap="nowrap" p={6}>
        <TextInput
          flex={1}
          aria-label={viewsText.name}
          placeholder={viewsText.name}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          // The menu would take letters for a search among its items.
          onKeyDown={(event) => event.stopPropagation()}
        />
        <Button
          type="submit"
          size="compact-sm"
          variant="light"
          disabled={name.trim() === ''}
          loading={save.isPending}
        >
          {viewsText.keep}
        </Button>
      </Group>
    </form>
  );
}
