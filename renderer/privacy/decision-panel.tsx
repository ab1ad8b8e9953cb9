import { Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { decisionsFor, type Decision, type RetentionLine } from '#shared/privacy/model.ts';
import { retentionText as text } from '#shared/privacy/retention-nl.ts';
import { formatDay } from '#shared/text/format.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { DayInput } from '#renderer/ui/day-input.tsx';
import classes from '#renderer/privacy/privacy.module.css';
import { SidePanel } from '#renderer/ui/side-panel.tsx';

/** What is to become of something past its term. */
export function DecisionPanel({ line, onClose }: { line: RetentionLine; onClose: () => void }) {
  const today = useQueryCall('office.getStatus', {}).data?.today ?? '';
  const [decision, setDecision] = useState<Decision | null>(line.decision);
  const [reason, setReason] = useState(line.reason ?? '');
  const [keepUntilOn, setKeepUntilOn] = useState(line.keepUntilOn);
  const save = useCommand('privacy.decideRetention', { onSuccess: onClose });
  const withdraw = useCommand('privacy.withdrawDecision', { onSuccess: onClose });
  const { code, subjectKind, subjectId } = line;
  const choices = decisionsFor(code);
  return (
    <SidePanel title={text.decideTitle} closeLabel={text.close} onClose={onClose}>
      <p>
        <strong>{`${line.number} ${line.name}`}</strong>
        <br />
        {text.keptUntil(text.codes[code], formatDay(line.keptUntilOn))}
      </p>
      <Stack gap="sm">
        <Radio.Group
          label={text.columns.decision}
          value={decision}
          onChange={(value) => setDecision(choices.find((choice) => choice === value) ?? null)}
        >
          <Stack gap={6} mt={4}>
            {choices.map((choice) => (
              <Radio key={choice} value={choice} label={text.decisions[choice]} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={text.reason}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {decision === 'keep' && (
          <DayInput label={text.until} day={keepUntilOn} today={today} onChange={setKeepUntilOn} />
        )}
        <Group>
          <Button
            disabled={decision === null}
            loading={save.isPending}
            onClick={() => {
              if (decision === null) return;
              save.mutate({
                code,
                subjectKind,
                subjectId,
                decision,
                reason: reason.trim() || null,
                keepUntilOn: decision === 'keep' ? keepUntilOn : null,
              });
            }}
          >
            {text.save}
          </Button>
          {line.decision !== null && (
            <Button variant="default" onClick={() => withdraw.mutate({ code, subjectKind, subjectId })}>
              {text.withdraw}
            </Button>
          )}
        </Group>
        <p className={classes['soft']}>{text.final}</p>
      </Stack>
    </SidePanel>
  );
}
