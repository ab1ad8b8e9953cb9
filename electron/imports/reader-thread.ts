import { parentPort, workerData } from 'node:worker_threads';
import { showProblem } from './reading/file-problem.ts';
import { batchesAhead } from './reading/messages.ts';
import type { ReadRequest, ReaderMessage } from './reading/messages.ts';
import { readImportFile } from './reading/read-file.ts';

/**
 * Entry of the worker that reads one file. It has no database: rows go to the office thread, at most a few batches ahead
 * of what the office has taken.
 */
const port = parentPort;
if (!port) throw new Error('The reader runs as a worker only.');

let ahead = 0;
let wake: (() => void) | undefined;
port.on('message', () => {
  ahead -= 1;
  wake?.();
});

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

try {
  // The office thread starts this worker with a request and nothing else.
  await readImportFile(workerData as ReadRequest, send);
} catch (error) {
  await send({ type: 'refused', problem: showProblem(error) });
}
port.close();
