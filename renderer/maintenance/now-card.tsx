import { Anchor, Text } from '@mantine/core';
import type { MaintenanceStep } from '#shared/maintenance/model.ts';
import { maintenanceScreenText } from '#shared/maintenance/screen-nl.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import classes from '#renderer/maintenance/maintenance.module.css';
import { ProgressBar } from '#renderer/maintenance/progress-bar.tsx';
import { StepStatusMark } from '#renderer/maintenance/step-status.tsx';
import { leftOf } from '#renderer/maintenance/step-table.tsx';
import { Card } from '#renderer/overview/card.tsx';

const { now: text, steps } = maintenanceScreenText;

/** More late steps are a number. */
const lateShown = 2;

/** What time of the year it is: the step that runs, how long it lasts and how far it is. */
export function NowCard() {
  const { data } = useQueryCall('maintenance.getNow', {}, { isFresh: true });
  if (!data) return null;
  const { late, current, next, today } = data;
  return (
    <Card title={text.title} aside={<Anchor href={hrefOf('/jaarplan')}>{text.open}</Anchor>}>
      <ul className={classes['now']}>
        {[...current, ...late.slice(0, lateShown)].map((step) => (
          <NowStep key={`${step.year} ${step.key}`} step={step} today={today} />
        ))}
      </ul>
      {late.length > lateShown && (
        <Anchor size="sm" href={hrefOf('/jaarplan/stappen')}>
          {text.moreLate(late.length - lateShown)}
        </Anchor>
      )}
      {current.length === 0 && <Text size="sm">{text.none}</Text>}
      {next && (
        <Text size="sm" c="dimmed">
          {text.next(next.title, next.fromOn)}
        </Text>
      )}
    </Card>
  );
}

function NowStep({ step, today }: { step: MaintenanceStep; today: string }) {
  return (
    <li>
      <Anchor size="sm" href={hrefOf('/jaarplan/stappen', { jaar: String(step.year), stap: step.key })}>
        {step.title}
      </Anchor>
      <span className={classes['nowLine']}>
        <StepStatusMark status={step.status} />
        <span>{leftOf(step, today)}</span>
        <ProgressBar label={steps.progressOf(step.title)} basisPoints={step.progress.doneBasisPoints} />
      </span>
    </li>
  );
}
