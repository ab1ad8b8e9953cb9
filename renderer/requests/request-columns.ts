import type { DataRequest } from '#shared/requests/model.ts';
import { requestsText } from '#shared/requests/nl.ts';
import { requestScreenText } from '#shared/requests/screen-nl.ts';
import type { GridColumn } from '#renderer/grid/column.ts';
import classes from '#renderer/requests/requests.module.css';

const { columns: headers, hints } = requestScreenText;

export const requestColumns: readonly GridColumn<DataRequest>[] = [
  {
    key: 'employee',
    kind: 'text',
    header: headers.employee,
    width: 120,
    pinned: true,
    searched: true,
    value: ({ employee, role }) => employee ?? requestsText.nobody(role),
  },
  {
    key: 'name',
    kind: 'text',
    header: headers.name,
    width: 180,
    searched: true,
    value: ({ name }) => name || null,
  },
  {
    key: 'madeOn',
    kind: 'day',
    header: headers.madeOn,
    width: 112,
    value: ({ madeAt }) => madeAt.slice(0, 10),
  },
  {
    key: 'returnedOn',
    kind: 'day',
    header: headers.returnedOn,
    width: 112,
    value: ({ returnedAt }) => returnedAt?.slice(0, 10) ?? null,
  },
  {
    key: 'clients',
    kind: 'number',
    header: headers.clients,
    width: 88,
    total: true,
    value: ({ clients }) => clients,
  },
  {
    key: 'asked',
    kind: 'number',
    header: headers.asked,
    width: 96,
    total: true,
    value: ({ asked }) => asked,
  },
  {
    key: 'filled',
    kind: 'number',
    header: headers.filled,
    description: hints.filled,
    width: 96,
    total: true,
    value: ({ asked, open }) => asked - open,
  },
  {
    key: 'open',
    kind: 'number',
    header: headers.open,
    description: hints.open,
    width: 96,
    total: true,
    value: ({ open }) => open,
    mark: (value) => (value === 0 ? classes['complete'] : undefined),
  },
  {
    key: 'taken',
    kind: 'number',
    header: headers.taken,
    description: hints.taken,
    width: 104,
    total: true,
    value: ({ taken }) => taken,
  },
  { key: 'file', kind: 'text', header: headers.file, width: 320, searched: true, value: ({ file }) => file },
  { key: 'role', kind: 'text', header: headers.role, width: 80, hidden: true, value: ({ role }) => role },
];
