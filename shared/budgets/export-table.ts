import type { ExportTable } from '#shared/exports/model.ts';
import type { BudgetRow } from './budget-row.ts';
import { budgetsText, monthLabels } from './nl.ts';

type ExportedRow = Pick<
  BudgetRow,
  'employee' | 'normCentihours' | 'functionCode' | 'availableCentihours' | 'contractYearCentihours'
>;

/** The budget of a year with the columns of the file that is imported, so that it can come back after editing elsewhere. */
export function buildBudgetTable(year: number, rows: readonly ExportedRow[]): ExportTable {
  return {
    title: budgetsText.label(year),
    columns: [
      { header: 'Medewerker', kind: 'text' },
      // A year is no amount: no thousands mark.
      { header: 'Jaar', kind: 'text' },
      { header: 'Prod norm in uren', kind: 'hours' },
      { header: 'Rol', kind: 'text' },
      ...monthLabels.map((header) => ({ header, kind: 'hours' as const })),
      { header: 'Contracturen', kind: 'hours' },
    ],
    rows: rows.map((row) => [
      row.employee,
      String(year),
      row.normCentihours,
      row.functionCode,
      ...row.availableCentihours,
      row.contractYearCentihours,
    ]),
  };
}
