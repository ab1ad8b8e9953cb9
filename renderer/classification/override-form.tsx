import { Button, Group, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import type { ClientType, Override } from '#shared/classification/model.ts';
import { ClientType as ClientTypeSchema, clientTypes } from '#shared/classification/model.ts';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { formatDay } from '#shared/text/format.ts';
import { parseDay } from '#shared/text/parse.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { showDone } from '#renderer/ui/notices.ts';
import { TextInput } from '@mantine/core';

const text = nlScreen.overrides;

interface OverrideFormProps {
  /** Any client of the unit. */
  number: string;
  name: string;
  current: Override | null;
  /** What the points give; null while the unit is incomplete. */
  computedType: ClientType | null;
  onDone: () => void;
}

/** Chooses another type than the computed one, with a reason and a last day. */
export function OverrideForm({ number, name, current, computedType, onDone }: OverrideFormProps) {
  const today = useQueryCall('office.getStatus', {}).data?.today ?? '';
  const [type, setType] = useState<ClientType>(current?.type ?? proposeOther(computedType));
  const [reason, setReason] = useState(current?.reason ?? '');
  const [day, setDay] = useState(current ? formatDay(current.expiresOn) : `31-12-${today.slice(0, 4)}`);
  const label = useId();
  const types = useRef<HTMLDivElement>(null);
  // The button that opened the form went away with the focus.
  useEffect(() => types.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);
  const [refusal, setRefusal] = useState<string | null>(null);
  const save = useCommand('classification.setOverride', {
    onSuccess: () => {
      showDone(text.done(name, type));
      onDone();
    },
    onRefused: ({ message }) => setRefusal(message),
  });
  const parsed = parseDay(day, today);
  const dayError = parsed.ok ? null : parsed.message;
  const onSave = () => {
    if (parsed.ok && parsed.value !== null) save.mutate({ number, type, reason, expiresOn: parsed.value });
  };
  return (
    <Stack gap="sm" mt="xs">
      <div>
        <Text id={label} size="sm" fw={500}>
          {text.type}
        </Text>
        <SegmentedControl
          ref={types}
          aria-labelledby={label}
          value={type}
          data={[...clientTypes]}
          onChange={(value) => setType(ClientTypeSchema.parse(value))}
        />
      </div>
      <Textarea
        label={text.reason}
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        label={text.expiresOn}
        w={140}
        value={day}
        error={dayError}
        onChange={(event) => setDay(event.currentTarget.value)}
        onBlur={() => parsed.ok && parsed.value !== null && setDay(formatDay(parsed.value))}
      />
      {refusal !== null && (
        <Text role="alert" c="var(--peil-danger)" size="sm">
          {refusal}
        </Text>
      )}
      <Group gap="sm">
        <Button
          onClick={onSave}
          loading={save.isPending}
          disabled={reason.trim() === '' || !parsed.ok || parsed.value === null}
        >
          {text.save}
        </Button>
        <Button variant="default" onClick={onDone}>
          {text.cancel}
        </Button>
      </Group>
    </Stack>
  );
}

/** Another type than the computed one, since choosing the same says nothing: the next better, or the next lower for the best. */
function proposeOther(computed: ClientType | null): ClientType {
  const place = computed === null ? -1 : clientTypes.indexOf(computed);
  return clientTypes[place > 0 ? place - 1 : place + 1] ?? 'A';
}
