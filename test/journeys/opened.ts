import type { ElectronApplication, Page } from '@playwright/test';
import type { ProgramFacts } from '#electron/host/program-facts.ts';

export interface PeilStart {
  dataFolder: string;
  /** Answers to the next file dialogs, in order: a path, several for a choice of several, none for cancelled. */
  answers: (string | string[] | null)[];
  now: Date;
  /** What is special about the program; in Chromium only. */
  program?: Partial<ProgramFacts>;
  /** False to stay before the sign-in of the demo office. */
  signIn?: boolean;
  /** The office file to open at once. */
  office?: string;
}

export interface OpenedPeil {
  page: Page;
  /** Electron's main process; absent in Chromium. */
  electron?: ElectronApplication;
  /** Adds answers for file dialogs to come. */
  answer(...answers: PeilStart['answers']): Promise<void>;
  /** Drops files on the window as a person would. */
  drop(...paths: string[]): Promise<void>;
  /** Closes the window and waits for the program's end. */
  close(): Promise<void>;
}

/** Drags files from outside over the middle of the page and lets go. */
export async function dropFiles(page: Page, paths: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const place = { x: Math.round(size.width / 2), y: Math.round(size.height / 2) };
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    session.send('Input.dispatchDragEvent', { type, ...place, data });
  await page.evaluate(() => {
    const seen = { over: false };
    Object.assign(globalThis, { seen });
    window.addEventListener('dragover', () => (seen.over = true), { once: true });
  });
  await drag('dragEnter');
  // The browser lets go over nothing as long as the page has not said that it takes what hangs over it.
  do await drag('dragOver');
  while (!(await page.evaluate('seen.over')));
  await drag('dragOver');
  await drag('drop');
  await session.detach();
}
