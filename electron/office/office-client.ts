import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Host } from '#electron/host/host.ts';
import { createLog, logFolder } from '#electron/office/log.ts';
import type { Office } from '#electron/office/office.ts';
import type { FromThread, HostQuestion, ThreadStart, ToThread } from '#electron/office/thread-messages.ts';
import type { Reply } from '#shared/calls/reply.ts';

/** Without `Omit` over the union, each message would lose the fields that the others do not have. */
type Numbered = ToThread extends infer M ? (M extends { id: number } ? Omit<M, 'id'> : never) : never;

interface OfficeOnThread extends Office {
  /** The office answers; whether one could be opened is another matter. */
  readonly ready: Promise<void>;
}

/** Starts the office on its own thread and stands for it on this one; answers what it asks the desktop. */
export function startOfficeThread(host: Host, openFile?: string): OfficeOnThread {
  const start: ThreadStart = {
    kind: host.kind,
    version: host.version,
    userName: host.userName,
    paths: host.paths,
    program: host.program,
    requiresAccounts: host.requiresAccounts,
    clockOffset: host.now().getTime() - Date.now(),
    workerUrls: {
      'office-thread': host.workerUrl('office-thread').href,
      'reader-thread': host.workerUrl('reader-thread').href,
      'backup-thread': host.workerUrl('backup-thread').href,
      'solver-thread': host.workerUrl('solver-thread').href,
      'self-test-writer': host.workerUrl('self-test-writer').href,
    },
    ...(openFile === undefined ? {} : { openFile }),
  };
  const worker = new Worker(host.workerUrl('office-thread'), { workerData: start });
  const listeners = new Set<(event: string, payload: unknown) => void>();
  const waiting = new Map<number, (reply: Reply) => void>();
  let last = 0;
  let stopped = false;
  let setReady: () => void = () => {};
  const ready = new Promise<void>((resolve) => (setReady = resolve));

  const stop = () => {
    stopped = true;
    for (const resolve of waiting.values()) resolve(gone);
    waiting.clear();
  };
  worker.on('error', (error) => {
    createLog(path.join(host.paths.data, logFolder), () => host.now()).error('the office thread', error);
    stop();
  });
  worker.on('exit', stop);
  worker.on('message', (message: FromThread) => {
    if (message.type === 'reply') {
      waiting.get(message.id)?.(message.reply);
      waiting.delete(message.id);
    } else if (message.type === 'event') {
      for (const listener of listeners) listener(message.event, message.payload);
    } else if (message.type === 'ready') {
      setReady();
    } else if (message.type === 'ask') {
      void answer(host, message.question, message.args).then(
        (value) => worker.postMessage({ type: 'answer', id: message.id, value } satisfies ToThread),
        (error: unknown) =>
          worker.postMessage({ type: 'failure', id: message.id, message: String(error) } satisfies ToThread),
      );
    }
  });

  const request = (message: Numbered): Promise<Reply> => {
    if (stopped) return Promise.resolve(gone);
    last += 1;
    const id = last;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      worker.postMessage({ ...message, id });
    });
  };

  return {
    ready,
    invoke: (name, input) => request({ type: 'invoke', name, input }),
    drop: (paths) => request({ type: 'drop', paths }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      await request({ type: 'close' });
      await worker.terminate();
    },
  };
}

const gone: Reply = {
  ok: false,
  error: {
    code: 'INTERNAL',
    message:
      'Het deel van Peil dat het kantoorbestand beheert is gestopt. Wat was opgeslagen is veilig. Start Peil opnieuw.',
  },
};

function answer(host: Host, question: HostQuestion, args: unknown[]): Promise<unknown> {
  // The office thread is our own code and asks with the arguments of the method it names.
  switch (question) {
    case 'openFiles':
      return host.dialogs.openFiles(args[0] as Parameters<Host['dialogs']['openFiles']>[0]);
    case 'saveFile':
      return host.dialogs.saveFile(args[0] as Parameters<Host['dialogs']['saveFile']>[0]);
    case 'chooseFolder':
      return host.dialogs.chooseFolder(args[0] as Parameters<Host['dialogs']['chooseFolder']>[0]);
    case 'printToPdf':
      return host.printToPdf(...(args as Parameters<Host['printToPdf']>));
    case 'showInFolder':
      return Promise.resolve(host.showInFolder(...(args as Parameters<Host['showInFolder']>)));
    case 'notify':
      return Promise.resolve(host.notify(...(args as Parameters<Host['notify']>)));
    case 'describeSafeStorage':
      return host.describeSafeStorage();
    case 'protect.getKind':
      return host.protect.getKind();
    case 'protect.seal':
      return host.protect.seal(...(args as Parameters<Host['protect']['seal']>));
    case 'protect.open':
      return host.protect.open(...(args as Parameters<Host['protect']['open']>));
    case 'startInstaller':
      return host.startInstaller(...(args as Parameters<Host['startInstaller']>));
    case 'interruptWriter':
      return host.interruptWriter(...(args as Parameters<Host['interruptWriter']>));
  }
}
