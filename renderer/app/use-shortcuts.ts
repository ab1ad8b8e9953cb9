import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { actions, runAction } from '#renderer/app/actions.ts';
import type { Screen } from '#renderer/app/screens.ts';
import { useUndo } from '#renderer/app/use-undo.ts';

/** Keys and menu commands that work on every screen; returns the way to run one. While a person types in a field, Ctrl+Z belongs to the field. */
export function useShortcuts(screen: Screen | undefined): (action: string) => void {
  const { undo, redo } = useUndo();
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    const context = { screen, undo, redo, setColorScheme };
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const action = actions.find(
        (candidate) => candidate.keys !== undefined && matches(candidate.keys, event),
      );
      if (!action || (action.yieldsToFields && isField(event.target))) return;
      event.preventDefault();
      runAction(action.name, context);
    };
    const stopMenu = window.peil.on('menu', (payload) => {
      if (typeof payload === 'object' && payload !== null && 'command' in payload)
        runAction(String(payload.command), context);
    });
    window.addEventListener('keydown', onKey);
    return () => {
      stopMenu();
      window.removeEventListener('keydown', onKey);
    };
  }, [screen, undo, redo, setColorScheme]);
  return (name) => runAction(name, { screen, undo, redo, setColorScheme });
}

/** A field marked as pristine holds what is stored: there is no typing in it that Ctrl+Z could take back. */
function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.hasAttribute('data-pristine')) return false;
  return (
    target.isContentEditable ||
    (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && !target.hasAttribute('readonly'))
  );
}

function matches(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const isKey = event.key.toLowerCase() === key.toLowerCase();
  return (
    isKey &&
    (event.ctrlKey || event.metaKey) === parts.includes('Ctrl') &&
    event.altKey === parts.includes('Alt') &&
    event.shiftKey === parts.includes('Shift')
  );
}
