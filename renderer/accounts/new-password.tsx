import { Stack } from '@mantine/core';
import { useState } from 'react';
import { accessText } from '#shared/accounts/screens-nl.ts';
import classes from '#renderer/accounts/accounts.module.css';
import { PasswordField } from '#renderer/accounts/password-field.tsx';
import { usePasswordCheck } from '#renderer/accounts/use-password-check.ts';

const text = accessText.password;

/** A new password, typed twice. */
export interface NewPassword {
  first: string;
  second: string;
}

export const noPassword: NewPassword = { first: '', second: '' };

interface NewPasswordFieldsProps {
  /** Whom the password is for: it may not look like the name. */
  name: string;
  label?: string;
  hint?: string;
  value: NewPassword;
  onChange: (value: NewPassword) => void;
  /** What the program refused at the last attempt. */
  error?: string | null;
  /** Shows that the two differ before one leaves the second field. */
  isSubmitted: boolean;
}

/** A new password with advice while one types, and once more against a slip of the finger. */
export function NewPasswordFields({
  name,
  label,
  hint,
  value,
  onChange,
  error,
  isSubmitted,
}: NewPasswordFieldsProps) {
  const check = usePasswordCheck(value.first, name);
  const [hasLeft, setHasLeft] = useState(false);
  const differs = value.second !== '' && value.first !== value.second && (hasLeft || isSubmitted);
  const isMissing = isSubmitted && (value.second === '' || value.first !== value.second);
  return (
    <Stack gap="sm">
      <PasswordField
        isNew
        label={label ?? text.new}
        value={value.first}
        error={error ?? (isSubmitted ? check.problem : null)}
        description={
          <output className={check.isGood ? classes['good'] : ''}>
            {check.isGood
              ? text.good
              : value.first !== '' && check.problem
                ? check.problem
                : (hint ?? text.rule)}
          </output>
        }
        onChange={(first) => onChange({ ...value, first })}
      />
      <div onBlur={() => setHasLeft(true)}>
        <PasswordField
          isNew
          label={text.repeat}
          value={value.second}
          error={differs || isMissing ? text.different : null}
          onChange={(second) => {
            setHasLeft(false);
            onChange({ ...value, second });
          }}
        />
      </div>
    </Stack>
  );
}

/** Whether what was typed twice is the same and something. */
export function isTypedTwice({ first, second }: NewPassword): boolean {
  return first !== '' && first === second;
}
