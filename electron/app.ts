import type { Host, Transport } from '#electron/host/host.ts';
import { startOfficeThread } from '#electron/office/office-client.ts';

export interface AppOptions {
  /** The office file to open at once. */
  openFile?: string;
}

/** Puts the program together: the office on its own thread, one window, and the transport between them. */
export async function startApp(host: Host, options: AppOptions = {}): Promise<void> {
  const office = startOfficeThread(host, options.openFile);
  let isClosed = false;
  const close = async () => {
    if (isClosed) return;
    isClosed = true;
    await office.close();
  };
  const transport: Transport = {
    invoke: (name, input) => office.invoke(name, input),
    drop: (paths) => office.drop(paths),
    subscribe: (send) => office.subscribe(send),
    closing: close,
  };
  const window = await host.openWindow(transport);
  await window.closed;
  await close();
  host.quit();
}
