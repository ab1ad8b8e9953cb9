import fs from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '#test/journeys/journey.ts';
import { editWorkbook, setCell } from '#test/support/edit-workbook.ts';
import { writeOfficeWithClients } from '#test/support/seed-clients.ts';

const file = 'Ontbrekende gegevens 2026-11-16 HVE.xlsx';

function seed(folder: string): { office: string; out: string } {
  const office = join(folder, 'kantoor.peil');
  const out = join(folder, 'verzonden');
  fs.mkdirSync(out);
  writeOfficeWithClients(office, [
    { number: '000101', name: 'Bakkerij Molenpad', branch: '04', roles: { RLM: 'HVE' } },
    { number: '000102', name: 'Kapsalon Zeezicht', continuity: 'J', roles: { RLM: 'HVE' } },
    { number: '000103', name: 'Garage Duinweg', roles: { RLM: 'TPL' } },
  ]);
  return { office, out };
}

const cell = (page: Page, name: string, column: string) =>
  page.getByRole('row', { name: new RegExp(name) }).locator(`[col-id="${column}"]`);

async function openWorklist(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Jaarplan', exact: true }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'Ontbrekende gegevens' }).first().click();
  await expect(page.getByText(/gegevens ontbreken/)).toBeVisible();
}

/** The row of a client in the part that does not scroll sideways, and a cell of it by its column. */
function gridCell(page: Page, rowId: number, column: string) {
  return page.locator(`.ag-row[row-id="${rowId}"] .ag-cell[col-id="${column}"]`);
}

test('somebody fills a gap in the list, and sees who still owes what', async ({ openPeil, folder }) => {
  const { page } = await openPeil({ office: seed(folder).office });
  await openWorklist(page);
  await expect(page.getByText('28 van 33 gegevens ontbreken')).toBeVisible();
  await gridCell(page, 3, 'branch').click();
  await page.keyboard.type('07');
  await page.keyboard.press('Enter');
  await expect(page.getByText('27 van 33 gegevens ontbreken')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('28 van 33 gegevens ontbreken')).toBeVisible();
  await page.getByRole('link', { name: 'Overzicht' }).last().click();
  await expectAccessible(page);
  await page.getByRole('link', { name: /bekend van TPL/ }).click();
  await expect(page.getByText('1 klant', { exact: true })).toBeVisible();
  await expect(cell(page, '000103', 'name').first()).toHaveText('Garage Duinweg');
});

test('somebody chooses what counts', async ({ openPeil, folder }) => {
  const { page } = await openPeil({ office: seed(folder).office });
  await openWorklist(page);
  await page.getByRole('button', { name: 'Wat telt mee' }).click();
  const panel = page.getByRole('complementary', { name: 'Wat telt mee' });
  await panel.getByLabel('Declaratieomvang').uncheck();
  await panel.getByLabel(/^JRK/).check();
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByRole('columnheader', { name: 'Declaratieomvang' })).toHaveCount(0);
  await expect(page.getByText('28 van 33 gegevens ontbreken')).toBeVisible();
});

test('files are made, filled in, read back with a conflict, taken over and undone', async ({
  openPeil,
  folder,
}) => {
  const { office, out } = seed(folder);
  const { page, answer, drop } = await openPeil({ office, answers: [out] });
  await openWorklist(page);
  await page.getByRole('link', { name: 'Bestanden', exact: true }).click();
  await expect(page.getByText('Nog niets gevraagd')).toBeVisible();
  await page.getByRole('button', { name: 'Bestanden maken' }).click();
  const panel = page.getByRole('complementary', { name: 'Bestanden maken' });
  await expect(panel.getByLabel(/^HVE/)).toBeChecked();
  await panel.getByLabel(/^TPL/).uncheck();
  await expectAccessible(page);
  await panel.getByRole('button', { name: '1 bestand maken' }).click();
  await expect(page.getByText(/1 bestand met 18 gegevens staat in de map verzonden/)).toBeVisible();
  await expect(gridCell(page, 1, 'open')).toHaveText('18');

  await editWorkbook(join(out, file), (sheets) => {
    setCell(sheets, '000101', 'Ambassadeur', 'Ja');
    setCell(sheets, '000101', 'Leeftijd', 1971);
    setCell(sheets, '000102', 'Branche', '04 Detailhandel');
    setCell(sheets, '000102', 'OOB', 'misschien');
    setCell(sheets, '000102', 'Continuïteit', 'N');
  });
  await page.getByRole('link', { name: 'Klanten', exact: true }).last().click();
  await gridCell(page, 2, 'branch').click();
  await page.keyboard.type('07');
  await page.keyboard.press('Enter');
  await expect(gridCell(page, 2, 'branch')).toHaveText(/^07/);

  await page.getByRole('link', { name: 'Bestanden', exact: true }).click();
  await answer([join(out, file)]);
  await page.getByRole('button', { name: 'Teruggekomen bestand inlezen' }).click();
  await expect(page.getByRole('heading', { name: 'Teruggekomen gegevens' })).toBeVisible();
  await expectAccessible(page);
  await page.getByText('Niet toegestaan (2)', { exact: true }).click();
  await expect(page.getByText(/stond vast op/)).toBeVisible();
  await page.getByText('Intussen gewijzigd (1)', { exact: true }).click();
  const conflict = page.locator('.ag-row').filter({ hasText: '04 Detailhandel' }).first();
  await expect(conflict.locator('[col-id="now"]')).toHaveText(/^07/);
  await page.getByRole('button', { name: 'Alles aanvinken' }).click();
  await page.getByRole('button', { name: '3 gegevens overnemen' }).click();
  await expect(page.getByText('3 gegevens overgenomen.')).toBeVisible();
  await expect(gridCell(page, 1, 'taken')).toHaveText('3');
  await expect(gridCell(page, 1, 'open')).toHaveText('15');

  await gridCell(page, 1, 'employee').click();
  await page.getByRole('button', { name: 'Herinnering' }).click();
  const detail = page.getByRole('complementary', { name: 'HVE' });
  await expect(detail.getByLabel('Onderwerp')).toHaveValue(
    'Herinnering: 15 gegevens van je klanten ontbreken nog',
  );
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(gridCell(page, 1, 'taken')).toHaveText('0');

  await drop(join(out, file));
  await expect(page.getByRole('heading', { name: 'Teruggekomen gegevens' })).toBeVisible();
});
