import { Button, Group, Radio, Select, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { Proof } from '#shared/backup/calls.ts';
import { rescueText } from '#shared/backup/rescue-nl.ts';
import { parseRecoveryKey } from '#shared/keys/recovery-key.ts';
import { isTypedTwice, NewPasswordFields, noPassword } from '#renderer/accounts/new-password.tsx';
import { PasswordField } from '#renderer/accounts/password-field.tsx';
import { RecoveryKeyField } from '#renderer/accounts/recovery-key-field.tsx';

const text = rescueText.proof;

/** What was typed to show that a backup is one's own. */
export interface TypedProof {
  proof: Proof;
  /** With the recovery key: the partner who gets a new password, and that password. */
  renewed: { name: string; newPassword: string } | null;
}

interface ProofFormProps {
  names: readonly string[];
  /** Asks for a new password with the recovery key as well. */
  asksPassword: boolean;
  action: string;
  isBusy: boolean;
  onSubmit: (typed: TypedProof) => void;
}

/** The recovery key, or a name and password. */
export function ProofForm({ names, asksPassword, action, isBusy, onSubmit }: ProofFormProps) {
  const [way, setWay] = useState('password');
  const [name, setName] = useState<string | null>(names.length === 1 ? (names[0] ?? null) : null);
  const [password, setPassword] = useState('');
  const [recoveryKey, setRecoveryKey] = useState('');
  const [renewed, setRenewed] = useState(noPassword);
  const [isSubmitted, setIsSubmitted] = useState(false);
  const parsed = parseRecoveryKey(recoveryKey);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsSubmitted(true);
    if (way === 'password') {
      if (name !== null && password !== '') onSubmit({ proof: { name, password }, renewed: null });
      return;
    }
    if (!parsed.ok) return;
    const proof = { recoveryKey: recoveryKey.trim() };
    if (!asksPassword) onSubmit({ proof, renewed: null });
    else if (name !== null && isTypedTwice(renewed))
      onSubmit({ proof, renewed: { name, newPassword: renewed.first } });
  };
  const asksName = way === 'password' || asksPassword;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm" maw={460}>
        <Radio.Group label={text.way} value={way} onChange={setWay}>
          <Group mt={4}>
            <Radio value="password" label={text.withPassword} size="xs" />
            <Radio value="recovery" label={text.withRecovery} size="xs" />
          </Group>
        </Radio.Group>
        {way === 'recovery' && (
          <RecoveryKeyField
            value={recoveryKey}
            error={isSubmitted && !parsed.ok ? parsed.problem : null}
            onChange={setRecoveryKey}
          />
        )}
        {asksName && (
          <Select
            size="sm"
            label={way === 'password' ? text.name : text.partner}
            data={[...names]}
            value={name}
            allowDeselect={false}
            error={isSubmitted && name === null ? text.noName : null}
            onChange={setName}
          />
        )}
        {way === 'password' && (
          <PasswordField
            label={text.password}
            value={password}
            error={isSubmitted && password === '' ? text.noPassword : null}
            onChange={setPassword}
          />
        )}
        {way === 'recovery' && asksPassword && (
          <NewPasswordFields
            name={name ?? ''}
            value={renewed}
            error={null}
            isSubmitted={isSubmitted}
            onChange={setRenewed}
          />
        )}
        <div>
          <Button type="submit" loading={isBusy}>
            {action}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
