import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  app,
  BrowserWindow,
  dialog,
  Notification,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
} from 'electron';
import { dataFolder } from '#electron/host/data-folder.ts';
import { connectPage, installMenu } from '#electron/host/electron-page.ts';
import type { Host, HostDialogs, HostWindow, Transport } from '#electron/host/host.ts';
import { noProtection, protectWith } from '#electron/host/protect.ts';
import { createRendererServer } from '#electron/host/serve-renderer.ts';
import { readPlace, savePlace } from '#electron/host/window-place.ts';
import { printPage } from '#electron/host/electron-print.ts';
import { describeSafeStorage, interruptUtility, startInstaller } from '#electron/host/electron-system.ts';
import { isPortable, programFacts } from '#electron/host/program-facts.ts';
import { guardNavigation } from '#electron/security/navigation.ts';
import { blockNetwork } from '#electron/security/network.ts';
import { denyPermissions } from '#electron/security/permissions.ts';
import { enforceSandbox } from '#electron/security/sandbox.ts';
import { confinement } from '#electron/security/window-options.ts';

const origin = 'app://peil';

export interface ElectronHostOptions {
  /** The program's own folder, instead of the usual one. */
  dataFolder?: string;
  /** The clock, instead of the computer's. */
  now?: () => Date;
  /** File dialogs, instead of the system's. */
  dialogs?: HostDialogs;
}

/**
 * The product's desktop: Electron. Ends the program when it runs already. Does not wait until Electron is ready, so that the office can be
 * opened meanwhile; what shows something waits.
 */
export async function createElectronHost(options: ElectronHostOptions = {}): Promise<Host> {
  enforceSandbox(app, process.getuid?.());
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ]);
  const data = options.dataFolder ?? dataFolder(process.env);
  app.setPath('userData', path.join(data, 'venster'));
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    // Nothing may be opened while this process ends.
    await new Promise<never>(() => undefined);
  }
  const built = path.dirname(fileURLToPath(import.meta.url));
  const preload = path.join(built, '../preload/preload.cjs');
  const serve = createRendererServer(path.join(built, '../renderer'), origin);
  app.on('web-contents-created', (_event, contents) => guardNavigation(contents, `${origin}/index.html`));
  const knownContents = new Set<number>();
  const ready = app.whenReady().then(() => {
    protocol.handle('app', serve);
    denyPermissions(session.defaultSession);
    blockNetwork(session.defaultSession, origin);
  });
  let window: BrowserWindow | undefined;
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  // Closing the last window is handled by `closed`: the office must be stored first.
  app.on('window-all-closed', () => undefined);

  return {
    kind: 'electron',
    version: app.getVersion(),
    userName: os.userInfo().username || 'gebruiker',
    paths: { data, documents: path.join(app.getPath('documents'), 'Peil'), temporary: app.getPath('temp') },
    program: programFacts({
      isPackaged: app.isPackaged,
      resources: process.resourcesPath,
      environment: process.env,
    }),
    requiresAccounts: true,
    now: options.now ?? (() => new Date()),
    dialogs: options.dialogs ?? systemDialogs(() => window),
    openWindow: async (transport) => {
      await ready;
      const opened = await openMainWindow({ data, preload, transport, knownContents });
      window = opened.window;
      return opened.host;
    },
    printToPdf: (route, paper) =>
      printPage({ url: `${origin}/index.html#${route}`, paper, preload, knownContents }),
    showInFolder: (file) => shell.showItemInFolder(file),
    notify: (title, body) => new Notification({ title, body }).show(),
    describeSafeStorage: async () => {
      await ready;
      return describeSafeStorage();
    },
    protect: isPortable(process.env) ? noProtection : protectWith(safeStorage, process.platform, ready),
    startInstaller: (file) => startInstaller(file, () => window?.close()),
    interruptWriter: async (file) => {
      await ready;
      return await interruptUtility(fileURLToPath(new URL('self-test-writer.js', import.meta.url)), file);
    },
    watchLeaving: (lock) =>
      void ready.then(() => {
        powerMonitor.on('lock-screen', lock);
        powerMonitor.on('suspend', lock);
      }),
    workerUrl: (name) => new URL(`${name}.js`, import.meta.url),
    quit: () => app.exit(0),
  };
}

interface MainWindowParts {
  data: string;
  preload: string;
  transport: Transport;
  knownContents: Set<number>;
}

async function openMainWindow(parts: MainWindowParts): Promise<{ window: BrowserWindow; host: HostWindow }> {
  const place = readPlace(
    parts.data,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...(place
      ? { x: place.x, y: place.y, width: place.width, height: place.height }
      : { width: 1280, height: 800 }),
    minWidth: 1000,
    minHeight: 640,
    show: false,
    title: 'Peil',
    backgroundColor: '#f7f8f9',
    webPreferences: confinement(parts.preload, app.isPackaged),
  });
  parts.knownContents.add(window.webContents.id);
  window.once('ready-to-show', () => {
    if (place?.isMaximized) window.maximize();
    window.show();
  });
  const disconnect = connectPage(window, parts.transport, parts.knownContents, origin);
  installMenu(window);
  const closed = new Promise<void>((resolve) => {
    let isStored = false;
    window.on('close', (event) => {
      if (isStored) return;
      event.preventDefault();
      savePlace(parts.data, {
        ...window.getNormalBounds(),
        isMaximized: window.isMaximized(),
        zoom: window.webContents.getZoomFactor(),
      });
      void parts.transport.closing().finally(() => {
        isStored = true;
        disconnect();
        window.destroy();
        resolve();
      });
    });
  });
  await window.loadURL(`${origin}/index.html`);
  if (place) window.webContents.setZoomFactor(place.zoom);
  return {
    window,
    host: {
      focus: () => window.focus(),
      setTitle: (title) => window.setTitle(title),
      close: () => window.close(),
      closed,
    },
  };
}

function systemDialogs(owner: () => BrowserWindow | undefined): HostDialogs {
  const show = async <T>(open: (window: BrowserWindow) => Promise<T>, none: T): Promise<T> => {
    const window = owner();
    return window ? open(window) : none;
  };
  return {
    openFiles: ({ title, filters, multiple }) =>
      show(async (window) => {
        const properties: ('openFile' | 'multiSelections')[] = multiple
          ? ['openFile', 'multiSelections']
          : ['openFile'];
        return (await dialog.showOpenDialog(window, { title, filters, properties })).filePaths;
      }, []),
    saveFile: ({ title, suggestedName, filters }) =>
      show(async (window) => {
        const answer = await dialog.showSaveDialog(window, { title, filters, defaultPath: suggestedName });
        return answer.canceled ? null : answer.filePath;
      }, null),
    chooseFolder: ({ title }) =>
      show(async (window) => {
        const answer = await dialog.showOpenDialog(window, {
          title,
          properties: ['openDirectory', 'createDirectory'],
        });
        return answer.filePaths[0] ?? null;
      }, null),
  };
}
