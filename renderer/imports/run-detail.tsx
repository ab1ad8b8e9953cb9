import { Alert, Text } from '@mantine/core';
import classes from '#renderer/imports/imports.module.css';
import { ReadingPanel } from '#renderer/imports/reading-panel.tsx';
import type { Chosen } from '#renderer/imports/reading-panel.tsx';
import { RowsTable } from '#renderer/imports/rows-table.tsx';
import { useLostFocus } from '#renderer/ui/use-lost-focus.ts';
import type { ImportRunDetail } from '#shared/imports/calls.ts';
import { ImportKind } from '#shared/imports/model.ts';
import { importScreenText } from '#shared/imports/screen-nl.ts';

const codeLists: Readonly<Record<string, string>> = importScreenText.newCodes.lists;

interface RunDetailProps {
  run: ImportRunDetail;
  isBusy: boolean;
  onReadAgain: (chosen: Chosen) => void;
}

/** One file: how it is read, where its columns go, and its rows. */
export function RunDetail({ run, isBusy, onReadAgain }: RunDetailProps) {
  const kind = ImportKind.safeParse(run.kind);
  return (
    <section ref={useLostFocus<HTMLElement>()} className={classes.detail} aria-label={run.file} tabIndex={-1}>
      {run.status === 'refused' && (
        <Alert color="red" variant="light" mb="sm">
          {run.errors[0]?.message}
        </Alert>
      )}
      {run.reading && (
        <ReadingPanel run={run} reading={run.reading} isBusy={isBusy} onReadAgain={onReadAgain} />
      )}
      {run.newCodes.length > 0 && <NewCodes run={run} />}
      {kind.success && run.status === 'previewed' && <RowsTable run={run} kind={kind.data} />}
    </section>
  );
}

function NewCodes({ run }: { run: ImportRunDetail }) {
  return (
    <details className={classes.panel}>
      <summary>{importScreenText.newCodes.title(run.newCodes.length)}</summary>
      <div className={`${classes.panelBody} ${classes.change}`}>
        {run.newCodes.map(({ list, code, label, isHighRisk }) => (
          <span key={`${list} ${code}`}>
            <Text span size="sm" c="dimmed">
              {codeLists[list] ?? list}
            </Text>{' '}
            {code}
            {label !== code && ` ${label}`}
            {isHighRisk && <span className={classes.conflict}> ({importScreenText.newCodes.highRisk})</span>}
          </span>
        ))}
      </div>
    </details>
  );
}
