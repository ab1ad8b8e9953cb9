import { PasswordInput } from '@mantine/core';
import { useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { accessText } from '#shared/accounts/screens-nl.ts';
import classes from '#renderer/accounts/accounts.module.css';

const text = accessText.password;

interface PasswordFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | null;
  description?: ReactNode;
  isNew?: boolean;
  /** Takes the focus when the dialog opens. */
  isFirst?: boolean;
  ref?: Ref<HTMLInputElement>;
}

/** A password: to be looked at with the eye, and with a word when Caps Lock is on. */
export function PasswordField(props: PasswordFieldProps) {
  const { ref, label, value, onChange, error, description, isNew = false, isFirst = false } = props;
  const [isCapsLock, setIsCapsLock] = useState(false);
  const look = (event: KeyboardEvent) => setIsCapsLock(event.getModifierState('CapsLock'));
  return (
    <div>
      <PasswordInput
        {...(ref ? { ref } : {})}
        size="sm"
        label={label}
        value={value}
        maxLength={500}
        error={error}
        {...(isFirst ? { 'data-autofocus': true } : {})}
        description={description}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        // The program keeps no passwords, and no browser in it should offer to.
        autoComplete={isNew ? 'new-password' : 'off'}
        spellCheck={false}
        // The eye stays reachable by keyboard; as a rule one goes on to the next field.
        visibilityToggleButtonProps={{ 'aria-label': text.show, tabIndex: 0 }}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={look}
        onKeyUp={look}
        onBlur={() => setIsCapsLock(false)}
      />
      <output className={classes['notice']}>{isCapsLock ? text.capsLock : ''}</output>
    </div>
  );
}
