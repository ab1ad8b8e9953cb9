import { Button, Progress as ProgressBar } from '@mantine/core';
import type { OpenOffice } from '#shared/office/calls.ts';
import { shellText } from '#shared/shell/nl.ts';
import { useProgress } from '#renderer/app/use-progress.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import classes from '#renderer/app/shell.module.css';

const moment = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const count = new Intl.NumberFormat('nl-NL');

export function StatusBar({ office, version }: { office: OpenOffice; version: string }) {
  const progress = useProgress();
  const cancel = useCommand('tasks.cancel');
  const { status } = shellText;
  return (
    <footer className={classes.status} aria-label={status.label}>
      <span title={office.path}>{office.name}</span>
      {office.isDemo && <span>{shellText.demo}</span>}
      <span>{status.clients(office.clientCount)}</span>
      <span>
        {office.lastBackupAt ? status.backup(moment.format(new Date(office.lastBackupAt))) : status.noBackup}
      </span>
      <span className={classes.statusEnd}>
        {progress && (
          <>
            <output>
              {progress.total > 0
                ? status.progress(progress.label, count.format(progress.done), count.format(progress.total))
                : progress.label}
            </output>
            {progress.total > 0 && (
              <ProgressBar
                w={120}
                value={(progress.done / progress.total) * 100}
                aria-label={progress.label}
              />
            )}
            {progress.isCancellable && (
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() => cancel.mutate({ call: progress.call })}
              >
                {status.cancel}
              </Button>
            )}
          </>
        )}
        <span>{office.account.name}</span>
        <span>{shellText.version(version)}</span>
      </span>
    </footer>
  );
}
