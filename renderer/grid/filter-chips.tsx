import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ColumnFilter } from '#shared/grid/model.ts';
import { unknown } from '#shared/grid/model.ts';
import { describeFilter, gridText } from '#shared/grid/nl.ts';
import { displayText } from './cell-text.ts';
import type { GridColumn } from './column.ts';

interface FilterChipsProps<Row> {
  columns: ReadonlyMap<string, GridColumn<Row>>;
  filters: Readonly<Record<string, ColumnFilter>>;
  onOpen: (key: string, anchor: HTMLElement) => void;
  onRemove: (key: string) => void;
  onClear: () => void;
}

/** The filters that are on, as text that can be read aloud; a click changes one, the cross takes it away. */
export function FilterChips<Row>({ columns, filters, onOpen, onRemove, onClear }: FilterChipsProps<Row>) {
  const chips = Object.entries(filters).flatMap(([key, filter]) => {
    const column = columns.get(key);
    if (!column) return [];
    const text = describeFilter(column.header, filter, (value) =>
      value === unknown ? gridText.unknown : displayText(column, value),
    );
    return [{ key, text }];
  });
  return (
    <>
      {chips.map(({ key, text }) => (
        <span key={key} className="peil-chip">
          <button
            type="button"
            className="peil-chip-text"
            aria-label={gridText.changeFilter(text)}
            onClick={(event) => onOpen(key, event.currentTarget)}
          >
            {text}
          </button>
          <ActionIcon
            size={16}
            variant="transparent"
            color="gray"
            aria-label={gridText.removeFilter(text)}
            onClick={() => onRemove(key)}
          >
            <IconX size={12} />
          </ActionIcon>
        </span>
      ))}
      {chips.length > 1 && (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={onClear}>
          {gridText.clearFilters}
        </Button>
      )}
    </>
  );
}
