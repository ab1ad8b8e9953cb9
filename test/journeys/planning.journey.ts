import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readXlsx, writeXlsx } from 'hucre';
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

async function openPlanning(page: Page, year: number): Promise<void> {
  await page.getByRole('link', { name: 'Planning', exact: true }).click();
  await expect(page.getByRole('combobox', { name: 'Planjaar' })).toHaveValue('2027');
  if (year === 2026) await page.getByRole('button', { name: 'Vorig planjaar 2026' }).click();
  await expect(cell(page, 0, 'name')).toBeVisible();
}

test('plans are typed, pasted, taken back and confirmed in the list of all clients', async ({
  demoOffice,
  openPeil,
}) => {
  const peil = await openPeil({ office: demoOffice });
  const { page } = peil;
  await openPlanning(page, 2026);
  await expectAccessible(page);

  const before = await cell(page, 0, 'vatReturn').innerText();
  await cell(page, 0, 'vatReturn').click();
  await page.keyboard.type('M');
  await page.keyboard.press('Enter');
  await expect(cell(page, 0, 'vatReturn')).toHaveText('Per maand');
  await cell(page, 1, 'readyToCompileOn').click();
  await page.keyboard.type('3112');
  await page.keyboard.press('Enter');
  await expect(cell(page, 1, 'readyToCompileOn')).toHaveText('31-12-2026');

  await cell(page, 0, 'vatReturn').click();
  await clipboard(peil, 'copy');
  await cell(page, 2, 'vatReturn').click();
  await page.keyboard.press('Shift+ArrowDown');
  const pastedOver = await cell(page, 3, 'vatReturn').innerText();
  await clipboard(peil, 'paste');
  await expect(cell(page, 3, 'vatReturn')).toHaveText('Per maand');
  await page.keyboard.press('Control+z');
  await expect(cell(page, 3, 'vatReturn')).toHaveText(pastedOver);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(cell(page, 0, 'vatReturn')).toHaveText(before);

  await cell(page, 0, 'administrationMonths').click();
  await page.keyboard.type('13');
  await page.keyboard.press('Enter');
  await expect(cell(page, 0, 'administrationMonths')).toHaveAttribute('aria-description', /geen maanden/);
  await cell(page, 0, 'administrationMonths').click();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Weergave: Alle klanten' }).click();
  await page.getByRole('menuitem', { name: 'Voorstellen' }).click();
  await expect(cell(page, 0, 'status')).toHaveText('A Voorstel');
  await page.getByRole('button', { name: 'Bevestigen' }).click();
  await page.getByRole('menuitem', { name: 'Alle voorstellen bevestigen' }).click();
  await expect(page.getByText(/^Planning 2026: \d+ klanten bevestigd$/)).toBeVisible();
  await expect(page.getByText('0 voorstel')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(cell(page, 0, 'status')).toHaveText('A Voorstel');
});

test('one plan gets a line of hours, and its letter becomes a PDF', async ({
  demoOffice,
  folder,
  openPeil,
}) => {
  const pdf = join(folder, 'brief.pdf');
  const { page } = await openPeil({ office: demoOffice, answers: [pdf] });
  await openPlanning(page, 2026);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('000108');
  await expect(cell(page, 0, 'client')).toHaveText('000108');
  await cell(page, 0, 'name').dblclick();
  await expect(page.getByRole('heading', { name: '000108' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('combobox', { name: 'Dienst' }).click();
  await page.getByRole('option', { name: 'Loonaangifte' }).click();
  await page.getByRole('combobox', { name: 'Rol' }).click();
  await page.getByRole('option', { name: /^RLM / }).click();
  await page.getByRole('button', { name: 'Regel toevoegen' }).click();
  const last = page.locator('.ag-row').filter({ hasText: 'Loonaangifte' });
  await last.locator('.ag-cell[col-id="month:3"]').first().click();
  await page.keyboard.type('1:30');
  await page.keyboard.press('Enter');
  await expect(last.locator('.ag-cell[col-id="month:3"]').first()).toHaveText('1,5');
  await expect(page.getByRole('cell', { name: 'Loonaangifte' }).first()).toBeVisible();

  await page.getByRole('button', { name: 'Planningsbrief (PDF)' }).click();
  await expect(page.getByText(/De planningsbrief is bewaard/)).toBeVisible();
  expect((await readFile(pdf)).subarray(0, 4).toString('latin1')).toBe('%PDF');
  await page.getByRole('link', { name: 'Brief bekijken' }).click();
  await expect(page.getByRole('heading', { name: 'Planning 2026' })).toBeVisible();
  await expectAccessible(page);
});

test('the planning goes to Excel and comes back with what was changed there', async ({
  demoOffice,
  folder,
  openPeil,
}) => {
  const file = join(folder, 'planning.xlsx');
  const { page } = await openPeil({ office: demoOffice, answers: [file, file, file] });
  await openPlanning(page, 2026);
  await page.getByRole('button', { name: 'Werkmap' }).click();
  await page.getByRole('menuitem', { name: /opslaan als Excel/ }).click();
  await expect(page.getByText(/regels opgeslagen in planning.xlsx/)).toBeVisible();

  const { sheets } = await readXlsx(new Uint8Array(await readFile(file)));
  const changed = sheets.map(({ name, rows }) => ({
    name,
    hidden: name !== 'Planning',
    rows:
      name === 'Planning'
        ? rows.map((row, at) => (at === 1 ? row.with(5, 7.5) : at === 2 ? row.with(6, -1) : row))
        : rows,
  }));
  await writeFile(file, await writeXlsx({ sheets: changed }));

  const read = async () => {
    await page.getByRole('button', { name: 'Werkmap' }).click();
    await page.getByRole('menuitem', { name: 'Gewijzigde Excel inlezen' }).click();
  };
  await read();
  await expect(page.getByText('Rij 3, kolom feb', { exact: false })).toBeVisible();
  await expect(cell(page, 0, 'change')).toHaveText('jan – → 7,5');
  await expectAccessible(page);
  await page.getByRole('button', { name: '1 wijziging overnemen' }).click();
  await expect(page.getByText('1 cellen overgenomen uit planning.xlsx')).toBeVisible();
  await page.getByText('Uren', { exact: true }).click();
  await expect(cell(page, 0, 'month:1')).toHaveText('7,5');
  await expectAccessible(page);
  await cell(page, 0, 'month:2').click();
  await page.keyboard.press('Control+z');
  await expect(cell(page, 0, 'month:1')).toHaveText('');
});
