import { Button, Checkbox, Group, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { countValues } from '#shared/grid/filter.ts';
import type { CellValue, ColumnFilter } from '#shared/grid/model.ts';
import { unknown } from '#shared/grid/model.ts';
import { gridText } from '#shared/grid/nl.ts';
import { formatCount } from '#shared/text/format.ts';
import { fold } from '#shared/text/parse.ts';
import { compareCells, displayText } from './cell-text.ts';
import type { GridColumn } from './column.ts';

interface ValuesFilterProps<Row> {
  column: GridColumn<Row>;
  filter: ColumnFilter | undefined;
  values: () => CellValue[];
  onFilter: (filter: ColumnFilter | null) => void;
}

/** Most values that the list draws; more are found by typing. */
const MAX_SHOWN = 200;

/** Multiple choice among the values that occur, with how often, in the order of the code list. */
export function ValuesFilter<Row>({ column, filter, values, onFilter }: ValuesFilterProps<Row>) {
  const [search, setSearch] = useState('');
  const choices = useMemo(() => listChoices(column, values()), [column, values]);
  const chosen = filter?.kind === 'values' ? new Set(filter.values) : null;
  const shown = choices.filter((choice) => fold(choice.label).includes(fold(search.trim())));

  const choose = (wanted: ReadonlySet<string>) => {
    const isAll = choices.every((choice) => wanted.has(choice.key));
    onFilter(isAll ? null : { kind: 'values', values: [...wanted].slice(0, 5000) });
  };

  const toggle = (key: string, on: boolean) => {
    const wanted = new Set(chosen ?? choices.map((choice) => choice.key));
    if (on) wanted.add(key);
    else wanted.delete(key);
    choose(wanted);
  };

  return (
    <Stack gap={6}>
      {choices.length > 8 && (
        <TextInput
          size="xs"
          data-autofocus
          placeholder={gridText.findValue}
          aria-label={gridText.findValue}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <ScrollArea.Autosize mah={240} type="auto">
        <Stack gap={4} py={2}>
          {shown.length === 0 && <Text size="xs">{gridText.noValues}</Text>}
          {shown.slice(0, MAX_SHOWN).map((choice, index) => (
            <Group key={choice.key} gap={6} wrap="nowrap" justify="space-between" pr="xs">
              <Checkbox
                size="xs"
                data-autofocus={index === 0 && choices.length <= 8 ? true : undefined}
                label={choice.label}
                checked={chosen === null || chosen.has(choice.key)}
                onChange={(event) => toggle(choice.key, event.currentTarget.checked)}
              />
              <Text size="xs" c="dimmed" className="peil-tabular">
                {formatCount(choice.count)}
              </Text>
            </Group>
          ))}
        </Stack>
      </ScrollArea.Autosize>
      <Group gap={6}>
        <Button size="compact-xs" variant="default" onClick={() => onFilter(null)}>
          {gridText.everything}
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => onFilter({ kind: 'values', values: [] })}>
          {gridText.nothing}
        </Button>
      </Group>
    </Stack>
  );
}

interface Choice {
  key: string;
  label: string;
  count: number;
}

function listChoices<Row>(column: GridColumn<Row>, values: CellValue[]): Choice[] {
  const compare = compareCells(column);
  return [...countValues(values)]
    .map(([key, count]) => ({ key, count, label: labelOf(column, key) }))
    .toSorted((a, b) => compare(a.key, b.key, null, null, false));
}

function labelOf<Row>(column: GridColumn<Row>, key: string): string {
  if (key === '') return gridText.empty;
  if (key === unknown) return gridText.unknown;
  return displayText(column, key);
}
