import { test as base } from '@playwright/test';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { outFolder } from '#build/vite/folders.ts';
import { findChromium } from '#build/start/chromium.ts';
import { isRoot } from '#build/start/run-program.ts';
import { startBrowsers } from '#electron/host/chromium-browsers.ts';
import { createPickerDialogs } from '#electron/host/chromium-picker.ts';
import type { HostDialogs } from '#electron/host/host.ts';
import { expect, expectAccessible } from '#test/journeys/journey.ts';

interface Picker {
  folder: string;
  dialogs: HostDialogs;
  /** The page on which a person chooses, once it shows. */
  shown: () => Promise<Page>;
}

const test = base.extend<{ picker: Picker }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the wanted fixtures from this pattern
  picker: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), 'peil-kiezer-'));
    await mkdir(join(folder, 'Jaar 2026'));
    for (const name of ['relaties.csv', 'strategie.csv', 'foto.png', '<b>&.csv'])
      await writeFile(join(folder, name), '');
    const rendererFolder = join(outFolder, 'renderer');
    const browsers = await startBrowsers({
      executable: findChromium() ?? '',
      rendererFolder,
      headless: true,
      sandbox: !isRoot(),
    });
    let tell: (page: Page) => void = () => {};
    let next = new Promise<Page>((resolve) => (tell = resolve));
    const open = async () => {
      const page = await browsers.openOwnPage();
      tell(page);
      next = new Promise<Page>((resolve) => (tell = resolve));
      return page;
    };
    await provide({ folder, dialogs: createPickerDialogs(open, folder), shown: () => next });
    await browsers.close();
    await rm(folder, { recursive: true, force: true });
  },
});

const csv = [{ name: 'CSV', extensions: ['csv'] }];

test('several files are chosen among those that fit', async ({ picker }) => {
  const shown = picker.shown();
  const chosen = picker.dialogs.openFiles({ title: 'Exports kiezen', filters: csv, multiple: true });
  const page = await shown;
  await expect(page.getByRole('heading', { name: 'Exports kiezen' })).toBeVisible();
  await expect(page.getByRole('checkbox')).toHaveCount(3);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Openen' }).click();
  await expect(page.getByRole('alert')).toHaveText('Kies eerst een bestand.');
  await page.getByRole('checkbox', { name: 'relaties.csv' }).check();
  await page.getByRole('checkbox', { name: '<b>&.csv' }).check();
  await page.getByRole('button', { name: 'Openen' }).click({ noWaitAfter: true });
  expect(await chosen).toEqual(['<b>&.csv', 'relaties.csv'].map((name) => join(picker.folder, name)));
});

test('a new file gets its extension, and an existing one is replaced only after a question', async ({
  picker,
}) => {
  const shown = picker.shown();
  const chosen = picker.dialogs.saveFile({ title: 'Lijst bewaren', suggestedName: 'relaties', filters: csv });
  const page = await shown;
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(page.getByRole('alert')).toContainText('relaties.csv bestaat al');
  await page.getByLabel('Naam').fill('../weg');
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(page.getByRole('alert')).toHaveText('Typ een naam zonder mappen.');
  await page.getByLabel('Naam').fill('nieuw');
  await page.getByRole('button', { name: 'Bewaren' }).click({ noWaitAfter: true });
  expect(await chosen).toBe(join(picker.folder, 'nieuw.csv'));
});

test('a folder is chosen by going into it', async ({ picker }) => {
  const shown = picker.shown();
  const chosen = picker.dialogs.chooseFolder({ title: 'Map kiezen' });
  const page = await shown;
  await page.getByRole('link', { name: 'Jaar 2026/' }).click();
  await expect(page.getByText(join(picker.folder, 'Jaar 2026'))).toBeVisible();
  await page.getByRole('button', { name: 'Deze map kiezen' }).click({ noWaitAfter: true });
  expect(await chosen).toBe(join(picker.folder, 'Jaar 2026'));
});

test('cancelling and closing the page both choose nothing', async ({ picker }) => {
  const first = picker.shown();
  const cancelled = picker.dialogs.openFiles({ title: 'Exports kiezen', filters: csv, multiple: false });
  await (await first).getByRole('button', { name: 'Annuleren' }).click({ noWaitAfter: true });
  expect(await cancelled).toEqual([]);
  const second = picker.shown();
  const closed = picker.dialogs.saveFile({ title: 'Lijst bewaren', suggestedName: 'a', filters: csv });
  const page = await second;
  await expect(page.getByRole('button', { name: 'Annuleren' })).toBeVisible();
  await page.close();
  expect(await closed).toBeNull();
});
