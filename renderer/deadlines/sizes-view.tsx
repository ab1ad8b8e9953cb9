import { Button, Center, Loader, Stack, Switch, Text, Title } from '@mantine/core';
import { useMemo, useRef, type ReactNode } from 'react';
import { deadlinesScreenText } from '#shared/deadlines/screen-nl.ts';
import { sizeClasses } from '#shared/deadlines/size-class.ts';
import { isNear, type SizeWatch } from '#shared/deadlines/size-watch.ts';
import { hrefOf, navigate, replaceParameters, useRoute } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { clientPath } from '#renderer/clients/client-path.ts';
import classes from '#renderer/deadlines/deadlines.module.css';
import { GridExportMenu } from '#renderer/exports/grid-export-menu.tsx';
import type { GridColumn } from '#renderer/grid/column.ts';
import { PeilGrid, type GridHandle } from '#renderer/grid/peil-grid.tsx';

const text = deadlinesScreenText.sizes;
const { columns: headers, hints } = text;
const none: SizeWatch[] = [];
const names = sizeClasses.map((code) => ({ code, label: text.classes[code] }));

/** The size class of clients with annual accounts, with the figures of two years: who comes near an audit. */
export function SizesView({ today, tabs }: { today: string; tabs: ReactNode }) {
  const grid = useRef<GridHandle>(null);
  const { parameters } = useRoute();
  const { data, error } = useQueryCall('deadlines.listSizes', {}, { isFresh: true });
  const clients = data?.clients ?? none;
  const nearFrom = data?.nearFromBasisPoints ?? 0;
  const near = useMemo(() => clients.filter((client) => isNear(client, nearFrom)), [clients, nearFrom]);
  // An office without anybody near sees everybody, not an empty list.
  const onlyNear = near.length > 0 && parameters.get('alle') !== 'ja';
  return (
    <div className={classes['page']}>
      <div className={classes['tabBar']}>{tabs}</div>
      <div className={classes['bar']}>
        <Switch
          label={text.onlyNear(near.length)}
          checked={onlyNear}
          disabled={near.length === 0}
          onChange={(event) =>
            replaceParameters({
              ...Object.fromEntries(parameters),
              alle: event.currentTarget.checked ? null : 'ja',
            })
          }
        />
        {data?.source && data.checkedOn && (
          <span className={classes['soft']}>{text.source(data.source, data.checkedOn)}</span>
        )}
      </div>
      {error && !data && (
        <Text p="md" role="alert">
          {error.message}
        </Text>
      )}
      {!error && !data && (
        <Center flex={1}>
          <Loader aria-label={text.label} />
        </Center>
      )}
      {data && clients.length === 0 && (
        <Stack align="flex-start" p="xl" maw={560}>
          <Title order={2} size="xl">
            {text.empty.title}
          </Title>
          <Text>{text.empty.body}</Text>
          <Button component="a" variant="default" href={hrefOf('/klanten')}>
            {text.empty.action}
          </Button>
        </Stack>
      )}
      {clients.length > 0 && (
        <div className={classes['list']}>
          <PeilGrid
            ref={grid}
            label={text.label}
            noun={text.noun}
            columns={columns}
            rows={onlyNear ? near : clients}
            rowId={({ number }) => number}
            today={today}
            onOpenRow={(number) => navigate(clientPath(number), { deel: 'jaarcijfers' })}
            toolbarEnd={<GridExportMenu grid={grid} title={text.label} />}
          />
        </div>
      )}
    </div>
  );
}

const columns: readonly GridColumn<SizeWatch>[] = [
  {
    key: 'name',
    kind: 'text',
    header: headers.name,
    width: 220,
    pinned: true,
    searched: true,
    value: (row) => row.name,
  },
  {
    key: 'warning',
    kind: 'text',
    header: headers.warning,
    width: 230,
    value: (row) => (row.warning === null ? null : text.warnings[row.warning]),
    mark: (_value, row) => (row.warning === null ? undefined : classes['pressing']),
  },
  {
    key: 'near',
    kind: 'percentage',
    decimals: 0,
    header: headers.near,
    description: hints.near,
    width: 110,
    derived: true,
    value: (row) => row.nearBasisPoints,
  },
  {
    key: 'counts',
    kind: 'code',
    show: 'label',
    header: headers.counts,
    description: hints.counts,
    width: 112,
    options: names,
    value: (row) => row.counts,
  },
  {
    key: 'own',
    kind: 'code',
    show: 'label',
    header: headers.own,
    description: hints.own,
    width: 112,
    options: names,
    value: (row) => row.own,
  },
  {
    key: 'year',
    kind: 'number',
    header: headers.year,
    width: 70,
    grouped: false,
    value: (row) => row.last.year,
  },
  ...figureColumns('last'),
  ...figureColumns('before'),
  {
    key: 'manager',
    kind: 'text',
    header: headers.manager,
    width: 70,
    searched: true,
    value: (row) => row.manager,
  },
  {
    key: 'number',
    kind: 'text',
    header: headers.number,
    width: 90,
    searched: true,
    value: (row) => row.number,
  },
];

function figureColumns(of: 'last' | 'before'): GridColumn<SizeWatch>[] {
  const isLast = of === 'last';
  return [
    {
      key: `${of}:assets`,
      kind: 'euros',
      header: isLast ? headers.assets : headers.assetsBefore,
      width: isLast ? 126 : 190,
      value: (row) => row[of]?.balanceTotalCents ?? null,
    },
    {
      key: `${of}:turnover`,
      kind: 'euros',
      header: isLast ? headers.turnover : headers.turnoverBefore,
      width: isLast ? 126 : 160,
      value: (row) => row[of]?.turnoverCents ?? null,
    },
    {
      key: `${of}:staff`,
      kind: 'number',
      decimals: 1,
      header: isLast ? headers.staff : headers.staffBefore,
      width: isLast ? 112 : 180,
      value: (row) => {
        const staff = row[of]?.staffHundredths ?? null;
        return staff === null ? null : staff / 100;
      },
    },
  ];
}
