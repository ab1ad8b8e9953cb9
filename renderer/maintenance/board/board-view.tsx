import { Button, SegmentedControl } from '@mantine/core';
import { IconCalendarPin } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { boardZooms, type BoardZoom } from '#shared/maintenance/board-axis.ts';
import type { BoardMark, DayCount } from '#shared/maintenance/board-marks.ts';
import { boardText as text } from '#shared/maintenance/board-nl.ts';
import { computeFinding, countByStatus, type BoardStep } from '#shared/maintenance/board-summary.ts';
import type { StepWindow } from '#shared/maintenance/board-window.ts';
import { isoWeek } from '#shared/text/format.ts';
import { BoardMarks } from '#renderer/maintenance/board/board-marks.tsx';
import { Board } from '#renderer/maintenance/board/board.tsx';
import { StatusIcon } from '#renderer/maintenance/board/status-icon.tsx';
import { useBoardZoom } from '#renderer/maintenance/board/use-board-zoom.ts';
import classes from '#renderer/maintenance/board/board-view.module.css';
import boardClasses from '#renderer/maintenance/board/board.module.css';

export interface BoardViewProps {
  year: number;
  today: string;
  steps: readonly BoardStep[];
  counts: readonly DayCount[];
  zoom: BoardZoom;
  onZoom: (zoom: BoardZoom) => void;
  openKey: string | null;
  onOpen: (step: BoardStep) => void;
  /** Opens the list of what a step lacks. */
  onMissing: (step: BoardStep) => void;
  onMove: (step: BoardStep, window: StepWindow) => Promise<void>;
  openMark: string | null;
  onOpenMark: (mark: Pick<BoardMark, 'fromOn' | 'untilOn'>) => void;
  /** On the right of the bar: what can be done with the board. */
  tools: ReactNode;
  /** Beside the board: the step or the dates that are open. */
  panel: ReactNode;
}

/** The year board with the bar above it and the status below it. */
export function BoardView(props: BoardViewProps) {
  const { year, today, steps, counts, zoom, onZoom, openMark, onOpenMark } = props;
  const { scroller, showToday } = useBoardZoom({ zoom, year, today, onZoom });
  const isThisYear = today.startsWith(`${year}-`);
  const { corner, marks } = useMemo(
    () => ({
      corner: <Corner year={year} today={today} count={steps.length} hasDeadlines={counts.length > 0} />,
      marks: <BoardMarks year={year} zoom={zoom} counts={counts} openFrom={openMark} onOpen={onOpenMark} />,
    }),
    [year, today, steps.length, counts, zoom, openMark, onOpenMark],
  );
  return (
    <div className={classes['page']}>
      <div className={classes['bar']}>
        <p className={classes['finding']}>{computeFinding(steps, year, today)}</p>
        <div className={classes['tools']}>
          {isThisYear && zoom !== 'year' && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconCalendarPin size={14} aria-hidden />}
              onClick={showToday}
            >
              {text.zoom.today}
            </Button>
          )}
          <SegmentedControl
            size="xs"
            aria-label={text.zoom.label}
            value={zoom}
            data={boardZooms.map((value) => ({ value, label: text.zoom[value] }))}
            onChange={(value) => {
              const chosen = boardZooms.find((each) => each === value);
              if (chosen) onZoom(chosen);
            }}
          />
          {props.tools}
        </div>
      </div>
      <div className={classes['split']}>
        <Board {...props} scroller={scroller} corner={corner} marks={marks} />
        {props.panel}
      </div>
      <Status steps={steps} />
    </div>
  );
}

interface CornerProps {
  year: number;
  today: string;
  count: number;
  hasDeadlines: boolean;
}

function Corner({ year, today, count, hasDeadlines }: CornerProps) {
  const week = isoWeek(today)?.week ?? 0;
  return (
    <>
      <span className={boardClasses['cornerMarks']}>{hasDeadlines ? text.deadlines : text.noDeadlines}</span>
      <span className={boardClasses['cornerNow']}>
        <strong>{text.steps(count)}</strong>
        {today.startsWith(`${year}-`) && <span>{text.todayShort(week, today)}</span>}
      </span>
    </>
  );
}

/** How the steps stand, which is also what the signs on the board mean. */
function Status({ steps }: { steps: readonly BoardStep[] }) {
  const counts = countByStatus(steps);
  const order = ['late', 'current', 'next', 'done'] as const;
  return (
    <output className={classes['status']}>
      {order.map((status) => (
        <span key={status} className={classes['count']}>
          <StatusIcon status={status} size={13} />
          {text.counted[status](counts[status])}
        </span>
      ))}
      <span className={classes['keys']} aria-hidden>
        {text.keysShort}
      </span>
    </output>
  );
}
