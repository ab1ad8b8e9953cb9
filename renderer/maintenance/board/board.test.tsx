import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BoardZoom } from '#shared/maintenance/board-axis.ts';
import type { BoardStep } from '#shared/maintenance/board-summary.ts';
import type { StepWindow } from '#shared/maintenance/board-window.ts';
import { BoardView } from '#renderer/maintenance/board/board-view.tsx';

// jsdom has no pointers to hold and nothing to scroll.
HTMLElement.prototype.setPointerCapture = () => {};
Element.prototype.scrollTo = () => {};
afterEach(cleanup);

const step = (key: string, more: Partial<BoardStep>): BoardStep => ({
  key,
  year: 2026,
  title: `Stap ${key}`,
  fromOn: '2026-09-01',
  untilOn: '2026-10-31',
  ownerName: 'Planner',
  status: 'current',
  daysLeft: 3,
  progress: { doneBasisPoints: 7860, missing: 12 },
  measures: [{}],
  closing: null,
  ...more,
});

const tail = step('a', {
  year: 2025,
  title: 'Staart',
  fromOn: '2025-12-01',
  untilOn: '2026-01-31',
  status: 'done',
  closing: {},
});
const steps = [
  tail,
  step('a', { status: 'late' }),
  step('b', {}),
  step('elders', { fromOn: '2024-01-01', untilOn: '2024-02-01' }),
];
const counts = [
  { dueOn: '2026-04-30', count: 124 },
  { dueOn: '2026-07-31', count: 80 },
];

function setUp() {
  const onMove = vi.fn<(step: BoardStep, window: StepWindow) => Promise<void>>(() => Promise.resolve());
  const onOpen = vi.fn<(step: BoardStep) => void>();
  const onMissing = vi.fn<(step: BoardStep) => void>();
  const onOpenMark = vi.fn<(mark: StepWindow) => void>();
  function Screen() {
    const [zoom, setZoom] = useState<BoardZoom>('year');
    return (
      <BoardView
        {...{ year: 2026, today: '2026-10-28', steps, counts, zoom, onMove, onOpen, onMissing, onOpenMark }}
        onZoom={setZoom}
        openKey={null}
        openMark={null}
        tools={null}
        panel={null}
      />
    );
  }
  render(<Screen />, { wrapper: MantineProvider });
  return { user: userEvent.setup(), onMove, onOpen, onMissing, onOpenMark };
}

const bar = (name: RegExp) => screen.getByRole('button', { name });
const late =
  /^Stap a: te laat, 1 september 2026 tot en met 31 oktober 2026, 78\s% gereed, 12 ontbreken, Planner$/u;

describe('the board', () => {
  it('shows the steps of the year, the tail of the year before, and nothing of other years', () => {
    setUp();
    const grid = screen.getByRole('grid', { name: 'Jaarbord 2026' });
    expect(within(grid).getAllByRole('rowheader')).toHaveLength(3);
    expect(bar(/^Staart: gereed/).title).toBe('begon op 1 december 2025');
    expect(bar(late)).toBeDefined();
  });

  it('begins at what needs attention and walks up and down with one stop for Tab', async () => {
    const { user } = setUp();
    expect(document.querySelectorAll('[data-step][tabindex="0"]')).toHaveLength(1);
    bar(late).focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(bar(/^Stap b: /));
    await user.keyboard('{ArrowDown}{Home}');
    expect(document.activeElement).toBe(bar(/^Staart: /));
  });

  it('moves a window by keys and stores it once, on Enter', async () => {
    const { user, onMove, onOpen } = setUp();
    bar(late).focus();
    await user.keyboard('{ArrowRight}{Control>}{ArrowRight}{/Control}{Shift>}{ArrowLeft}{/Shift}');
    expect(screen.getByText(/^9 september 2026 tot en met 7 november 2026\. Enter bewaart/)).toBeDefined();
    expect(screen.getByText('9 sep – 7 nov · 60 dagen')).toBeDefined();
    expect(onMove).not.toHaveBeenCalled();
    await user.keyboard('{Enter}');
    expect(onMove.mock.calls).toEqual([[steps[1], { fromOn: '2026-09-09', untilOn: '2026-11-07' }]]);
    expect(onOpen).not.toHaveBeenCalled();
  });

  it.each([
    ['Escape', '{Escape}'],
    ['Ctrl+Z', '{Control>}z{/Control}'],
  ])('puts a window back on %s, and opens the step on Enter without a change', async (_name, keys) => {
    const { user, onMove, onOpen } = setUp();
    bar(late).focus();
    await user.keyboard(`{ArrowRight}${keys}`);
    expect(screen.getByText('Teruggezet.')).toBeDefined();
    await user.keyboard('{Enter}');
    expect(onMove).not.toHaveBeenCalled();
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(steps[1]);
  });

  it('stores a window when one goes on to another step', async () => {
    const { user, onMove } = setUp();
    bar(late).focus();
    await user.keyboard('{ArrowLeft}{ArrowDown}');
    expect(onMove).toHaveBeenCalledExactlyOnceWith(steps[1], { fromOn: '2026-08-31', untilOn: '2026-10-30' });
  });

  it('leaves a closed step where it is and says why', async () => {
    const { user, onMove } = setUp();
    bar(/^Staart: /).focus();
    await user.keyboard('{ArrowRight}{Tab}');
    expect(screen.getByText(/Staart is afgesloten/)).toBeDefined();
    expect(onMove).not.toHaveBeenCalled();
  });
});

