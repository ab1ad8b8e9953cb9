import { Button, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { extensionKeys, type ExtensionChoice } from '#shared/deadlines/screen-checks.ts';
import type { WorkRow } from '#shared/deadlines/screen-model.ts';
import { deadlinesScreenText } from '#shared/deadlines/screen-nl.ts';
import { parseDay } from '#shared/text/parse.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import classes from '#renderer/deadlines/deadlines.module.css';
import { showDone } from '#renderer/ui/notices.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';

const { extension: text } = deadlinesScreenText;
const choices = ['becon', 'individual', 'resolution', 'none'] as const satisfies readonly ExtensionChoice[];

interface ExtensionPanelProps {
  rows: readonly WorkRow[];
  today: string;
  onClose: () => void;
}

/** How the chosen returns and accounts are extended. */
export function ExtensionPanel({ rows, today, onClose }: ExtensionPanelProps) {
  const isAccounts = rows.every(({ family }) => family === 'accounts');
  const [kind, setKind] = useState<ExtensionChoice>(isAccounts ? 'resolution' : 'becon');
  const [until, setUntil] = useState('');
  const [error, setError] = useState<string | null>(null);
  const extend = useCommand('deadlines.extendMany', {
    onSuccess: ({ changed }) => {
      showDone(kind === 'none' ? text.removed(changed) : text.done(changed));
      onClose();
    },
    onRefused: (refusal) => setError(refusal.message),
  });
  const { keys, skipped } = extensionKeys(rows, kind);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = parseDay(until, today);
    if (parsed.ok) extend.mutate({ keys, kind, untilOn: kind === 'none' ? null : parsed.value });
    else setError(parsed.message);
  };
  return (
    <SidePanel title={text.title(rows.length)} closeLabel={text.close} onClose={onClose}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="md">
          <Radio.Group
            label={text.kind}
            value={kind}
            onChange={(value) => {
              setError(null);
              setKind(choices.find((each) => each === value) ?? 'none');
            }}
          >
            <Stack gap={6} mt={6}>
              {choices.map((value) => (
                <Radio key={value} value={value} label={text.kinds[value]} />
              ))}
            </Stack>
          </Radio.Group>
          {kind !== 'none' && (
            <TextInput
              label={text.until}
              w={260}
              styles={{ input: { width: 140 } }}
              value={until}
              onChange={(event) => {
                setError(null);
                setUntil(event.currentTarget.value);
              }}
            />
          )}
          <Text size="sm">{text.applies(rows.length - skipped, skipped)}</Text>
          <Text size="sm" className={classes['soft']}>
            {text.notice}
          </Text>
          {error !== null && (
            <Text size="sm" c="red" role="alert">
              {error}
            </Text>
          )}
          <Button type="submit" disabled={keys.length === 0} loading={extend.isPending}>
            {text.save}
          </Button>
        </Stack>
      </form>
    </SidePanel>
  );
}
