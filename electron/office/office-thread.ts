import { parentPort, workerData } from 'node:worker_threads';
import { startOffice } from '#electron/office/office.ts';
import type { ProtectKind } from '#electron/host/protect.ts';
import type { OfficeHost } from '#electron/office/office-host.ts';
import type { FromThread, HostQuestion, ThreadStart, ToThread } from '#electron/office/thread-messages.ts';

// The main process starts this thread with exactly these.
const start = workerData as ThreadStart;
const port = parentPort;
if (!port) throw new Error('office-thread must run as a worker');

const send = (message: FromThread) => port.postMessage(message);
const questions = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
let lastQuestion = 0;

function ask<T>(question: HostQuestion, ...args: unknown[]): Promise<T> {
  lastQuestion += 1;
  const id = lastQuestion;
  return new Promise<unknown>((resolve, reject) => {
    questions.set(id, { resolve, reject });
    send({ type: 'ask', id, question, args });
    // The main process answers with what HostQuestion promises.
  }) as Promise<T>;
}

let protectKind: ProtectKind = 'none';
void ask<ProtectKind>('protect.getKind').then(
  (kind) => (protectKind = kind),
  () => undefined,
);

const host: OfficeHost = {
  kind: start.kind,
  version: start.version,
  userName: start.userName,
  paths: start.paths,
  program: start.program,
  requiresAccounts: start.requiresAccounts,
  uptime: () => performance.now(),
  now: () => new Date(Date.now() + start.clockOffset),
  dialogs: {
    openFiles: (question) => ask('openFiles', question),
    saveFile: (question) => ask('saveFile', question),
    chooseFolder: (question) => ask('chooseFolder', question),
  },
  printToPdf: (route, paper) => ask('printToPdf', route, paper),
  showInFolder: (path) => ask('showInFolder', path),
  notify: (title, body) => ask('notify', title, body),
  describeSafeStorage: () => ask('describeSafeStorage'),
  protect: {
    get kind() {
      return protectKind;
    },
    seal: (secret) => ask('protect.seal', secret),
    open: (sealed) => ask('protect.open', sealed),
  },
  startInstaller: (file) => ask('startInstaller', file),
  interruptWriter: (file) => ask('interruptWriter', file),
  workerUrl: (name) => new URL(start.workerUrls[name]),
};

const office = await startOffice(host, {
  isAttended: true,
  ...(start.openFile === undefined ? {} : { openFile: start.openFile }),
});
office.subscribe((event, payload) => send({ type: 'event', event, payload }));

port.on('message', (message: ToThread) => {
  switch (message.type) {
    case 'invoke':
      void office
        .invoke(message.name, message.input)
        .then((reply) => send({ type: 'reply', id: message.id, reply }));
      break;
    case 'drop':
      void office.drop(message.paths).then((reply) => send({ type: 'reply', id: message.id, reply }));
      break;
    case 'answer':
      questions.get(message.id)?.resolve(message.value);
      questions.delete(message.id);
      break;
    case 'failure':
      questions.get(message.id)?.reject(new Error(message.message));
      questions.delete(message.id);
      break;
    case 'close':
      void office
        .close()
        .then(() => send({ type: 'reply', id: message.id, reply: { ok: true, data: null } }));
      break;
  }
});
send({ type: 'ready' });
