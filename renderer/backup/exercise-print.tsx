import { Button } from '@mantine/core';
import { useEffect, useLayoutEffect } from 'react';
import { describeBackupOf, exerciseName, exerciseText } from '#shared/backup/exercise-nl.ts';
import type { Exercise } from '#shared/backup/exercise.ts';
import { formatInstant } from '#shared/text/format.ts';
import { hrefOf } from '#renderer/app/route.ts';
import type { ScreenProps } from '#renderer/app/screens.ts';
import classes from '#renderer/backup/exercise-print.module.css';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';

const { sheet: text } = exerciseText;

/** The report of an exercise, for the quality system: to print or to keep as PDF. Its title says when it is complete. */
export function ExercisePrint({ parameters }: ScreenProps) {
  const { data, error } = useQueryCall('backups.getExercise', { id: Number(parameters['id']) });
  const office = useQueryCall('office.getStatus', {}).data?.office;
  // Paper is white, also when the person works in the dark.
  useLayoutEffect(() => document.documentElement.setAttribute('data-mantine-color-scheme', 'light'));
  useEffect(() => {
    if (data && office) document.title = `gereed ${exerciseName(data.doneOn)}`;
  }, [data, office]);
  return (
    <main className={classes['desk']}>
      <header className={classes['tools']}>
        <Button component="a" href={hrefOf('/beheer/reservekopieen/hersteltest')} variant="default">
          {text.back}
        </Button>
        <Button onClick={() => window.print()}>{text.print}</Button>
      </header>
      {error && <p role="alert">{error.message}</p>}
      {data && office && <Sheet exercise={data} officeName={office.name} />}
    </main>
  );
}

function Sheet({ exercise, officeName }: { exercise: Exercise; officeName: string }) {
  const { isGood, problem } = exercise;
  const lines: [string, string][] = [
    [text.office, officeName],
    [text.doneAt, formatInstant(exercise.doneAt)],
    [text.by, exercise.account],
    [text.computer, exercise.computer],
    [text.version, exercise.appVersion],
    [text.backup, describeBackupOf(exercise)],
    [text.place, exerciseText.places[exercise.place]],
    [text.duration, text.seconds(exercise.milliseconds)],
    [text.result, isGood ? exerciseText.good : exerciseText.failed],
    ...(problem === null ? [] : [[text.problem, problem] satisfies [string, string]]),
  ];
  return (
    <article className={classes['sheet']}>
      <h1>{text.title}</h1>
      <dl>
        {lines.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {isGood && <WhatWasDone exercise={exercise} />}
      <p className={classes['written']}>{text.written(formatInstant(exercise.doneAt))}</p>
    </article>
  );
}

function WhatWasDone({ exercise }: { exercise: Exercise }) {
  const { clientCount, rowCount, tableCount, sampleCount, changedCount } = exercise;
  const { steps } = text;
  return (
    <>
      <h2>{text.done}</h2>
      <ol>
        <li>{steps.copied}</li>
        <li>{steps.opened}</li>
        <li>{steps.counted(clientCount ?? 0, rowCount ?? 0, tableCount ?? 0)}</li>
        <li>{steps.sampled(sampleCount ?? 0, changedCount ?? 0)}</li>
        <li>{steps.removed}</li>
      </ol>
    </>
  );
}
