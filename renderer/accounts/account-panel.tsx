import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { AccountRow } from '#shared/accounts/model.ts';
import { accessText } from '#shared/accounts/screens-nl.ts';
import { formatInstant } from '#shared/text/format.ts';
import { AccountFields } from '#renderer/accounts/account-fields.tsx';
import { EndAccount } from '#renderer/accounts/end-account.tsx';
import { isTypedTwice, NewPasswordFields, noPassword } from '#renderer/accounts/new-password.tsx';
import { RefusedBox, splitRefusal } from '#renderer/accounts/refused.tsx';
import type { CallRefused } from '#renderer/calls/invoke.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { showDone } from '#renderer/ui/notices.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';

const text = accessText.access;

interface AccountPanelProps {
  account: AccountRow;
  isLastPartner: boolean;
  onClose: () => void;
}

/** One account: what it may do, another password, and its end. */
export function AccountPanel({ account, isLastPartner, onClose }: AccountPanelProps) {
  const [part, setPart] = useState<'reset' | 'end' | null>(null);
  if (account.endedAt !== null) {
    return (
      <SidePanel title={account.name} closeLabel={text.close} onClose={onClose}>
        <Text size="sm">{text.ended(formatInstant(account.endedAt))}</Text>
      </SidePanel>
    );
  }
  const canEnd = !account.isSelf && !isLastPartner;
  return (
    <SidePanel
      title={part === 'end' ? text.endOf(account.name) : account.name}
      closeLabel={text.close}
      onClose={onClose}
      footer={
        part === null && (
          <>
            {!account.isSelf && (
              <Button variant="default" onClick={() => setPart('reset')}>
                {text.reset}
              </Button>
            )}
            {canEnd && (
              <Button variant="subtle" c="var(--peil-danger)" onClick={() => setPart('end')}>
                {text.end}
              </Button>
            )}
          </>
        )
      }
    >
      {part === 'reset' && <ResetForm account={account} onDone={() => setPart(null)} />}
      {part === 'end' && <EndAccount account={account} onCancel={() => setPart(null)} onEnded={onClose} />}
      {part === null && (
        <Stack gap="md">
          <ValuesForm account={account} />
          {!canEnd && (
            <Text size="sm" c="dimmed">
              {isLastPartner ? text.isLastPartner : text.isSelf}
            </Text>
          )}
        </Stack>
      )}
    </SidePanel>
  );
}

function ValuesForm({ account }: { account: AccountRow }) {
  const { id } = account;
  const stored = { name: account.name, role: account.role, employeeCode: account.employeeCode };
  const [values, setValues] = useState(stored);
  const [refusal, setRefusal] = useState<CallRefused | null>(null);
  const name = values.name.trim();
  const save = useCommand('accounts.save', {
    onSuccess: () => showDone(text.saved),
    onRefused: setRefusal,
  });
  const isChanged =
    name !== stored.name || values.role !== stored.role || values.employeeCode !== stored.employeeCode;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setRefusal(null);
    if (name !== '') save.mutate({ id, ...values, name });
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
        <AccountFields
          values={values}
          nameError={name === '' ? text.noName : null}
          onChange={(changed) => {
            setValues(changed);
            setRefusal(null);
          }}
        />
        <RefusedBox message={refusal?.message ?? null} />
        <Button
          type="submit"
          disabled={!isChanged}
          loading={save.isPending}
          style={{ alignSelf: 'flex-start' }}
        >
          {text.save}
        </Button>
      </Stack>
    </form>
  );
}

function ResetForm({ account, onDone }: { account: AccountRow; onDone: () => void }) {
  const [password, setPassword] = useState(noPassword);
  const [refusal, setRefusal] = useState<CallRefused | null>(null);
  const [isSubmitted, setIsSubmitted] = useState(false);
  const reset = useCommand('accounts.resetPassword', {
    onSuccess: () => {
      showDone(text.resetDone(account.name));
      onDone();
    },
    onRefused: setRefusal,
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setIsSubmitted(true);
    setRefusal(null);
    if (isTypedTwice(password)) reset.mutate({ id: account.id, password: password.first });
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
        <NewPasswordFields
          name={account.name}
          hint={`${accessText.password.rule} ${text.firstPasswordHint}`}
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
          <Button type="submit" loading={reset.isPending}>
            {text.resetSubmit}
          </Button>
          <Button variant="default" onClick={onDone}>
            {text.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
