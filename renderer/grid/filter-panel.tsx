import { Button, Group, Stack } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconEyeOff, IconPin, IconPinnedOff } from '@tabler/icons-react';
import type { CellValue, ColumnFilter } from '#shared/grid/model.ts';
import { gridText } from '#shared/grid/nl.ts';
import { AnchoredPanel } from './anchored-panel.tsx';
import type { GridColumn } from './column.ts';
import { isFigure } from './column.ts';
import { RangeFilter } from './range-filter.tsx';
import { TextFilter } from './text-filter.tsx';
import { ValuesFilter } from './values-filter.tsx';

interface FilterPanelProps<Row> {
  column: GridColumn<Row>;
  anchor: HTMLElement;
  filter: ColumnFilter | undefined;
  isPinned: boolean;
  today: string;
  /** The values of the rows that all other filters let pass, for the counts. */
  values: () => CellValue[];
  onFilter: (filter: ColumnFilter | null) => void;
  onSort: (descending: boolean) => void;
  onPin: (pinned: boolean) => void;
  onHide: () => void;
  onClose: () => void;
}

/** Filter and options of one column, under its heading or chip. Filters work while one types. */
export function FilterPanel<Row>(props: FilterPanelProps<Row>) {
  const { column, filter, onFilter, onClose } = props;
  const then = (act: () => void) => () => {
    act();
    onClose();
  };
  return (
    <AnchoredPanel anchor={props.anchor} label={gridText.filterOn(column.header)} onClose={onClose}>
      <Stack gap="xs" w={260}>
        <FilterField {...props} />
        <Group gap={6}>
          <Button
            size="compact-xs"
            fw={400}
            variant={filter?.kind === 'presence' && !filter.filled ? 'filled' : 'default'}
            onClick={() => onFilter({ kind: 'presence', filled: false })}
          >
            {gridText.onlyEmpty}
          </Button>
          <Button
            size="compact-xs"
            fw={400}
            variant={filter?.kind === 'presence' && filter.filled ? 'filled' : 'default'}
            onClick={() => onFilter({ kind: 'presence', filled: true })}
          >
            {gridText.onlyFilled}
          </Button>
          <Button size="compact-xs" variant="subtle" disabled={!filter} onClick={then(() => onFilter(null))}>
            {gridText.clear}
          </Button>
        </Group>
        <div className="peil-panel-options">
          <Button
            {...optionStyle}
            leftSection={<IconArrowUp size={14} />}
            onClick={then(() => props.onSort(false))}
          >
            {gridText.sortUp}
          </Button>
          <Button
            {...optionStyle}
            leftSection={<IconArrowDown size={14} />}
            onClick={then(() => props.onSort(true))}
          >
            {gridText.sortDown}
          </Button>
          <Button
            {...optionStyle}
            leftSection={props.isPinned ? <IconPinnedOff size={14} /> : <IconPin size={14} />}
            onClick={then(() => props.onPin(!props.isPinned))}
          >
            {props.isPinned ? gridText.unpin : gridText.pin}
          </Button>
          <Button {...optionStyle} leftSection={<IconEyeOff size={14} />} onClick={then(props.onHide)}>
            {gridText.hide}
          </Button>
        </div>
      </Stack>
    </AnchoredPanel>
  );
}

const optionStyle = {
  size: 'compact-sm',
  variant: 'subtle',
  color: 'gray',
  justify: 'start',
  fullWidth: true,
  fw: 400,
} as const;

function FilterField<Row>({ column, filter, today, values, onFilter }: FilterPanelProps<Row>) {
  if (isFigure(column) || column.kind === 'day') {
    return <RangeFilter column={column} filter={filter} today={today} onFilter={onFilter} />;
  }
  if (column.kind === 'text') return <TextFilter filter={filter} onFilter={onFilter} />;
  return <ValuesFilter column={column} filter={filter} values={values} onFilter={onFilter} />;
}
