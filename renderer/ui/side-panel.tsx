import { CloseButton, Title } from '@mantine/core';
import { useEffect, useEffectEvent, type KeyboardEvent as KeyPressed, type ReactNode } from 'react';
import { giveFocusBack } from '#renderer/ui/give-focus-back.ts';
import classes from '#renderer/ui/side-panel.module.css';

interface SidePanelProps {
  title: string;
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
  /** Stays in sight under what scrolls: the panel's actions. */
  footer?: ReactNode;
}

/** Details beside a list: the list stays where it was, Escape closes, and one goes on from where it was opened. */
export function SidePanel({ title, closeLabel, onClose, children, footer }: SidePanelProps) {
  useEffect(() => {
    const openedFrom = document.activeElement;
    return () => giveFocusBack(openedFrom);
  }, []);
  useEscapeBeside(onClose);
  const onKeyDown = (event: KeyPressed) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
  };
  return (
    // Escape comes from whatever in the panel has the focus, and only what no field took.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside className={classes['panel']} aria-label={title} onKeyDown={onKeyDown}>
      <header className={classes['head']}>
        <Title order={2} size="lg">
          {title}
        </Title>
        <CloseButton aria-label={closeLabel} onClick={onClose} />
      </header>
      <div className={classes['body']}>{children}</div>
      {footer && <footer className={classes['foot']}>{footer}</footer>}
    </aside>
  );
}

/** Escape closes the panel from the list beside it too; within the panel, fields and menus it is theirs first. */
function useEscapeBeside(close: () => void): void {
  const onEscape = useEffectEvent(close);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      const isOwn = target instanceof Element && target.closest(ownEscape) !== null;
      if (event.key === 'Escape' && !event.defaultPrevented && !isOwn) onEscape();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

const ownEscape = 'aside, input, textarea, [role="dialog"], [role="listbox"], [role="menu"]';
