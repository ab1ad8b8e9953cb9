import { Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { RoleName } from '#shared/accounts/model.ts';
import { accessText } from '#shared/accounts/screens-nl.ts';
import classes from '#renderer/accounts/accounts.module.css';
import { useCommand } from '#renderer/calls/use-command.ts';

const text = accessText.demo;

/** The demo office: one click, in any of the roles. */
export function DemoSignIn() {
  const signIn = useCommand('accounts.signInDemo');
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <section aria-labelledby="demo">
      <Text fw={600} id="demo">
        {text.title}
      </Text>
      <Text size="sm">{text.body}</Text>
      <ul className={classes['demo']}>
        {RoleName.options.map((role, index) => (
          <li key={role}>
            <button
              type="button"
              ref={index === 0 ? first : null}
              disabled={signIn.isPending}
              onClick={() => signIn.mutate({ role })}
            >
              <strong>{text.as[role]}</strong>
              <small>{text.sees[role]}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
