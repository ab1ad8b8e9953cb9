import type { KeyboardEvent } from 'react';

/** Enter and the arrows go up and down in a column of fields, as in a sheet; Tab goes right by itself. */
export function moveInTable(event: KeyboardEvent<HTMLInputElement>): void {
  const step = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const field = event.currentTarget;
  const table = field.closest('table');
  if (step === 0 || table === null) return;
  const column = [...table.querySelectorAll('input')].filter(
    (other) => other.dataset['column'] === field.dataset['column'],
  );
  const next = column[column.indexOf(field) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
