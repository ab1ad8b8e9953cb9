import { Button, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMemo, useRef, useState, type RefObject } from 'react';
import type { RiskRow } from '#shared/risk/call-models.ts';
import { nl } from '#shared/classification/nl.ts';
import { classOfRow, standingOfRow } from '#shared/risk/matrix.ts';
import { riskScreen } from '#shared/risk/nl-screen.ts';
import { riskText } from '#shared/risk/nl.ts';
import { formatDay } from '#shared/text/format.ts';
import { WhenMay } from '#renderer/accounts/when-may.tsx';
import { useMaySee } from '#renderer/accounts/use-may.ts';
import { hrefOf, navigate, useRoute } from '#renderer/app/route.ts';
import { usePrintAction } from '#renderer/app/use-print-action.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { GridExportMenu } from '#renderer/exports/grid-export-menu.tsx';
import { PeilGrid, type GridHandle } from '#renderer/grid/peil-grid.tsx';
import { riskColumns } from '#renderer/risk/list-columns.ts';
import { RiskPage } from '#renderer/risk/risk-page.tsx';
import { riskPath } from '#renderer/risk/risk-path.ts';
import { showDone } from '#renderer/ui/notices.ts';
import { mostPrinted, useIsPrinting } from '#renderer/ui/use-is-printing.ts';
import classes from '#renderer/risk/risk.module.css';

const text = riskScreen.list;
const noRows: RiskRow[] = [];
const rowId = ({ number }: RiskRow) => number;

const tests = {
  all: (row: RiskRow) => row.status === 'active',
  none: (row: RiskRow) => row.status === 'active' && row.state === 'none',
  overdue: (row: RiskRow) => row.status === 'active' && row.state === 'overdue',
  high: (row: RiskRow) => row.status === 'active' && row.riskClass === 'high',
  drafts: (row: RiskRow) => row.hasDraft,
  former: (row: RiskRow) => row.status !== 'active',
} as const;
type Filter = keyof typeof tests;
// The keys of the object are those of its type.
const filters = Object.keys(tests) as readonly Filter[];

/** Every client with its class, signals and next review; drafts are begun for a selection. */
export function RiskListScreen() {
  const grid = useRef<GridHandle>(null);
  const { parameters } = useRoute();
  const [ticked, setTicked] = useState(0);
  const { data } = useQueryCall('risk.list', {}, { isFresh: true });
  const filter = filters.find((each) => each === parameters.get('toon')) ?? 'all';
  const type = parameters.get('type');
  const riskClass = parameters.get('klasse');
  const all = data?.rows ?? noRows;
  const rows = useMemo(
    () =>
      all.filter(
        (row) =>
          tests[filter](row) &&
          (type === null || standingOfRow(row) === type) &&
          (riskClass === null || classOfRow(row) === riskClass),
      ),
    [all, filter, type, riskClass],
  );
  usePrintAction();
  if (data && all.length === 0) return <Empty />;
  return (
    <RiskPage actions={<Progress rows={all} />}>
      <div className={classes['bar']}>
        <SegmentedControl
          aria-label={text.filterLabel}
          value={filter}
          data={filters.map((value) => ({ value, label: text.filters[value] }))}
          onChange={(toon) => navigate('/risico', { toon: toon === 'all' ? null : toon })}
        />
        {(type !== null || riskClass !== null) && (
          <Button variant="default" onClick={() => navigate('/risico')} aria-label={text.clearCell}>
            {text.cell(typeName(type), className(riskClass))} ×
          </Button>
        )}
        <div className={classes['tools']}>
          <WhenMay call="risk.startDrafts">
            <StartButton grid={grid} count={ticked} />
          </WhenMay>
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden />}
            disabled={rows.length === 0}
            onClick={() => window.print()}
          >
            {text.print}
          </Button>
        </div>
      </div>
      <div className={classes['onScreen']}>
        {data && (
          <PeilGrid
            ref={grid}
            label={text.title}
            noun={riskScreen.noun}
            columns={riskColumns}
            rows={rows}
            rowId={rowId}
            today={data.today}
            onOpenRow={(number) => navigate(riskPath(number))}
            onSelectionChange={setTicked}
            toolbarEnd={<GridExportMenu grid={grid} title={text.title} />}
          />
        )}
      </div>
      <ListPaper rows={rows} subtitle={text.filters[filter]} />
    </RiskPage>
  );
}

const typeName = (type: string | null): string =>
  type === null || type === 'incomplete' ? nl.standings.incomplete : type;

function className(riskClass: string | null): string {
  if (riskClass === 'low' || riskClass === 'normal' || riskClass === 'high')
    return riskText.classes[riskClass];
  return riskScreen.matrix.none;
}

function Progress({ rows }: { rows: readonly RiskRow[] }) {
  const active = rows.filter(({ status }) => status === 'active');
  const done = active.filter(({ state }) => state === 'current').length;
  return <span className={classes['soft']}>{text.progress(done, active.length)}</span>;
}

/** Begins drafts for the ticked clients; those that cannot have one are named. */
function StartButton({ grid, count }: { grid: RefObject<GridHandle | null>; count: number }) {
  const start = useCommand('risk.startDrafts', {
    onSuccess: ({ started, skipped }) => {
      grid.current?.clearSelection();
      showDone(
        [text.started(started, skipped.length), ...skipped.slice(0, 5).map(({ reason }) => reason)].join(' '),
      );
    },
  });
  return (
    <Button
      disabled={count === 0}
      loading={start.isPending}
      onClick={() => start.mutate({ numbers: grid.current?.selectedRowIds() ?? [] })}
    >
      {text.start(count)}
    </Button>
  );
}

/** The list on paper. */
function ListPaper({ rows, subtitle }: { rows: readonly RiskRow[]; subtitle: string }) {
  const { columns } = text;
  const isPrinting = useIsPrinting();
  if (!isPrinting) return null;
  return (
    <div className={classes['onPaper']}>
      <h1>
        {text.title}: {subtitle.toLowerCase()}
      </h1>
      <p>{riskScreen.apart}</p>
      {rows.length > mostPrinted && <p>{text.cut(mostPrinted, rows.length)}</p>}
      <table>
        <thead>
          <tr>
            {[
              columns.number,
              columns.name,
              columns.state,
              columns.riskClass,
              columns.signals,
              columns.worst,
            ].map((header) => (
              <th scope="col" key={header}>
                {header}
              </th>
            ))}
            <th scope="col">{columns.approvedOn}</th>
            <th scope="col">{columns.nextReviewOn}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostPrinted).map((row) => (
            <tr key={row.number}>
              <td>{row.number}</td>
              <td>{row.name}</td>
              <td>{riskScreen.states[row.state]}</td>
              <td>{row.riskClass === null ? '' : riskText.classes[row.riskClass]}</td>
              <td>{row.signals}</td>
              <td>{row.worst === null ? '' : riskScreen.severities[row.worst]}</td>
              <td className={classes['day']}>{formatDay(row.approvedOn)}</td>
              <td className={classes['day']}>{formatDay(row.nextReviewOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Empty() {
  const mayImport = useMaySee('/importeren');
  return (
    <Stack align="flex-start" p="xl" maw={560}>
      <Title order={2} size="xl">
        {text.emptyTitle}
      </Title>
      <Text>{text.emptyBody}</Text>
      {mayImport && (
        <Button component="a" href={hrefOf('/importeren')}>
          {text.emptyAction}
        </Button>
      )}
    </Stack>
  );
}
