import { Button, Progress } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { chainText, describeFinding, describePlace } from '#shared/audit/chain-nl.ts';
import type { ChainCheck } from '#shared/audit/chain.ts';
import { formatInstant } from '#shared/text/format.ts';
import { useProgress } from '#renderer/app/use-progress.ts';
import classes from '#renderer/audit/audit.module.css';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { showDone } from '#renderer/ui/notices.ts';

/** Whether the log is as Peil wrote it: the last check, and the button that follows the whole chain. */
export function ChainStrip() {
  const { data } = useQueryCall('history.getCheck', {});
  const check = useCommand('history.check', {
    onSuccess: ({ findings }) => {
      if (findings.length === 0) showDone(chainText.done);
    },
  });
  const progress = useProgress();
  if (!data) return null;
  const { last, whole } = data;
  const wrong = [last, whole].find((found) => found && found.findings.length > 0) ?? null;
  return (
    <section className={classes['chain']} aria-label={chainText.title} data-wrong={wrong !== null}>
      <div className={classes['chainHead']}>
        {wrong ? <IconAlertTriangle size={18} aria-hidden /> : <IconShieldCheck size={18} aria-hidden />}
        <output className={classes['chainState']}>{stateOf(wrong, whole, last)}</output>
        {check.isPending && progress && progress.total > 0 && (
          <Progress w={140} value={(100 * progress.done) / progress.total} aria-label={chainText.progress} />
        )}
        <Button size="xs" variant="default" loading={check.isPending} onClick={() => check.mutate({})}>
          {chainText.check}
        </Button>
      </div>
      {wrong && <Findings check={wrong} />}
    </section>
  );
}

function stateOf(wrong: ChainCheck | null, whole: ChainCheck | null, last: ChainCheck | null): string {
  if (wrong) return chainText.unsound(formatInstant(wrong.checkedAt), wrong.findings.length);
  if (!whole) return chainText.never;
  const sound = chainText.sound(formatInstant(whole.checkedAt), whole.untilSeq);
  return last && last.checkedAt !== whole.checkedAt
    ? `${sound} ${chainText.atBackup(formatInstant(last.checkedAt))}`
    : sound;
}

function Findings({ check }: { check: ChainCheck }) {
  return (
    <>
      <p className={classes['chainAdvice']}>{chainText.advice}</p>
      <ul className={classes['findings']} aria-label={chainText.findings}>
        {check.findings.map((finding) => (
          <li key={`${finding.problem} ${finding.seq ?? ''} ${finding.setId ?? ''}`}>
            <strong>{describePlace(finding)}</strong> {describeFinding(finding)}
          </li>
        ))}
      </ul>
    </>
  );
}
