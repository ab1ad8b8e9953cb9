import { setTimeout as wait } from 'node:timers/promises';
import { guardAgainstFlood } from '#electron/calls/flood-gate.ts';
import type { Host, Transport } from '#electron/host/host.ts';
import { removeInstallers } from '#electron/updates/keep-installer.ts';
import { startStartLog } from '#electron/support/start-log.ts';
import { startOfficeThread } from '#electron/office/office-client.ts';

/**
 * In milliseconds: how long the window waits for the office to finish a change or a backup. What was acknowledged is on the disk
 * already, so a window that cannot be closed would be the worse evil.
 */
const closingPatience = 15_000;

export interface AppOptions {
  /** The office file to open at once. */
  openFile?: string;
}

/** Puts the program together: the office on its own thread, one window, and the transport between them. */
export async function startApp(host: Host, options: AppOptions = {}): Promise<void> {
  const starting = startStartLog(host);
  starting.mark('desktop');
  const office = startOfficeThread(host, options.openFile);
  void office.ready.then(() => starting.mark('office'));
  let isClosed = false;
  const close = async () => {
    if (isClosed) return;
    isClosed = true;
    await Promise.race([office.close(), wait(closingPatience, undefined, { ref: false })]);
  };
  const transport: Transport = {
    invoke: guardAgainstFlood(
      (name, input) => office.invoke(name, input),
      () => performance.now(),
    ),
    drop: (paths) => office.drop(paths),
    subscribe: (send) => office.subscribe(send),
    closing: close,
  };
  host.watchLeaving(() => void office.invoke('accounts.lock', {}));
  const window = await host.openWindow(transport);
  starting.mark('window');
  void office.ready.then(() => {
    starting.finish();
    // What an update left behind; a program that still runs stays until the next start.
    return removeInstallers(host.paths.data);
  });
  await window.closed;
  await close();
  host.quit();
}
