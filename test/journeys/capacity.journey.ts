import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, expectAccessible, test } from '#test/journeys/journey.ts';
import { writePlannedOffice } from '#test/support/planned-office.ts';

const plannedOffice = (folder: string) => Promise.resolve(writePlannedOffice(join(folder, 'kantoor.peil')));

test('from the start page to who is overbooked, and the hours moved to somebody with room', async ({
  openPeil,
  folder,
}) => {
  const { page } = await openPeil({ office: await plannedOffice(folder) });
  await page.getByRole('link', { name: 'AAA in januari: 4,0 uur te veel' }).click();
  await expect(page.getByRole('complementary', { name: 'AAA Naam AAA, januari 2027' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: 'AAA Naam AAA, januari 2027' })).toBeHidden();
  await page.getByRole('link', { name: 'Overzicht', exact: true }).click();
  await page.getByRole('link', { name: '1 medewerker is overbezet, in 1 maand samen' }).click();
  const heat = page.getByRole('grid', { name: 'Vrije ruimte per maand' });
  await expect(heat.getByRole('row')).toHaveCount(2);
  await expectAccessible(page);

  // With the keyboard: from the year to January, and open it.
  await heat.getByRole('gridcell').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'AAA Naam AAA, januari 2027' });
  await expect(panel.getByText('1 regel, 160,0 uur')).toBeVisible();
  await expectAccessible(page);

  const hours = panel.getByLabel('Uren van 000001, Jaarrekening, januari');
  await hours.fill('-5');
  await hours.press('Enter');
  await expect(panel.getByText('Uren zijn 0 of meer.')).toBeVisible();
  await hours.press('Escape');
  await hours.fill('150');
  await hours.press('Enter');
  await expect(page.getByText('Er is in geen enkele maand iemand overbezet.')).toBeVisible();
  await page.getByRole('button', { name: /Ongedaan maken/ }).click();
  await expect(heat.getByRole('row')).toHaveCount(2);
  await panel.getByRole('button', { name: /^Verplaatsen/ }).click();
  await panel.getByLabel('Deel, uren').fill('40');
  await panel.getByRole('combobox', { name: 'Medewerker' }).click();
  await page.getByRole('option', { name: 'BBB Naam BBB' }).click();
  await page.getByRole('button', { name: 'Sluiten' }).first().click();
  await page.getByLabel('Alleen knelpunten').uncheck();
  await expect(heat.getByRole('row', { name: /BBB/ })).toContainText('69 %');
});

test('a move is tried out in a draft, compared and applied, and undone in one step', async ({
  openPeil,
  folder,
}) => {
  const { page } = await openPeil({ office: await plannedOffice(folder) });
  await page.getByRole('link', { name: 'Capaciteit', exact: true }).click();
  const table = page.getByRole('grid', { name: 'Capaciteit 2027' });
  const freeOfAaa = table.getByRole('row', { name: /Vrije ruimte/ }).first();
  await expect(freeOfAaa).toContainText('−4,0');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Nieuw concept' }).click();
  await page.getByLabel('Naam van het concept').fill('Later beginnen');
  await page.getByRole('button', { name: 'Concept maken' }).click();
  const bar = page.getByRole('region', { name: 'Concept: Later beginnen' });
  await expect(bar).toBeVisible();

  await freeOfAaa.getByRole('gridcell').nth(1).click();
  const panel = page.getByRole('complementary', { name: 'AAA Naam AAA, januari 2027' });
  await panel.getByRole('button', { name: /^Verplaatsen/ }).click();
  await panel.getByRole('combobox', { name: 'Maand' }).click();
  await page.getByRole('option', { name: 'april' }).click();
  await expect(panel.getByText('Door het concept hier weggehaald')).toBeVisible();
  await expect(freeOfAaa.getByRole('gridcell').nth(1)).toHaveText('156,0, was −4,0');
  await bar.getByRole('button', { name: 'Verschillen' }).click();
  const differences = page.getByRole('complementary', { name: 'Verschillen van ‘Later beginnen’' });
  await expect(differences.getByRole('row', { name: /AAA januari/ })).toContainText('+160,0');
  await expectAccessible(page);

  await bar.getByRole('button', { name: 'Toepassen' }).click();
  await expect(bar).toBeHidden();
  await expect(freeOfAaa.getByRole('gridcell').nth(1)).toHaveText('156,0');
  await page.getByRole('button', { name: /Ongedaan maken/ }).click();
  await expect(freeOfAaa.getByRole('gridcell').nth(1)).toHaveText('−4,0');
});

test('demand against capacity as chart and table, and the year on paper and in a workbook', async ({
  openPeil,
  folder,
}) => {
  const [plan, workbook] = [join(folder, 'plan.pdf'), join(folder, 'capaciteit.xlsx')];
  const { page } = await openPeil({ office: await plannedOffice(folder), answers: [plan, workbook] });
  await page.getByRole('link', { name: 'Capaciteit', exact: true }).click();
  await page.getByText('Grafiek', { exact: true }).click();
  await expect(
    page.getByRole('heading', { name: /vraagt het werk meer uren|Elke maand is er genoeg/ }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Als tabel' }).click();
  const figures = page.getByRole('table', { name: 'Vraag en capaciteit per maand, in uren' });
  await figures
    .getByRole('row', { name: /Administratie/ })
    .getByRole('button')
    .first()
    .click();
  await expect(page.getByRole('complementary', { name: 'Administratie, januari 2027' })).toContainText(
    '000002',
  );
  await page.keyboard.press('Escape');
  await page.getByText('Tabel', { exact: true }).click();
  await page.getByRole('link', { name: 'Jaarplan openen: AAA' }).click();
  await expect(page.getByRole('table', { name: 'Jaarplan AAA 2027' })).toContainText('Jaarrekening');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Opslaan als PDF' }).click();
  await expect(page.getByText('Opgeslagen:')).toBeVisible();
  expect((await readFile(plan)).subarray(0, 5).toString()).toBe('%PDF-');
  await page.getByRole('link', { name: 'Capaciteit', exact: true }).first().click();
  await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Tabel als Excel (XLSX)' }).click();
  await expect(page.getByText(workbook)).toBeVisible();
});
