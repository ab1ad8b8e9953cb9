import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { accessText } from '#shared/accounts/screens-nl.ts';
import { FrontPage } from '#renderer/accounts/front-page.tsx';
import { isTypedTwice, NewPasswordFields, noPassword } from '#renderer/accounts/new-password.tsx';
import { RefusedBox, splitRefusal } from '#renderer/accounts/refused.tsx';
import { recoveryStore } from '#renderer/accounts/recovery-store.ts';
import type { CallRefused } from '#renderer/calls/invoke.ts';
import { useCommand } from '#renderer/calls/use-command.ts';

const text = accessText.firstPartner;

/** A new office: its name, and who becomes its first partner. */
export function NewOfficeScreen({ onBack }: { onBack: () => void }) {
  const [officeName, setOfficeName] = useState('');
  const [name, setName] = useState('');
  const [password, setPassword] = useState(noPassword);
  const [refusal, setRefusal] = useState<CallRefused | null>(null);
  const [isSubmitted, setIsSubmitted] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const create = useCommand('office.create', {
    onSuccess: ({ recoveryKey }) => recoveryStore.show(recoveryKey),
    onRefused: setRefusal,
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setIsSubmitted(true);
    setRefusal(null);
    if (officeName.trim() === '' || name.trim() === '' || !isTypedTwice(password)) return;
    create.mutate({
      name: officeName.trim(),
      partner: { name: name.trim(), password: password.first },
    });
  };
  return (
    <FrontPage title={text.title}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <TextInput
            ref={first}
            size="sm"
            label={text.officeName}
            description={text.officeHint}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            value={officeName}
            maxLength={100}
            autoComplete="off"
            error={isSubmitted && officeName.trim() === '' ? text.noOfficeName : null}
            onChange={(event) => setOfficeName(event.currentTarget.value)}
          />
          <TextInput
            size="sm"
            label={text.yourName}
            description={text.yourNameHint}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            value={name}
            maxLength={80}
            autoComplete="off"
            error={isSubmitted && name.trim() === '' ? text.noYourName : null}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <NewPasswordFields
            name={name}
            label={accessText.password.label}
            value={password}
            error={splitRefusal(refusal).password}
            isSubmitted={isSubmitted}
            onChange={(typed) => {
              setPassword(typed);
              setRefusal(null);
            }}
          />
          <Text size="xs" c="dimmed">
            {text.startBody}
          </Text>
          <RefusedBox message={splitRefusal(refusal).other} />
          <Group gap="sm">
            <Button type="submit" size="sm" loading={create.isPending}>
              {text.create}
            </Button>
            <Button variant="default" size="sm" onClick={onBack}>
              {text.cancel}
            </Button>
          </Group>
        </Stack>
      </form>
    </FrontPage>
  );
}
