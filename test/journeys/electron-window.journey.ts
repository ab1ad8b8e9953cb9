import { _electron } from '@playwright/test';
import { join } from 'node:path';
import { electronArguments } from '#build/start/open-electron.ts';
import { expect, test } from '#test/journeys/journey.ts';

test('the window runs under the settings of the security design, read back from Electron', async ({
  openPeil,
}) => {
  const { electron } = await openPeil();
  const settings = await electron?.evaluate(({ BrowserWindow, session, Menu }) => {
    // Electron has it and its types leave it out.
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    const all = contents.getLastWebPreferences();
    const names = [
      'sandbox',
      'contextIsolation',
      'nodeIntegration',
      'nodeIntegrationInWorker',
      'nodeIntegrationInSubFrames',
      'webSecurity',
      'allowRunningInsecureContent',
      'experimentalFeatures',
      'webviewTag',
    ];
    return {
      preferences: Object.fromEntries(names.map((name) => [name, all[name] === true])),
      windows: BrowserWindow.getAllWindows().length,
      spellCheck: session.defaultSession.isSpellCheckerEnabled(),
      menu: Menu.getApplicationMenu()?.items.map((item) => item.label),
    };
  });
  expect(settings?.preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
  });
  expect(settings?.windows).toBe(1);
  expect(settings?.menu?.[0]).toBe('Bestand');
});

test('a call that does not come from the page of the window is refused', async ({ openPeil }) => {
  const { electron } = await openPeil();
  const outcome = await electron?.evaluate(async ({ BrowserWindow, ipcMain }) => {
    // Electron keeps the handlers here; asking one as another sender is what a hostile window would do.
    const { _invokeHandlers: handlers } = ipcMain as unknown as {
      _invokeHandlers: Map<string, (event: unknown, message: unknown) => Promise<unknown>>;
    };
    const handler = handlers.get('peil:call');
    const own = BrowserWindow.getAllWindows()[0]?.webContents;
    if (handler === undefined || own === undefined) return ['no window'];
    const message = { kind: 'call', name: 'office.getStatus', input: {} };
    const senders = [
      { sender: { id: own.id + 100 }, senderFrame: own.mainFrame },
      { sender: own, senderFrame: { url: own.getURL(), parent: own.mainFrame } },
      { sender: own, senderFrame: { url: 'https://example.com/', parent: null } },
      { sender: own, senderFrame: null },
      { sender: own, senderFrame: own.mainFrame },
    ];
    const replies = await Promise.all(senders.map(async (sender) => await handler(sender, message)));
    return replies.map((reply) => (reply as { ok: boolean }).ok);
  });
  expect(outcome).toEqual([false, false, false, false, true]);
});

test('a second start leaves the office to the first', async ({ openPeil, folder, hostOptions }) => {
  const { page } = await openPeil();
  await expect(page.getByRole('heading', { name: 'Nieuw kantoor' })).toBeVisible();
  const second = _electron.launch({
    executablePath: hostOptions.executable,
    args: electronArguments([]),
    env: { ...process.env, PEIL_DATA: join(folder, 'data') } as Record<string, string>,
  });
  await expect(second.then((opened) => opened.firstWindow())).rejects.toThrow(/closed|exited|exit/i);
  await expect(page.getByRole('heading', { name: 'Nieuw kantoor' })).toBeVisible();
});
