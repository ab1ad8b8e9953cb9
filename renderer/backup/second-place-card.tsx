import { Button, Text } from '@mantine/core';
import type { BackupList } from '#shared/backup/calls.ts';
import { backupText } from '#shared/backup/nl.ts';
import { formatInstant } from '#shared/text/format.ts';
import { WhenMay } from '#renderer/accounts/when-may.tsx';
import classes from '#renderer/backup/backup.module.css';
import { useCommand } from '#renderer/calls/use-command.ts';

const text = backupText.second;

/** Whether backups also go to a place that survives this computer. */
export function SecondPlaceCard({ second, schedule }: Pick<BackupList, 'second' | 'schedule'>) {
  const choose = useCommand('backups.setSecondFolder');
  const show = useCommand('backups.showFolder');
  const isSet = second.folder !== null;
  return (
    <section className={classes['card']} aria-labelledby="second-place">
      <div className={classes['cardHead']}>
        <h2 id="second-place">{text.title}</h2>
        <div className={classes['cardTools']}>
          {isSet && (
            <>
              <Button variant="subtle" onClick={() => show.mutate({ place: 'second' })}>
                {backupText.screen.openFolder}
              </Button>
              <WhenMay call="backups.setSecondFolder">
                <Button variant="subtle" color="gray" onClick={() => choose.mutate({ folder: 'none' })}>
                  {text.stop}
                </Button>
              </WhenMay>
            </>
          )}
          <WhenMay call="backups.setSecondFolder">
            <Button
              variant="default"
              loading={choose.isPending}
              onClick={() => choose.mutate({ folder: 'choose' })}
            >
              {isSet ? text.change : text.choose}
            </Button>
          </WhenMay>
        </div>
      </div>
      {isSet ? <Standing second={second} schedule={schedule} /> : <Text size="sm">{text.none}</Text>}
    </section>
  );
}

function Standing({ second, schedule }: Pick<BackupList, 'second' | 'schedule'>) {
  return (
    <>
      <div className={classes['path']}>{second.folder}</div>
      <Text size="sm" mt={4}>
        {second.lastGoodAt === null ? text.never : text.lastGood(formatInstant(second.lastGoodAt))}{' '}
        {second.problem === null && (
          <span className={classes[second.hasNewest ? 'good' : 'warning']}>
            {second.hasNewest ? text.complete : text.behind}
          </span>
        )}
      </Text>
      {second.problem !== null && (
        <Text size="sm" mt={4} className={classes['warning'] ?? ''} role="alert">
          {text.problems[second.problem]}
        </Text>
      )}
      {second.isLate && second.lastGoodAt !== null && (
        <Text size="sm" mt={4} className={classes['warning'] ?? ''}>
          {text.late(schedule.warnAfterDays)}
        </Text>
      )}
      {second.isOnSameDisk && (
        <Text size="sm" mt={4} className={classes['warning'] ?? ''}>
          {text.sameDisk}
        </Text>
      )}
    </>
  );
}
