import { Button, Text, Title } from '@mantine/core';
import { useIsMutating } from '@tanstack/react-query';
import { useState } from 'react';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { CommitBar } from '#renderer/imports/commit-bar.tsx';
import { FileList } from '#renderer/imports/file-list.tsx';
import { HistoryTable } from '#renderer/imports/history-table.tsx';
import classes from '#renderer/imports/imports.module.css';
import { ResultPanel } from '#renderer/imports/result-panel.tsx';
import { RunDetail } from '#renderer/imports/run-detail.tsx';
import { RunningPanel } from '#renderer/imports/running-panel.tsx';
import type { CallOutput } from '#shared/calls/contract.ts';
import { importScreenText } from '#shared/imports/screen-nl.ts';

const text = importScreenText.drop;

/** Choose files, see what they would do, import all chosen rows or nothing, and take it back. */
export function ImportsScreen() {
  const open = useQueryCall('imports.getOpen', {});
  const [chosenId, setChosenId] = useState<number>();
  const [result, setResult] = useState<CallOutput<'imports.commit'> | null>(null);
  const preview = useCommand('imports.preview', { onSuccess: () => setResult(null) });
  const readAgain = useCommand('imports.readAgain');
  const discard = useCommand('imports.discard');
  const commit = useCommand('imports.commit', { onSuccess: setResult });
  // Files dropped on the window are previewed from outside this screen.
  const isPreviewing = useIsMutating({ mutationKey: ['imports.preview'] }) > 0;

  const runs = open.data?.runs ?? [];
  const current = runs.find((run) => run.id === chosenId) ?? runs[0];
  const choose = () => preview.mutate({});
  const release = (ids: number[]) => discard.mutate({ runIds: ids });

  if (commit.isPending) return <RunningPanel call="imports.commit" />;
  if (isPreviewing) return <RunningPanel call="imports.preview" />;
  if (readAgain.isPending) return <RunningPanel call="imports.readAgain" />;
  if (!current) {
    return (
      <div className={classes.page}>
        {result && <ResultPanel result={result} onClose={() => setResult(null)} />}
        <div className={classes.drop}>
          <Title order={2} size="lg">
            {text.title}
          </Title>
          <Text maw={560}>{text.body}</Text>
          <Text c="dimmed">{text.kinds}</Text>
          <Button mt="xs" size="sm" onClick={choose}>
            {text.choose}
          </Button>
        </div>
        <HistoryTable />
      </div>
    );
  }
  return (
    <div className={classes.screen}>
      <div className={classes.work}>
        <FileList
          runs={runs}
          currentId={current.id}
          onSelect={setChosenId}
          onRelease={(id) => release([id])}
          onChoose={choose}
        />
        <RunDetail
          key={`${current.id} ${current.sha256} ${JSON.stringify(current.reading?.settings)}`}
          run={current}
          isBusy={readAgain.isPending}
          onReadAgain={(chosen) => readAgain.mutate({ runId: current.id, ...chosen })}
        />
      </div>
      <CommitBar
        runs={runs}
        isBusy={commit.isPending}
        onCommit={(take) =>
          commit.mutate({
            runIds: runs.filter((run) => run.status === 'previewed').map((run) => run.id),
            take,
          })
        }
        onRelease={() => release(runs.map((run) => run.id))}
      />
    </div>
  );
}
