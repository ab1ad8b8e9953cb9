import { Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CellValue, ColumnFilter } from '#shared/grid/model.ts';
import { gridText } from '#shared/grid/nl.ts';
import { parseCell, plainText } from './cell-text.ts';
import type { GridColumn } from './column.ts';

interface RangeFilterProps<Row> {
  column: GridColumn<Row>;
  filter: ColumnFilter | undefined;
  today: string;
  onFilter: (filter: ColumnFilter | null) => void;
}

/** Filter on a figure or a date by its bounds, typed as in a cell. */
export function RangeFilter<Row>({ column, filter, today, onFilter }: RangeFilterProps<Row>) {
  const current = filter?.kind === 'figure' || filter?.kind === 'day' ? filter : undefined;
  const write = (value: CellValue | undefined) => plainText(column, value ?? null);
  const [texts, setTexts] = useState({ from: write(current?.from), to: write(current?.to) });
  const parsed = { from: parseCell(column, texts.from, today), to: parseCell(column, texts.to, today) };

  const onChange = (next: { from: string; to: string }) => {
    setTexts(next);
    const from = parseCell(column, next.from, today);
    const to = parseCell(column, next.to, today);
    if (from.ok && to.ok) onFilter(rangeOf(from.value, to.value));
  };

  const field = (bound: 'from' | 'to') => {
    const result = parsed[bound];
    return (
      <TextInput
        size="xs"
        flex={1}
        label={gridText[bound]}
        data-autofocus={bound === 'from' ? true : undefined}
        value={texts[bound]}
        error={result.ok ? undefined : result.message}
        onChange={(event) => onChange({ ...texts, [bound]: event.currentTarget.value })}
      />
    );
  };

  return (
    <Group gap={6} wrap="nowrap" align="start">
      {field('from')}
      {field('to')}
    </Group>
  );
}

function rangeOf(from: CellValue, to: CellValue): ColumnFilter | null {
  const isDay = typeof from === 'string' || typeof to === 'string';
  if (isDay) {
    return {
      kind: 'day',
      from: typeof from === 'string' ? from : null,
      to: typeof to === 'string' ? to : null,
    };
  }
  if (from === null && to === null) return null;
  return {
    kind: 'figure',
    from: typeof from === 'number' ? from : null,
    to: typeof to === 'number' ? to : null,
  };
}
