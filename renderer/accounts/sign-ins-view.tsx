import { Button, Select, Switch } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { SignInOutcome, type SignInRow } from '#shared/accounts/model.ts';
import { accessText } from '#shared/accounts/screens-nl.ts';
import { formatInstant } from '#shared/text/format.ts';
import classes from '#renderer/accounts/access.module.css';
import { replaceParameters, useRoute } from '#renderer/app/route.ts';
import { invoke } from '#renderer/calls/invoke.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { GridExportMenu } from '#renderer/exports/grid-export-menu.tsx';
import type { GridColumn } from '#renderer/grid/column.ts';
import { PeilGrid, type GridHandle } from '#renderer/grid/peil-grid.tsx';

const text = accessText.history;

const columns: readonly GridColumn<SignInRow>[] = [
  {
    key: 'at',
    kind: 'text',
    header: text.columns.at,
    width: 190,
    pinned: true,
    value: (row) => formatInstant(row.at),
  },
  {
    key: 'name',
    kind: 'text',
    header: text.columns.name,
    width: 240,
    searched: true,
    value: (row) => row.accountName ?? text.nobody,
  },
  {
    key: 'outcome',
    kind: 'code',
    show: 'label',
    header: text.columns.outcome,
    width: 260,
    options: SignInOutcome.options.map((code) => ({ code, label: text.outcomes[code] })),
    value: (row) => row.outcome,
    mark: (value) => (value === 'failed' ? classes['warning'] : undefined),
  },
  {
    key: 'computer',
    kind: 'text',
    header: text.columns.computer,
    width: 220,
    searched: true,
    value: (row) => row.computer,
  },
];

/** Who came in and who tried to, newest first. */
export function SignInsView({ today }: { today: string }) {
  const { parameters } = useRoute();
  const grid = useRef<GridHandle>(null);
  const accounts = useQueryCall('accounts.list', {}).data?.accounts ?? [];
  const accountId = parameters.get('van');
  const onlyFailed = parameters.get('mislukt') === 'ja';
  const query = useInfiniteQuery({
    queryKey: ['accounts.listSignIns', { accountId, onlyFailed }],
    queryFn: ({ pageParam }) =>
      invoke('accounts.listSignIns', { accountId, onlyFailed, before: pageParam, limit: 500 }),
    // TanStack Query takes the type of the cursor from the first one.
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.hasMore ? page.signIns.at(-1)?.seq : undefined),
    refetchOnMount: 'always',
  });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.signIns) ?? [], [query.data]);
  const set = (changes: Record<string, string | null>) =>
    replaceParameters({ ...Object.fromEntries(parameters), ...changes });
  return (
    <div className={classes['grid']}>
      <PeilGrid
        ref={grid}
        label={text.title}
        noun={text.noun}
        columns={columns}
        rows={rows}
        rowId={({ seq }) => String(seq)}
        today={today}
        toolbarStart={
          <>
            <Select
              aria-label={text.account}
              w={220}
              placeholder={text.everyone}
              clearable
              data={accounts.map(({ id, name }) => ({ value: id, label: name }))}
              value={accountId}
              onChange={(van) => set({ van })}
            />
            <Switch
              label={text.onlyFailed}
              checked={onlyFailed}
              onChange={(event) => set({ mislukt: event.currentTarget.checked ? 'ja' : null })}
            />
          </>
        }
        toolbarEnd={
          <>
            {query.hasNextPage && (
              <Button
                size="compact-xs"
                variant="subtle"
                loading={query.isFetching}
                onClick={() => void query.fetchNextPage()}
              >
                {text.more}
              </Button>
            )}
            <GridExportMenu grid={grid} title={text.title} />
          </>
        }
      />
    </div>
  );
}
