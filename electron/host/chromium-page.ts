import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type { CDPSession, Page } from 'playwright-core';
import { isOwnDocument } from '#electron/host/chromium-guard.ts';
import type { Transport } from '#electron/host/host.ts';

const bridge = stripTypeScriptTypes(readFileSync(new URL('page-bridge.ts', import.meta.url), 'utf8'));

interface Source {
  page: Page;
  frame: { url(): string };
}

/** Gives a page `window.peil`; only the program's own document is heard. Returns the way to stop its events. */
export async function connectPage(page: Page, transport: Transport): Promise<() => void> {
  const requireOwn = ({ frame }: Source) => {
    if (frame !== page.mainFrame() || !isOwnDocument(frame.url())) throw new Error('not allowed');
  };
  await page.exposeBinding('peilCall', async (source, name: string, input: string) => {
    requireOwn(source);
    const payload: unknown = JSON.parse(input);
    return JSON.stringify(await transport.invoke(String(name), payload));
  });
  await page.exposeBinding('peilDropped', async (source) => {
    requireOwn(source);
    const paths = await droppedPaths(page);
    if (paths.length > 0) await transport.drop(paths);
  });
  await page.addInitScript(bridge);
  return transport.subscribe((event, payload) => {
    const message = JSON.stringify([event, payload]);
    page.evaluate(`window.peilHost?.deliver(...${message})`).catch(() => {});
  });
}

/** The browser tells the path of a file only to its driver, and only for files that a person dropped: others have none. */
async function droppedPaths(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { result } = await session.send('Runtime.evaluate', {
      expression: 'window.peilHost.takeDropped()',
    });
    if (result.objectId === undefined) return [];
    const { result: entries } = await session.send('Runtime.getProperties', {
      objectId: result.objectId,
      ownProperties: true,
    });
    const files = entries
      .filter((entry) => /^\d+$/.test(entry.name))
      .flatMap((entry) => entry.value?.objectId ?? []);
    const paths = await Promise.all(files.map((objectId) => pathOf(session, objectId)));
    return paths.filter((path) => path !== '');
  } finally {
    await session.detach();
  }
}

async function pathOf(session: CDPSession, objectId: string): Promise<string> {
  try {
    return (await session.send('DOM.getFileInfo', { objectId })).path;
  } catch {
    return '';
  }
}
