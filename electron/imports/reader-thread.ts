import { parentPort } from 'node:worker_threads';
import { sendAuditFile } from '#electron/audit-files/reading/send-audit-file.ts';
import { sendRgsTable } from '#electron/rgs/send-rgs-table.ts';
import { showProblem } from './reading/file-problem.ts';
import { batchesAhead } from './reading/messages.ts';
import type { ReaderMessage, ToReader } from './reading/messages.ts';
import { readSheets } from './reading/read-sheets.ts';
import { readImportFile } from './reading/read-file.ts';

/**
 * Entry of the worker that reads files, one after another. It has no database: rows go to the office thread, at most a few batches
 * ahead of what the office has taken.
 */
const port = parentPort;
if (!port) throw new Error('The reader runs as a worker only.');

let ahead = 0;
let wake: (() => void) | undefined;

async function send(message: ReaderMessage): Promise<void> {
  port?.postMessage(message);
  if (message.type !== 'batch') return;
  ahead += 1;
  while (ahead >= batchesAhead) {
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  }
}

function read(request: Exclude<ToReader, 'taken'>): Promise<void> {
  if (!('type' in request)) return readImportFile(request, send);
  switch (request.type) {
    case 'auditFile':
      return sendAuditFile(request.path, send);
    case 'rgsTable':
      return sendRgsTable(request.path, send);
    case 'sheets':
      return readSheets(request.path, send);
  }
}

port.on('message', (message: ToReader) => {
  if (message === 'taken') {
    ahead -= 1;
    wake?.();
    return;
  }
  ahead = 0;
  read(message).catch((error: unknown) => send({ type: 'refused', problem: showProblem(error) }));
});
