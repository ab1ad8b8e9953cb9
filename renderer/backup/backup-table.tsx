import { Button, VisuallyHidden } from '@mantine/core';
import type { Backup } from '#shared/backup/model.ts';
import { backupText } from '#shared/backup/nl.ts';
import { formatCount, formatInstant } from '#shared/text/format.ts';
import { hrefOf } from '#renderer/app/route.ts';
import classes from '#renderer/backup/backup.module.css';

interface BackupTableProps {
  backups: readonly Backup[];
}

const { columns, ...text } = backupText.screen;

/** All backups of the office, newest first. */
export function BackupTable({ backups }: BackupTableProps) {
  if (backups.length === 0) return <p className={classes['intro']}>{text.none}</p>;
  return (
    <div className={classes['sheet']}>
      <table className={classes['table']} aria-label={text.list}>
        <thead>
          <tr>
            <th scope="col">{columns.madeAt}</th>
            <th scope="col" className={classes['wide']}>
              {columns.reason}
            </th>
            <th scope="col">{columns.name}</th>
            <th scope="col" className={classes['figure']}>
              {columns.clients}
            </th>
            <th scope="col" className={classes['figure']}>
              {columns.size}
            </th>
            <th scope="col">
              <VisuallyHidden>{text.show}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {backups.map((backup) => (
            <tr key={backup.sequence}>
              <td>{formatInstant(backup.madeAt)}</td>
              <td className={classes['wide']} title={backupText.reasonHints[backup.reason]}>
                {reasonOf(backup)}
              </td>
              <td>{backup.officeName}</td>
              <td className={classes['figure']}>
                {backup.clientCount === null ? '' : formatCount(backup.clientCount)}
              </td>
              <td className={classes['figure']}>{text.size(backup.bytes)}</td>
              <td className={classes['figure']}>
                <Button
                  component="a"
                  size="compact-xs"
                  variant="subtle"
                  aria-label={text.showOf(formatInstant(backup.madeAt))}
                  href={hrefOf('/beheer/reservekopieen/terugzetten', { kopie: String(backup.sequence) })}
                >
                  {text.show}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function reasonOf(backup: Backup): string {
  const reason = backupText.reasons[backup.reason];
  return backup.isVerified ? reason : `${reason} (${text.unchecked})`;
}
