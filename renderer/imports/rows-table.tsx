import { ActionIcon, Button, Checkbox, SegmentedControl, Select, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { countOf } from '#renderer/imports/file-list.tsx';
import classes from '#renderer/imports/imports.module.css';
import { isPlanKind, RowChange } from '#renderer/imports/row-change.tsx';
import { StatusMark } from '#renderer/imports/status-mark.tsx';
import { RowStatus } from '#shared/imports/calls.ts';
import type { ImportRow, ImportRunDetail, RowChoice } from '#shared/imports/calls.ts';
import type { ImportKind } from '#shared/imports/model.ts';
import { importScreenText } from '#shared/imports/screen-nl.ts';
import { formatCount } from '#shared/text/format.ts';

const text = importScreenText.rows;
const pageRows = 100;

interface RowsTableProps {
  run: ImportRunDetail;
  kind: ImportKind;
}

/** The rows of a file in pages, filtered by outcome, each with what it would change and whether it is taken. */
export function RowsTable({ run, kind }: RowsTableProps) {
  const [status, setStatus] = useState<RowStatus | null>(() => firstStatus(run));
  const [offset, setOffset] = useState(0);
  const page = useQueryCall(
    'imports.listRows',
    { runId: run.id, status, offset, limit: pageRows },
    { keepPrevious: true },
  );
  const choose = useCommand('imports.chooseRows');
  const rows = page.data?.rows ?? [];
  const total = page.data?.total ?? 0;
  const chooseRows = (choice: RowChoice, numbers: number[] | null, ofStatus: RowStatus | null = null) =>
    choose.mutate({ runId: run.id, choice, rows: numbers, status: ofStatus });
  const filter = (value: string) => {
    setStatus(RowStatus.safeParse(value).data ?? null);
    setOffset(0);
  };

  return (
    <section aria-label={text.label}>
      <div className={classes.toolbar}>
        <SegmentedControl value={status ?? 'all'} onChange={filter} data={statusOptions(run)} />
        {run.conflicts > 0 && (
          <>
            <Button variant="default" onClick={() => chooseRows('overwrite', null, 'conflict')}>
              {text.overwriteAll}
            </Button>
            <Button variant="default" onClick={() => chooseRows('take', null, 'conflict')}>
              {isPlanKind(kind) ? text.keepAllConfirmed : text.keepAll}
            </Button>
          </>
        )}
        <div className={classes.barEnd}>
          <Pager offset={offset} total={total} onChange={setOffset} />
        </div>
      </div>
      <div className={classes.rows}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th>
                <Checkbox
                  aria-label={text.takeAll}
                  checked={rows.some(isTaken)}
                  indeterminate={rows.some(isTaken) && !rows.filter(isChoosable).every(isTaken)}
                  onChange={(event) =>
                    chooseRows(
                      event.currentTarget.checked ? 'take' : 'skip',
                      rows.filter(isChoosable).map(({ row }) => row),
                    )
                  }
                />
              </th>
              <th className={classes.number}>{text.row}</th>
              <th>{text.status}</th>
              <th>{kind === 'begroting' ? text.employee : text.client}</th>
              <th>{text.what}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.row} kind={kind} row={row} onChoose={(choice) => chooseRows(choice, [row.row])} />
            ))}
          </tbody>
        </table>
        {page.data && rows.length === 0 && (
          <Text p="md" c="dimmed">
            {text.empty}
          </Text>
        )}
      </div>
    </section>
  );
}

function isChoosable(row: ImportRow): boolean {
  return row.status !== 'wrong' && row.status !== 'unchanged';
}

function isTaken(row: ImportRow): boolean {
  return isChoosable(row) && row.choice !== 'skip';
}

/** What most needs a look comes first. */
function firstStatus(run: ImportRunDetail): RowStatus | null {
  const order: RowStatus[] = ['wrong', 'conflict', 'changed'];
  return order.find((status) => countOf(run, status) > 0) ?? null;
}

function statusOptions(run: ImportRunDetail): { value: string; label: string }[] {
  const label = (name: string, count: number) => `${name} ${formatCount(count)}`;
  return [
    { value: 'all', label: label(importScreenText.statuses.all, run.rows) },
    ...RowStatus.options
      .filter((status) => countOf(run, status) > 0)
      .map((status) => ({
        value: status,
        label: label(importScreenText.statuses[status], countOf(run, status)),
      })),
  ];
}

interface RowProps {
  kind: ImportKind;
  row: ImportRow;
  onChoose: (choice: RowChoice) => void;
}

function Row({ kind, row, onChoose }: RowProps) {
  const hasConflict = row.differences.some((difference) => difference.isConflict);
  return (
    <tr className={row.choice === 'skip' ? classes.skipped : undefined}>
      <td>
        {isChoosable(row) && (
          <Checkbox
            aria-label={text.takeRow(row.row)}
            checked={row.choice !== 'skip'}
            onChange={(event) => onChoose(event.currentTarget.checked ? 'take' : 'skip')}
          />
        )}
      </td>
      <td className={classes.number}>{row.row}</td>
      <td>
        <StatusMark status={row.status} />
      </td>
      <td className={classes.oneLine} title={row.name ?? ''}>
        {row.number ?? '–'} {row.name}
      </td>
      <td>
        <RowChange kind={kind} row={row} />
        {hasConflict && row.choice !== 'skip' && (
          <Select
            mt={4}
            w={220}
            aria-label={isPlanKind(kind) ? text.confirmed : text.typed}
            data={[
              { value: 'take', label: isPlanKind(kind) ? text.keepConfirmed : text.keepTyped },
              { value: 'overwrite', label: text.overwrite },
            ]}
            value={row.choice}
            allowDeselect={false}
            onChange={(value) => onChoose(value === 'overwrite' ? 'overwrite' : 'take')}
          />
        )}
      </td>
    </tr>
  );
}

interface PagerProps {
  offset: number;
  total: number;
  onChange: (offset: number) => void;
}

function Pager({ offset, total, onChange }: PagerProps) {
  if (total <= pageRows) return null;
  return (
    <>
      <Text size="sm">{text.page(offset + 1, Math.min(offset + pageRows, total), total)}</Text>
      <ActionIcon
        aria-label={text.previous}
        disabled={offset === 0}
        onClick={() => onChange(Math.max(0, offset - pageRows))}
      >
        <IconChevronLeft size={16} />
      </ActionIcon>
      <ActionIcon
        aria-label={text.next}
        disabled={offset + pageRows >= total}
        onClick={() => onChange(offset + pageRows)}
      >
        <IconChevronRight size={16} />
      </ActionIcon>
    </>
  );
}
