import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeProtectedDemo } from '#electron/office/demo-office.ts';
import { inspectFile } from '#db/keys/inspect-file.ts';
import { demoAccounts, demoLogN } from '#electron/accounts/demo-accounts.ts';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import { forget } from '#electron/keys/key-file.ts';
import { protectOffice } from '#electron/keys/protect-office.ts';
import { createOfficeFiles } from '#electron/office/office-files.ts';
import { accessText } from '#shared/accounts/screens-nl.ts';
import { demoClientCount } from '#shared/demo/make-demo-office.ts';
import { keyFileOf } from '#shared/keys/model.ts';
import { openChromium } from '#test/journeys/open-chromium.ts';
import { openElectron } from '#test/journeys/open-electron.ts';
import type { OpenedPeil, PeilStart } from '#test/journeys/opened.ts';

export interface JourneyOptions {
  hostOptions: { kind: 'electron' | 'chromium'; executable: string };
}

interface Journey {
  /** The journey's own folder; nothing outside it is read or written. */
  folder: string;
  /** A fresh demo office of 320 invented clients, as it stands on the day of the journey. */
  demoOffice: string;
  /** Starts the program; it is ended after the journey. May be called again after `close`. */
  openPeil: (start?: Partial<PeilStart>) => Promise<OpenedPeil>;
}

interface PerWorker {
  /** The demo office as it is made; journeys get a copy of their own, for making it takes seconds. */
  demoTemplate: string;
}

/** The day on which every journey takes place. */
export const journeyNow = new Date('2026-11-16T09:00:00+01:00');

export const test = base.extend<Journey & JourneyOptions, PerWorker>({
  hostOptions: [{ kind: 'chromium', executable: '' }, { option: true }],

  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the wanted fixtures from this pattern
  folder: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), 'peil-journey-'));
    await provide(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  demoTemplate: [
    // oxlint-disable-next-line no-empty-pattern -- as above
    async ({}, provide) => {
      const folder = await mkdtemp(join(tmpdir(), 'peil-journey-demo-'));
      const file = join(folder, 'demokantoor.peil');
      const now = journeyNow.toISOString();
      await writeProtectedDemo(file, { clients: demoClientCount, today: now.slice(0, 10), now });
      await provide(file);
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],

  demoOffice: async ({ folder, demoTemplate }, provide) => {
    const file = join(folder, 'demokantoor.peil');
    await copyFile(demoTemplate, file);
    await copyFile(keyFileOf(demoTemplate), keyFileOf(file));
    await provide(file);
  },

  openPeil: async ({ folder, hostOptions }, provide) => {
    const opened: OpenedPeil[] = [];
    await provide(async (start = {}) => {
      const full: PeilStart = { dataFolder: join(folder, 'data'), answers: [], now: journeyNow, ...start };
      if (full.office !== undefined) await protectIfPlain(full.office, full.dataFolder);
      const open = hostOptions.kind === 'electron' ? openElectron : openChromium;
      const peil = await open(hostOptions.executable, full);
      opened.push(peil);
      // The window opens before its page is there.
      await peil.page.waitForURL(/\/index\.html/);
      await peil.page.locator('main').first().waitFor();
      await peil.page.evaluate(stopMotion);
      if (full.signIn !== false) await signInToDemo(peil.page);
      return peil;
    });
    for (const peil of opened) await peil.close();
  },
});

/** The offices of journeys are made without accounts, and the program asks for them: they get a partner who signs in with one click. */
async function protectIfPlain(file: string, dataFolder: string): Promise<void> {
  if (inspectFile(file) !== 'plain') return;
  const host = createMemoryHost({ dataFolder, now: journeyNow });
  const [demoPartner] = demoAccounts;
  if (!demoPartner) throw new Error('the demo office has a partner');
  const { id, name, password } = demoPartner;
  const partner = { id, name, password, logN: demoLogN };
  const { keys } = await protectOffice({ host, files: createOfficeFiles(host), file, partner, isDemo: true });
  forget(keys.unlocked);
}

/** One click, where the page asks for it. */
async function signInToDemo(page: Page): Promise<void> {
  const partner = page.getByRole('button', { name: accessText.demo.as.partner });
  if (!(await partner.isVisible())) return;
  await partner.click();
  await partner.waitFor({ state: 'detached' });
  await page.locator('main').first().waitFor();
}

/** Half-faded text is nothing to judge, and a journey waits for no movement. */
function stopMotion(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('*, ::before, ::after { transition: none !important; animation: none !important; }');
  document.adoptedStyleSheets.push(sheet);
}

/** No barrier that axe can find, in what the page shows now. */
export async function expectAccessible(page: Page): Promise<void> {
  // Electron has no way to open the extra page that axe otherwise uses to join the results of frames; there are no frames.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const lines = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(' | ')}`,
  );
  expect(lines).toEqual([]);
}

export { expect };
