import { ActionIcon, Button, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { LogLine, LogSet } from '#shared/audit/calls.ts';
import { auditText } from '#shared/audit/nl.ts';
import { recordNames } from '#shared/history/record-names.ts';
import { formatCount, formatInstant } from '#shared/text/format.ts';
import classes from '#renderer/audit/audit.module.css';
import { LineValues, useLabels } from '#renderer/audit/line-values.tsx';
import { LoggedClient } from '#renderer/audit/logged-client.tsx';
import { useCommand } from '#renderer/calls/use-command.ts';
import { showDone } from '#renderer/ui/notices.ts';

const text = auditText.screen;
const { columns } = text;

interface ChangeTableProps {
  sets: readonly LogSet[];
  onOpen: (set: LogSet) => void;
}

/** One row for what a person did at once, with its first values. */
export function ChangeTable({ sets, onOpen }: ChangeTableProps) {
  return (
    <div className={classes['sheet']}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{columns.when}</th>
            <th scope="col">{columns.who}</th>
            <th scope="col">{columns.what}</th>
            <th scope="col">{columns.client}</th>
            <th scope="col">{columns.values}</th>
            <th scope="col">
              <VisuallyHidden>{text.undo}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {sets.map((set) => (
            <ChangeRow key={set.id} set={set} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ChangeRow({ set, onOpen }: { set: LogSet; onOpen: (set: LogSet) => void }) {
  const undo = useCommand('history.undo', { onSuccess: ({ label }) => showDone(label) });
  const findLabel = useLabels();
  const rows = set.counts.reduce((sum, count) => sum + count.rows, 0);
  const isLarge = rows > 5;
  const client = onlyClient(set.lines);
  return (
    <tr data-undone={set.isUndone}>
      <td className={classes['nowrap']}>{formatInstant(set.changedAt)}</td>
      <td className={classes['nowrap']}>{set.account}</td>
      <td className={classes['deed']}>
        <span className={classes['what']}>{set.label}</span>
        {set.isUndone && <div className={classes['soft']}>{text.undone}</div>}
      </td>
      <td className={classes['about']}>{client && <LoggedClient client={client} />}</td>
      <td className={classes['values']}>
        {isLarge ? (
          <div className={classes['soft']}>{countsOf(set)}</div>
        ) : (
          set.lines.map((line) => <LineValues key={line.id} line={line} findLabel={findLabel} />)
        )}
        {isLarge && (
          <Button size="compact-xs" variant="subtle" ml={-8} onClick={() => onOpen(set)}>
            {text.allLines(rows)}
          </Button>
        )}
      </td>
      <td className={classes['tools']}>
        {set.canBeUndone && (
          <Tooltip label={text.undo}>
            <ActionIcon
              aria-label={text.undoOf(set.label)}
              loading={undo.isPending}
              onClick={() => undo.mutate({ changeSetId: set.id })}
            >
              <IconArrowBackUp size={16} />
            </ActionIcon>
          </Tooltip>
        )}
      </td>
    </tr>
  );
}

/** The client that all shown lines are about, or nothing when there are more. */
function onlyClient(lines: readonly LogLine[]): LogLine['client'] {
  const first = lines[0]?.client ?? null;
  return lines.every((line) => line.client?.number === first?.number) ? first : null;
}

function countsOf(set: LogSet): string {
  return set.counts
    .map(({ record, rows }) => auditText.counts(recordNames[record] ?? record, rows))
    .join(' · ')
    .concat(set.counts.length === 0 ? formatCount(0) : '');
}
