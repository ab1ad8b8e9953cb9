import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { accessText } from '#shared/accounts/screens-nl.ts';
import { isTypedTwice, NewPasswordFields, noPassword } from '#renderer/accounts/new-password.tsx';
import { RefusedBox, splitRefusal } from '#renderer/accounts/refused.tsx';
import type { CallRefused } from '#renderer/calls/invoke.ts';

const text = accessText.firstPartner;

/** The first account of an office. */
export interface FirstPartner {
  /** Asked for only when the office is new; otherwise empty. */
  officeName: string;
  name: string;
  password: string;
}

interface FirstPartnerFormProps {
  /** A new office needs a name. */
  asksOffice?: boolean;
  action: string;
  isBusy?: boolean;
  /** Why the program did not take what was typed. */
  refusal: CallRefused | null;
  /** Something else is typed: the refusal no longer holds. */
  onTyped: () => void;
  onSubmit: (partner: FirstPartner) => void;
  /** Above the buttons: what follows. */
  children?: ReactNode;
  /** Beside the button that goes on. */
  beside?: ReactNode;
}

/** Who becomes the first partner of an office, with a password typed twice. */
export function FirstPartnerForm(props: FirstPartnerFormProps) {
  const { asksOffice = false, action, isBusy = false, refusal, onTyped, onSubmit, children, beside } = props;
  const [officeName, setOfficeName] = useState('');
  const [name, setName] = useState('');
  const [password, setPassword] = useState(noPassword);
  const [isSubmitted, setIsSubmitted] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsSubmitted(true);
    onTyped();
    const isMissing = name.trim() === '' || (asksOffice && officeName.trim() === '');
    if (isMissing || !isTypedTwice(password)) return;
    onSubmit({ officeName: officeName.trim(), name: name.trim(), password: password.first });
  };
  const errorOf = (typed: string, missing: string) => (isSubmitted && typed.trim() === '' ? missing : null);
  return (
    <form onSubmit={submit} noValidate ref={form}>
      <Stack gap="sm">
        {asksOffice && (
          <TextInput
            size="sm"
            label={text.officeName}
            description={text.officeHint}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            value={officeName}
            maxLength={100}
            autoComplete="off"
            error={errorOf(officeName, text.noOfficeName)}
            onChange={(event) => setOfficeName(event.currentTarget.value)}
          />
        )}
        <TextInput
          size="sm"
          label={text.yourName}
          description={asksOffice ? text.yourNameHint : null}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          value={name}
          maxLength={80}
          autoComplete="off"
          error={errorOf(name, text.noYourName)}
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
            onTyped();
          }}
        />
        {children}
        <RefusedBox message={splitRefusal(refusal).other} />
        <Group gap="sm">
          <Button type="submit" size="sm" loading={isBusy}>
            {action}
          </Button>
          {beside}
        </Group>
      </Stack>
    </form>
  );
}
