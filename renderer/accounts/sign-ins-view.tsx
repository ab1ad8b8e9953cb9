import { Button, Select, Switch } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useRef, type ReactNode } from 'react';
import { SignInOutcome, type SignInRow } from '#shared/accounts/model.ts';
import { accessText } from '#shared/accounts/screens-nl.ts';
import { auditText } from '#shared/audit/nl.ts';
import { isDay } from '#shared/common/values.ts';
import { formatInstant } from '#shared/text/format.ts';
import classes from '#renderer/accounts/access.module.css';
import { replaceParameters, useRoute } from '#renderer/app/route.ts';
import { invoke } from '#renderer/calls/invoke.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { GridExportMenu } from '#renderer/exports/grid-export-menu.tsx';
import type { GridColumn } from '#renderer/grid/column.ts';
import { PeilGrid, type GridHandle } from '#renderer/grid/peil-grid.tsx';
import { DayInput } from '#renderer/ui/day-input.tsx';

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

interface SignInsViewProps {
  today: string;
  /** Before the filters. */
  start?: ReactNode;
}

const dayOf = (value: string | null) => (value !== null && isDay(value) ? value : null);

/** Who came in and who tried to, newest first. The filters stand in the address. */
export function SignInsView({ today, start }: SignInsViewProps) {
  const { parameters } = useRoute();
  const grid = useRef<GridHandle>(null);
  const accounts = useQueryCall('accounts.list', {}).data?.accounts ?? [];
  const accountId = parameters.get('van');
  const onlyFailed = parameters.get('mislukt') === 'ja';
  const from = dayOf(parameters.get('vanaf'));
  const until = dayOf(parameters.get('tot'));
  const query = useInfiniteQuery({
    queryKey: ['accounts.listSignIns', { accountId, onlyFailed, from, until }],
    queryFn: ({ pageParam }) =>
      invoke('accounts.listSignIns', { accountId, onlyFailed, from, until, before: pageParam, limit: 500 }),
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
            {start}
            <DayInput
              isBare
              width={112}
              label={auditText.screen.from}
              day={from}
              today={today}
              onChange={(vanaf) => set({ vanaf })}
            />
            <DayInput
              isBare
              width={112}
              label={auditText.screen.until}
              day={until}
              today={today}
              onChange={(tot) => set({ tot })}
            />
            <Select
              aria-label={text.account}
              w={200}
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
