import { useMemo, useRef } from 'react';
import type { Worklist } from '#shared/completeness/model.ts';
import { completenessText } from '#shared/completeness/nl.ts';
import {
  shareKnown,
  summarizeClients,
  summarizeFields,
  type CompletenessLine,
} from '#shared/completeness/summarize.ts';
import { withLabel } from '#shared/clients/show-value.ts';
import { formatCount, formatPercentage } from '#shared/text/format.ts';
import { hrefOf, navigate } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import classes from '#renderer/completeness/completeness.module.css';
import { none, useRole } from '#renderer/completeness/use-choice.ts';
import type { WorklistRow } from '#renderer/completeness/worklist-rows.ts';
import { GridExportMenu } from '#renderer/exports/grid-export-menu.tsx';
import type { GridColumn } from '#renderer/grid/column.ts';
import { PeilGrid, type GridHandle } from '#renderer/grid/peil-grid.tsx';

interface OverviewProps {
  list: Worklist;
  rows: readonly WorklistRow[];
  today: string;
}

const { overview: text } = completenessText;
const path = '/jaarplan/ontbrekend';

/** How complete each field, everybody's clients and each group is; every line opens its clients. */
export function OverviewView({ list, rows, today }: OverviewProps) {
  const role = useRole(list.roles);
  const employees = useQueryCall('clients.getChoices', {}).data?.employees;
  const byField = useMemo(() => summarizeFields(rows, list.fields), [rows, list.fields]);
  const byEmployee = useMemo(() => {
    const names = new Map(employees?.map(({ code, label }) => [code, label]));
    const lines = summarizeClients(rows, (row) => {
      const key = String(row.holders[role] ?? '');
      return { key, label: key === '' ? completenessText.nobody : withLabel(key, names.get(key)) };
    });
    return lines.toSorted((a, b) => b.missing - a.missing || a.label.localeCompare(b.label, 'nl'));
  }, [rows, role, employees]);
  return (
    <div className={classes['overview']}>
      <LineTable
        title={text.byField}
        name={text.name.field}
        lines={byField}
        hrefOfLine={({ key }) => hrefOf(path, { veld: key })}
      />
      <LineTable
        title={text.byEmployee(role)}
        name={text.name.employee}
        lines={byEmployee}
        hrefOfLine={({ key }) => hrefOf(path, { medewerker: key || none, rol: role })}
      />
      <section className={classes['groups']}>
        <h2>
          {text.byGroup} <small>{text.openGroup}</small>
        </h2>
        <GroupGrid rows={rows} today={today} />
      </section>
    </div>
  );
}

interface LineTableProps {
  title: string;
  name: string;
  lines: readonly CompletenessLine[];
  hrefOfLine: (line: CompletenessLine) => string;
}

function LineTable({ title, name, lines, hrefOfLine }: LineTableProps) {
  return (
    <section>
      <h2>{title}</h2>
      <table className={classes['table']} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{name}</th>
            <th scope="col" className={classes['figure']}>
              {text.missing}
            </th>
            <th scope="col" className={classes['figure']}>
              {text.asked}
            </th>
            <th scope="col" className={classes['share']}>
              {text.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const share = shareKnown(line.asked, line.missing);
            return (
              <tr key={line.key}>
                <th scope="row">{line.label}</th>
                <td className={classes['figure']}>{formatCount(line.missing)}</td>
                <td className={classes['figure']}>{formatCount(line.asked)}</td>
                <td className={classes['share']}>
                  <div className={classes['meter']} aria-hidden>
                    <i style={{ width: `${share / 100}%` }} />
                  </div>
                  {line.missing === 0 ? (
                    formatPercentage(share, 0)
                  ) : (
                    <a href={hrefOfLine(line)} aria-label={text.open(formatPercentage(share, 0), line.label)}>
                      {formatPercentage(share, 0)}
                    </a>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

const groupColumns: readonly GridColumn<CompletenessLine>[] = [
  {
    key: 'name',
    kind: 'text',
    header: text.name.group,
    width: 250,
    searched: true,
    value: ({ label }) => label,
  },
  {
    key: 'clients',
    kind: 'number',
    header: text.clients,
    width: 84,
    total: true,
    value: ({ clients }) => clients,
  },
  {
    key: 'missing',
    kind: 'number',
    header: text.missing,
    width: 96,
    total: true,
    value: ({ missing }) => missing,
  },
  { key: 'asked', kind: 'number', header: text.asked, width: 92, total: true, value: ({ asked }) => asked },
  {
    key: 'share',
    kind: 'percentage',
    decimals: 0,
    header: text.share,
    width: 84,
    value: ({ asked, missing }) => shareKnown(asked, missing),
  },
];

function GroupGrid({ rows, today }: { rows: readonly WorklistRow[]; today: string }) {
  const grid = useRef<GridHandle>(null);
  const lines = useMemo(
    () =>
      summarizeClients(rows, ({ groupNumber, groupName }) => ({
        key: groupNumber ?? none,
        label:
          groupNumber === null
            ? completenessText.noGroup
            : [groupNumber, groupName].filter(Boolean).join(' '),
      })).toSorted((a, b) => b.missing - a.missing || a.label.localeCompare(b.label, 'nl')),
    [rows],
  );
  return (
    <PeilGrid
      ref={grid}
      label={text.byGroup}
      noun={{ one: 'klantgroep', many: 'klantgroepen' }}
      columns={groupColumns}
      rows={lines}
      rowId={({ key }) => key}
      today={today}
      onOpenRow={(groep) => navigate(path, { groep })}
      toolbarEnd={
        <GridExportMenu grid={grid} title={`${completenessText.title} ${text.byGroup.toLowerCase()}`} />
      }
    />
  );
}
