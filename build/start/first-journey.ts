import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Page } from 'playwright-core';
import { isRoot } from './run-program.ts';

interface Place {
  program: string;
  display: string;
  /** The program's own folder, which does not exist yet. */
  data: string;
  /** Where a screenshot of the end is left. */
  results: string;
}

const patienceMilliseconds = 90_000;

/**
 * The first journey of a new user in a packed program: the start screen, the demo office, its clients, and the self-test, of which nothing
 * may fail. Throws when a step does not come.
 */
export async function driveFirstJourney({ program, display, data, results }: Place): Promise<void> {
  const began = performance.now();
  const args = [...(isRoot() ? ['--no-sandbox'] : []), '--remote-debugging-port=0'];
  const child = spawn(program, args, {
    env: { ...process.env, DISPLAY: display, PEIL_DATA: data },
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  try {
    const browser = await chromium.connectOverCDP(await addressOf(data));
    const page = await firstPage(browser.contexts()[0]?.pages() ?? []);
    page.setDefaultTimeout(patienceMilliseconds);
    await page.getByRole('heading', { name: 'Nieuw kantoor' }).waitFor();
    console.log(
      `The packed program shows its start screen after ${Math.round(performance.now() - began)} ms.`,
    );
    await openDemo(page);
    await testItself(page);
    mkdirSync(results, { recursive: true });
    await page.screenshot({ path: join(results, 'packed-self-test.png') });
    await browser.close();
  } finally {
    child.kill();
    await ended;
  }
}

/** The address that the page listens on, which Chromium writes into its own folder. */
export async function addressOf(data: string): Promise<string> {
  const file = join(data, 'venster', 'DevToolsActivePort');
  const until = Date.now() + patienceMilliseconds;
  while (Date.now() < until) {
    const [port] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    if (port) return `http://127.0.0.1:${port}`;
    await setTimeout(20);
  }
  throw new Error('The packed program did not open its page in time.');
}

async function firstPage(pages: readonly Page[]): Promise<Page> {
  const [page] = pages;
  if (page === undefined) throw new Error('The packed program has no page.');
  await page.waitForURL(/index\.html/);
  return page;
}

async function openDemo(page: Page): Promise<void> {
  await page.getByRole('button', { name: /demo/i }).click();
  const partner = page.getByRole('button', { name: /partner/i });
  const clients = page.getByText('320 klanten').first();
  await partner.or(clients).first().waitFor();
  if (await partner.first().isVisible()) await partner.first().click();
  await clients.waitFor();
}

async function testItself(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Hulp', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Zelftest' }).click();
  await page.getByRole('button', { name: 'Zelftest starten' }).click();
  await page.getByRole('button', { name: 'Opnieuw testen' }).waitFor();
  const rows = await page.getByRole('row').allInnerTexts();
  const lines = rows.slice(1).map((row) => row.replaceAll(/\s+/g, ' '));
  console.log(lines.join('\n'));
  if (lines.length < 11) throw new Error('The self-test has no result.');
  if (lines.some((line) => line.includes('Mislukt')))
    throw new Error('The self-test of the packed program failed.');
}
