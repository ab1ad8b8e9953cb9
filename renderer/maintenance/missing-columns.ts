import type { MissingRow } from '#shared/maintenance/model.ts';
import { maintenanceText } from '#shared/maintenance/nl.ts';
import { maintenanceScreenText } from '#shared/maintenance/screen-nl.ts';
import type { GridColumn } from '#renderer/grid/column.ts';

const { columns: text } = maintenanceScreenText.missing;

/** A missing thing with a name for its row. */
export interface ListedGap extends MissingRow {
  id: string;
}

/** The columns that the rows have something in: clients or employees, measures when there are several, hours that can be explained. */
export function missingColumns(rows: readonly MissingRow[]): GridColumn<ListedGap>[] {
  const columns: GridColumn<ListedGap>[] = [];
  if (rows.some(({ client }) => client !== null))
    columns.push({
      key: 'client',
      kind: 'text',
      header: text.client,
      width: 96,
      pinned: true,
      searched: true,
      value: (row) => row.client,
    });
  if (rows.some(({ employee }) => employee !== null))
    columns.push({
      key: 'employee',
      kind: 'text',
      header: text.employee,
      width: 110,
      pinned: true,
      searched: true,
      value: (row) => row.employee,
    });
  columns.push(
    {
      key: 'name',
      kind: 'text',
      header: text.name,
      width: 260,
      pinned: true,
      searched: true,
      value: (row) => row.name,
    },
    { key: 'what', kind: 'text', header: text.what, width: 340, searched: true, value: (row) => row.what },
  );
  if (new Set(rows.map(({ measure }) => measure)).size > 1)
    columns.push({
      key: 'measure',
      kind: 'text',
      header: text.measure,
      width: 280,
      value: (row) => maintenanceText.measures[row.measure],
    });
  if (rows.some(({ overbooked }) => overbooked !== null))
    columns.push(
      {
        key: 'free',
        kind: 'hours',
        header: text.free,
        width: 110,
        value: (row) => (row.overbooked === null ? null : -row.overbooked.excessCentihours),
      },
      {
        key: 'explanation',
        kind: 'text',
        header: text.explanation,
        width: 320,
        maxLength: 1000,
        editable: (row) => row.overbooked !== null,
        value: () => null,
      },
    );
  return columns;
}
