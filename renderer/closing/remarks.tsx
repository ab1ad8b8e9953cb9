import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { Remark } from '#shared/closing/compare-model.ts';
import classes from '#renderer/closing/compare.module.css';

/** What one should know before comparing; an obstacle has a sign of its own. */
export function Remarks({ remarks }: { remarks: readonly Remark[] }) {
  if (remarks.length === 0) return null;
  return (
    <ul className={classes['remarks']}>
      {remarks.map(({ text, isObstacle }) => (
        <li key={text} data-obstacle={isObstacle}>
          {isObstacle ? (
            <IconAlertTriangle size={15} aria-hidden />
          ) : (
            <IconInfoCircle size={15} aria-hidden />
          )}
          {text}
        </li>
      ))}
    </ul>
  );
}
