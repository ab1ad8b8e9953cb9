import { ActionIcon, Button, Checkbox, Group, ScrollArea, Stack, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconPin, IconPinnedOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { ColumnPlace } from '#shared/grid/model.ts';
import { gridText } from '#shared/grid/nl.ts';
import { fold } from '#shared/text/parse.ts';
import { AnchoredPanel } from './anchored-panel.tsx';
import type { GridColumn } from './column.ts';
import { changePlace, movePlace } from './grid-state.ts';

interface ColumnChooserProps<Row> {
  anchor: HTMLElement;
  columns: ReadonlyMap<string, GridColumn<Row>>;
  places: readonly ColumnPlace[];
  onChange: (places: ColumnPlace[]) => void;
  onReset: () => void;
  onClose: () => void;
}

/** Which columns are shown, in what order, and which stay in sight. */
export function ColumnChooser<Row>({
  anchor,
  columns,
  places,
  onChange,
  onReset,
  onClose,
}: ColumnChooserProps<Row>) {
  const [search, setSearch] = useState('');
  const shown = places.filter((place) =>
    fold(columns.get(place.key)?.header ?? '').includes(fold(search.trim())),
  );
  return (
    <AnchoredPanel anchor={anchor} label={gridText.chooseColumns} onClose={onClose}>
      <Stack gap="xs" w={300}>
        <TextInput
          size="xs"
          data-autofocus
          placeholder={gridText.findColumn}
          aria-label={gridText.findColumn}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <ScrollArea.Autosize mah={360} type="auto">
          <Stack gap={2}>
            {shown.map((place) => (
              <ColumnLine
                key={place.key}
                header={columns.get(place.key)?.header ?? place.key}
                place={place}
                onChange={(change) => onChange(changePlace(places, place.key, change))}
                onMove={(step) => onChange(movePlace(places, place.key, step))}
              />
            ))}
          </Stack>
        </ScrollArea.Autosize>
        <Button size="compact-xs" variant="default" onClick={onReset}>
          {gridText.standardColumns}
        </Button>
      </Stack>
    </AnchoredPanel>
  );
}

interface ColumnLineProps {
  header: string;
  place: ColumnPlace;
  onChange: (change: Partial<ColumnPlace>) => void;
  onMove: (step: -1 | 1) => void;
}

function ColumnLine({ header, place, onChange, onMove }: ColumnLineProps) {
  const icon = { size: 20, variant: 'subtle', color: 'gray' } as const;
  return (
    <Group gap={2} wrap="nowrap" justify="space-between" pr="xs">
      <Checkbox
        size="xs"
        label={header}
        checked={!place.hidden}
        onChange={(event) => onChange({ hidden: !event.currentTarget.checked })}
      />
      <Group gap={0} wrap="nowrap">
        <ActionIcon
          {...icon}
          aria-label={`${header}: ${place.pinned ? gridText.unpin : gridText.pin}`}
          aria-pressed={place.pinned}
          onClick={() => onChange({ pinned: !place.pinned })}
        >
          {place.pinned ? <IconPinnedOff size={14} /> : <IconPin size={14} />}
        </ActionIcon>
        <ActionIcon {...icon} aria-label={gridText.moveUp(header)} onClick={() => onMove(-1)}>
          <IconChevronUp size={14} />
        </ActionIcon>
        <ActionIcon {...icon} aria-label={gridText.moveDown(header)} onClick={() => onMove(1)}>
          <IconChevronDown size={14} />
        </ActionIcon>
      </Group>
    </Group>
  );
}
