import { CloseButton, Title } from '@mantine/core';
import { useEffect, type KeyboardEvent, type ReactNode } from 'react';
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
    return () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && openedFrom instanceof HTMLElement && openedFrom.isConnected) openedFrom.focus();
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
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
