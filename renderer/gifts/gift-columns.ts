import type { CodeItem } from '#shared/codes/model.ts';
import { tickBox } from '#renderer/grid/tick-box.ts';
import { standings } from '#shared/classification/model.ts';
import { nl } from '#shared/classification/nl.ts';
import { clientFields } from '#shared/clients/fields.ts';
import { giftKinds, type GiftKind, type GiftRow } from '#shared/gifts/model.ts';
import { giftsText } from '#shared/gifts/nl.ts';
import type { GridColumn } from '#renderer/grid/column.ts';
import classes from '#renderer/gifts/gifts.module.css';

const { columns, kinds, warnings } = giftsText;
const statuses = Object.entries(clientFields.status.kind.choices).map(([code, label]) => ({ code, label }));
const types = standings.map((code) => ({ code, label: nl.standings[code] }));
const typeClasses: Readonly<Record<string, string | undefined>> = {
  A: classes['typeA'],
  B: classes['typeB'],
  C: classes['typeC'],
  D: classes['typeD'],
};

/** The columns of the gift list; what somebody gets is a box to tick, its note text to type. */
export function giftColumns(branches: readonly CodeItem[]): GridColumn<GiftRow>[] {
  return [
    {
      key: 'number',
      kind: 'text',
      header: columns.number,
      width: 90,
      pinned: true,
      searched: true,
      value: (row) => row.number,
    },
    {
      key: 'name',
      kind: 'text',
      header: columns.name,
      width: 220,
      pinned: true,
      searched: true,
      value: (row) => row.name,
    },
    ...giftKinds.map(boxColumn),
    {
      key: 'warning',
      kind: 'text',
      header: columns.warning,
      width: 170,
      value: warningOf,
      mark: (value) => (value === null ? undefined : classes['warning']),
      explain: explainWarning,
    },
    {
      key: 'standing',
      kind: 'code',
      header: columns.standing,
      width: 100,
      options: types,
      value: (row) => row.standing,
      mark: (value) => (typeof value === 'string' ? typeClasses[value] : undefined),
    },
    {
      key: 'ambassador',
      kind: 'flag',
      header: columns.ambassador,
      width: 112,
      value: (row) => row.isAmbassador,
    },
    { key: 'group', kind: 'text', header: columns.group, width: 180, searched: true, value: groupOf },
    {
      key: 'isHead',
      kind: 'flag',
      header: columns.isHead,
      description: giftsText.isHeadHint,
      width: 76,
      value: (row) => row.isHead,
    },
    {
      key: 'address',
      kind: 'text',
      header: columns.address,
      width: 260,
      searched: true,
      value: (row) => row.address,
    },
    {
      key: 'branch',
      kind: 'code',
      header: columns.branch,
      width: 150,
      options: branches,
      value: (row) => row.branch,
    },
    {
      key: 'status',
      kind: 'code',
      header: columns.status,
      width: 90,
      options: statuses,
      value: (row) => row.status,
    },
    ...giftKinds.map(noteColumn),
  ];
}

function boxColumn(kind: GiftKind): GridColumn<GiftRow> {
  return {
    key: kind,
    kind: 'flag',
    header: kinds[kind],
    width: 106,
    editable: true,
    value: (row) => row.isChosen[kind],
    mark: tickBox,
  };
}

function noteColumn(kind: GiftKind): GridColumn<GiftRow> {
  return {
    key: noteKey(kind),
    kind: 'text',
    header: columns.note(kind),
    width: 200,
    maxLength: 500,
    editable: (row) => row.isChosen[kind],
    value: (row) => row.note[kind],
  };
}

export function noteKey(kind: GiftKind): string {
  return `note:${kind}`;
}

function groupOf(row: GiftRow): string | null {
  return row.groupNumber === null ? null : [row.groupNumber, row.groupName].filter(Boolean).join(' ');
}

/** Why one should look twice: no address, or somebody of the same group behind the same door. */
export function warningOf(row: GiftRow): string | null {
  const chosen = giftKinds.filter((kind) => row.isChosen[kind]);
  if (chosen.length === 0) return null;
  if (row.address === null) return warnings.noAddress;
  const shared = Math.max(...chosen.map((kind) => row.sharedWith[kind].length));
  return shared === 0 ? null : warnings.shared(shared);
}

function explainWarning(row: GiftRow): string | undefined {
  const lines = giftKinds
    .filter((kind) => row.sharedWith[kind].length > 0)
    .map((kind) => warnings.sharedExplained(kind, row.sharedWith[kind]));
  return lines.length === 0 ? undefined : lines.join(' ');
}
