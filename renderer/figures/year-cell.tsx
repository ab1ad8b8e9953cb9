import type { KeyboardEvent } from 'react';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useValueField } from '#renderer/ui/use-value-field.ts';
import { explainOrigin } from '#shared/clients/origin-text.ts';
import type { ValueOrigin } from '#shared/clients/model.ts';
import { yearField, type FigureStatus, type YearFieldKey, type YearValue } from '#shared/figures/model.ts';
import { parseYearValue } from '#shared/figures/parse-value.ts';
import { showYearValue } from '#shared/figures/show-value.ts';
import { typedNumber } from '#shared/text/format.ts';
import classes from '#renderer/figures/figures.module.css';

interface YearCellProps {
  number: string;
  year: number;
  field: YearFieldKey;
  value: YearValue;
  origin: ValueOrigin | undefined;
}

/** One yearly figure: reads as a set table, types as a cell. Enter goes down, arrows move, Escape takes the typing back. */
export function YearCell({ number, year, field, value, origin }: YearCellProps) {
  const command = useCommand('figures.saveValue', { onRefused: () => undefined });
  const shown = showYearValue(field, value).replace(/^€\s/, '');
  const cell = useValueField<number | FigureStatus>({
    value,
    shown,
    parse: (typed) => parseYearValue(field, typed),
    save: (next, expected) => command.mutateAsync({ number, year, field, value: next, expected }),
  });
  const label = `${yearField(field).label} ${year}`;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    cell.onKeyDown(event);
    const step = stepOf(event, cell.isPristine);
    if (step !== 0) moveFocus(event.currentTarget, step);
  };
  return (
    <td data-invalid={cell.error !== null} data-negative={typeof value === 'number' && value < 0}>
      <input
        className={classes['cell']}
        aria-label={label}
        aria-invalid={cell.error !== null}
        title={cell.error ?? explainOrigin(origin ?? null)}
        value={cell.isPristine ? shown : cell.text}
        data-pristine={cell.isPristine ? true : undefined}
        data-field={field}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => cell.change(event.currentTarget.value)}
        onDoubleClick={() => typeof value === 'number' && cell.isPristine && cell.change(plain(field, value))}
        onBlur={cell.onBlur}
        onKeyDown={onKeyDown}
      />
      {cell.error !== null && (
        <div className={classes['error']} role="alert">
          {cell.error}
        </div>
      )}
    </td>
  );
}

/** The value as one types it, to change a digit of it. */
function plain(field: YearFieldKey, value: number): string {
  return yearField(field).kind === 'days' ? String(value) : typedNumber(value / 100, 2);
}

function stepOf(event: KeyboardEvent, isPristine: boolean): -1 | 0 | 1 {
  if (event.key === 'Enter') return event.shiftKey ? -1 : 1;
  if (!isPristine) return 0;
  return event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
}

/** To the cell of the same year in the next or former row that can be typed in; stays at the ends. */
function moveFocus(input: HTMLInputElement, step: -1 | 1): void {
  const cell = input.closest('td');
  const table = input.closest('table');
  if (!cell || !table) return;
  const column = [...table.querySelectorAll('tbody tr')].flatMap((row) => {
    const field = row.children[cell.cellIndex]?.querySelector('input');
    return field ? [field] : [];
  });
  const next = column[column.indexOf(input) + step];
  if (next) next.focus();
  else input.blur();
}
