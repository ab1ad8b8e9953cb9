import { Button, Popover, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import type { WorkRow } from '#shared/deadlines/screen-model.ts';
import { deadlinesScreenText } from '#shared/deadlines/screen-nl.ts';
import { formatDay } from '#shared/text/format.ts';
import { parseDay } from '#shared/text/parse.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import classes from '#renderer/deadlines/deadlines.module.css';
import { keyOf } from '#renderer/deadlines/use-work.ts';
import { showDone, showRefusal } from '#renderer/ui/notices.ts';

const { selection: text } = deadlinesScreenText;

interface MarkMenuProps {
  count: number;
  today: string;
  /** The ticked rows at the moment of choosing. */
  read: () => readonly WorkRow[];
  onDone: () => void;
}

/** Marks the ticked deadlines as done on a day, today unless one types another. Enter is enough. */
export function MarkMenu({ count, today, read, onDone }: MarkMenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [day, setDay] = useState(formatDay(today));
  const [remark, setRemark] = useState('');
  const [error, setError] = useState<string | null>(null);
  const mark = useCommand('deadlines.markMany', { onRefused: (refusal) => setError(refusal.message) });
  const markRows = async (doneOn: string | null) => {
    const rows = read();
    const keys = rows.filter(({ step }) => step !== 'wwft').map(keyOf);
    if (keys.length === 0) {
      setError(text.onlyWwft);
      return;
    }
    const note = remark.trim();
    const answer = await mark
      .mutateAsync({ keys, doneOn, ...(note ? { remark: note } : {}) })
      .catch(() => null);
    if (answer === null) return;
    showDone(doneOn === null ? text.unmarked(answer.changed) : text.marked(answer.changed, doneOn));
    if (keys.length < rows.length) showRefusal(new Error(text.wwft));
    setIsOpen(false);
    onDone();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = parseDay(day, today);
    if (!parsed.ok || parsed.value === null) setError(parsed.ok ? text.notDay : parsed.message);
    else void markRows(parsed.value);
  };
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" shadow="md" trapFocus withinPortal>
      <Popover.Target>
        <Button
          size="compact-xs"
          leftSection={<IconCheck size={14} aria-hidden />}
          onClick={() => setIsOpen(!isOpen)}
        >
          {text.done(count)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={text.done(count)}>
        <form onSubmit={onSubmit} noValidate>
          <Stack gap="xs" w={280}>
            <TextInput
              data-autofocus
              label={text.on}
              w={140}
              value={day}
              onChange={(event) => {
                setError(null);
                setDay(event.currentTarget.value);
              }}
            />
            <TextInput
              label={text.remark}
              maxLength={1000}
              value={remark}
              onChange={(event) => setRemark(event.currentTarget.value)}
            />
            {error !== null && (
              <Text size="sm" c="red" role="alert">
                {error}
              </Text>
            )}
            <div className={classes['row']}>
              <Button size="xs" type="submit" loading={mark.isPending}>
                {text.confirm}
              </Button>
              <Button size="xs" variant="default" onClick={() => void markRows(null)}>
                {text.undo}
              </Button>
            </div>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
