import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { accessText } from '#shared/accounts/screens-nl.ts';
import classes from '#renderer/accounts/accounts.module.css';

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A question that has to be answered first. Its heading is no landmark, so that the page keeps one header. */
export function Dialog({ title, onClose, children }: DialogProps) {
  return (
    <Modal.Root opened onClose={onClose} centered transitionProps={{ duration: 100 }}>
      <Modal.Overlay />
      <Modal.Content>
        <div className={classes['dialogHead']}>
          <Modal.Title fw={600}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={accessText.closeDialog} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
