import { Button } from '@mantine/core';
import { riskScreen } from '#shared/risk/nl-screen.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { Current, History } from '#renderer/risk/client-risk-screen.tsx';
import { ClassMark, StateMark } from '#renderer/risk/marks.tsx';
import { riskPath } from '#renderer/risk/risk-path.ts';
import { SignalList } from '#renderer/risk/signal-list.tsx';
import classes from '#renderer/risk/risk.module.css';

const text = riskScreen.card;

/** The risk of one client on its card: what counts, the signals of today, and the way to the assessment. */
export function ClientRiskTab({ number }: { number: string }) {
  const { data } = useQueryCall('risk.getClient', { number }, { isFresh: true });
  if (!data) return null;
  const riskClass = data.current?.verdict.riskClass ?? null;
  return (
    <section aria-label={riskScreen.title}>
      <p>
        <StateMark state={data.state} /> {riskClass !== null && <ClassMark riskClass={riskClass} />}{' '}
        <span className={classes['soft']}>{riskScreen.apart}</span>
      </p>
      {data.current === null ? <p>{text.none}</p> : <Current risk={data} />}
      {data.draft !== null && <p>{text.draft}</p>}
      <Button component="a" href={hrefOf(riskPath(number))}>
        {text.open}
      </Button>
      <h3>{riskScreen.client.signals}</h3>
      <SignalList signals={data.signals} />
      <History risk={data} />
    </section>
  );
}
