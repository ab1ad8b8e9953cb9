import { memo, useMemo, useState, type KeyboardEvent } from 'react';
import type { BoardZoom } from '#shared/maintenance/board-axis.ts';
import { computeMarks, type BoardMark, type DayCount } from '#shared/maintenance/board-marks.ts';
import { boardText as text } from '#shared/maintenance/board-nl.ts';
import { formatCount } from '#shared/text/format.ts';
import { percent, placed } from '#renderer/maintenance/board/place.ts';
import classes from '#renderer/maintenance/board/board.module.css';

interface BoardMarksProps {
  year: number;
  zoom: BoardZoom;
  counts: readonly DayCount[];
  /** The first day of the mark that is open. */
  openFrom: string | null;
  onOpen: (mark: Pick<BoardMark, 'fromOn' | 'untilOn'>) => void;
}

/** The statutory dates along the top. One stop for the Tab key; the arrows go from mark to mark. */
export const BoardMarks = memo(function BoardMarks({
  year,
  zoom,
  counts,
  openFrom,
  onOpen,
}: BoardMarksProps) {
  const marks = useMemo(() => computeMarks(year, counts, zoom), [year, counts, zoom]);
  const [current, setCurrent] = useState(0);
  const reachable = Math.min(current, marks.length - 1);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const to = nextIndex(event.key, reachable, marks.length);
    if (to === undefined || event.altKey) return;
    event.preventDefault();
    setCurrent(to);
    event.currentTarget.querySelectorAll('button')[to]?.focus();
  };
  if (marks.length === 0) return <div className={classes['marks']} />;
  return (
    // The arrows come from the button that has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul className={classes['marks']} aria-label={text.deadlinesOf(year)} onKeyDown={onKeyDown}>
      {marks.map((mark, index) => (
        <li key={mark.fromOn} className={classes['mark']} style={placed(mark)}>
          <button
            type="button"
            className={classes['markButton']}
            tabIndex={index === reachable ? 0 : -1}
            aria-label={text.mark(mark.fromOn, mark.untilOn, mark.count)}
            title={text.mark(mark.fromOn, mark.untilOn, mark.count)}
            aria-expanded={mark.fromOn === openFrom}
            onFocus={() => setCurrent(index)}
            onClick={() => onOpen(mark)}
          >
            <MarkLook mark={mark} />
          </button>
        </li>
      ))}
    </ul>
  );
});

/** A line per day, as high as the day is busy, with the number above it where there is room. */
export function MarkLook({ mark }: { mark: BoardMark }) {
  const highest = Math.max(...mark.ticks.map(({ height }) => height));
  return (
    <span aria-hidden>
      {mark.ticks.map((tick) => (
        <span
          key={tick.on}
          className={classes['tick']}
          style={{ left: percent(tick.place), height: `${tickHeight(tick.height)}px` }}
        />
      ))}
      {mark.hasLabel && (
        <span
          className={classes['markCount']}
          data-edge={edgeOf(mark)}
          style={{ bottom: `${tickHeight(highest) + 2}px` }}
        >
          {formatCount(mark.count)}
        </span>
      )}
    </span>
  );
}

/** A number at the edge of the year keeps within it. */
function edgeOf({ start, width }: BoardMark): 'start' | 'end' | undefined {
  if (start === 0) return 'start';
  return start + width > 0.999 ? 'end' : undefined;
}

const tickHeight = (height: number) => 4 + Math.round(height * 16);

function nextIndex(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowRight') return Math.min(at + 1, count - 1);
  if (key === 'ArrowLeft') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}
