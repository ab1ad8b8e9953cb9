import { undetermined, type AdvisoryList } from '#shared/advisory/model.ts';
import { advisoryText } from '#shared/advisory/nl.ts';
import type { GridColumn } from '#renderer/grid/column.ts';
import { statusOf, type AdvisoryRow } from '#renderer/advisory/advisory-row.ts';
import { statusClass } from '#renderer/advisory/status-look.ts';
import classes from '#renderer/advisory/advisory.module.css';

const { columns, hints, cell } = advisoryText;

/** Clients × services; `today` tells which actions are overdue. */
export function advisoryColumns(
  { services, statuses }: Pick<AdvisoryList, 'services' | 'statuses'>,
  today: string,
): GridColumn<AdvisoryRow>[] {
  const labels = new Map(statuses.map(({ code, label }) => [code, label]));
  return [
    {
      key: 'number',
      kind: 'text',
      header: columns.number,
      width: 108,
      pinned: true,
      searched: true,
      value: (row) => row.number,
    },
    {
      key: 'name',
      kind: 'text',
      header: columns.name,
      width: 190,
      pinned: true,
      searched: true,
      value: (row) => row.name,
    },
    {
      key: 'manager',
      kind: 'text',
      header: columns.manager,
      description: hints.manager,
      width: 74,
      searched: true,
      value: (row) => row.manager,
    },
    ...services.map(({ code, label, isRetired }): GridColumn<AdvisoryRow> => ({
      key: serviceKey(code),
      kind: 'code',
      show: 'code',
      header: label,
      description: `${label}. ${hints.cell}`,
      width: 110,
      options: statuses,
      editable: !isRetired,
      value: (row) => statusOf(row, code),
      mark: (value, row) => {
        const action = row.actions[code];
        const isOverdue = action?.on !== null && action?.on !== undefined && action.on < today;
        return [
          statusClass(String(value)),
          action && (isOverdue ? classes['overdueMark'] : classes['actionMark']),
        ]
          .filter(Boolean)
          .join(' ');
      },
      explain: (row) => {
        const status = statusOf(row, code);
        const action = row.actions[code];
        const first = cell.status(label, labels.get(status) ?? status);
        return action ? `${first}. ${cell.action(action.action, action.on, action.owner)}` : first;
      },
    })),
    {
      key: 'group',
      kind: 'text',
      header: columns.group,
      width: 150,
      searched: true,
      value: (row) => row.group,
    },
  ];
}

export function serviceKey(code: string): string {
  return `s:${code}`;
}

/** The service of a column; null for the others. */
export function readServiceKey(key: string): string | null {
  return key.startsWith('s:') ? key.slice(2) : null;
}

/** An emptied cell is not determined again. */
export function toStatus(value: unknown): string | null {
  return typeof value === 'string' && value !== undetermined ? value : null;
}
