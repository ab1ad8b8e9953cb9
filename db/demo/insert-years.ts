import { baseColumns, baseOf, type ImportStamp } from '#db/demo/import-stamp.ts';
import { prepareInsert } from '#db/demo/insert.ts';
import type { Connection } from '#db/office/database.ts';
import type { DemoClient } from '#shared/demo/model.ts';

const figureColumns = [
  'client_id',
  'year',
  'turnover_cents',
  'balance_total_cents',
  'equity_cents',
  'net_result_cents',
  'staff_hundredths',
  'status',
  ...baseColumns,
] as const;

const productionColumns = [
  'client_id',
  'year',
  'production_cents',
  'write_off_cents',
  'billed_cents',
  'payment_days',
  ...baseColumns,
] as const;

/** Inserts the figures and the production of the years that `isWanted` names. */
export function insertYears(
  connection: Connection,
  clients: readonly DemoClient[],
  isWanted: (year: number) => boolean,
  stamp: ImportStamp,
  ids: ReadonlyMap<string, number>,
): void {
  const insertFigure = prepareInsert(connection, 'yearly_figure', figureColumns);
  const insertProduction = prepareInsert(connection, 'yearly_production', productionColumns);
  for (const client of clients) {
    const id = ids.get(client.identity.number);
    if (id === undefined) continue;
    for (const figures of client.figures) {
      if (!isWanted(figures.year)) continue;
      insertFigure({
        client_id: id,
        year: figures.year,
        turnover_cents: figures.turnoverCents,
        balance_total_cents: figures.balanceTotalCents,
        equity_cents: figures.equityCents,
        net_result_cents: figures.netResultCents,
        staff_hundredths: figures.staffHundredths,
        status: figures.status,
        ...baseOf(stamp, stamp.files.figures),
      });
    }
    for (const production of client.production) {
      if (!isWanted(production.year)) continue;
      insertProduction({
        client_id: id,
        year: production.year,
        production_cents: production.productionCents,
        write_off_cents: production.writeOffCents,
        billed_cents: production.billedCents,
        payment_days: production.paymentDays,
        ...baseOf(stamp, stamp.files.production),
      });
    }
  }
}
