import { describe, expect, it } from 'vitest';
import { commandOf } from './keys.ts';

function press(name: string) {
  const parts = name.split('+');
  const key = name.endsWith('++') ? '+' : (parts.at(-1) ?? '');
  const has = (modifier: string) => parts.slice(0, -1).includes(modifier);
  return commandOf({
    key: key === 'Space' ? ' ' : key,
    ctrlKey: has('Ctrl'),
    metaKey: false,
    shiftKey: has('Shift'),
    altKey: has('Alt'),
  });
}

describe('commandOf', () => {
  it.each([
    ['Shift+ArrowDown', { kind: 'extend', direction: 'down', distance: 'one' }],
    ['Ctrl+Shift+ArrowRight', { kind: 'extend', direction: 'right', distance: 'edge' }],
    ['Shift+PageUp', { kind: 'extend', direction: 'up', distance: 'page' }],
    ['Ctrl+Shift+End', { kind: 'extend', direction: 'down', distance: 'edge' }],
    ['Ctrl+a', { kind: 'selectAll' }],
    ['Ctrl+Space', { kind: 'selectColumns' }],
    ['Shift+Space', { kind: 'selectRows' }],
    ['Space', { kind: 'toggleRow' }],
    ['Ctrl+d', { kind: 'copyDown' }],
    ['Ctrl+f', { kind: 'find' }],
    ['Ctrl+z', { kind: 'undo' }],
    ['Ctrl+Enter', { kind: 'open' }],
    ['Alt+ArrowDown', { kind: 'columnOptions' }],
    ['Enter', { kind: 'down' }],
    ['Shift+Enter', { kind: 'up' }],
    ['Tab', { kind: 'next' }],
    ['Delete', { kind: 'clear' }],
    ['Escape', { kind: 'escape' }],
    ['F2', { kind: 'edit', text: null }],
    ['a', { kind: 'edit', text: 'a' }],
    ['€', { kind: 'edit', text: '€' }],
    ['Shift+A', { kind: 'edit', text: 'A' }],
  ])('%s', (name, command) => {
    expect(press(name)).toEqual(command);
  });

  it.each([
    'ArrowDown',
    'Ctrl+c',
    'Ctrl+v',
    'Ctrl+x',
    'Ctrl+k',
    'Ctrl+Shift+z',
    'F1',
    'Alt+a',
    'PageDown',
    'Home',
    'Shift',
  ])('leaves %s to the grid or the page', (name) => {
    expect(press(name)).toBeNull();
  });
});
