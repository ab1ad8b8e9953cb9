import { Group, Text, Title } from '@mantine/core';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { kindLabel } from '#renderer/imports/file-list.tsx';
import classes from '#renderer/imports/imports.module.css';
import { outcomeText } from '#renderer/imports/outcome-text.ts';
import { UndoImport } from '#renderer/imports/undo-import.tsx';
import { importScreenText } from '#shared/imports/screen-nl.ts';
import { formatInstant } from '#shared/text/format.ts';

const text = importScreenText.history;

/** Imports that were done, newest first; the last can be taken back. */
export function HistoryTable() {
  const history = useQueryCall('imports.listRuns', { limit: 50 });
  const runs = history.data?.runs ?? [];
  const undoable = history.data?.undoableRunIds ?? [];
  return (
    <section className={classes.history}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="md">
          {text.title}
        </Title>
        {undoable.length > 0 && <UndoImport label={importScreenText.result.undoLast} />}
      </Group>
      {history.data && runs.length === 0 && <Text c="dimmed">{text.none}</Text>}
      {runs.length > 0 && (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th>{text.when}</th>
                <th>{text.file}</th>
                <th>{text.kind}</th>
                <th>{text.who}</th>
                <th>{text.outcome}</th>
              </tr>
            </thead>
            <tbody>
              {runs.map((run) => (
                <tr key={run.id}>
                  <td>{formatInstant(run.committedAt)}</td>
                  <td>{run.file}</td>
                  <td>{kindLabel(run.kind)}</td>
                  <td>{run.committedBy}</td>
                  <td>{run.status === 'undone' ? text.undone : outcomeText(run)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
