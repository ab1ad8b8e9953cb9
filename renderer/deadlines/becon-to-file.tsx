import { useRef } from 'react';
import { BeconTax, type BeconReturn } from '#shared/deadlines/screen-model.ts';
import { deadlinesScreenText } from '#shared/deadlines/screen-nl.ts';
import { navigate } from '#renderer/app/route.ts';
import { clientPath } from '#renderer/clients/client-path.ts';
import classes from '#renderer/deadlines/deadlines.module.css';
import { GridExportMenu } from '#renderer/exports/grid-export-menu.tsx';
import type { GridColumn } from '#renderer/grid/column.ts';
import { PeilGrid, type GridHandle } from '#renderer/grid/peil-grid.tsx';

const { becon: text, taxes } = deadlinesScreenText;

const columns: readonly GridColumn<BeconReturn>[] = [
  {
    key: 'tax',
    kind: 'code',
    show: 'label',
    header: text.columns.tax,
    width: 100,
    pinned: true,
    options: BeconTax.options.map((code) => ({ code, label: taxes[code] })),
    value: (row) => row.tax,
  },
  {
    key: 'number',
    kind: 'text',
    header: text.columns.number,
    width: 100,
    searched: true,
    value: (row) => row.clientNumber,
  },
  {
    key: 'name',
    kind: 'text',
    header: text.columns.name,
    width: 280,
    searched: true,
    value: (row) => row.clientName,
  },
  {
    key: 'manager',
    kind: 'text',
    header: text.columns.manager,
    width: 80,
    searched: true,
    value: (row) => row.manager,
  },
  {
    key: 'periodEndsOn',
    kind: 'day',
    header: text.columns.periodEndsOn,
    width: 130,
    value: (row) => row.periodEndsOn,
  },
];

const rowId = ({ tax, periodEndsOn, clientNumber }: BeconReturn) => `${tax} ${periodEndsOn} ${clientNumber}`;

interface BeconToFileProps {
  taxYear: number;
  today: string;
  returns: readonly BeconReturn[];
}

/** The returns on the list that are still to be filed. */
export function BeconToFile({ taxYear, today, returns }: BeconToFileProps) {
  const grid = useRef<GridHandle>(null);
  return (
    <div className={classes['toFile']}>
      <h2>{text.toFile(returns.length)}</h2>
      {returns.length > 0 && (
        <PeilGrid
          ref={grid}
          label={text.toFileLabel(taxYear)}
          noun={text.toFileNoun}
          columns={columns}
          rows={returns}
          rowId={rowId}
          today={today}
          onOpenRow={(id) => {
            const row = returns.find((each) => rowId(each) === id);
            if (row) navigate(clientPath(row.clientNumber), { deel: 'termijnen' });
          }}
          toolbarEnd={<GridExportMenu grid={grid} title={text.toFileLabel(taxYear)} />}
        />
      )}
    </div>
  );
}
