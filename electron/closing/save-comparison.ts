import { writeXlsx } from '#electron/exports/xlsx.ts';
import { listRoleNames, loadPair } from '#db/closing/load-pair.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import { askWhere, writeWhole } from '#electron/classification/write-file.ts';
import { comparisonSheets } from '#electron/closing/comparison-sheets.ts';
import { compareText } from '#shared/closing/compare-nl.ts';
import type { ComparedYears } from '#shared/closing/compare-model.ts';
import { compareYears } from '#shared/closing/compare.ts';
import { exportsText } from '#shared/exports/nl.ts';
import { fileName } from '#shared/exports/sheet.ts';

const text = compareText.screen;

/** Writes the comparison of two years where the person says. */
export async function saveComparison(
  context: TaskContext,
  years: ComparedYears,
  format: 'xlsx' | 'pdf',
): Promise<{ path: string }> {
  const { db, today, host } = context;
  const comparison = compareYears(loadPair(db, years, today), listRoleNames(db.connection), years.under);
  const name = fileName(text.fileName(years.from, years.to), today, format);
  const file = await askWhere(host, text.pdfTitle, name, {
    name: format === 'pdf' ? text.pdf : exportsText.kinds.xlsx,
    extensions: [format],
  });
  const bytes =
    format === 'pdf'
      ? await host.printToPdf(text.route(years.from, years.to, years.under), { size: 'A4', landscape: true })
      : await writeXlsx({ sheets: comparisonSheets(comparison) });
  return { path: writeWhole(file, bytes) };
}
