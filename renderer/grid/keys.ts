import type { Direction } from './block.ts';

/** What a key asks of the grid while no cell is being edited. */
export type GridCommand =
  | { kind: 'extend'; direction: Direction; distance: 'one' | 'page' | 'edge' }
  | { kind: 'down' | 'up' | 'next' | 'previous' }
  | { kind: 'edit'; text: string | null }
  | {
      kind:
        | 'selectAll'
        | 'selectColumns'
        | 'selectRows'
        | 'toggleRow'
        | 'copyDown'
        | 'clear'
        | 'escape'
        | 'undo'
        | 'find'
        | 'open'
        | 'columnOptions';
    };

/** The part of a keyboard event that decides. */
export interface Key {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The command of a key, or null for keys that the grid or the page handles (plain arrows, copy and paste). */
export function commandOf(event: Key): GridCommand | null {
  const control = event.ctrlKey || event.metaKey;
  if (event.altKey) return event.key === 'ArrowDown' ? { kind: 'columnOptions' } : null;
  if (event.shiftKey) {
    const extension = extensionOf(event.key, control);
    if (extension) return extension;
  }
  if (event.key === ' ')
    return { kind: control ? 'selectColumns' : event.shiftKey ? 'selectRows' : 'toggleRow' };
  if (control) return event.shiftKey ? null : controlCommand(event.key);
  switch (event.key) {
    case 'Enter':
      return { kind: event.shiftKey ? 'up' : 'down' };
    case 'Tab':
      return { kind: event.shiftKey ? 'previous' : 'next' };
    case 'F2':
      return { kind: 'edit', text: null };
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' };
    case 'Escape':
      return { kind: 'escape' };
  }
  return /^.$/u.test(event.key) ? { kind: 'edit', text: event.key } : null;
}

function extensionOf(key: string, control: boolean): GridCommand | null {
  const direction = arrows[key];
  if (direction) return { kind: 'extend', direction, distance: control ? 'edge' : 'one' };
  switch (key) {
    case 'PageUp':
      return { kind: 'extend', direction: 'up', distance: 'page' };
    case 'PageDown':
      return { kind: 'extend', direction: 'down', distance: 'page' };
    case 'Home':
      return { kind: 'extend', direction: control ? 'up' : 'left', distance: 'edge' };
    case 'End':
      return { kind: 'extend', direction: control ? 'down' : 'right', distance: 'edge' };
  }
  return null;
}

function controlCommand(key: string): GridCommand | null {
  switch (key.toLowerCase()) {
    case 'a':
      return { kind: 'selectAll' };
    case 'd':
      return { kind: 'copyDown' };
    case 'f':
      return { kind: 'find' };
    case 'z':
      return { kind: 'undo' };
    case 'enter':
      return { kind: 'open' };
  }
  return null;
}
