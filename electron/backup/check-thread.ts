import { Worker, type MessagePort } from 'node:worker_threads';
import { checkTables, hashDescriptor, type Copied } from '#db/backup/copy.ts';

/** What a helper can be asked. */
export type HelperTask =
  | { type: 'hash'; descriptor: number }
  | { type: 'check'; file: string; tables: readonly string[] };

type HelperReply = { ok: true; data: Copied | null } | { ok: false; message: string };

/** Marks a thread as a helper of the one that started it. */
export const helperMark = 'helper';

/** A second thread of a backup. It does its tasks one after another. */
export interface Helper {
  hash(descriptor: number): Promise<Copied>;
  check(file: string, tables: readonly string[]): Promise<null>;
  end(): Promise<unknown>;
}

export function startHelper(threadUrl: URL): Helper {
  const worker = new Worker(threadUrl, { workerData: { type: helperMark } });
  const waiting: { resolve: (data: Copied | null) => void; reject: (error: Error) => void }[] = [];
  let failure: Error | undefined;
  worker.on('message', (reply: HelperReply) => {
    const task = waiting.shift();
    if (reply.ok) task?.resolve(reply.data);
    else task?.reject(new Error(reply.message));
  });
  const fail = (error: Error) => {
    failure ??= error;
    for (const task of waiting.splice(0)) task.reject(error);
  };
  worker.once('error', fail);
  worker.once('exit', () => fail(new Error('a helper of the backup stopped')));
  const ask = (task: HelperTask) => {
    const answer = new Promise<Copied | null>((resolve, reject) => {
      if (failure) reject(failure);
      else waiting.push({ resolve, reject });
    });
    worker.postMessage(task);
    // Who asked may have failed before it waits for this.
    answer.catch(() => undefined);
    return answer;
  };
  return {
    // A task is answered with what its type promises.
    hash: (descriptor) => ask({ type: 'hash', descriptor }) as Promise<Copied>,
    check: (file, tables) => ask({ type: 'check', file, tables }) as Promise<null>,
    end: () => worker.terminate(),
  };
}

/** The work of a helper, in its own thread. */
export function helpOut(port: MessagePort): void {
  port.on('message', (task: HelperTask) => {
    port.postMessage(answerTask(task));
  });
}

function answerTask(task: HelperTask): HelperReply {
  try {
    if (task.type === 'hash') return { ok: true, data: hashDescriptor(task.descriptor) };
    checkTables(task.file, task.tables);
    return { ok: true, data: null };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}
