import { TextInput } from '@mantine/core';
import { accessText } from '#shared/accounts/screens-nl.ts';
import { parseNumber, type Parsed } from '#shared/text/parse.ts';
import classes from '#renderer/accounts/access.module.css';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { useSavedText } from '#renderer/ui/use-saved-text.ts';

const text = accessText.access.lock;

/** After how long the office locks when nobody is at the computer. */
export function LockCard() {
  const minutes = useQueryCall('accounts.getLockSetting', {}).data?.minutes;
  return (
    <section className={classes['card']} aria-labelledby="lock">
      <h2 id="lock">{text.title}</h2>
      {minutes !== undefined && <Minutes minutes={minutes} />}
    </section>
  );
}

function Minutes({ minutes }: { minutes: number }) {
  const set = useCommand('accounts.setLockMinutes', { onRefused: () => undefined });
  const field = useSavedText({
    text: String(minutes),
    parse: parseMinutes,
    save: (value) => set.mutateAsync({ minutes: value ?? 0 }),
  });
  return (
    <TextInput
      label={text.minutes}
      description={text.hint}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      inputMode="numeric"
      maxLength={3}
      styles={{ input: { width: 84 } }}
      {...field}
    />
  );
}

function parseMinutes(typed: string): Parsed<number> {
  const parsed = parseNumber(typed, { min: 1, max: 120 });
  return parsed.ok && parsed.value !== null ? parsed : { ok: false, message: text.range };
}
