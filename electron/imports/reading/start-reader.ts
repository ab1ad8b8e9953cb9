import { Worker } from 'node:worker_threads';
import { showProblem } from './file-problem.ts';
import type {
  AuditFileRead,
  AuditFileShare,
  FileHeader,
  ReadDone,
  ReadRequest,
  ReaderMessage,
  RgsTableMessage,
  RowBatch,
  SheetRows,
  ToReader,
} from './messages.ts';
import { FileRefused } from './refusal.ts';
import type { RgsTableRead } from '#shared/rgs/read-table.ts';
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

/** Reads files one after another in a worker with bounded memory. A file that ends the worker ends it for itself alone. */
export interface FileReader {
  /** Resolves when the file is done, refused or cancelled. Whatever it does to the worker, this thread goes on. */
  read(request: ReadRequest, events: ReaderEvents, signal: AbortSignal): Promise<ReadResult>;
  /** The same for all sheets of a workbook, cell by cell. */
  readSheets(file: string, onRows: (rows: SheetRows) => void, signal: AbortSignal): Promise<ReadResult>;
  /** The facts of an audit file; a refusal of the file itself comes as its outcome. */
  readAuditFile(
    file: string,
    events: { progress(share: AuditFileShare): void; done(read: AuditFileRead): void },
    signal: AbortSignal,
  ): Promise<ReadResult>;
  /** The table of the reference scheme in a CSV or XLSX. */
  readRgsTable(
    file: string,
    onTable: (table: RgsTableRead) => void,
    signal: AbortSignal,
  ): Promise<ReadResult>;
  close(): void;
}

export function createFileReader(workerUrl: URL): FileReader {
  let idle: Worker | undefined;
  const obtain = (): Worker => {
    const worker =
      idle ??
      new Worker(workerUrl, {
        resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
      });
    idle = undefined;
    return worker;
  };
  const readWith = async (
    request: Exclude<ToReader, 'taken'>,
    events: AllEvents,
    signal: AbortSignal,
  ): Promise<ReadResult> => {
    const worker = obtain();
    // Only a worker that has said its last word itself is known to be sound.
    let isSound = false;
    try {
      const { result, isWhole } = await readOne(worker, request, events, signal);
      isSound = isWhole;
      return result;
    } finally {
      if (isSound) {
        idle = worker;
        worker.once('exit', () => {
          if (idle === worker) idle = undefined;
        });
      } else await worker.terminate();
    }
  };
  return {
    read: readWith,
    readSheets(file, onRows, signal) {
      return readWith({ type: 'sheets', path: file }, { sheet: onRows }, signal);
    },
    readAuditFile(file, { progress, done }, signal) {
      return readWith(
        { type: 'auditFile', path: file },
        { auditFileProgress: progress, auditFile: done },
        signal,
      );
    },
    readRgsTable(file, onTable, signal) {
      return readWith({ type: 'rgsTable', path: file }, { rgsTable: ({ table }) => onTable(table) }, signal);
    },
    close() {
      void idle?.terminate();
      idle = undefined;
    },
  };
}

/** What a reader may tell; a request answers with some of it. */
interface AllEvents extends Partial<ReaderEvents> {
  sheet?: (rows: SheetRows) => void;
  auditFileProgress?: (share: AuditFileShare) => void;
  auditFile?: (read: AuditFileRead) => void;
  rgsTable?: (message: RgsTableMessage) => void;
}

function readOne(
  worker: Worker,
  request: Exclude<ToReader, 'taken'>,
  events: AllEvents,
  signal: AbortSignal,
): Promise<{ result: ReadResult; isWhole: boolean }> {
  return new Promise((resolve, reject) => {
    let isSettled = false;
    let watchdog: NodeJS.Timeout | undefined;
    const post = (message: ToReader): void => worker.postMessage(message);
    const settle = (finish: () => void): void => {
      if (isSettled) return;
      isSettled = true;
      clearTimeout(watchdog);
      signal.removeEventListener('abort', cancel);
      worker.off('message', onMessage);
      worker.off('error', onError);
      worker.off('exit', onExit);
      // An error that comes after the last word has nobody to hear it, and must not end the program.
      if (worker.listenerCount('error') === 0) worker.on('error', () => undefined);
      finish();
    };
    const end = (result: ReadResult, isWhole = false): void => settle(() => resolve({ result, isWhole }));
    const refuse = (error: unknown): void => end({ type: 'refused', problem: showProblem(error) });
    const cancel = (): void => end({ type: 'cancelled' });
    const watch = (): void => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => refuse(new FileRefused('FILE_TIMEOUT')), silenceMs);
    };
    const take = async (message: ReaderMessage): Promise<void> => {
      watch();
      if (message.type === 'header') events.header?.(message);
      else if (message.type === 'sheet') events.sheet?.(message);
      else if (message.type === 'auditFileProgress') events.auditFileProgress?.(message);
      else if (message.type === 'auditFile') events.auditFile?.(message);
      else if (message.type === 'rgsTable') events.rgsTable?.(message);
      else if (message.type === 'batch') {
        await events.batch?.(message);
        if (isSettled) return;
        post('taken');
        watch();
      } else if (message.type === 'done' || message.type === 'refused') end(message, true);
    };
    let queue = Promise.resolve();
    const onMessage = (message: ReaderMessage): void => {
      queue = queue
        .then(() => (isSettled ? undefined : take(message)))
        .catch((error: unknown) => settle(() => reject(error)));
    };
    const onError = (error: Error & { code?: string }): void => {
      refuse(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new FileRefused('FILE_BOMB', 'te weinig geheugen')
          : error,
      );
    };
    const onExit = (): void => {
      queue = queue.then(() => refuse(new FileRefused('FILE_UNREADABLE', 'het lezen stopte')));
    };
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.on('exit', onExit);
    if (signal.aborted) {
      cancel();
      return;
    }
    signal.addEventListener('abort', cancel);
    watch();
    post(request);
  });
}
