import { Button } from '@mantine/core';
import { useEffect, useLayoutEffect } from 'react';
import { riskScreen } from '#shared/risk/nl-screen.ts';
import { hrefOf } from '#renderer/app/route.ts';
import type { ScreenProps } from '#renderer/app/screens.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { AssessmentSheet } from '#renderer/risk/assessment-sheet.tsx';
import { riskPath } from '#renderer/risk/risk-path.ts';
import classes from '#renderer/risk/risk.module.css';

const text = riskScreen.sheet;

/** An assessment without the window around it, for the file; its title says when it is complete. */
export function AssessmentPrint({ parameters }: ScreenProps) {
  const { data, error } = useQueryCall('risk.getAssessment', { id: Number(parameters['id']) });
  // Paper is white, also when the person works in the dark.
  useLayoutEffect(() => document.documentElement.setAttribute('data-mantine-color-scheme', 'light'));
  useEffect(() => {
    if (data) document.title = `gereed ${text.fileTitle(data.client.number, data.client.name)}`;
  }, [data]);
  return (
    <main className={classes['desk']}>
      <header className={classes['deskTools']}>
        <Button
          component="a"
          href={hrefOf(data ? riskPath(data.client.number) : '/risico')}
          variant="default"
        >
          {text.back}
        </Button>
        <Button onClick={() => window.print()}>{text.print}</Button>
      </header>
      {error && <p role="alert">{error.message}</p>}
      {data && <AssessmentSheet {...data} />}
    </main>
  );
}
