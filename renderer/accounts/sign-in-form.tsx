import { Autocomplete, Button, Select, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { LockedStatus } from '#shared/accounts/model.ts';
import { accessText } from '#shared/accounts/screens-nl.ts';
import classes from '#renderer/accounts/accounts.module.css';
import { PasswordField } from '#renderer/accounts/password-field.tsx';
import { choosesName } from '#renderer/accounts/leave-and-return.ts';
import { formatWait, useCountdown } from '#renderer/accounts/use-countdown.ts';
import type { CallRefused } from '#renderer/calls/invoke.ts';
import { invalidate } from '#renderer/calls/query-client.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';

const text = accessText.signIn;

/** With more people than this one types a name sooner than one finds it in a list. */
const longList = 12;

/** Name and password. A refused password stays selected, so that one types over it. */
export function SignInForm({ locked }: { locked: LockedStatus }) {
  const [name, setName] = useState(() => (choosesName() ? null : firstName(locked)));
  const [password, setPassword] = useState('');
  const [error, setError] = useState<{ field: 'name' | 'password'; message: string } | null>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const wait = useWait(locked.waitSeconds);
  const onRefused = (refusal: CallRefused) => {
    setError({ field: 'password', message: refusal.message });
    // The wait after too many attempts is known to the program alone.
    void invalidate(['office']);
  };
  const signIn = useCommand('accounts.signIn', { onRefused });
  const here = useCommand('accounts.signInHere', { onRefused });
  const startsAtName = useRef(name === null);
  useEffect(() => (startsAtName.current ? nameField : passwordField).current?.focus(), []);
  useEffect(() => {
    if (error) (error.field === 'name' ? nameField : passwordField).current?.select();
  }, [error]);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (wait > 0) return;
    if (!name?.trim()) setError({ field: 'name', message: text.noName });
    else if (password === '') setError({ field: 'password', message: text.noPassword });
    else signIn.mutate({ name: name.trim(), password });
  };
  const onName = (chosen: string | null) => {
    setName(chosen);
    setError(null);
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
        <NameField
          names={locked.names}
          name={name}
          error={error?.field === 'name' ? error.message : null}
          inputRef={nameField}
          onChange={onName}
          onChosen={() => passwordField.current?.focus()}
        />
        <PasswordField
          ref={passwordField}
          label={accessText.password.label}
          value={password}
          error={error?.field === 'password' && wait === 0 ? error.message : null}
          onChange={(typed) => {
            setPassword(typed);
            setError(null);
          }}
        />
        {wait > 0 && (
          // Read once, not at every second.
          <div className={classes['refused']} role="timer">
            {text.wait(formatWait(wait))}
          </div>
        )}
        <Button type="submit" size="sm" loading={signIn.isPending} disabled={wait > 0}>
          {text.submit}
        </Button>
        {locked.canUseThisComputer && (
          <div>
            <Button
              variant="default"
              size="sm"
              fullWidth
              loading={here.isPending}
              onClick={() => here.mutate({})}
            >
              {text.here}
            </Button>
            <Text size="xs" c="dimmed" mt={4}>
              {text.hereHint}
            </Text>
          </div>
        )}
      </Stack>
    </form>
  );
}

interface NameFieldProps {
  names: readonly string[];
  name: string | null;
  error: string | null;
  inputRef: React.Ref<HTMLInputElement>;
  onChange: (name: string | null) => void;
  onChosen: () => void;
}

function NameField({ names, name, error, inputRef, onChange, onChosen }: NameFieldProps) {
  if (names.length > longList) {
    return (
      <Autocomplete
        ref={inputRef}
        size="sm"
        label={text.name}
        placeholder={text.typeName}
        data={[...names]}
        value={name ?? ''}
        error={error}
        maxLength={80}
        limit={8}
        selectFirstOptionOnChange
        onChange={onChange}
        onOptionSubmit={onChosen}
      />
    );
  }
  return (
    <Select
      ref={inputRef}
      size="sm"
      label={text.name}
      placeholder={text.chooseName}
      data={[...names]}
      value={name}
      error={error}
      allowDeselect={false}
      onChange={(chosen) => {
        onChange(chosen);
        onChosen();
      }}
    />
  );
}

/** Who signed in last here, or the only one. */
function firstName(locked: LockedStatus): string | null {
  return locked.lastName ?? (locked.names.length === 1 ? (locked.names[0] ?? null) : null);
}

/** Counts from the moment at which the program said how long. */
function useWait(waitSeconds: number): number {
  const { dataUpdatedAt } = useQueryCall('office.getStatus', {});
  return useCountdown(waitSeconds, dataUpdatedAt);
}
