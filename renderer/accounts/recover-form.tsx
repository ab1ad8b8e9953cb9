import { Button, Group, Select, Stack } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { parseRecoveryKey } from '#shared/keys/recovery-key.ts';
import { accessText } from '#shared/accounts/screens-nl.ts';
import { isTypedTwice, NewPasswordFields, noPassword } from '#renderer/accounts/new-password.tsx';
import { RecoveryKeyField } from '#renderer/accounts/recovery-key-field.tsx';
import { RefusedBox, splitRefusal } from '#renderer/accounts/refused.tsx';
import type { CallRefused } from '#renderer/calls/invoke.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { showDone } from '#renderer/ui/notices.ts';

const text = accessText.recover;

interface RecoverFormProps {
  names: readonly string[];
  onBack: () => void;
}

/** A partner gets a new password by the recovery key from the printed sheet. */
export function RecoverForm({ names, onBack }: RecoverFormProps) {
  const [key, setKey] = useState('');
  const [name, setName] = useState<string | null>(names.length === 1 ? (names[0] ?? null) : null);
  const [password, setPassword] = useState(noPassword);
  const [keyError, setKeyError] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<CallRefused | null>(null);
  const [isSubmitted, setIsSubmitted] = useState(false);
  const keyField = useRef<HTMLTextAreaElement>(null);
  useEffect(() => keyField.current?.focus(), []);
  const recover = useCommand('accounts.recover', {
    onSuccess: () => showDone(text.done),
    onRefused: setRefusal,
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setIsSubmitted(true);
    setRefusal(null);
    const parsed = parseRecoveryKey(key);
    if (!parsed.ok) {
      setKeyError(parsed.problem);
      keyField.current?.focus();
      return;
    }
    if (name === null || !isTypedTwice(password)) return;
    recover.mutate({ recoveryKey: key.trim(), name, newPassword: password.first });
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
        <RecoveryKeyField
          ref={keyField}
          value={key}
          error={keyError}
          onChange={(typed) => {
            setKey(typed);
            setKeyError(null);
            setRefusal(null);
          }}
        />
        <Select
          size="sm"
          label={text.name}
          placeholder={accessText.signIn.chooseName}
          data={[...names]}
          value={name}
          allowDeselect={false}
          error={isSubmitted && name === null ? accessText.signIn.noName : null}
          onChange={setName}
        />
        <NewPasswordFields
          name={name ?? ''}
          value={password}
          error={splitRefusal(refusal).password}
          isSubmitted={isSubmitted}
          onChange={(typed) => {
            setPassword(typed);
            setRefusal(null);
          }}
        />
        <RefusedBox message={splitRefusal(refusal).other} />
        <Group gap="sm">
          <Button type="submit" loading={recover.isPending}>
            {text.submit}
          </Button>
          <Button variant="default" onClick={onBack}>
            {accessText.forgot.back}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
