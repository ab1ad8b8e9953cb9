import { Anchor, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useMemo } from 'react';
import { clientFields } from '#shared/clients/fields.ts';
import { OverviewFigure, type BehindRow } from '#shared/overview/calls.ts';
import { overviewText } from '#shared/overview/nl.ts';
import { hrefOf, navigate, useRoute } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { clientPath, groupPath } from '#renderer/clients/client-path.ts';
import type { GridColumn } from '#renderer/grid/column.ts';
import { PeilGrid } from '#renderer/grid/peil-grid.tsx';
import { behindPaths } from '#renderer/overview/behind-paths.ts';
import classes from '#renderer/overview/overview.module.css';

const { behind: text } = overviewText;
const statuses = Object.entries(clientFields.status.kind.choices).map(([code, label]) => ({ code, label }));
const noRows: BehindRow[] = [];

/** The clients or groups behind a figure of the start page. */
export function BehindScreen() {
  const { path } = useRoute();
  const figure = OverviewFigure.options.find((each) => behindPaths[each] === path) ?? 'strategyNotCurrent';
  const { data, error } = useQueryCall('office.listBehind', { figure }, { isFresh: true });
  const today = useQueryCall('office.getStatus', {}).data?.today ?? '';
  const columns = useMemo(() => columnsOf(figure), [figure]);
  const title =
    figure === 'withoutMainRole'
      ? text.withoutMainRole(data?.mainRole?.label.toLowerCase() ?? '')
      : text[figure];
  return (
    <div className={classes['behind']}>
      <div className={classes['behindBar']}>
        <Anchor href={hrefOf('/')}>
          <IconArrowLeft size={16} aria-hidden /> {text.back}
        </Anchor>
        {figure === 'withoutMainRole' && <strong>{title}</strong>}
        {figure !== 'groupsWithoutHead' && data && data.rows.length > 0 && (
          <Anchor
            className={classes['toList'] ?? ''}
            href={hrefOf('/klanten', { nummers: numbersOf(data.rows) })}
          >
            {text.toList}
          </Anchor>
        )}
      </div>
      {error && (
        <Text p="lg" role="alert">
          {error.message}
        </Text>
      )}
      {data?.rows.length === 0 ? (
        <Text p="xl">{text.none}</Text>
      ) : (
        <PeilGrid
          label={title}
          noun={figure === 'groupsWithoutHead' ? text.nouns.groups : text.nouns.clients}
          columns={columns}
          rows={data?.rows ?? noRows}
          rowId={({ number }) => number}
          today={today}
          onOpenRow={(number) => navigate((figure === 'groupsWithoutHead' ? groupPath : clientPath)(number))}
        />
      )}
    </div>
  );
}

/** As many numbers as the client list takes in its address. */
function numbersOf(rows: readonly BehindRow[]): string {
  return rows
    .slice(0, 5000)
    .map(({ number }) => number)
    .join(',');
}

function columnsOf(figure: OverviewFigure): GridColumn<BehindRow>[] {
  const { columns } = text;
  const name: GridColumn<BehindRow>[] = [
    {
      key: 'number',
      kind: 'text',
      header: columns.number,
      width: 96,
      pinned: true,
      searched: true,
      value: (row) => row.number,
    },
    {
      key: 'name',
      kind: 'text',
      header: columns.name,
      width: 260,
      pinned: true,
      searched: true,
      value: (row) => row.name,
    },
  ];
  if (figure === 'groupsWithoutHead')
    return [
      ...name,
      { key: 'members', kind: 'number', header: columns.members, value: (row) => row.members },
    ];
  const own: GridColumn<BehindRow>[] = [];
  if (figure !== 'withoutMainRole')
    own.push({ key: 'on', kind: 'day', header: columns.on[figure], width: 150, value: (row) => row.on });
  if (figure !== 'strategyNotCurrent')
    own.push({
      key: 'note',
      kind: 'text',
      header: columns.note[figure],
      width: 320,
      searched: true,
      value: (row) => row.note,
    });
  return [
    ...name,
    ...own,
    {
      key: 'group',
      kind: 'text',
      header: columns.group,
      width: 220,
      searched: true,
      value: (row) => [row.groupNumber, row.groupName].filter(Boolean).join(' ') || null,
    },
    { key: 'city', kind: 'text', header: columns.city, width: 160, searched: true, value: (row) => row.city },
    {
      key: 'status',
      kind: 'code',
      header: columns.status,
      width: 110,
      options: statuses,
      value: (row) => row.status,
    },
  ];
}
