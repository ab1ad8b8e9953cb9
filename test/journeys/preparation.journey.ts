import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '#test/journeys/journey.ts';
import { writeOfficeWithClients } from '#test/support/seed-clients.ts';
import { seedPlans } from '#test/support/seed-plans.ts';

const year = 2027;

async function openOffice(folder: string): Promise<string> {
  const office = join(folder, 'kantoor.peil');
  writeOfficeWithClients(office, [
    { number: '000101', name: 'Bakkerij Molenpad', roles: { RLM: 'HVE', JRK: 'TPL' } },
    { number: '000102', name: 'Kapsalon Zeezicht', roles: { RLM: 'HVE', JRK: 'TPL' } },
    { number: '000103', name: 'Garage Duinweg', roles: { JRK: 'TPL' } },
  ]);
  seedPlans(office, year, {
    employees: [
      { code: 'JDO', name: 'Jet Dorp' },
      { code: 'WEG', name: 'Wil Weggen', outOfServiceOn: '2026-07-01' },
      { code: 'GAA', name: 'Gijs Gaarne', outOfServiceOn: '2027-04-01' },
    ],
    lines: [
      { client: '000101', status: 'A', role: 'RLM', employee: 'HVE', month: 2, centihours: 1250 },
      { client: '000102', status: 'B', role: 'RLM', employee: 'HVE', month: 5, centihours: 400 },
    ],
  });
  return Promise.resolve(office);
}

const cell = (page: Page, client: string, column: string) =>
  page.locator(`.ag-row[row-id="${client}"] .ag-cell[col-id="${column}"]`);

async function type(page: Page, client: string, column: string, text: string): Promise<void> {
  await cell(page, client, column).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function openPreparation(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Planning', exact: true }).click();
  await page.getByRole('link', { name: 'Voorbereiding', exact: true }).click();
  await expect(page.getByRole('combobox', { name: 'Planjaar' })).toHaveValue(String(year));
  await expect(cell(page, '000101', 'new:RLM')).toHaveText('HVE');
}

test('a partner reassigns, sees the load follow, and takes it back', async ({ openPeil, folder }) => {
  const { page } = await openPeil({ office: await openOffice(folder) });
  await openPreparation(page);
  const load = page.getByRole('region', { name: 'Belasting 2027' });
  await expect(load.getByRole('row', { name: /^HVE/ })).toContainText('16,5');
  await expectAccessible(page);

  await type(page, '000101', 'new:RLM', 'jdo');
  await expect(cell(page, '000101', 'new:RLM')).toHaveText('JDO');
  await expect(page.getByText('1 rol gewijzigd; 12,5 uur gaat mee')).toBeVisible();
  await expect(load.getByRole('row', { name: /^HVE/ })).toContainText('2 → 1');
  await expect(load.getByRole('row', { name: /^JDO/ })).toContainText('12,5');
  await type(page, '000101', 'from', 'april');
  await expect(load.getByRole('row', { name: /^HVE/ })).toContainText('16,5');

  await type(page, '000102', 'new:RLM', 'WEG');
  await expect(cell(page, '000102', 'new:RLM')).toHaveAttribute(
    'aria-description',
    'WEG Wil Weggen is uit dienst per 01-07-2026.',
  );
  await cell(page, '000102', 'new:RLM').click();
  await page.keyboard.press('Escape');
  await type(page, '000102', 'new:RLM', 'GAA');
  await page.getByText('Let op (1)', { exact: true }).click();
  await expect(cell(page, '000101', 'new:RLM')).toHaveCount(0);
  await cell(page, '000102', 'new:RLM').click();
  await page.keyboard.press('Control+ArrowRight');
  await expect(cell(page, '000102', 'warning')).toHaveText('GAA gaat uit dienst per 01-04-2027');
  await page.getByText('Alle', { exact: true }).click();
  await expect(page.getByRole('button', { name: '4,0 uur bevestigd meenemen' })).toBeVisible();
  await expectAccessible(page);

  await cell(page, '000102', 'new:RLM').click();
  await page.keyboard.press('Control+z');
  await expect(cell(page, '000102', 'new:RLM')).toHaveText('HVE');
  await page.keyboard.press('Delete');
  await expect(cell(page, '000102', 'new:RLM')).toHaveText('niemand');

  await page.getByText('Gewijzigd (2)', { exact: true }).click();
  await expect(cell(page, '000103', 'new:RLM')).toHaveCount(0);
  await expect(cell(page, '000101', 'new:RLM')).toHaveText('JDO');
});

test('one employee makes way for another, and the changes become current', async ({ openPeil, folder }) => {
  const file = join(folder, 'verschillen.csv');
  const { page } = await openPeil({ office: await openOffice(folder), answers: [file] });
  await openPreparation(page);
  await page.getByRole('button', { name: 'Vervangen' }).click();
  const swap = page.getByRole('complementary', { name: 'Vervangen' });
  await swap.getByRole('combobox', { name: 'Wie', exact: true }).click();
  await page.getByRole('option', { name: /^HVE/ }).click();
  await swap.getByRole('combobox', { name: 'Door', exact: true }).click();
  await expect(page.getByRole('option', { name: /^WEG/ })).toHaveCount(0);
  await page.getByRole('option', { name: /^JDO/ }).click();
  await expect(swap.getByText('2 rollen bij 2 klanten')).toBeVisible();
  await expect(swap.getByText('12,5 uur gaat mee.')).toBeVisible();
  await expectAccessible(page);
  await swap.getByRole('button', { name: '2 rollen vervangen' }).click();
  await expect(cell(page, '000102', 'new:RLM')).toHaveText('JDO');

  await page.getByText('Verschillen', { exact: true }).click();
  await expect(page.getByText('2 rollen gaan in 2027 naar een ander.').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Exporteren' }).click();
  await page.getByRole('menuitem', { name: /CSV/ }).click();
  await expect(page.getByText(/verschillen\.csv/)).toBeVisible();
  expect(await readFile(file, 'utf8')).toContain('000101;Bakkerij Molenpad;RLM;HVE;JDO;januari;12,5');
  await page.getByText('Rollen', { exact: true }).click();

  await page.getByRole('button', { name: 'Doorvoeren' }).click();
  const apply = page.getByRole('complementary', { name: 'Doorvoeren' });
  await expect(apply.getByText('2 rollen om door te voeren')).toBeVisible();
  await expectAccessible(page);
  await apply.getByRole('button', { name: '2 rollen doorvoeren' }).click();
  await expect(cell(page, '000101', 'now:RLM')).toHaveText('JDO');
  await page.getByRole('button', { name: /Ongedaan maken/ }).click();
  await expect(cell(page, '000101', 'now:RLM')).toHaveText('HVE');
  await expect(cell(page, '000101', 'new:RLM')).toHaveText('JDO');
});
