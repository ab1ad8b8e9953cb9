import { Button, Stack } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { accessText } from '#shared/accounts/screens-nl.ts';
import { AccountFields, type AccountValues } from '#renderer/accounts/account-fields.tsx';
import { isTypedTwice, NewPasswordFields, noPassword } from '#renderer/accounts/new-password.tsx';
import { RefusedBox, splitRefusal } from '#renderer/accounts/refused.tsx';
import type { CallRefused } from '#renderer/calls/invoke.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { showDone } from '#renderer/ui/notices.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';

const text = accessText.access;
const fresh: AccountValues = { name: '', role: 'medewerker', employeeCode: null };

interface NewAccountPanelProps {
  onClose: () => void;
  onAdded: (id: string) => void;
}

/** Gives somebody access, with a first password that a partner passes on. */
export function NewAccountPanel({ onClose, onAdded }: NewAccountPanelProps) {
  const [values, setValues] = useState(fresh);
  const [password, setPassword] = useState(noPassword);
  const [refusal, setRefusal] = useState<CallRefused | null>(null);
  const [isSubmitted, setIsSubmitted] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const name = values.name.trim();
  const add = useCommand('accounts.create', {
    onSuccess: ({ id }) => {
      showDone(text.added(name));
      onAdded(id);
    },
    onRefused: setRefusal,
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setIsSubmitted(true);
    setRefusal(null);
    if (name !== '' && isTypedTwice(password)) add.mutate({ ...values, name, password: password.first });
  };
  return (
    <SidePanel title={text.new} closeLabel={text.close} onClose={onClose}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <AccountFields
            values={values}
            nameRef={first}
            nameError={isSubmitted && name === '' ? text.noName : null}
            onChange={(changed) => {
              setValues(changed);
              setRefusal(null);
            }}
          />
          <NewPasswordFields
            name={name}
            label={text.firstPassword}
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
          <Button type="submit" loading={add.isPending} style={{ alignSelf: 'flex-start' }}>
            {text.add}
          </Button>
        </Stack>
      </form>
    </SidePanel>
  );
}
