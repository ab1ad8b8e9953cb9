import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '#test/journeys/journey.ts';
import type { OpenedPeil } from '#test/journeys/opened.ts';

const cell = (page: Page, row: number, column: string) =>
  page.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="${column}"]`);

/** Copies or pastes as a person does: in Electron these keys belong to the menu, which keys of a journey do not reach. */
async function clipboard({ page, electron }: OpenedPeil, command: 'copy' | 'paste'): Promise<void> {
  if (!electron) return page.keyboard.press(command === 'copy' ? 'Control+c' : 'Control+v');
  return electron.evaluate(({ BrowserWindow }, what) => {
    BrowserWindow.getAllWindows()[0]?.webContents[what]();
  }, command);
}

test('a secretary finds, types, pastes and takes back in the client list by keyboard', async ({
  demoOffice,
  openPeil,
}) => {
  const { page } = await openPeil({ office: demoOffice });
  await page.getByRole('link', { name: 'Klanten', exact: true }).click();
  await expect(cell(page, 0, 'name')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Weergave: Alle actieve klanten' })).toBeVisible();
  await expect(page.getByText('Status Actief')).toBeVisible();
  await expect(cell(page, 0, 'type')).toHaveText(/^[ABCD?]$/);
  await expectAccessible(page);

  await cell(page, 1, 'name').click();
  await expect(page.getByRole('complementary', { name: 'Details' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: 'Details' })).toHaveCount(0);

  const before = await cell(page, 1, 'name').innerText();
  await page.keyboard.type('Bakkerij Nieuwe Oven');
  await page.keyboard.press('Enter');
  await expect(cell(page, 1, 'name')).toHaveText('Bakkerij Nieuwe Oven');
  await page.keyboard.press('Control+z');
  await expect(cell(page, 1, 'name')).toHaveText(before);

  await cell(page, 2, 'isSmallBusiness').click();
  await page.keyboard.type('misschien');
  await page.keyboard.press('Tab');
  await expect(cell(page, 2, 'isSmallBusiness')).toHaveText('misschien');
  await expect(cell(page, 2, 'isSmallBusiness')).toHaveAttribute('aria-description', /geen ja of nee/);
  await cell(page, 2, 'isSmallBusiness').click();
  await expect(page.getByText('‘misschien’ is geen ja of nee. Typ J of N.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(cell(page, 2, 'isSmallBusiness')).not.toHaveText('misschien');

  await page.keyboard.press('Control+f');
  await page.keyboard.type('bouw');
  await expect(page.getByText(/^\d+ van \d+ klanten/)).toBeVisible();
  await page.keyboard.press('Escape');
});

test('a block is copied and pasted, and is one step to undo', async ({ demoOffice, openPeil }) => {
  const peil = await openPeil({ office: demoOffice });
  const { page } = peil;
  await page.getByRole('link', { name: 'Klanten', exact: true }).click();
  await cell(page, 0, 'branch').click();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText(/· 4 cellen/)).toBeVisible();
  const copied = [await cell(page, 0, 'branch').innerText(), await cell(page, 1, 'branch').innerText()];
  const before = [await cell(page, 4, 'branch').innerText(), await cell(page, 5, 'branch').innerText()];
  await clipboard(peil, 'copy');
  await expect(page.getByText('4 cellen gekopieerd')).toBeVisible();
  await cell(page, 4, 'branch').click();
  await clipboard(peil, 'paste');
  await expect(cell(page, 4, 'branch')).toHaveText(copied[0] ?? '');
  await expect(cell(page, 5, 'branch')).toHaveText(copied[1] ?? '');
  await page.keyboard.press('Control+z');
  await expect(cell(page, 4, 'branch')).toHaveText(before[0] ?? '');
  await expect(cell(page, 5, 'branch')).toHaveText(before[1] ?? '');
});

test('ticked clients get one value, and what is on screen goes to a file', async ({
  demoOffice,
  folder,
  openPeil,
}) => {
  const file = join(folder, 'klanten.csv');
  const { page } = await openPeil({ office: demoOffice, answers: [file] });
  await page.getByRole('link', { name: 'Klanten', exact: true }).click();
  for (const row of [0, 1]) {
    await cell(page, row, 'name').click();
    await page.keyboard.press('Space');
  }
  await page.getByRole('button', { name: 'Wijzig veld voor 2 klanten' }).click();
  await page.getByRole('combobox', { name: 'Veld' }).click();
  await page.getByRole('option', { name: 'Small business' }).click();
  await page.getByRole('textbox', { name: 'Nieuwe waarde' }).fill('misschien');
  await expect(page.getByText('‘misschien’ is geen ja of nee. Typ J of N.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Nieuwe waarde' }).fill('J');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Wijzigen bij 2 klanten' }).click();
  await expect(cell(page, 0, 'isSmallBusiness')).toHaveText('J');
  await expect(cell(page, 1, 'isSmallBusiness')).toHaveText('J');

  await page.getByRole('button', { name: /^Weergave:/ }).click();
  await page.getByRole('menuitem', { name: 'Onvolledig' }).click();
  await expect(page.getByText('Type onbekend')).toBeVisible();
  const shown = Number(/^(\d+) van/.exec(await page.getByText(/^\d+ van \d+ klanten/).innerText())?.[1]);
  await page.getByRole('button', { name: 'Exporteren' }).click();
  await page.getByRole('menuitem', { name: 'CSV-bestand' }).click();
  await expect(page.getByText(`${shown} rijen geëxporteerd naar klanten.csv`)).toBeVisible();
  const lines = (await readFile(file, 'utf8')).split('\r\n');
  expect(lines).toHaveLength(shown + 2);
  expect(lines[0]).toMatch(/^\ufeffNummer;Naam;Type;/);
});
