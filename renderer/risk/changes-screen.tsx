import { Text, TextInput } from '@mantine/core';
import { useMemo, useRef } from 'react';
import { addMonths } from '#shared/common/days.ts';
import type { RiskChange } from '#shared/risk/call-models.ts';
import { isLowerClass } from '#shared/risk/signals.ts';
import { riskClasses } from '#shared/risk/model.ts';
import { riskScreen } from '#shared/risk/nl-screen.ts';
import { signalText } from '#shared/risk/nl-signals.ts';
import { riskText } from '#shared/risk/nl.ts';
import { formatDay } from '#shared/text/format.ts';
import { parseDay } from '#shared/text/parse.ts';
import { navigate, replaceParameters, useRoute } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { GridExportMenu } from '#renderer/exports/grid-export-menu.tsx';
import type { GridColumn } from '#renderer/grid/column.ts';
import { PeilGrid, type GridHandle } from '#renderer/grid/peil-grid.tsx';
import { RiskPage } from '#renderer/risk/risk-page.tsx';
import { riskPath } from '#renderer/risk/risk-path.ts';
import { useSavedText } from '#renderer/ui/use-saved-text.ts';
import classes from '#renderer/risk/risk.module.css';

const text = riskScreen.changes;
const rowId = ({ number }: RiskChange) => number;

/** Signals that appeared or are gone, and classes that moved, against the assessments of an earlier day. */
export function RiskChangesScreen() {
  const { parameters } = useRoute();
  const today = useQueryCall('office.getStatus', {}).data?.today;
  if (today === undefined) return <RiskPage>{null}</RiskPage>;
  const asked = parameters.get('sinds');
  const parsed = asked === null ? null : parseDay(asked, today);
  const since = parsed?.ok && parsed.value !== null ? parsed.value : addMonths(today, -12);
  return (
    <RiskPage>
      <Changes since={since} today={today} />
    </RiskPage>
  );
}

function Changes({ since, today }: { since: string; today: string }) {
  const grid = useRef<GridHandle>(null);
  const { data } = useQueryCall('risk.listChanges', { since }, { isFresh: true, keepPrevious: true });
  const columns = useMemo(() => changeColumns(), []);
  const day = useSavedText({
    text: formatDay(since),
    parse: (typed) => parseDay(typed, today),
    save: async (value) => replaceParameters({ sinds: value }),
  });
  const { error, ...field } = day;
  return (
    <>
      <div className={classes['bar']}>
        <label htmlFor="risk-since">{text.since}</label>
        <TextInput id="risk-since" w={120} {...field} error={error} />
        <span>{data && text.summary(data.changes.length, data.compared, data.incomparable)}</span>
      </div>
      {data && data.changes.length === 0 ? (
        <Text p="lg">{text.none}</Text>
      ) : (
        <div className={classes['onScreen']}>
          {data && (
            <PeilGrid
              ref={grid}
              label={text.title}
              noun={riskScreen.noun}
              columns={columns}
              rows={data.changes}
              rowId={rowId}
              today={today}
              onOpenRow={(number) => navigate(riskPath(number))}
              toolbarEnd={<GridExportMenu grid={grid} title={`${text.title} ${formatDay(since)}`} />}
            />
          )}
        </div>
      )}
    </>
  );
}

function changeColumns(): GridColumn<RiskChange>[] {
  const { columns } = text;
  const options = riskClasses.map((riskClass) => ({ code: riskClass, label: riskText.classes[riskClass] }));
  const titles = (codes: RiskChange['appeared']) =>
    codes.map((code) => signalText.titles[code]).join(', ') || null;
  return [
    {
      key: 'number',
      kind: 'text',
      header: columns.number,
      width: 100,
      pinned: true,
      searched: true,
      value: rowId,
    },
    {
      key: 'name',
      kind: 'text',
      header: columns.name,
      width: 210,
      pinned: true,
      searched: true,
      value: (row) => row.name,
    },
    {
      key: 'from',
      kind: 'code',
      show: 'label',
      header: columns.from,
      width: 104,
      options,
      value: (row) => row.fromClass,
    },
    {
      key: 'to',
      kind: 'code',
      show: 'label',
      header: columns.to,
      width: 100,
      options,
      value: (row) => row.toClass,
    },
    { key: 'move', kind: 'text', header: columns.move, width: 90, value: moveOf },
    {
      key: 'appeared',
      kind: 'text',
      header: columns.appeared,
      width: 300,
      searched: true,
      value: (row) => titles(row.appeared),
    },
    {
      key: 'gone',
      kind: 'text',
      header: columns.gone,
      width: 260,
      searched: true,
      value: (row) => titles(row.gone),
    },
    {
      key: 'approvedOn',
      kind: 'day',
      header: columns.approvedOn,
      width: 116,
      value: (row) => row.approvedOn,
    },
  ];
}

function moveOf({ fromClass, toClass }: RiskChange): string | null {
  if (fromClass === null || toClass === null) return null;
  if (fromClass === toClass) return text.moves.same;
  return isLowerClass(fromClass, toClass) ? text.moves.up : text.moves.down;
}
