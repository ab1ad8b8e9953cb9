import { useState } from 'react';
import type { Measure } from '#shared/classification/model.ts';
import { formatNumber, MINUS } from '#shared/text/format.ts';
import { parseEuros, parseNumber, parsePercentage, type Parsed } from '#shared/text/parse.ts';
import { moveInTable } from './move-in-table.ts';
import classes from './classification.module.css';

/** What the cell holds: a limit in the unit of its measure, or whole points. */
export type NumberKind = Extract<Measure, 'amount' | 'percentage' | 'age'> | 'points';

interface NumberCellProps {
  label: string;
  kind: NumberKind;
  value: number | null;
  /** What an empty cell means, shown in grey. */
  placeholder?: string;
  isInvalid: boolean;
  /** Place in the table, for the arrow keys. */
  column: string;
  onChange: (value: number | null) => void;
}

/** A figure that people type. What is no figure stays as typed, is marked, and changes nothing. */
export function NumberCell({
  label,
  kind,
  value,
  placeholder,
  isInvalid,
  column,
  onChange,
}: NumberCellProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const parsed = typed === null ? null : parse(kind, typed);
  const error = parsed !== null && !parsed.ok ? parsed.message : undefined;
  return (
    <input
      className={classes['cell']}
      data-number
      data-column={column}
      onKeyDown={moveInTable}
      inputMode="decimal"
      aria-label={label}
      aria-invalid={isInvalid || error !== undefined}
      title={error}
      placeholder={placeholder}
      value={typed ?? format(kind, value)}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        const next = parse(kind, event.currentTarget.value);
        if (next.ok) onChange(next.value);
      }}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => {
        if (parsed?.ok) setTyped(null);
      }}
    />
  );
}

function parse(kind: NumberKind, text: string): Parsed<number> {
  switch (kind) {
    case 'amount':
      return parseEuros(text);
    case 'percentage':
      return parsePercentage(text);
    case 'age':
      return parseNumber(text, { min: 0, max: 200 });
    case 'points':
      return parseNumber(text, { min: 0, max: 1000 });
  }
}

function format(kind: NumberKind, value: number | null): string {
  if (value === null) return '';
  if (kind === 'age' || kind === 'points') return String(value);
  return formatNumber(value / 100, value % 100 === 0 ? 0 : 2).replace(MINUS, '-');
}
