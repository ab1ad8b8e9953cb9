import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMemo, useRef, type ReactNode } from 'react';
import type { Difference, PreparationList } from '#shared/preparation/model.ts';
import { preparationText } from '#shared/preparation/nl.ts';
import { formatHours, monthName } from '#shared/text/format.ts';
import { navigate } from '#renderer/app/route.ts';
import { usePrintAction } from '#renderer/app/use-print-action.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { clientPath } from '#renderer/clients/client-path.ts';
import { GridExportMenu } from '#renderer/exports/grid-export-menu.tsx';
import type { GridColumn } from '#renderer/grid/column.ts';
import { PeilGrid, type GridHandle } from '#renderer/grid/peil-grid.tsx';
import { monthOptions } from '#renderer/preparation/preparation-row.ts';
import classes from '#renderer/preparation/preparation.module.css';

interface DifferencesViewProps {
  year: number;
  today: string;
  roles: PreparationList['roles'];
  start: ReactNode;
}

const { differences: text, actions, differenceNoun, who } = preparationText;
const noRows: Difference[] = [];
const rowId = ({ client, role }: Difference) => `${client} ${role}`;

/** Every role that goes to another, to be read through, exported and printed. */
export function DifferencesView({ year, today, roles, start }: DifferencesViewProps) {
  const grid = useRef<GridHandle>(null);
  const { data } = useQueryCall('preparation.listDifferences', { year }, { isFresh: true });
  const rows = data?.rows ?? noRows;
  const columns = useMemo(() => differenceColumns(roles), [roles]);
  usePrintAction();
  return (
    <div className={classes['page']}>
      <div className={classes['bar']}>
        {start}
        <span>{data && text.intro(rows.length, year)}</span>
        <div className={classes['tools']}>
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden />}
            disabled={rows.length === 0}
            onClick={() => window.print()}
          >
            {actions.print}
          </Button>
        </div>
      </div>
      <div className={classes['onScreen']}>
        <PeilGrid
          ref={grid}
          label={text.title(year)}
          noun={differenceNoun}
          columns={columns}
          rows={rows}
          rowId={rowId}
          today={today}
          onOpenRow={(id) => navigate(clientPath(id.split(' ')[0] ?? ''))}
          toolbarEnd={<GridExportMenu grid={grid} title={text.title(year)} />}
        />
      </div>
      <DifferencesPaper year={year} rows={rows} />
    </div>
  );
}

function differenceColumns(roles: PreparationList['roles']): GridColumn<Difference>[] {
  const { columns } = text;
  return [
    {
      key: 'client',
      kind: 'text',
      header: columns.client,
      width: 120,
      pinned: true,
      searched: true,
      value: (row) => row.client,
    },
    {
      key: 'name',
      kind: 'text',
      header: columns.name,
      width: 240,
      pinned: true,
      searched: true,
      value: (row) => row.name,
    },
    {
      key: 'role',
      kind: 'code',
      header: columns.role,
      width: 110,
      show: 'code',
      options: roles,
      value: (row) => row.role,
    },
    { key: 'from', kind: 'text', header: columns.from, width: 90, searched: true, value: (row) => row.from },
    { key: 'to', kind: 'text', header: columns.to, width: 90, searched: true, value: (row) => who(row.to) },
    {
      key: 'month',
      kind: 'code',
      header: columns.month,
      width: 120,
      options: monthOptions,
      value: (row) => String(row.fromMonth),
    },
    {
      key: 'hours',
      kind: 'hours',
      header: columns.hours,
      width: 90,
      total: true,
      value: (row) => (row.centihours === 0 ? null : row.centihours),
    },
  ];
}

/** The list on paper. */
function DifferencesPaper({ year, rows }: { year: number; rows: readonly Difference[] }) {
  const { columns } = text;
  return (
    <div className={classes['onPaper']}>
      <h1>{text.title(year)}</h1>
      <p>{text.intro(rows.length, year)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.client}</th>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.role}</th>
            <th scope="col">{columns.from}</th>
            <th scope="col">{columns.to}</th>
            <th scope="col">{columns.month}</th>
            <th scope="col" className={classes['figure']}>
              {columns.hours}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowId(row)}>
              <td>{row.client}</td>
              <td>{row.name}</td>
              <td>{row.role}</td>
              <td>{who(row.from)}</td>
              <td>{who(row.to)}</td>
              <td>{monthName(row.fromMonth)}</td>
              <td className={classes['figure']}>{row.centihours === 0 ? '' : formatHours(row.centihours)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
