import { useRef } from 'react';
import type { AccountOfFile, AuditReadingAnswer } from '#shared/audit-files/answers.ts';
import { auditFileText } from '#shared/audit-files/nl.ts';
import type { AccountRange } from '#shared/audit-files/ranges.ts';
import { auditFileScreenText } from '#shared/audit-files/screen-nl.ts';
import { yearField } from '#shared/figures/model.ts';
import { formatEuros } from '#shared/text/format.ts';
import { RangesEditor } from '#renderer/audit-files/ranges-editor.tsx';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { GridExportMenu } from '#renderer/exports/grid-export-menu.tsx';
import type { GridColumn } from '#renderer/grid/column.ts';
import { PeilGrid, type GridHandle } from '#renderer/grid/peil-grid.tsx';
import classes from '#renderer/audit-files/audit-files.module.css';

const text = auditFileScreenText.accounts;
const { columns: headers } = text;

const columns: GridColumn<AccountOfFile>[] = [
  {
    key: 'id',
    kind: 'text',
    header: headers.id,
    width: 96,
    pinned: true,
    searched: true,
    value: ({ id }) => id,
  },
  { key: 'name', kind: 'text', header: headers.name, width: 200, searched: true, value: ({ name }) => name },
  {
    key: 'closing',
    kind: 'euros',
    decimals: 2,
    header: headers.closing,
    description: text.closingHint,
    width: 124,
    total: true,
    value: ({ closingCents }) => closingCents,
  },
  { key: 'place', kind: 'text', header: headers.place, width: 150, searched: true, value: placeOf },
  {
    key: 'category',
    kind: 'text',
    header: headers.category,
    width: 160,
    value: ({ category }) => (category === null ? null : auditFileText.categories[category]),
  },
  {
    key: 'state',
    kind: 'text',
    header: headers.state,
    width: 128,
    value: ({ isUnmapped, isOnWrongSide }) =>
      isUnmapped ? text.unmapped : isOnWrongSide ? text.wrongSide : null,
  },
  {
    key: 'type',
    kind: 'text',
    header: headers.type,
    width: 88,
    value: ({ type }) => text.types[type ?? 'none'],
  },
  {
    key: 'opening',
    kind: 'euros',
    decimals: 2,
    header: headers.opening,
    width: 124,
    total: true,
    value: ({ openingCents }) => openingCents,
  },
];

function placeOf({ rgsCode, movedTo, rangeOf }: AccountOfFile): string | null {
  if (rgsCode !== null) return movedTo === null ? rgsCode : text.moved(rgsCode, movedTo);
  return rangeOf === null ? null : text.rangeOf[rangeOf];
}

interface AccountsViewProps {
  reading: AuditReadingAnswer;
  draft: readonly AccountRange[] | undefined;
  onDraft: (ranges: AccountRange[] | undefined) => void;
}

/** Every account with a balance and where it counts, beside the ranges that say so. */
export function AccountsView({ reading, draft, onDraft }: AccountsViewProps) {
  const grid = useRef<GridHandle>(null);
  const today = useQueryCall('office.getStatus', {}).data?.today ?? '';
  const { accounts, accountCount, values, figures } = reading;
  return (
    <div className={classes['split']}>
      <aside className={classes['editor']}>
        <dl className={classes['sums']}>
          {values.map(({ field, cents }) => (
            <div key={field}>
              <dt>{yearField(field).label}</dt>
              <dd>{cents === null ? auditFileScreenText.values.unknown : formatEuros(cents, 2)}</dd>
            </div>
          ))}
          <div>
            <dt>{auditFileScreenText.method.lines.unmapped}</dt>
            <dd>{formatEuros(figures.unmappedCents, 2)}</dd>
          </div>
        </dl>
        <RangesEditor reading={reading} draft={draft} onDraft={onDraft} />
      </aside>
      <div className={classes['grid']}>
        {accountCount > accounts.length && (
          <p className={classes['soft']}>{text.more(accounts.length, accountCount)}</p>
        )}
        <PeilGrid
          ref={grid}
          label={text.title}
          noun={text.noun}
          columns={columns}
          rows={accounts}
          rowId={({ id }) => id}
          today={today}
          toolbarEnd={<GridExportMenu grid={grid} title={text.title} />}
        />
      </div>
    </div>
  );
}
