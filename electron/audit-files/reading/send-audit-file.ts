import type { ReaderMessage } from '#electron/imports/reading/messages.ts';
import { readAuditFile } from './read-audit-file.ts';
import { AuditFileRefused } from './refusal.ts';

/** Bytes between two reports of how far a file is read. */
const reportBytes = 4 * 1024 * 1024;

/** Reads an audit file on the reader thread and tells the office what it holds, or why it cannot be used. */
export async function sendAuditFile(
  file: string,
  send: (message: ReaderMessage) => Promise<void>,
): Promise<void> {
  let reported = 0;
  try {
    const facts = await readAuditFile(file, (progress) => {
      if (progress.bytesDone < reported + reportBytes && progress.bytesDone < progress.bytes) return;
      reported = progress.bytesDone;
      void send({ type: 'auditFileProgress', ...progress });
    });
    await send({ type: 'auditFile', outcome: facts });
  } catch (error) {
    if (!(error instanceof AuditFileRefused)) throw error;
    await send({ type: 'auditFile', outcome: { code: error.code, detail: error.detail } });
  }
  await send({ type: 'done', records: 0, wrongRecords: 0, problems: 0 });
}
