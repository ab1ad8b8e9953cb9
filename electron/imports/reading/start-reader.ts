import { Worker } from 'node:worker_threads';
import { FileRefused } from './refusal.ts';
import { showProblem } from './file-problem.ts';
import type { FileHeader, ReadDone, ReadRequest, ReaderMessage, RowBatch } from './messages.ts';
import type { Problem } from '#shared/imports/model.ts';

/** Silence after which a file is taken to hang. */
const silenceMs = 20_000;

export interface ReaderEvents {
  /** Called once, before any batch. */
  header(header: FileHeader): void;
  /** Takes a batch; the reader runs a few batches ahead at most. */
  batch(batch: RowBatch): void | Promise<void>;
}

export type ReadResult = ReadDone | { type: 'refused'; problem: Problem } | { type: 'cancelled' };

/**
 * Reads one file in a worker of its own with bounded memory, and resolves when it is done, refused or cancelled. Whatever
 * the file does to the worker, this thread goes on.
 */
export function readInWorker(
  workerUrl: URL,
  request: ReadRequest,
  events: ReaderEvents,
  signal: AbortSignal,
): Promise<ReadResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl, {
      workerData: request,
      resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    });
    let settled = false;
    let watchdog: NodeJS.Timeout | undefined;
    const settle = (finish: () => void): void => {
      if (settled) return;
      settled = true;
      clearTimeout(watchdog);
      signal.removeEventListener('abort', cancel);
      void worker.terminate().then(finish, finish);
    };
    const refuse = (error: unknown): void =>
      settle(() => resolve({ type: 'refused', problem: showProblem(error) }));
    const cancel = (): void => settle(() => resolve({ type: 'cancelled' }));
    const watch = (): void => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => refuse(new FileRefused('FILE_TIMEOUT')), silenceMs);
    };
    const take = async (message: ReaderMessage): Promise<void> => {
      watch();
      if (message.type === 'header') events.header(message);
      else if (message.type === 'batch') {
        await events.batch(message);
        worker.postMessage('taken');
        watch();
      } else if (message.type === 'done') settle(() => resolve(message));
      else if (message.type === 'refused') settle(() => resolve(message));
    };
    let queue = Promise.resolve();
    worker.on('message', (message: ReaderMessage) => {
      queue = queue
        .then(() => (settled ? undefined : take(message)))
        .catch((error: unknown) => settle(() => reject(error)));
    });
    worker.on('error', (error: Error & { code?: string }) => {
      refuse(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new FileRefused('FILE_BOMB', 'te weinig geheugen')
          : error,
      );
    });
    worker.on('exit', () => {
      queue = queue.then(() => refuse(new FileRefused('FILE_UNREADABLE', 'het lezen stopte')));
    });
    if (signal.aborted) cancel();
    else signal.addEventListener('abort', cancel);
    watch();
  });
}
