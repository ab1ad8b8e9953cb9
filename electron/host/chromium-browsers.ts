import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import {
  chromiumOrigin,
  guardContext,
  keepOnProgram,
  offlineArguments,
} from '#electron/host/chromium-guard.ts';
import { createRendererServer } from '#electron/host/serve-renderer.ts';

interface BrowserOptions {
  executable: string;
  rendererFolder: string;
  headless: boolean;
  sandbox: boolean;
}

export interface Browsers {
  /** The version of Chromium. */
  version: string;
  /** The one page of the program. */
  page: Page;
  /** A page of the host's own, beside the program: it gets neither bridge nor files of the program. */
  openOwnPage(): Promise<Page>;
  /** Runs `work` in a browser without a window, under the same rules. */
  withHiddenContext<T>(work: (context: BrowserContext) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Starts Chromium as a window of one program, with a profile that is thrown away: everything worth keeping is the office's. */
export async function startBrowsers(options: BrowserOptions): Promise<Browsers> {
  const serve = createRendererServer(options.rendererFolder, chromiumOrigin);
  const profile = mkdtempSync(path.join(os.tmpdir(), 'peil-chromium-'));
  const common = { executablePath: options.executable, chromiumSandbox: options.sandbox };
  const context = await chromium.launchPersistentContext(profile, {
    ...common,
    headless: options.headless,
    viewport: null,
    acceptDownloads: false,
    serviceWorkers: 'block',
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      ...offlineArguments,
      '--app=data:text/html,<title>Peil</title>',
      '--window-size=1280,800',
      '--test-type',
    ],
  });
  await guardContext(context, serve);
  const page = context.pages()[0] ?? (await context.newPage());
  keepOnProgram(page);
  let ownPages = 0;
  context.on('page', (opened) => {
    if (ownPages > 0) ownPages -= 1;
    else void opened.close().catch(() => {});
  });
  const close = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return {
    version: context.browser()?.version() ?? '',
    page,
    openOwnPage: async () => {
      ownPages += 1;
      return await context.newPage();
    },
    withHiddenContext: async (work) => {
      const browser = await chromium.launch({ ...common, headless: true, args: [...offlineArguments] });
      try {
        const hidden = await browser.newContext({ acceptDownloads: false, serviceWorkers: 'block' });
        await guardContext(hidden, serve);
        return await work(hidden);
      } finally {
        await browser.close();
      }
    },
    close,
  };
}
