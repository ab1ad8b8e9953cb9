import { Text } from '@mantine/core';
import type { BackupPreview, Contents } from '#shared/backup/calls.ts';
import { backupText } from '#shared/backup/nl.ts';
import { formatCount, formatInstant } from '#shared/text/format.ts';
import classes from '#renderer/backup/backup.module.css';

const text = backupText.restore;
const { rows } = text;

/** A backup beside what is open now, and the changes that putting it back takes away. */
export function PreviewComparison({ preview }: { preview: BackupPreview }) {
  const { held, now, since } = preview;
  return (
    <>
      <table className={classes['compare']}>
        <thead>
          <tr>
            <th scope="col">{text.what}</th>
            <th scope="col">{text.held}</th>
            {now && <th scope="col">{text.now}</th>}
          </tr>
        </thead>
        <tbody>
          {linesOf(held).map(({ label, value }, index) => {
            const current = now ? linesOf(now)[index]?.value : undefined;
            return (
              <tr key={label} data-differs={current !== undefined && current !== value}>
                <th scope="row">{label}</th>
                <td>{value}</td>
                {now && <td>{current}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
      {now && (since ? <Since since={since} /> : <Text size="sm">{text.otherLine}</Text>)}
    </>
  );
}

function Since({ since }: { since: NonNullable<BackupPreview['since']> }) {
  const more = since.count - since.newest.length;
  return (
    <>
      <Text size="sm">{text.lose(since.count)}</Text>
      <ul className={classes['lost']}>
        {since.newest.map((change, index) => (
          <li key={index}>
            {change.label} <span className={classes['path']}>{formatInstant(change.at)}</span>
          </li>
        ))}
        {more > 0 && <li>{text.more(more)}</li>}
      </ul>
    </>
  );
}

function linesOf(contents: Contents): { label: string; value: string }[] {
  const { lastChange } = contents;
  return [
    { label: rows.officeName, value: contents.officeName },
    { label: rows.clients, value: formatCount(contents.clients) },
    { label: rows.groups, value: formatCount(contents.groups) },
    { label: rows.employees, value: formatCount(contents.employees) },
    { label: rows.figures, value: formatCount(contents.figures) },
    {
      label: rows.lastChange,
      value: lastChange ? `${formatInstant(lastChange.at)} ${lastChange.label}` : text.noChange,
    },
  ];
}
