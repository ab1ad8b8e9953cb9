import { IconAlertTriangle, IconCircleCheck, IconClock, IconProgress } from '@tabler/icons-react';
import type { StepStatus } from '#shared/maintenance/board-summary.ts';
import classes from '#renderer/maintenance/board/board.module.css';

const icons = {
  late: IconAlertTriangle,
  current: IconProgress,
  next: IconClock,
  done: IconCircleCheck,
} as const;

/** The sign of a state; the word stands beside it. */
export function StatusIcon({ status, size = 14 }: { status: StepStatus; size?: number }) {
  const Icon = icons[status];
  return <Icon size={size} stroke={2.2} aria-hidden className={classes['statusIcon']} data-status={status} />;
}
