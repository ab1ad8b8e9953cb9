import { IconAlertTriangle, IconEqual, IconPencil, IconPlus, IconUserEdit } from '@tabler/icons-react';
import classes from '#renderer/imports/imports.module.css';
import type { RowStatus } from '#shared/imports/calls.ts';
import { importScreenText } from '#shared/imports/screen-nl.ts';
import { formatCount } from '#shared/text/format.ts';

const icons = {
  new: IconPlus,
  changed: IconPencil,
  conflict: IconUserEdit,
  wrong: IconAlertTriangle,
  unchanged: IconEqual,
} as const;

/** A row's outcome with its sign, so that colour never speaks alone; with a count when it stands for many. */
export function StatusMark({ status, count }: { status: RowStatus; count?: number }) {
  const Icon = icons[status];
  return (
    <span className={`${classes.status} ${classes[status]}`} title={importScreenText.statusHints[status]}>
      <Icon size={14} aria-hidden />
      {count !== undefined && `${formatCount(count)} `}
      {count === undefined
        ? importScreenText.statuses[status]
        : importScreenText.statuses[status].toLowerCase()}
    </span>
  );
}
