import { readFile } from 'node:fs/promises';
import { findFileFacts } from './file-facts.ts';
import type { ReaderMessage } from './messages.ts';
import { FileRefused } from './refusal.ts';

/** Reads every sheet of a workbook as it stands, cell by cell. Throws `FileRefused` when it is no workbook that may be read. */
export async function readSheets(
  file: string,
  send: (message: ReaderMessage) => Promise<void>,
): Promise<void> {
  const alive = (): void => void send({ type: 'alive' });
  const facts = await findFileFacts(file, () => undefined);
  if (facts.shape === 'empty') throw new FileRefused('FILE_EMPTY');
  if (facts.shape === 'ole') throw new FileRefused('FILE_OLD_EXCEL');
  if (facts.shape !== 'zip')
    throw new FileRefused('FILE_NOT_TABLE', typeof facts.shape === 'object' ? facts.shape.other : 'tekst');
  const data = await readFile(file);
  // Loaded when it is needed: most files that people import are text.
  const { openWorkbook } = await import('./workbook-records.ts');
  let records = 0;
  for (const open of openWorkbook(data, null, alive)) {
    const { chunks, sheet, sheets } = open();
    const isHidden = sheets.find(({ name }) => name === sheet)?.hidden === true;
    for await (const chunk of chunks) {
      records += chunk.length;
      await send({ type: 'sheet', name: sheet ?? '', isHidden, records: chunk });
    }
  }
  await send({ type: 'done', records, wrongRecords: 0, problems: 0 });
}
