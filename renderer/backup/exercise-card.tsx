import { Button, Text } from '@mantine/core';
import { exerciseText } from '#shared/backup/exercise-nl.ts';
import { formatInstant } from '#shared/text/format.ts';
import { hrefOf } from '#renderer/app/route.ts';
import classes from '#renderer/backup/backup.module.css';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';

const text = exerciseText;

/** When restoring was last tried. */
export function ExerciseCard() {
  const newest = useQueryCall('backups.listExercises', {}).data?.exercises[0];
  return (
    <section className={classes['card']} aria-labelledby="exercise">
      <div className={classes['cardHead']}>
        <h2 id="exercise">{text.title}</h2>
        <div className={classes['cardTools']}>
          <Button component="a" variant="default" href={hrefOf('/beheer/reservekopieen/hersteltest')}>
            {text.start}
          </Button>
        </div>
      </div>
      <Text size="sm">
        {newest ? (
          <>
            {text.label(newest.isGood, formatInstant(newest.backupMadeAt))}. {text.columns.doneAt}{' '}
            {formatInstant(newest.doneAt)}.
          </>
        ) : (
          text.never
        )}
      </Text>
    </section>
  );
}
