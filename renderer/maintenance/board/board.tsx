import { useId, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import {
  computeDays,
  computeMonths,
  daysInYear,
  nextZoom,
  placeOf,
  type BoardZoom,
} from '#shared/maintenance/board-axis.ts';
import { boardText as text } from '#shared/maintenance/board-nl.ts';
import type { BoardStep } from '#shared/maintenance/board-summary.ts';
import { placeWindow, type StepWindow } from '#shared/maintenance/board-window.ts';
import { BoardHead } from '#renderer/maintenance/board/board-head.tsx';
import { BoardRow } from '#renderer/maintenance/board/board-row.tsx';
import { percent, placed } from '#renderer/maintenance/board/place.ts';
import { useWindowChange } from '#renderer/maintenance/board/use-window-change.ts';
import classes from '#renderer/maintenance/board/board.module.css';

interface BoardProps {
  year: number;
  today: string;
  steps: readonly BoardStep[];
  zoom: BoardZoom;
  onZoom: (zoom: BoardZoom) => void;
  scroller: RefObject<HTMLDivElement | null>;
  /** The step that is open beside the board. */
  openKey: string | null;
  onOpen: (step: BoardStep) => void;
  /** Opens the list of what a step lacks. */
  onMissing: (step: BoardStep) => void;
  onMove: (step: BoardStep, window: StepWindow) => Promise<void>;
  corner: ReactNode;
  marks: ReactNode;
}

/** The year: months across, steps down. The only thing that scrolls on its page, in both directions. */
export function Board(props: BoardProps) {
  const { year, today, steps, zoom, onZoom, scroller, onOpen, onMove } = props;
  const [spoken, announce] = useState('');
  const [reachable, setReachable] = useState('');
  const rows = useRef<HTMLTableElement>(null);
  const keysId = useId();
  const { change, handlersOf } = useWindowChange({ year, onMove, onOpen, announce });
  const shown = steps.filter((step) => placeWindow(year, step) !== null);
  const stop = shown.find((step) => idOf(step) === reachable) ?? shown.find(needsAttention) ?? shown[0];
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const by = event.key === '+' || event.key === '=' ? 1 : event.key === '-' ? -1 : 0;
    if (by !== 0) onZoom(nextZoom(zoom, by));
    else if (!moveFocus(event, rows.current)) return;
    event.preventDefault();
  };
  return (
    // Plus, minus and the arrows come from the bar that has the focus.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={scroller} className={classes['scroller']} data-zoom={zoom} onKeyDown={onKeyDown}>
      <div className={classes['sheet']}>
        <p id={keysId} className={classes['hidden']}>
          {text.keys}
        </p>
        <output className={classes['hidden']}>{spoken}</output>
        <BoardHead year={year} zoom={zoom} today={today} corner={props.corner} marks={props.marks} />
        <Lines year={year} zoom={zoom} today={today} />
        {change && <Band year={year} window={change} />}
        <table
          ref={rows}
          // Its rows can be walked through and its windows changed by keys.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
          role="grid"
          className={classes['rows']}
          aria-label={text.title(year)}
          aria-describedby={keysId}
          aria-rowcount={shown.length + 1}
          aria-colcount={2}
        >
          <thead className={classes['hidden']}>
            <tr aria-rowindex={1}>
              <th scope="col">{text.columns.step}</th>
              <th scope="col">{text.columns.window}</th>
            </tr>
          </thead>
          <tbody className={classes['block']}>
            {shown.map((step, index) => (
              <BoardRow
                key={idOf(step)}
                step={step}
                year={year}
                zoom={zoom}
                rowIndex={index + 2}
                change={change?.key === step.key && change.year === step.year ? change : null}
                isOpen={props.openKey === idOf(step)}
                isReachable={step === stop}
                handlers={handlersOf(step)}
                onOpen={onOpen}
                onMissing={props.onMissing}
                onFocus={() => setReachable(idOf(step))}
              />
            ))}
          </tbody>
        </table>
        <div className={classes['rest']} />
      </div>
    </div>
  );
}

/** A step of the year before has the same key as that of this year. */
export function idOf({ year, key }: Pick<BoardStep, 'year' | 'key'>): string {
  return `${year}/${key}`;
}

const needsAttention = ({ status }: BoardStep) => status === 'late' || status === 'current';

/** Up, down, Home and End go from bar to bar. */
function moveFocus(event: KeyboardEvent, rows: HTMLElement | null): boolean {
  const bars = [...(rows?.querySelectorAll<HTMLElement>('[data-step]') ?? [])];
  const at = bars.findIndex((bar) => bar === event.target);
  if (at < 0) return false;
  const wanted = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: bars.length - 1 }[event.key];
  if (wanted === undefined) return false;
  bars[wanted]?.focus();
  return true;
}

/** What runs down the whole board: the months, the weekends when they are wide enough, what is past, and today. */
function Lines({ year, zoom, today }: { year: number; zoom: BoardZoom; today: string }) {
  const now = placeOf(year, today);
  const weekends = zoom === 'year' ? [] : computeDays(year).filter(({ isWeekend }) => isWeekend);
  return (
    <div className={classes['lines']} aria-hidden>
      {weekends.map((day) => (
        <span key={day.on} className={classes['weekend']} style={placed(day)} />
      ))}
      {computeMonths(year).map((month) => (
        <span key={month.month} className={classes['monthLine']} style={{ left: percent(month.start) }} />
      ))}
      {now >= 0 && now < 1 && (
        <span
          className={classes['today']}
          style={{ left: percent(now + 0.5 / daysInYear(year)) }}
          title={text.today(today)}
        />
      )}
    </div>
  );
}

/** Shows at the months and weeks from where to where a window goes while it moves. */
function Band({ year, window }: { year: number; window: StepWindow }) {
  const where = placeWindow(year, window);
  if (!where) return null;
  return (
    <div className={classes['lines']} aria-hidden>
      <span className={classes['band']} style={placed(where)} />
    </div>
  );
}
