import { Button, Select, Stack, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMemo, useRef, type ReactNode } from 'react';
import type { AdvisoryList, ToDiscuss } from '#shared/advisory/model.ts';
import { advisoryText } from '#shared/advisory/nl.ts';
import { withLabel } from '#shared/clients/show-value.ts';
import { formatDay } from '#shared/text/format.ts';
import { navigate, replaceParameters, useRoute } from '#renderer/app/route.ts';
import { usePrintAction } from '#renderer/app/use-print-action.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { clientPath } from '#renderer/clients/client-path.ts';
import { GridExportMenu } from '#renderer/exports/grid-export-menu.tsx';
import type { GridColumn } from '#renderer/grid/column.ts';
import { PeilGrid, type GridHandle } from '#renderer/grid/peil-grid.tsx';
import classes from '#renderer/advisory/advisory.module.css';

interface DiscussViewProps {
  statuses: AdvisoryList['statuses'];
  today: string;
  start: ReactNode;
}

const { toDiscuss: text, columns: headers, discussNoun, hints, print } = advisoryText;
const noRows: ToDiscuss[] = [];
const rowId = ({ client, service }: ToDiscuss) => `${client} ${service}`;

/** What is to be discussed with clients, per employee, the first day first. */
export function DiscussView({ statuses, today, start }: DiscussViewProps) {
  const grid = useRef<GridHandle>(null);
  const { parameters } = useRoute();
  const employee = parameters.get('medewerker');
  const people = useQueryCall('employees.list', {}).data?.employees ?? [];
  const { data } = useQueryCall('advisory.listToDiscuss', employee === null ? {} : { employee }, {
    isFresh: true,
    keepPrevious: true,
  });
  const rows = data?.rows ?? noRows;
  const columns = useMemo(() => discussColumns(statuses), [statuses]);
  const overdue = rows.filter(({ isOverdue }) => isOverdue).length;
  usePrintAction();
  return (
    <div className={classes['page']}>
      <div className={classes['bar']}>
        {start}
        <Select
          aria-label={text.employee}
          placeholder={text.anyone}
          w={200}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': text.anyone }}
          value={employee}
          data={people.map(({ code, name }) => ({
            value: code,
            label: name === '' ? code : withLabel(code, name),
          }))}
          onChange={(medewerker) => replaceParameters({ ...Object.fromEntries(parameters), medewerker })}
        />
        <span>{data && text.count(rows.length, overdue)}</span>
        <div className={classes['tools']}>
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden />}
            disabled={rows.length === 0}
            onClick={() => window.print()}
          >
            {print}
          </Button>
        </div>
      </div>
      {data && rows.length === 0 ? (
        <Stack p="xl">
          <Text>{employee === null ? text.none : text.noneOf(employee)}</Text>
        </Stack>
      ) : (
        <div className={classes['onScreen']}>
          <PeilGrid
            ref={grid}
            label={text.label}
            noun={discussNoun}
            columns={columns}
            rows={rows}
            rowId={rowId}
            today={today}
            onOpenRow={(id) =>
              navigate(clientPath(id.slice(0, id.lastIndexOf(' '))), { deel: 'adviesdiensten' })
            }
            toolbarEnd={<GridExportMenu grid={grid} title={text.title(employee)} />}
          />
        </div>
      )}
      <DiscussPaper title={text.title(employee)} count={text.count(rows.length, overdue)} rows={rows} />
    </div>
  );
}

function discussColumns(statuses: AdvisoryList['statuses']): GridColumn<ToDiscuss>[] {
  return [
    {
      key: 'on',
      kind: 'day',
      header: headers.nextActionOn,
      pinned: true,
      value: (row) => row.nextActionOn,
      mark: (_value, row) => (row.isOverdue ? classes['overdue'] : undefined),
    },
    {
      key: 'due',
      kind: 'text',
      header: headers.due,
      width: 110,
      value: dueOf,
      mark: (_value, row) => (row.isOverdue ? classes['overdue'] : undefined),
    },
    {
      key: 'employee',
      kind: 'text',
      header: headers.employee,
      description: hints.employee,
      width: 74,
      searched: true,
      value: (row) => row.employee,
    },
    {
      key: 'by',
      kind: 'text',
      header: headers.by,
      width: 120,
      hidden: true,
      value: (row) => (row.employee === null ? null : row.isByManager ? text.byManager : text.byOwner),
    },
    {
      key: 'client',
      kind: 'text',
      header: headers.number,
      width: 112,
      searched: true,
      value: (row) => row.client,
    },
    { key: 'name', kind: 'text', header: headers.name, width: 200, searched: true, value: (row) => row.name },
    {
      key: 'service',
      kind: 'text',
      header: headers.service,
      width: 170,
      searched: true,
      value: (row) => row.serviceLabel,
    },
    {
      key: 'status',
      kind: 'code',
      show: 'code',
      header: headers.status,
      width: 94,
      options: statuses,
      value: (row) => row.status,
    },
    {
      key: 'action',
      kind: 'text',
      header: headers.nextAction,
      width: 260,
      searched: true,
      value: (row) => row.nextAction,
    },
    {
      key: 'remark',
      kind: 'text',
      header: headers.remark,
      width: 220,
      hidden: true,
      value: (row) => row.remark,
    },
  ];
}

function dueOf(row: ToDiscuss): string {
  return row.isOverdue ? text.overdue : row.nextActionOn === null ? text.noDay : text.planned;
}

interface DiscussPaperProps {
  title: string;
  count: string;
  rows: readonly ToDiscuss[];
}

/** The list on paper. */
function DiscussPaper({ title, count, rows }: DiscussPaperProps) {
  return (
    <div className={classes['onPaper']}>
      <h1>{title}</h1>
      <p>{count}</p>
      <table>
        <thead>
          <tr>
            {[
              headers.nextActionOn,
              headers.employee,
              headers.number,
              headers.name,
              headers.service,
              headers.status,
              headers.nextAction,
            ].map((header) => (
              <th scope="col" key={header}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowId(row)}>
              <td>
                {row.isOverdue
                  ? `${formatDay(row.nextActionOn)} (${text.overdue.toLowerCase()})`
                  : formatDay(row.nextActionOn)}
              </td>
              <td>{row.employee}</td>
              <td>{row.client}</td>
              <td>{row.name}</td>
              <td>{row.serviceLabel}</td>
              <td>{row.status}</td>
              <td>{row.nextAction}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
