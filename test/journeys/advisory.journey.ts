import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '#test/journeys/journey.ts';
import { writeOfficeWithClients } from '#test/support/seed-clients.ts';

async function openOffice(folder: string): Promise<string> {
  const office = join(folder, 'kantoor.peil');
  writeOfficeWithClients(office, [
    { number: '000101', name: 'Bakkerij Molenpad', roles: { RLM: 'HVE' } },
    { number: '000102', name: 'Kapsalon Zeezicht', roles: { RLM: 'JDO' } },
  ]);
  return Promise.resolve(office);
}

const cell = (page: Page, client: string, column: string) =>
  page.locator(`.ag-row[row-id="${client}"] .ag-cell[col-id="${column}"]`);

test('advisory services are filled in, agreed upon, counted and discussed', async ({ openPeil, folder }) => {
  const { page } = await openPeil({ office: await openOffice(folder) });
  await page.getByRole('link', { name: 'Planning', exact: true }).click();
  await page.getByRole('link', { name: 'Adviesdiensten', exact: true }).click();
  await expect(cell(page, '000101', 's:STRAT')).toHaveText('??');
  await expectAccessible(page);

  await cell(page, '000101', 's:STRAT').click();
  await page.keyboard.type('bespr');
  await page.keyboard.press('Enter');
  await expect(cell(page, '000101', 's:STRAT')).toHaveText('Bespr');
  await cell(page, '000102', 's:STRAT').click();
  await page.keyboard.press('Control+d');
  await expect(cell(page, '000102', 's:STRAT')).toHaveText('Bespr');
  await page.keyboard.press('Control+z');
  await expect(cell(page, '000102', 's:STRAT')).toHaveText('??');
  await page.keyboard.type('misschien');
  await page.keyboard.press('Enter');
  await expect(cell(page, '000102', 's:STRAT')).toHaveAttribute('aria-invalid', 'true');

  await cell(page, '000101', 's:STRAT').click();
  await page.keyboard.press('Control+Enter');
  const panel = page.getByRole('complementary', { name: 'Strategisch advies' });
  await panel.getByLabel('Volgende actie').fill('Bellen over opvolging');
  await panel.getByLabel('Volgende actie').press('Enter');
  await panel.getByLabel('Op', { exact: true }).fill('gisteren');
  await panel.getByLabel('Op', { exact: true }).press('Enter');
  await expect(panel.getByLabel('Op', { exact: true })).toHaveValue('15-11-2026');
  await expect(panel.getByText('Volgende actie: Bellen over opvolging')).toBeVisible();
  await expectAccessible(page);

  await page.getByText('Te bespreken', { exact: true }).click();
  await expect(page.getByText('1 onderwerp, 1 over tijd').first()).toBeVisible();
  const row = page.locator('.ag-row[row-id="000101 STRAT"]').first();
  await expect(row).toContainText('15-11-2026');
  await expectAccessible(page);

  await page.getByText('Aantallen', { exact: true }).click();
  await expect(page.getByRole('heading', { name: '0 lopende adviesdiensten, 1 te bespreken' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Strategisch advies, Bespreken/voorstellen: 1 klant' }).press('Enter');
  await expect(cell(page, '000101', 's:STRAT')).toHaveText('Bespr');
  await expect(cell(page, '000102', 's:STRAT')).toHaveCount(0);
});

test('the card of a client has its advisory services', async ({ openPeil, folder }) => {
  const { page } = await openPeil({ office: await openOffice(folder) });
  await page.getByRole('link', { name: 'Klanten', exact: true }).click();
  await page.locator('.ag-row[row-id] [col-id="name"]').first().click();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('link', { name: 'Adviesdiensten', exact: true }).last().click();
  const status = page.getByRole('combobox', { name: 'Staat van Financiële planning' });
  await status.fill('Actief');
  await status.press('Enter');
  await expect(status).toHaveValue('Bestaande dienstverlening');
  const owner = page.getByRole('combobox', { name: 'Eigenaar van Financiële planning' });
  await owner.fill('XYZ');
  await owner.press('Enter');
  await expect(owner).toHaveAttribute('aria-invalid', 'true');
  await owner.press('Escape');
  await expectAccessible(page);
});
