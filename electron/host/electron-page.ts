import { ipcMain, Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import * as z from 'zod';
import type { Transport } from '#electron/host/host.ts';
import { isTrustedSender } from '#electron/security/sender.ts';
import { applicationMenu, type MenuEntry } from '#shared/shell/menu.ts';

/** What the preload sends: a call of the page, or the paths of files that a person dropped. */
const Envelope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('call'), name: z.string().max(100), input: z.unknown() }),
  z.strictObject({ kind: z.literal('drop'), paths: z.array(z.string().max(4000)).max(50) }),
]);

const refused = {
  ok: false,
  error: { code: 'NOT_ALLOWED', message: 'Deze opdracht komt niet van het venster van Peil.' },
};

/** Connects the page of `window` to the office. Messages of any other sender are refused. Returns the way to disconnect. */
export function connectPage(
  window: BrowserWindow,
  transport: Transport,
  knownContents: ReadonlySet<number>,
  origin: string,
): () => void {
  ipcMain.handle('peil:call', (event, message: unknown) => {
    const frame = event.senderFrame;
    const sender = {
      url: frame?.url,
      isMainFrame: frame !== null && frame.parent === null,
      contentsId: event.sender.id,
    };
    if (!isTrustedSender(sender, knownContents, origin)) return refused;
    const parsed = Envelope.safeParse(message);
    if (!parsed.success)
      return { ok: false, error: { code: 'INVALID_INPUT', message: 'Deze opdracht is onleesbaar.' } };
    return parsed.data.kind === 'call'
      ? transport.invoke(parsed.data.name, parsed.data.input)
      : transport.drop(parsed.data.paths);
  });
  const unsubscribe = transport.subscribe((event, payload) => {
    if (!window.isDestroyed()) window.webContents.send('peil:event', { event, payload });
  });
  return () => {
    unsubscribe();
    ipcMain.removeHandler('peil:call');
  };
}

/** Shows the Dutch menu. Commands go to the page, which also handles their keys: so keys work alike in every host. */
export function installMenu(window: BrowserWindow): void {
  const run = (command: string) => {
    const { webContents } = window;
    if (command === 'zoom-in') webContents.setZoomFactor(Math.min(webContents.getZoomFactor() * 1.1, 3));
    else if (command === 'zoom-out')
      webContents.setZoomFactor(Math.max(webContents.getZoomFactor() / 1.1, 0.5));
    else if (command === 'zoom-reset') webContents.setZoomFactor(1);
    else webContents.send('peil:event', { event: 'menu', payload: { command } });
  };
  const template = applicationMenu.map((group) => ({
    label: group.label,
    submenu: group.items.map((item) => itemOf(item, run)),
  }));
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function itemOf(item: MenuEntry, run: (command: string) => void): MenuItemConstructorOptions {
  switch (item.kind) {
    case 'separator':
      return { type: 'separator' };
    case 'role':
      return { role: item.role, label: item.label };
    case 'command': {
      const isZoom = item.command.startsWith('zoom');
      return {
        label: item.label,
        click: () => run(item.command),
        ...(item.keys ? { accelerator: item.keys, registerAccelerator: isZoom } : {}),
      };
    }
  }
}
