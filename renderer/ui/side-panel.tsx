import { CloseButton, Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import classes from '#renderer/ui/side-panel.module.css';

interface SidePanelProps {
  title: string;
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
  /** Stays in sight under what scrolls: the panel's actions. */
  footer?: ReactNode;
}

/** Details beside a list: the list stays where it was, Escape closes. */
export function SidePanel({ title, closeLabel, onClose, children, footer }: SidePanelProps) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = panel.current;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    };
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, [onClose]);
  return (
    <aside className={classes['panel']} aria-label={title} ref={panel}>
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
