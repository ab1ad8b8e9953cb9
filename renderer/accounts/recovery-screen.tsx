import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { OpenOffice } from '#shared/office/calls.ts';
import { isRecoveryGroup } from '#shared/keys/recovery-key.ts';
import { accessText } from '#shared/accounts/screens-nl.ts';
import classes from '#renderer/accounts/recovery.module.css';
import { FrontPage } from '#renderer/accounts/front-page.tsx';
import { recoveryStore } from '#renderer/accounts/recovery-store.ts';
import { RecoverySheet } from '#renderer/accounts/recovery-sheet.tsx';
import { usePrintAction } from '#renderer/app/use-print-action.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { showDone } from '#renderer/ui/notices.ts';

const text = accessText.sheet;

interface RecoveryScreenProps {
  recoveryKey: string;
  office: OpenOffice;
  today: string;
}

/**
 * The recovery key, the one time that it is shown: to be printed from this page, so that it never stands in a file, and typed back in
 * part. Whoever puts it off says so in as many words.
 */
export function RecoveryScreen({ recoveryKey, office, today }: RecoveryScreenProps) {
  const [isLeaving, setIsLeaving] = useState(false);
  usePrintAction();
  usePrintKeys();
  useEffect(() => {
    document.title = `${text.title} · ${office.name} · Peil`;
  }, [office.name]);
  const groups = recoveryKey.split('-');
  return (
    <>
      <div className={classes['onScreen']}>
        <FrontPage title={text.of(office.name)} isWide>
          {isLeaving ? (
            <Leaving onBack={() => setIsLeaving(false)} />
          ) : (
            <Stack gap="md">
              <Text size="sm">{text.intro}</Text>
              <Text size="sm" fw={600}>
                {text.once}
              </Text>
              <KeyGroups groups={groups} />
              <Group gap="sm">
                <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
                  {text.print}
                </Button>
              </Group>
              <TypeBack groups={groups} onLater={() => setIsLeaving(true)} />
            </Stack>
          )}
        </FrontPage>
      </div>
      <RecoverySheet groups={groups} office={office} today={today} />
    </>
  );
}

/** The groups with their numbers, as they stand on paper too. */
function KeyGroups({ groups }: { groups: readonly string[] }) {
  return (
    <ol className={classes['groups']} aria-label={text.groups}>
      {groups.map((group, index) => (
        // A key may hold the same group twice.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          <span className={classes['number']}>{index + 1}</span>
          <span className={classes['group']}>{group}</span>
        </li>
      ))}
    </ol>
  );
}

interface TypeBackProps {
  groups: readonly string[];
  onLater: () => void;
}

function TypeBack({ groups, onLater }: TypeBackProps) {
  const [asked] = useState(() => chooseTwo(groups.length));
  const [typed, setTyped] = useState<readonly string[]>(['', '']);
  const [wrong, setWrong] = useState<readonly number[]>([]);
  const [error, setError] = useState<string | null>(null);
  const confirm = useCommand('accounts.confirmRecovery', {
    onSuccess: () => {
      recoveryStore.forget();
      showDone(text.done);
    },
    onRefused: (refusal) => setError(refusal.message),
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setError(null);
    const printed = groups.join('-');
    const differing = asked.filter((index, place) => !isRecoveryGroup(printed, index, typed[place] ?? ''));
    setWrong(differing);
    if (differing.length > 0) return;
    confirm.mutate({ groups: asked.map((index) => ({ index, value: groups[index] ?? '' })) });
  };
  return (
    <form onSubmit={onSubmit} noValidate className={classes['check']}>
      <Title order={2} size="md">
        {text.check}
      </Title>
      <Text size="sm">{text.checkBody}</Text>
      <div className={classes['fields']}>
        {asked.map((index, place) => (
          <TextInput
            key={index}
            size="sm"
            w={132}
            label={text.group(index + 1)}
            value={typed[place] ?? ''}
            maxLength={20}
            autoComplete="off"
            spellCheck={false}
            error={wrong.includes(index) ? text.different(index + 1) : null}
            styles={{ input: { fontFamily: 'ui-monospace, monospace', textTransform: 'uppercase' } }}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setTyped((before) => before.with(place, value));
              setWrong((before) => before.filter((other) => other !== index));
            }}
          />
        ))}
      </div>
      {error !== null && (
        <Text size="sm" c="red" role="alert">
          {error}
        </Text>
      )}
      <Group gap="sm">
        <Button type="submit" loading={confirm.isPending}>
          {text.confirm}
        </Button>
        <Button variant="subtle" onClick={onLater}>
          {text.later}
        </Button>
      </Group>
    </form>
  );
}

function Leaving({ onBack }: { onBack: () => void }) {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <Stack gap="md">
      <Title order={2} size="md">
        {text.laterTitle}
      </Title>
      <Text size="sm">{text.laterBody}</Text>
      <Group gap="sm">
        <Button ref={back} onClick={onBack}>
          {text.back}
        </Button>
        <Button variant="default" onClick={recoveryStore.forget}>
          {text.laterConfirm}
        </Button>
      </Group>
    </Stack>
  );
}

/** Ctrl+P before there are screens with shortcuts. */
function usePrintKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'p') return;
      event.preventDefault();
      window.print();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** Two different places, in order; which ones is not for anyone to know beforehand. */
function chooseTwo(count: number): readonly number[] {
  const [one = 0, two = 0] = crypto.getRandomValues(new Uint32Array(2));
  const first = one % count;
  const second = (first + 1 + (two % (count - 1))) % count;
  return [first, second].toSorted((left, right) => left - right);
}