describe('the pointer', () => {
  const drag = (target: Element, pixels: number, end: 'up' | 'cancel' = 'up') => {
    fireEvent.pointerDown(target, { pointerId: 1, button: 0, clientX: 100 });
    fireEvent.pointerMove(target, { pointerId: 1, clientX: 100 + pixels });
    if (end === 'up') fireEvent.pointerUp(target, { pointerId: 1, clientX: 100 + pixels });
    else fireEvent.pointerCancel(target, { pointerId: 1 });
  };
  const setWidth = () => {
    for (const lane of document.querySelectorAll('td')) {
      lane.getBoundingClientRect = () => new DOMRect(0, 0, 730, 48);
    }
  };

  it('drags a window by whole days, and its ends alone', () => {
    const { onMove } = setUp();
    setWidth();
    drag(bar(late), 15);
    const until = bar(/^Stap b: /).querySelector('[data-part="until"]');
    if (until) drag(until, -20);
    expect(onMove.mock.calls.map(([, window]) => window)).toEqual([
      { fromOn: '2026-09-09', untilOn: '2026-11-08' },
      { fromOn: '2026-09-01', untilOn: '2026-10-21' },
    ]);
  });

  it('opens on a press that trembles, and forgets a drag that was broken off', () => {
    const { onMove, onOpen } = setUp();
    setWidth();
    drag(bar(late), 2);
    expect(onOpen).toHaveBeenCalledOnce();
    drag(bar(late), 60, 'cancel');
    expect(onMove).not.toHaveBeenCalled();
  });
});

describe('around the board', () => {
  it('opens what is missing from beside the bar', async () => {
    const { user, onMissing } = setUp();
    await user.click(screen.getByRole('button', { name: '12 ontbreken bij Stap b: lijst openen' }));
    expect(onMissing).toHaveBeenCalledExactlyOnceWith(steps[2]);
  });

  it('opens the statutory dates of a week, and of a day when it is nearer', async () => {
    const { user, onOpenMark } = setUp();
    const marks = screen.getByRole('list', { name: 'Wettelijke termijnen in 2026' });
    expect(within(marks).getAllByRole('button')).toHaveLength(2);
    await user.click(within(marks).getByRole('button', { name: '27 apr tot en met 3 mei: 124 termijnen' }));
    expect(onOpenMark.mock.lastCall?.[0]).toMatchObject({ fromOn: '2026-04-27', untilOn: '2026-05-03' });
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-label')).toContain('80 termijnen');
    await user.click(screen.getByText('Maand'));
    await user.click(screen.getByRole('button', { name: '30 april 2026: 124 termijnen' }));
    expect(onOpenMark.mock.lastCall?.[0]).toMatchObject({ fromOn: '2026-04-30', untilOn: '2026-04-30' });
  });

  it('zooms by plus and minus and says how the year stands', async () => {
    const { user } = setUp();
    expect(screen.getByText('Stap a is te laat.')).toBeDefined();
    bar(late).focus();
    await user.keyboard('+');
    expect(screen.getByText('september 2026')).toBeDefined();
    await user.keyboard('--');
    expect(screen.queryByText('september 2026')).toBeNull();
  });
});
