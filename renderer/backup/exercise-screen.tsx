import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useState } from 'react';
import { exerciseText } from '#shared/backup/exercise-nl.ts';
import type { Exercise, ExercisePlace } from '#shared/backup/exercise.ts';
import { formatInstant } from '#shared/text/format.ts';
import { hrefOf } from '#renderer/app/route.ts';
import classes from '#renderer/backup/backup.module.css';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';

const text = exerciseText;

/** The yearly exercise: one button, the result, and the exercises of before. */
export function ExerciseScreen() {
  const { data } = useQueryCall('backups.listExercises', {});
  const backups = useQueryCall('backups.list', {}).data;
  const [result, setResult] = useState<Exercise | null>(null);
  const exercise = useCommand('backups.exercise', { onSuccess: setResult });
  const start = (place: ExercisePlace) => {
    setResult(null);
    exercise.mutate({ place });
  };
  return (
    <div className={classes['main']}>
      <section className={classes['card']}>
        <p className={classes['intro']}>{text.intro}</p>
        <Group mt="md">
          <Button loading={exercise.isPending} onClick={() => start('here')}>
            {text.start}
          </Button>
          {backups && backups.second.folder !== null && (
            <Button variant="default" disabled={exercise.isPending} onClick={() => start('second')}>
              {text.startSecond}
            </Button>
          )}
        </Group>
      </section>
      {result && <Result exercise={result} />}
      {data && <Done exercises={data.exercises} />}
    </div>
  );
}

function Result({ exercise }: { exercise: Exercise }) {
  const { isGood, problem, clientCount, rowCount, tableCount, sampleCount, changedCount } = exercise;
  const { steps } = text.sheet;
  return (
    <Alert
      role="alert"
      color={isGood ? 'accent' : 'red'}
      title={isGood ? text.done : text.notDone}
      icon={isGood ? <IconCircleCheck aria-hidden /> : <IconCircleX aria-hidden />}
    >
      {problem !== null && <Text size="sm">{problem}</Text>}
      {isGood && clientCount !== null && rowCount !== null && tableCount !== null && (
        <Text size="sm">{steps.counted(clientCount, rowCount, tableCount)}</Text>
      )}
      {isGood && sampleCount !== null && changedCount !== null && (
        <Text size="sm">{steps.sampled(sampleCount, changedCount)}</Text>
      )}
      <Anchor size="sm" href={hrefOf(`/afdruk/hersteltest/${exercise.id}`)}>
        {text.report}
      </Anchor>
    </Alert>
  );
}

function Done({ exercises }: { exercises: readonly Exercise[] }) {
  const { columns } = text;
  if (exercises.length === 0) return <p className={classes['intro']}>{text.never}</p>;
  return (
    <div className={classes['sheet']}>
      <table className={classes['table']} aria-label={text.list}>
        <thead>
          <tr>
            <th scope="col">{columns.doneAt}</th>
            <th scope="col">{columns.result}</th>
            <th scope="col" className={classes['wide']}>
              {columns.place}
            </th>
            <th scope="col">{columns.account}</th>
            <th scope="col">{columns.report}</th>
          </tr>
        </thead>
        <tbody>
          {exercises.map((exercise) => (
            <tr key={exercise.id}>
              <td>{formatInstant(exercise.doneAt)}</td>
              <td
                className={classes[exercise.isGood ? 'good' : 'warning']}
                title={exercise.problem ?? undefined}
              >
                {exercise.isGood ? text.good : text.failed}
              </td>
              <td className={classes['wide']}>
                {text.copyOf(formatInstant(exercise.backupMadeAt), text.places[exercise.place])}
              </td>
              <td>{exercise.account}</td>
              <td>
                <Anchor
                  size="sm"
                  href={hrefOf(`/afdruk/hersteltest/${exercise.id}`)}
                  aria-label={text.reportOf(formatInstant(exercise.doneAt))}
                >
                  {text.report}
                </Anchor>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
