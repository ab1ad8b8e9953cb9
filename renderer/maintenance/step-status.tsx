import { IconAlertTriangle, IconCircleCheck, IconClock, IconProgress, type Icon } from '@tabler/icons-react';
import type { StepStatus } from '#shared/maintenance/model.ts';
import { maintenanceText } from '#shared/maintenance/nl.ts';
import classes from '#renderer/maintenance/maintenance.module.css';

const icons: Record<StepStatus, Icon> = {
  done: IconCircleCheck,
  late: IconAlertTriangle,
  current: IconProgress,
  next: IconClock,
};

/** Where a step is, by icon and word. */
export function StepStatusMark({ status }: { status: StepStatus }) {
  const StatusIcon = icons[status];
  return (
    <span className={classes['status']} data-status={status}>
      <StatusIcon size={16} aria-hidden /> {maintenanceText.statuses[status]}
    </span>
  );
}
