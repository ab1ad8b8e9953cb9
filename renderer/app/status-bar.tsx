import { Button, Progress as ProgressBar } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { backupText } from '#shared/backup/nl.ts';
import type { OpenOffice } from '#shared/office/calls.ts';
import { formatCount, formatInstant } from '#shared/text/format.ts';
import { shellText } from '#shared/shell/nl.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { supportText } from '#shared/support/nl.ts';
import { useProgress } from '#renderer/app/use-progress.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import classes from '#renderer/app/shell.module.css';

/** Silent while the second place is up to date. */
function SecondPlace({ second }: Pick<OpenOffice, 'second'>) {
  if (!second.isLate) return null;
  return (
    <a className={classes.statusWarning} href={hrefOf('/beheer/reservekopieen')}>
      <IconAlertTriangle size={14} aria-hidden />
      {backupText.second.status(second.lastGoodAt && formatInstant(second.lastGoodAt))}
    </a>
  );
}

interface StatusBarProps {
  office: OpenOffice;
  version: string;
  isViewingCopy: boolean;
}

export function StatusBar({ office, version, isViewingCopy }: StatusBarProps) {
  const progress = useProgress();
  const cancel = useCommand('tasks.cancel');
  const { status } = shellText;
  return (
    <footer className={classes.status} aria-label={status.label}>
      <span title={office.path}>{office.name}</span>
      {isViewingCopy && <strong>{supportText.viewingCopy.label}</strong>}
      {office.isDemo && <span>{shellText.demo}</span>}
      <span>{status.clients(office.clientCount)}</span>
      <span>{office.lastBackupAt ? status.backup(formatInstant(office.lastBackupAt)) : status.noBackup}</span>
      <SecondPlace second={office.second} />
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
