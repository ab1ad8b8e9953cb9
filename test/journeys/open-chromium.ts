import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { startApp } from '#electron/app.ts';
import { createChromiumHost } from '#electron/host/chromium-host.ts';
import type { HostDialogs } from '#electron/host/host.ts';
import { outFolder } from '#build/vite/folders.ts';
import { isRoot } from '#build/start/run-program.ts';
import { dropFiles, type OpenedPeil, type PeilStart } from '#test/journeys/opened.ts';

/** Starts the program in this process with a Chromium without a window. */
export async function openChromium(executable: string, start: PeilStart): Promise<OpenedPeil> {
  const answers = [...start.answers];
  const offset = start.now.getTime() - Date.now();
  let show: (page: Page) => void = () => {};
  const shown = new Promise<Page>((resolve) => (show = resolve));
  const host = await createChromiumHost({
    executable,
    builtFolder: outFolder,
    dataFolder: start.dataFolder,
    documentsFolder: join(start.dataFolder, 'documenten'),
    version: '0.0.0',
    headless: true,
    sandbox: !isRoot(),
    dialogs: answering(answers),
    ...(start.program === undefined ? {} : { program: start.program }),
    now: () => new Date(Date.now() + offset),
    // Both packages hand out the same class; @playwright/test names it again.
    onPage: (page) => show(page as Page),
  });
  const ended = startApp(host, start.office === undefined ? {} : { openFile: start.office });
  const page = await Promise.race([shown, ended.then(() => Promise.reject(new Error('Peil ended at once')))]);
  return {
    page,
    answer: (...more) => Promise.resolve(void answers.push(...more)),
    drop: (...paths) => dropFiles(page, paths),
    close: async () => {
      await page.close();
      await ended;
    },
  };
}

function answering(answers: PeilStart['answers']): HostDialogs {
  const next = () => {
    const answer = answers.shift() ?? [];
    return Promise.resolve(typeof answer === 'string' ? [answer] : answer);
  };
  const first = async () => (await next())[0] ?? null;
  return { openFiles: next, saveFile: first, chooseFolder: first };
}
