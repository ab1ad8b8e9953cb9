import { execFile } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { type Browsers, startBrowsers } from '#electron/host/chromium-browsers.ts';
import { startAddress } from '#electron/host/chromium-guard.ts';
import { createPickerDialogs } from '#electron/host/chromium-picker.ts';
import { noProtection } from '#electron/host/protect.ts';
import { connectPage } from '#electron/host/chromium-page.ts';
import { programFacts, type ProgramFacts } from '#electron/host/program-facts.ts';
import { interruptForked } from '#electron/self-test/interrupt-writer.ts';
import { printFooter, printHeader } from '#electron/host/print-templates.ts';
import type { Host, HostDialogs, HostWindow, Paper, Transport, WorkerName } from '#electron/host/host.ts';

export interface ChromiumHostOptions {
  /** The installed Chromium. */
  executable: string;
  /** What the build made: the page in `renderer`, the threads in `main`. */
  builtFolder: string;
  /** The program's own folder. */
  dataFolder: string;
  documentsFolder: string;
  version: string;
  /** Without a window, for a computer without a display. */
  headless: boolean;
  /** Chromium refuses its sandbox to root. */
  sandbox: boolean;
  /** Answers the file dialogs; without it a person chooses on a page. */
  dialogs?: HostDialogs;
  now?: () => Date;
  /** What is special about the program: its kind of installation, its keys. */
  program?: Partial<ProgramFacts>;
  /** Gets the page of the program as soon as it shows. */
  onPage?: (page: Page) => void;
}

/**
 * Shows the program in an installed Chromium, driven over a pipe: no port is opened. For computers that cannot fetch Electron, and
 * for journeys; not part of the packaged program.
 */
export async function createChromiumHost(options: ChromiumHostOptions): Promise<Host> {
  const browsers = await startBrowsers({
    ...options,
    rendererFolder: path.join(options.builtFolder, 'renderer'),
  });
  const workerUrl = (name: WorkerName) => pathToFileURL(path.join(options.builtFolder, 'main', `${name}.js`));
  let transport: Transport | undefined;
  return {
    kind: 'chromium',
    version: options.version,
    userName: os.userInfo().username,
    paths: { data: options.dataFolder, documents: options.documentsFolder, temporary: os.tmpdir() },
    program: {
      ...programFacts({ isPackaged: false, resources: null, environment: {} }),
      chrome: browsers.version,
      ...options.program,
    },
    requiresAccounts: true,
    now: options.now ?? (() => new Date()),
    dialogs: options.dialogs ?? createPickerDialogs(browsers.openOwnPage, options.documentsFolder),
    openWindow: async (given) => {
      transport = given;
      return await openWindow(browsers, given, options.onPage);
    },
    printToPdf: async (route, paper) => {
      if (transport === undefined) throw new Error('Nothing can be printed before the window is open.');
      return await printToPdf(browsers, transport, route, paper);
    },
    showInFolder: (file) => openFolder(path.dirname(file)),
    notify: (title, body) => void execFile('notify-send', [title, body], () => {}),
    describeSafeStorage: () => Promise.resolve({ kind: 'host' }),
    protect: noProtection,
    startInstaller: () => Promise.resolve('shown'),
    interruptWriter: (file) => interruptForked(workerUrl('self-test-writer'), file),
    // A browser does not say when the screen is locked; the wait without activity remains.
    watchLeaving: () => {},
    workerUrl,
    quit: () => void browsers.close(),
  };
}

async function openWindow(
  browsers: Browsers,
  transport: Transport,
  onPage: ((page: Page) => void) | undefined,
): Promise<HostWindow> {
  const { page } = browsers;
  const disconnect = await connectPage(page, transport);
  const closed = new Promise<void>((resolve) => {
    page.once('close', () => {
      disconnect();
      void transport.closing().then(resolve, () => resolve());
    });
  });
  await page.goto(startAddress);
  onPage?.(page);
  return {
    focus: () => void page.bringToFront().catch(() => {}),
    // The page sets its own title, and the window shows it.
    setTitle: () => {},
    close: () => void page.close().catch(() => {}),
    closed,
  };
}

const readyPollMilliseconds = 50;
const readyLimitMilliseconds = 60_000;

/** Waits for the title that says a print view is complete; asked from outside, because the page's policy allows no eval. */
async function untilReady(page: Page): Promise<void> {
  const deadline = Date.now() + readyLimitMilliseconds;
  while (!(await page.title()).startsWith('gereed')) {
    if (Date.now() > deadline) throw new Error('The print view was not complete in time.');
    await new Promise((resolve) => setTimeout(resolve, readyPollMilliseconds));
  }
}

async function printToPdf(
  browsers: Browsers,
  transport: Transport,
  route: string,
  paper: Paper,
): Promise<Uint8Array> {
  return await browsers.withHiddenContext(async (context: BrowserContext) => {
    const page = await context.newPage();
    const disconnect = await connectPage(page, transport);
    try {
      await page.goto(`${startAddress}#${route}`);
      await untilReady(page);
      return await page.pdf({
        format: paper.size,
        landscape: paper.landscape,
        printBackground: true,
        displayHeaderFooter: true,
        headerTemplate: printHeader,
        footerTemplate: printFooter,
      });
    } finally {
      disconnect();
    }
  });
}

function openFolder(folder: string): void {
  const openers: Partial<Record<NodeJS.Platform, string>> = { win32: 'explorer.exe', darwin: 'open' };
  execFile(openers[process.platform] ?? 'xdg-open', [folder], () => {});
}
