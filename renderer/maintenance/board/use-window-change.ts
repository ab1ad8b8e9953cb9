import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { boardText as text } from '#shared/maintenance/board-nl.ts';
import type { BoardStep } from '#shared/maintenance/board-summary.ts';
import {
  changeWindow,
  readWindowKey,
  snapToDays,
  type StepWindow,
  type WindowPart,
} from '#shared/maintenance/board-window.ts';

/** A window while somebody moves it. */
export interface WindowChange extends StepWindow {
  key: string;
  year: number;
}

interface Grip {
  step: BoardStep;
  part: WindowPart;
  pointerId: number;
  fromX: number;
  /** How wide the whole year is drawn. */
  yearPixels: number;
  hasMoved: boolean;
}

interface Options {
  /** The year of the board. */
  year: number;
  /** Stores a window; false when it was refused. The change stays in sight until then. */
  onMove: (step: BoardStep, window: StepWindow) => Promise<void>;
  onOpen: (step: BoardStep) => void;
  announce: (message: string) => void;
}

/** A pointer that trembles opens the step; it moves nothing. */
const firmPixels = 4;

/** Moves and stretches windows by pointer and by keys. Nothing is stored before one lets go, presses Enter or goes on. */
export function useWindowChange({ year, onMove, onOpen, announce }: Options) {
  const [change, setChange] = useState<WindowChange | null>(null);
  // The handlers of one gesture see each other's work before the next render.
  const latest = useRef<WindowChange | null>(null);
  const grip = useRef<Grip | null>(null);

  const show = (next: WindowChange | null) => {
    latest.current = next;
    setChange(next);
  };
  const cancel = () => {
    grip.current = null;
    show(null);
    announce(text.putBack);
  };
  const commit = async (step: BoardStep) => {
    const wanted = latest.current;
    latest.current = null;
    if (wanted?.key !== step.key || wanted.year !== step.year) return;
    const { fromOn, untilOn } = wanted;
    if (fromOn !== step.fromOn || untilOn !== step.untilOn) await onMove(step, { fromOn, untilOn });
    // Another window may have been taken up meanwhile.
    setChange((shown) => (shown === wanted ? null : shown));
  };
  const alter = (step: BoardStep, from: StepWindow, part: WindowPart, days: number) => {
    const next = changeWindow(from, part, days, step.year);
    show({ key: step.key, year: step.year, ...next });
    return next;
  };

  return {
    change,
    handlersOf: (step: BoardStep) => ({
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0 || !(event.target instanceof Element)) return;
        const lane = event.currentTarget.parentElement;
        grip.current = {
          step,
          part: partOf(event.target),
          pointerId: event.pointerId,
          fromX: event.clientX,
          yearPixels: lane?.getBoundingClientRect().width ?? 0,
          hasMoved: false,
        };
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const held = grip.current;
        if (held?.pointerId !== event.pointerId) return;
        const pixels = event.clientX - held.fromX;
        if (!held.hasMoved && Math.abs(pixels) < firmPixels) return;
        held.hasMoved = true;
        if (step.closing !== null) return;
        alter(step, step, held.part, snapToDays(year, pixels, held.yearPixels));
      },
      onPointerUp: (event: PointerEvent<HTMLElement>) => {
        const held = grip.current;
        if (held?.pointerId !== event.pointerId) return;
        grip.current = null;
        if (!held.hasMoved) onOpen(step);
        else if (step.closing === null) void commit(step);
        else announce(text.isClosed(step.title));
      },
      onPointerCancel: cancel,
      onBlur: () => void commit(step),
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        if (event.altKey || event.metaKey) return;
        const moved = readWindowKey({ key: event.key, isCtrl: event.ctrlKey, isShift: event.shiftKey });
        const isChanging = latest.current?.key === step.key;
        if (moved && step.closing !== null) announce(text.isClosed(step.title));
        else if (moved) {
          const next = alter(step, (isChanging && latest.current) || step, moved.part, moved.days);
          announce(text.announce(next.fromOn, next.untilOn));
        } else if (isChanging && isTakenBack(event)) cancel();
        else if (event.key === 'Enter' && isChanging) void commit(step);
        else if (event.key === 'Enter' || event.key === ' ') onOpen(step);
        else return;
        event.preventDefault();
      },
    }),
  };
}

/** What is not stored yet is undone by putting it back. */
function isTakenBack({ key, ctrlKey }: KeyboardEvent): boolean {
  return key === 'Escape' || (ctrlKey && key === 'z');
}

/** The ends of a bar are handles; the rest moves it as a whole. */
function partOf(target: Element): WindowPart {
  const part = target.closest('[data-part]')?.getAttribute('data-part');
  return part === 'from' || part === 'until' ? part : 'whole';
}
