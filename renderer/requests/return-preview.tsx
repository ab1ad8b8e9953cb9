import { Button, SegmentedControl, Text } from '@mantine/core';
import { useMemo, useState, type MouseEvent } from 'react';
import type { CallOutput } from '#shared/calls/contract.ts';
import { requestsText } from '#shared/requests/nl.ts';
import { requestScreenText } from '#shared/requests/screen-nl.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import type { CellEdit, CellRefusal } from '#renderer/grid/edit-log.ts';
import { PeilGrid } from '#renderer/grid/peil-grid.tsx';
import classes from '#renderer/requests/requests.module.css';
import {
  keepRefused,
  problemColumns,
  returnColumns,
  toProblemRows,
  toReturnRows,
  toTakeOver,
  type ReturnRow,
} from '#renderer/requests/return-rows.ts';
import { showDone, showRefusal } from '#renderer/ui/notices.ts';

interface ReturnPreviewProps {
  returned: CallOutput<'requests.readFiles'>;
  today: string;
  onClose: () => void;
}

const { preview: text } = requestScreenText;
const { notices } = requestsText;
type Part = 'filled' | 'conflicts' | 'problems';

/** What returned files would change: filled in, changed meanwhile, not allowed. Taken over in one step. */
export function ReturnPreviewView({ returned, today, onClose }: ReturnPreviewProps) {
  const { files, refused } = returned;
  const [rows, setRows] = useState<readonly ReturnRow[]>(() => toReturnRows(files));
  const problems = useMemo(() => toProblemRows(files), [files]);
  const counts = {
    filled: rows.filter(({ isConflict }) => !isConflict).length,
    conflicts: rows.filter(({ isConflict }) => isConflict).length,
    problems: problems.length,
  };
  const [part, setPart] = useState<Part>(() => firstPart(counts));
  const [isTried, setTried] = useState(false);
  const taken = rows.filter(({ isTaken }) => isTaken).length;
  const take = useCommand('requests.takeOver', {
    onSuccess: ({ taken: count, refused: left }) => {
      showDone(count === 0 ? text.noted : text.done(count));
      if (left.length === 0) {
        onClose();
        return;
      }
      showRefusal(new Error(text.kept(left.length)));
      setTried(true);
      setRows((now) => keepRefused(now, left));
    },
  });
  const tick = (isTaken: boolean) =>
    setRows(rows.map((row) => (row.isConflict === (part === 'conflicts') ? { ...row, isTaken } : row)));
  return (
    <div className={classes['list']}>
      <div className={classes['bar']}>
        <h2 className={classes['name']}>{text.title}</h2>
        <SegmentedControl
          aria-label={text.partsLabel}
          value={part}
          data={partNames.map((value) => ({ value, label: text.parts[value](counts[value]) }))}
          onChange={(value) => setPart(partNames.find((each) => each === value) ?? 'filled')}
        />
        <div className={classes['tools']}>
          {part !== 'problems' && counts[part] > 0 && (
            <>
              <Button variant="subtle" onClick={() => tick(true)}>
                {text.all}
              </Button>
              <Button variant="subtle" onClick={() => tick(false)}>
                {text.none}
              </Button>
            </>
          )}
          <Button variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
          {files.length > 0 && (
            <Button
              disabled={isTried && taken === 0}
              loading={take.isPending}
              onClick={() => take.mutate({ files: toTakeOver(files, rows) })}
            >
              {text.take(taken)}
            </Button>
          )}
        </div>
      </div>
      <FileNotes files={files} refused={refused} />
      <PartGrid
        key={part}
        part={part}
        rows={rows}
        problems={problems}
        hasFiles={files.length > 1}
        today={today}
        onRows={setRows}
      />
    </div>
  );
}

const partNames = ['filled', 'conflicts', 'problems'] as const;

function firstPart(counts: Readonly<Record<Part, number>>): Part {
  return partNames.find((part) => counts[part] > 0) ?? 'filled';
}

function FileNotes({ files, refused }: CallOutput<'requests.readFiles'>) {
  return (
    <ul className={classes['notes']}>
      {files.map(({ requestId, file, who, same, open, notices: told }) => (
        <li key={requestId}>
          <strong>{text.summary(file, who)}.</strong> {notices.open(open)} {same > 0 && notices.same(same)}{' '}
          {told.length > 0 && <span className={classes['warning']}>{told.join(' ')}</span>}
        </li>
      ))}
      {refused.map(({ file, message }) => (
        <li key={file} className={classes['refused']}>
          <strong>{requestsText.refusedFile(file)}.</strong> {message}
        </li>
      ))}
    </ul>
  );
}

interface PartGridProps {
  part: Part;
  rows: readonly ReturnRow[];
  problems: ReturnType<typeof toProblemRows>;
  hasFiles: boolean;
  today: string;
  onRows: (rows: readonly ReturnRow[]) => void;
}

function PartGrid({ part, rows, problems, hasFiles, today, onRows }: PartGridProps) {
  const isConflict = part === 'conflicts';
  const shown = useMemo(() => rows.filter((row) => row.isConflict === isConflict), [rows, isConflict]);
  const columns = useMemo(() => returnColumns(isConflict, hasFiles), [isConflict, hasFiles]);
  if (part === 'problems' ? problems.length === 0 : shown.length === 0)
    return (
      <Text p="lg" c="dimmed">
        {text.nothing[part]}
      </Text>
    );
  if (part === 'problems')
    return (
      <PeilGrid
        label={text.labels.problems}
        noun={requestsText.problemNoun}
        columns={problemColumns}
        rows={problems}
        rowId={({ id }) => id}
        today={today}
      />
    );
  const onEdit = (edits: CellEdit[]): Promise<readonly CellRefusal[]> => {
    const ticks = new Map(edits.map(({ rowId, value }) => [rowId, value === true]));
    onRows(rows.map((row) => ({ ...row, isTaken: ticks.get(row.id) ?? row.isTaken })));
    return Promise.resolve([]);
  };
  const onClick = ({ target }: MouseEvent) => {
    const isBox = target instanceof Element && target.closest('[col-id="take"]') !== null;
    const id = target instanceof Element ? target.closest('.ag-row')?.getAttribute('row-id') : null;
    if (isBox && id) onRows(rows.map((row) => (row.id === id ? { ...row, isTaken: !row.isTaken } : row)));
  };
  return (
    // The boxes are cells of the grid, which takes J and N from the keyboard; the click is the mouse's short way.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div className={classes['list']} onClick={onClick}>
      <PeilGrid
        label={text.labels[part]}
        noun={requestsText.cellNoun}
        columns={columns}
        rows={shown}
        rowId={({ id }) => id}
        today={today}
        onEdit={onEdit}
      />
    </div>
  );
}
