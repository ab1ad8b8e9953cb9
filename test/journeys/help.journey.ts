import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expect, expectAccessible, test } from '#test/journeys/journey.ts';
import { makeUpdateKeys, writeUpdate } from '#test/support/update-files.ts';

async function openHelp(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Hulp', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('the self-test finds what works here, and is kept as PDF', async ({ openPeil, demoOffice, folder }) => {
  const pdf = join(folder, 'zelftest.pdf');
  const { page } = await openPeil({ office: demoOffice, answers: [pdf] });
  await openHelp(page, 'Zelftest');
  await expect(page.getByText('Nog geen zelftest gedaan')).toBeVisible();
  await page.getByRole('button', { name: 'Zelftest starten' }).click();
  await expect(page.getByRole('button', { name: 'Opnieuw testen' })).toBeEnabled({ timeout: 60_000 });
  await expect(page.getByText('Mislukt')).toHaveCount(0);
  for (const name of [
    'Schrijven, afbreken en heropenen',
    'Reservekopie maken en terugzetten',
    'Afdrukken naar PDF',
  ])
    await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText('Goed');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Bewaren als PDF…' }).click();
  await expect(page.getByText(pdf)).toBeVisible();
  expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a support file is looked at before it is saved, and names nobody', async ({
  openPeil,
  demoOffice,
  folder,
}) => {
  const zip = join(folder, 'hulp.zip');
  const { page } = await openPeil({ office: demoOffice, answers: [zip] });
  await openHelp(page, 'Hulpbestand');
  await page.getByRole('button', { name: 'Bekijken wat erin komt' }).click();
  await page.getByText('kantoor.txt').click();
  await expect(page.getByRole('region', { name: 'kantoor.txt' })).toContainText('client: 320');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Hulpbestand bewaren…' }).click();
  await expect(page.getByText(zip)).toBeVisible();
  const inside = Object.values(unzipSync(await readFile(zip))).map((bytes) => strFromU8(bytes));
  expect(inside.join('\n')).not.toMatch(/Waterpas|demokantoor\.peil/);
  expect(inside.join('\n')).not.toContain(folder);
});

test('an update of somebody else is refused with the reason', async ({ openPeil, demoOffice, folder }) => {
  const { file } = writeUpdate(join(folder, 'stick'), makeUpdateKeys().privateKey);
  const { page } = await openPeil({ office: demoOffice, answers: [file] });
  await openHelp(page, 'Bijwerken');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Updatebestand kiezen…' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'handtekening' })).toBeVisible();
  await expectAccessible(page);
});

test('the help needs no office, and says what the program is made of', async ({
  openPeil,
  demoOffice,
  hostOptions,
}) => {
  const first = await openPeil();
  await first.page.getByRole('link', { name: 'Zelftest, bijwerken en hulpbestand' }).click();
  await expect(first.page.getByRole('button', { name: 'Zelftest starten' })).toBeVisible();
  await expectAccessible(first.page);
  await first.page.getByRole('link', { name: 'Naar het startscherm' }).click();
  await expect(first.page.getByRole('heading', { name: 'Nieuw kantoor' })).toBeVisible();
  await first.close();

  const { page } = await openPeil({ office: demoOffice });
  await openHelp(page, 'Over Peil');
  const about = page.getByRole('dialog', { name: 'Over Peil' });
  await expect(about.getByText(/SQLite3 Multiple Ciphers/)).toBeVisible();
  // Chromium runs the sources, which come without the list of the build.
  if (hostOptions.kind === 'electron') {
    await about.getByText('Licenties van wat erin zit').click();
    await expect(about.getByRole('region')).toContainText('MIT');
  }
  await expectAccessible(page);
});
