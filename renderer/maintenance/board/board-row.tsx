import { daysBetween } from '#shared/maintenance/window.ts';
import type { MouseEvent } from 'react';
import { stretchOf, type BoardZoom } from '#shared/maintenance/board-axis.ts';
import { boardText as text } from '#shared/maintenance/board-nl.ts';
import { countMissing, hasPercentage, type BoardStep } from '#shared/maintenance/board-summary.ts';
import { placeWindow, type PlacedWindow } from '#shared/maintenance/board-window.ts';
import { BoardBar } from '#renderer/maintenance/board/board-bar.tsx';
import { percent, placed as placedStyle } from '#renderer/maintenance/board/place.ts';
import { StatusIcon } from '#renderer/maintenance/board/status-icon.tsx';
import type { useWindowChange, WindowChange } from '#renderer/maintenance/board/use-window-change.ts';
import classes from '#renderer/maintenance/board/board.module.css';

interface BoardRowProps {
  step: BoardStep;
  year: number;
  zoom: BoardZoom;
  rowIndex: number;
  /** The window while somebody moves it. */
  change: WindowChange | null;
  isOpen: boolean;
  isReachable: boolean;
  handlers: ReturnType<ReturnType<typeof useWindowChange>['handlersOf']>;
  onOpen: (step: BoardStep) => void;
  onMissing: (step: BoardStep) => void;
  onFocus: () => void;
}

/** One step: who and what on the left, its window in the year on the right. */
export function BoardRow(props: BoardRowProps) {
  const { step, year, zoom, change, isOpen, onOpen } = props;
  const shown = change ?? step;
  const placed = placeWindow(year, shown);
  const hasTextInside = placed !== null && placed.width * stretchOf[zoom] >= barTextWidth;
  return (
    <tr
      className={classes['row']}
      aria-rowindex={props.rowIndex}
      aria-selected={isOpen}
      data-changing={change !== null || undefined}
    >
      <th scope="row" className={classes['label']} aria-label={step.title}>
        <button type="button" tabIndex={-1} className={classes['labelButton']} onClick={() => onOpen(step)}>
          <span className={classes['stepTitle']} title={step.title}>
            {step.title}
          </span>
          <span className={classes['stepLine']}>
            <StatusIcon status={step.status} size={12} />
            <span className={classes['statusWord']} data-status={step.status}>
              {text.statuses[step.status]}
            </span>
            <span className={classes['soft']}>{text.shortWindow(shown.fromOn, shown.untilOn)}</span>
            <span className={classes['owner']} title={step.ownerName ?? text.noOwner}>
              {step.ownerName ?? text.noOwner}
            </span>
          </span>
        </button>
      </th>
      <td className={classes['lane']}>
        {placed && (
          <>
            <Window {...props} placed={placed} hasText={hasTextInside} />
            {!change && (
              <Beside
                step={step}
                zoom={zoom}
                placed={placed}
                hasPercent={!hasTextInside && hasPercentage(step)}
                onMissing={props.onMissing}
              />
            )}
            {change && <Changing change={change} placed={placed} />}
          </>
        )}
      </td>
    </tr>
  );
}

/** The part of the width in sight that the sign and a percentage need. */
const barTextWidth = 0.12;

function Window(props: BoardRowProps & { placed: PlacedWindow; hasText: boolean }) {
  const { step, placed, hasText, handlers, change, isReachable, onOpen, onFocus } = props;
  const { fromOn, untilOn } = change ?? step;
  const isMovable = step.closing === null;
  const torn = [
    ...(placed.isTornAtStart ? [text.tornStart(fromOn)] : []),
    ...(placed.isTornAtEnd ? [text.tornEnd(untilOn)] : []),
  ];
  // Screen readers press without a pointer; what a pointer does is told apart from a drag when it is let go.
  const onClick = (event: MouseEvent) => event.detail === 0 && onOpen(step);
  return (
    <button
      type="button"
      className={classes['bar']}
      style={placedStyle(placed)}
      tabIndex={isReachable ? 0 : -1}
      data-step={step.key}
      data-movable={isMovable || undefined}
      title={torn.length > 0 ? torn.join(', ') : undefined}
      aria-label={text.bar({
        title: step.title,
        status: text.statuses[step.status],
        fromOn,
        untilOn,
        basisPoints: hasPercentage(step) ? step.progress.doneBasisPoints : null,
        missing: countMissing(step),
        owner: step.ownerName ?? text.noOwner,
      })}
      onClick={onClick}
      onFocus={onFocus}
      {...handlers}
    >
      <BoardBar step={step} placed={placed} hasText={hasText && !change} />
      {isMovable && !placed.isTornAtStart && <span className={classes['handle']} data-part="from" />}
      {isMovable && !placed.isTornAtEnd && <span className={classes['handle']} data-part="until" />}
    </button>
  );
}

interface BesideProps {
  step: BoardStep;
  zoom: BoardZoom;
  placed: PlacedWindow;
  /** Whether the percentage has no room in the bar itself. */
  hasPercent: boolean;
  onMissing: (step: BoardStep) => void;
}

/** The part of the width in sight that the words beside a bar need, also with a panel open. */
const besideWidth = 0.28;

/** What is missing, beside the bar on the side with room. */
function Beside({ step, zoom, placed, hasPercent, onMissing }: BesideProps) {
  const { doneBasisPoints } = step.progress;
  const missing = countMissing(step);
  if (missing === 0 && !hasPercent) return null;
  const end = placed.start + placed.width;
  const isBefore = (1 - end) * stretchOf[zoom] < besideWidth && placed.start > 1 - end;
  const style = isBefore ? { right: percent(1 - placed.start) } : { left: percent(end) };
  return (
    <span className={classes['beside']} style={style}>
      {hasPercent && <span aria-hidden>{text.percent(doneBasisPoints)}</span>}
      {missing > 0 && (
        <button
          type="button"
          tabIndex={-1}
          className={classes['missing']}
          aria-label={text.missingOf(missing, step.title)}
          onClick={() => onMissing(step)}
        >
          {text.missing(missing)}
        </button>
      )}
    </span>
  );
}

function Changing({ change, placed }: { change: WindowChange; placed: PlacedWindow }) {
  const centre = percent(placed.start + placed.width / 2);
  const length = daysBetween(change.fromOn, change.untilOn) + 1;
  return (
    <span
      className={classes['changing']}
      style={{ left: `clamp(110px, ${centre}, calc(100% - 110px))` }}
      aria-hidden
    >
      {text.changing(change.fromOn, change.untilOn, length)}
    </span>
  );
}
