import { RuleKind, RuleStanding, type RuleRow } from '#shared/rules/model.ts';
import { rulesText } from '#shared/rules/nl.ts';
import { rulesScreenText } from '#shared/rules/screen-nl.ts';
import type { GridColumn } from '#renderer/grid/column.ts';
import classes from '#renderer/rules/rules.module.css';

const { columns: headers } = rulesScreenText;
const kinds = RuleKind.options.map((code) => ({ code, label: rulesText.kinds[code] }));
const standings = RuleStanding.options.map((code) => ({ code, label: rulesText.standings[code] }));

/** Names a version in the grid and in the address: kind, first day and code, which may hold spaces. */
export function ruleId({ kind, validFrom, code }: Pick<RuleRow, 'kind' | 'validFrom' | 'code'>): string {
  return `${kind} ${validFrom} ${code}`;
}

/** The columns of the rules; what they say is changed by a new version, never in the list. */
export const ruleColumns: readonly GridColumn<RuleRow>[] = [
  {
    key: 'name',
    kind: 'text',
    header: headers.name,
    width: 300,
    pinned: true,
    searched: true,
    value: (row) => row.name,
  },
  {
    key: 'text',
    kind: 'text',
    header: headers.text,
    width: 310,
    searched: true,
    value: (row) => row.text,
  },
  { key: 'validFrom', kind: 'day', header: headers.validFrom, width: 110, value: (row) => row.validFrom },
  {
    key: 'standing',
    kind: 'code',
    show: 'label',
    header: headers.standing,
    width: 110,
    options: standings,
    value: (row) => row.standing,
    mark: (_value, row) => (row.standing === 'past' ? classes['past'] : undefined),
  },
  {
    key: 'warning',
    kind: 'text',
    header: headers.warning,
    width: 200,
    value: (row) => row.warnings.map((warning) => rulesText.warnings[warning]).join(', ') || null,
    mark: (value) => (value === null ? undefined : classes['warning']),
  },
  { key: 'checkedOn', kind: 'day', header: headers.checkedOn, width: 116, value: (row) => row.checkedOn },
  {
    key: 'source',
    kind: 'text',
    header: headers.source,
    width: 320,
    searched: true,
    value: (row) => row.source,
  },
  {
    key: 'usedBy',
    kind: 'text',
    header: headers.usedBy,
    width: 240,
    searched: true,
    value: (row) => row.usedBy.join(', ') || null,
  },
  {
    key: 'kind',
    kind: 'code',
    show: 'label',
    header: headers.kind,
    width: 100,
    options: kinds,
    value: (row) => row.kind,
  },
  { key: 'code', kind: 'text', header: headers.code, width: 150, searched: true, value: (row) => row.code },
  {
    key: 'validUntil',
    kind: 'day',
    header: headers.validUntil,
    width: 130,
    hidden: true,
    value: (row) => row.validUntil,
  },
];
