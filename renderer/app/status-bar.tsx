import { Button, Progress as ProgressBar } from '@mantine/core';
import type { OpenOffice } from '#shared/office/calls.ts';
import { formatCount, formatInstant } from '#shared/text/format.ts';
import { shellText } from '#shared/shell/nl.ts';
import { useProgress } from '#renderer/app/use-progress.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import classes from '#renderer/app/shell.module.css';

export function StatusBar({ office, version }: { office: OpenOffice; version: string }) {
  const progress = useProgress();
  const cancel = useCommand('tasks.cancel');
  const { status } = shellText;
  return (
    <footer className={classes.status} aria-label={status.label}>
      <span title={office.path}>{office.name}</span>
      {office.isDemo && <span>{shellText.demo}</span>}
      <span>{status.clients(office.clientCount)}</span>
      <span>{office.lastBackupAt ? status.backup(formatInstant(office.lastBackupAt)) : status.noBackup}</span>
      <span className={classes.statusEnd}>
        {progress && (
          <>
            <output>
              {progress.total > 0
                ? status.progress(progress.label, formatCount(progress.done), formatCount(progress.total))
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
