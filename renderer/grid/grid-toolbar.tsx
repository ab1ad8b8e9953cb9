import { ActionIcon, Button, Menu, ScrollArea, TextInput } from '@mantine/core';
import { IconColumns3, IconFilter, IconSearch, IconX } from '@tabler/icons-react';
import type { ReactNode, RefObject } from 'react';
import { useRef } from 'react';
import type { GridState } from '#shared/grid/model.ts';
import { gridText } from '#shared/grid/nl.ts';
import { FilterChips } from './filter-chips.tsx';
import { changeFilter } from './grid-state.ts';
import type { RunningGrid } from './use-engine.ts';

interface GridToolbarProps<Row> {
  searchRef: RefObject<HTMLInputElement | null>;
  running: RunningGrid<Row> | null;
  state: GridState;
  start: ReactNode;
  end: ReactNode;
  onOpenColumn: (key: string, anchor: HTMLElement) => void;
  onOpenColumns: (anchor: HTMLElement) => void;
}

/** The one line above the table: quick filter, saved view, filters as chips, columns, and the screen's own actions. */
export function GridToolbar<Row>(props: GridToolbarProps<Row>) {
  const { searchRef, running, state } = props;
  const engine = running?.engine;
  const filterButton = useRef<HTMLButtonElement>(null);
  const columns = [...(engine?.columns.values() ?? [])];
  const search = (text: string) => engine?.setSearch(text);
  const openFilter = (key: string) => filterButton.current && props.onOpenColumn(key, filterButton.current);

  return (
    <div className="peil-toolbar">
      <TextInput
        ref={searchRef}
        size="xs"
        w={210}
        aria-label={gridText.search}
        placeholder={`${gridText.search} (${gridText.searchHint})`}
        leftSection={<IconSearch size={14} />}
        rightSection={
          state.search !== '' && (
            <ActionIcon
              size="xs"
              variant="subtle"
              color="gray"
              aria-label={gridText.clearSearch}
              onClick={() => search('')}
            >
              <IconX size={12} />
            </ActionIcon>
          )
        }
        maxLength={200}
        value={state.search}
        onChange={(event) => search(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && state.search !== '') {
            event.stopPropagation();
            search('');
          }
          if (event.key === 'Enter' || event.key === 'ArrowDown') {
            event.preventDefault();
            engine?.focus(0, 0);
          }
        }}
      />
      {props.start}
      <div className="peil-chips">
        <FilterChips
          columns={engine?.columns ?? new Map()}
          filters={state.filters}
          onOpen={props.onOpenColumn}
          onRemove={(key) => engine?.setFilters(changeFilter(state.filters, key, null))}
          onClear={() => engine?.setFilters({})}
        />
        <Menu position="bottom-start" shadow="md" returnFocus={false}>
          <Menu.Target>
            <Button
              ref={filterButton}
              size="compact-xs"
              variant="subtle"
              leftSection={<IconFilter size={14} />}
            >
              {gridText.addFilter}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <ScrollArea.Autosize mah={360}>
              {columns.map((column) => (
                <Menu.Item key={column.key} onClick={() => openFilter(column.key)}>
                  {column.header}
                </Menu.Item>
              ))}
            </ScrollArea.Autosize>
          </Menu.Dropdown>
        </Menu>
      </div>
      <div className="peil-toolbar-end">
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          leftSection={<IconColumns3 size={14} />}
          onClick={(event) => props.onOpenColumns(event.currentTarget)}
        >
          {gridText.columns}
        </Button>
        {props.end}
      </div>
    </div>
  );
}
