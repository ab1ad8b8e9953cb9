import type { ReactNode } from 'react';
import type { CallName } from '#shared/calls/contract.ts';
import { useMay } from '#renderer/accounts/use-may.ts';
import classes from '#renderer/accounts/when-may.module.css';

interface WhenMayProps {
  call: CallName;
  children: ReactNode;
}

/** What leads to a call: not there for who may not make it. */
export function WhenMay({ call, children }: WhenMayProps) {
  return useMay(call) ? children : null;
}

/** Fields that make a call: to be read, and not to be typed in, by who may not make it. */
export function EditableWhenMay({ call, children }: WhenMayProps) {
  const isEditable = useMay(call);
  return (
    <fieldset className={classes['fields']} disabled={!isEditable}>
      {children}
    </fieldset>
  );
}
