import type { PlacedWindow } from '#shared/maintenance/board-window.ts';
import { hasPercentage, type BoardStep } from '#shared/maintenance/board-summary.ts';
import { boardText as text } from '#shared/maintenance/board-nl.ts';
import { percent } from '#renderer/maintenance/board/place.ts';
import { StatusIcon } from '#renderer/maintenance/board/status-icon.tsx';
import classes from '#renderer/maintenance/board/board.module.css';

interface BoardBarProps {
  step: Pick<BoardStep, 'status' | 'progress' | 'measures' | 'closing'>;
  placed: PlacedWindow;
  /** Whether there is room for the sign and the percentage within the bar. */
  hasText: boolean;
}

/** The look of a window: outline and pattern by state, filled as far as the step is, torn where it leaves the year. */
export function BoardBar({ step, placed, hasText }: BoardBarProps) {
  const { status, progress } = step;
  return (
    <span
      className={classes['look']}
      data-status={status}
      data-torn-start={placed.isTornAtStart || undefined}
      data-torn-end={placed.isTornAtEnd || undefined}
      aria-hidden
    >
      <span className={classes['fill']} style={{ width: percent(progress.doneBasisPoints / 10_000) }} />
      {hasText && (
        <span className={classes['text']}>
          <StatusIcon status={status} />
          {hasPercentage(step) && text.percent(progress.doneBasisPoints)}
        </span>
      )}
      {placed.isTornAtStart && <Tear side="start" />}
      {placed.isTornAtEnd && <Tear side="end" />}
    </span>
  );
}

/** A zigzag where the paper was torn off: beyond it is another year. */
function Tear({ side }: { side: 'start' | 'end' }) {
  return (
    <svg className={classes['tear']} data-side={side} viewBox="0 0 8 28" preserveAspectRatio="none">
      <polygon
        points="8,-1 8,29 6,28 1,24.5 6,21 1,17.5 6,14 1,10.5 6,7 1,3.5 6,0"
        className={classes['tearPaper']}
      />
      <polyline points="6,28 1,24.5 6,21 1,17.5 6,14 1,10.5 6,7 1,3.5 6,0" className={classes['tearEdge']} />
    </svg>
  );
}
