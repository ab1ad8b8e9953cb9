import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { preparationText } from '#shared/preparation/nl.ts';
import { formatDay } from '#shared/text/format.ts';
import { parseDay } from '#shared/text/parse.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import { ValueField } from '#renderer/ui/value-field.tsx';
import { showDone } from '#renderer/ui/notices.ts';
import classes from '#renderer/preparation/preparation.module.css';

interface ApplyPanelProps {
  year: number;
  today: string;
  onClose: () => void;
}

const { apply: text, actions, done } = preparationText;
const linesShown = 200;

/** Makes the new ones the current ones on a day, after showing which. */
export function ApplyPanel({ year, today, onClose }: ApplyPanelProps) {
  const [on, setOn] = useState(() => (today > `${year}-01-01` ? today : `${year}-01-01`));
  const { data } = useQueryCall(
    'preparation.previewApply',
    { year, on },
    { isFresh: true, keepPrevious: true },
  );
  const apply = useCommand('preparation.apply', {
    onSuccess: ({ applied, clients }) => {
      showDone(done.applied(applied, clients));
      onClose();
    },
  });
  const count = data?.due.length ?? 0;
  return (
    <SidePanel
      title={text.title}
      closeLabel={actions.close}
      onClose={onClose}
      footer={
        <Button disabled={count === 0} loading={apply.isPending} onClick={() => apply.mutate({ year, on })}>
          {text.action(count)}
        </Button>
      }
    >
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {text.intro}
        </Text>
        <ValueField<string>
          label={text.on}
          width={130}
          value={on}
          shown={formatDay(on)}
          parse={(typed) => {
            const parsed = parseDay(typed, today);
            return parsed.ok && parsed.value === null ? { ok: false, message: text.needsDay } : parsed;
          }}
          save={async (value) => setOn(value ?? on)}
        />
        {on > today && <p className={classes['warning']}>{text.future}</p>}
        {data && (
          <section className={classes['outcome']} aria-label={text.due(count)}>
            <p>
              <strong>{text.due(count)}</strong>
            </p>
            {data.later > 0 && <p>{text.later(data.later)}</p>}
            {data.stayed.centihours > 0 && (
              <p className={classes['warning']}>{text.stayed(data.stayed.centihours)}</p>
            )}
            <ul className={classes['lines']}>
              {data.due.slice(0, linesShown).map(({ client, name, role, from, to }) => (
                <li key={`${client} ${role}`}>
                  <span>
                    {client} {name}
                  </span>
                  <span className={classes['soft']}>{text.line(role, from, to)}</span>
                </li>
              ))}
              {count > linesShown && <li>{text.more(count - linesShown)}</li>}
            </ul>
          </section>
        )}
      </Stack>
    </SidePanel>
  );
}
