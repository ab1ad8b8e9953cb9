import { FocusTrap, Paper, Portal } from '@mantine/core';
import { useClickOutside, useMergedRef } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';

interface AnchoredPanelProps {
  /** The element that it belongs to; focus returns there. */
  anchor: HTMLElement;
  label: string;
  onClose: () => void;
  children: ReactNode;
}

/** A small panel under any element of the page, kept inside the window. Escape and a click elsewhere close it. */
export function AnchoredPanel(props: AnchoredPanelProps) {
  return (
    <Portal>
      <FocusTrap>
        <PlacedPanel {...props} />
      </FocusTrap>
    </Portal>
  );
}

interface PlacedPanelProps extends AnchoredPanelProps {
  /** Of the focus trap. */
  ref?: React.Ref<HTMLDialogElement>;
}

/** Measures itself, which it only can once the portal is in the page. */
function PlacedPanel({ anchor, label, onClose, children, ref }: PlacedPanelProps) {
  const panel = useRef<HTMLDialogElement>(null);
  const merged = useMergedRef(
    panel,
    ref,
    useClickOutside<HTMLDialogElement>(onClose, ['mousedown', 'touchstart']),
  );
  const [place, setPlace] = useState({ left: 0, top: 0 });

  useLayoutEffect(() => {
    const at = anchor.getBoundingClientRect();
    const size = panel.current?.getBoundingClientRect() ?? { width: 0, height: 0 };
    setPlace({
      left: Math.max(8, Math.min(at.left, window.innerWidth - size.width - 8)),
      top: Math.max(8, Math.min(at.bottom + 4, window.innerHeight - size.height - 8)),
    });
  }, [anchor]);

  useEffect(() => {
    const back = anchor.closest<HTMLElement>('.ag-header-cell') ?? anchor;
    return () => back.focus();
  }, [anchor]);

  useEffect(() => {
    const element = panel.current;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      onClose();
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, [onClose]);

  return (
    <dialog open className="peil-panel" ref={merged} aria-label={label} style={place}>
      <Paper shadow="md" withBorder p="sm" radius="sm">
        {children}
      </Paper>
    </dialog>
  );
}
