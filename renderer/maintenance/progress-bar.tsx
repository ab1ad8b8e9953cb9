import { VisuallyHidden } from '@mantine/core';
import { showPercentage } from '#shared/maintenance/nl.ts';
import classes from '#renderer/maintenance/maintenance.module.css';

/** How much is there, as a bar with its figure; the label is for screen readers. */
export function ProgressBar({ label, basisPoints }: { label: string; basisPoints: number }) {
  return (
    <span className={classes['progress']}>
      <svg className={classes['meter']} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
        <rect className={classes['rail']} width="100" height="8" />
        <rect className={classes['fill']} width={basisPoints / 100} height="8" />
      </svg>
      <VisuallyHidden>{label}: </VisuallyHidden>
      <span>{showPercentage(basisPoints)}</span>
    </span>
  );
}
