import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startApp } from '#electron/app.ts';
import { createChromiumHost } from '#electron/host/chromium-host.ts';
import { dataFolder } from '#electron/host/data-folder.ts';
import { outFolder, projectFolder } from '#build/vite/folders.ts';
import { hasDisplay } from './display.ts';
import { isRoot } from './run-program.ts';

/** Opens the program in an installed Chromium; ends when its window is closed. */
export async function openInChromium(executable: string, openFile: string | undefined, screenshot: string) {
  const headless = !hasDisplay();
  const documents = ['Documenten', 'Documents']
    .map((name) => join(homedir(), name))
    .find((path) => existsSync(path));
  const host = await createChromiumHost({
    executable,
    builtFolder: outFolder,
    dataFolder: dataFolder(process.env),
    documentsFolder: join(documents ?? homedir(), 'Peil'),
    version: programVersion(),
    headless,
    sandbox: !isRoot(),
    ...(headless ? { onPage: (page) => void leaveScreenshot(page, screenshot) } : {}),
  });
  await startApp(host, openFile === undefined ? {} : { openFile });
}

async function leaveScreenshot(page: Page, file: string): Promise<void> {
  await page.getByRole('heading').first().waitFor();
  await page.screenshot({ path: file });
  console.log(`There is no display: the window is not shown. Ctrl+C ends Peil. Screenshot: ${file}`);
}

function programVersion(): string {
  // package.json is ours and has a version
  return (JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as { version: string })
    .version;
}
