import classes from '#renderer/grid/tick-box.module.css';

/** The class of a yes-or-no cell that is shown as a box to tick. */
export function tickBox(value: unknown): string {
  return `${classes['box'] ?? ''} ${value === true ? (classes['ticked'] ?? '') : ''}`.trim();
}
