import { expect, expectAccessible, test } from '#test/journeys/journey.ts';

test('the payroll returns of this month are found, ten reported as done by keyboard, and taken back', async ({
  openPeil,
  demoOffice,
}) => {
  const { page } = await openPeil({ office: demoOffice });
  await page.getByRole('link', { name: 'Jaarplan', exact: true }).click();
  await page.getByRole('link', { name: 'Termijnen', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Termijnen november 2026' })).toBeVisible();
  await expectAccessible(page);

  await expect(page.getByRole('combobox', { name: 'Stand' })).toHaveValue('Niet gereed');
  await page.getByRole('combobox', { name: 'Stand' }).click();
  await page.getByRole('option', { name: 'Alles', exact: true }).click();
  await page.getByRole('combobox', { name: 'Soort' }).click();
  await page.getByRole('option', { name: 'Btw', exact: true }).click();
  await expect(page.getByRole('gridcell', { name: 'Btw-aangifte en betaling' }).first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Soort' }).click();
  await page.getByRole('option', { name: 'Loonaangifte' }).click();
  await page.getByRole('combobox', { name: 'Stand' }).click();
  await page.getByRole('option', { name: 'Niet gereed' }).click();
  await expect(page.getByRole('gridcell', { name: 'Btw-aangifte en betaling' })).toHaveCount(0);

  const totals = page.locator('main output').first();
  await expect(totals).toHaveText(/^\d+ termijnen · 0 gereed/);
  const before = (await totals.textContent()) ?? '';
  await page.getByRole('gridcell', { name: 'Loonaangifte en betaling' }).first().click();
  for (let row = 0; row < 10; row += 1) {
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
  }
  await page.getByRole('button', { name: '10 gereed melden' }).press('Enter');
  const day = page.getByRole('textbox', { name: 'Gereed op' });
  await expect(day).toHaveValue('16-11-2026');
  await expectAccessible(page);
  await day.fill('31-12');
  await day.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'nog niet geweest' })).toBeVisible();
  await day.fill('gisteren');
  await day.press('Enter');
  await expect(page.getByText('10 termijnen gereed gemeld op 15-11-2026').first()).toBeVisible();
  await page.keyboard.press('Escape');

  await expect(totals).not.toHaveText(before);
  await page.getByRole('button', { name: /^Ongedaan maken/ }).click();
  await expect(totals).toHaveText(before);

  await page.getByRole('gridcell', { name: 'Loonaangifte en betaling' }).first().dblclick();
  const panel = page.getByRole('complementary');
  await expect(panel.getByText('Belastingdienst, Aangiftebrief loonheffingen')).toBeVisible();
  await expect(panel.getByText('Nagekeken op 21-11-2026')).toBeVisible();
  await expectAccessible(page);
});

test('the load of the year opens its deadlines, and the becon curve says how far the list is', async ({
  openPeil,
  demoOffice,
}) => {
  const { page } = await openPeil({ office: demoOffice });
  await page.getByRole('link', { name: 'Jaarplan', exact: true }).click();
  await page.getByRole('link', { name: 'Termijnen', exact: true }).click();
  await page.getByRole('link', { name: 'Drukte per maand' }).click();
  await expect(page.getByRole('region', { name: 'Termijnen en vrije ruimte per maand, 2026' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: /^Loonaangifte, maart/ }).press('Enter');
  await expect(page.getByRole('region', { name: 'Termijnen maart 2026' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Soort' })).toHaveValue('Loonaangifte');

  await page.getByRole('link', { name: 'Beconregeling' }).click();
  await expect(page.getByRole('heading', { name: /^IB 2025: \d+ van \d+ ingediend/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^VPB 2025: .* achter op schema/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Als tabel' }).click();
  const curve = page.getByRole('table', { name: 'Beconregeling IB, belastingjaar 2025' });
  await expect(curve.getByRole('row', { name: /30-11-2026 56,25/ })).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Nog in te dienen, belastingjaar 2025' }).first(),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Volgend belastingjaar' }).click();
  await expect(page.getByRole('heading', { name: 'Geen aangiften 2026 op de beconlijst' })).toBeVisible();
});

test('a rule gets a dated successor, an overlap is refused, and it is taken back', async ({
  openPeil,
  demoOffice,
}) => {
  const { page } = await openPeil({ office: demoOffice });
  await page.getByRole('link', { name: 'Planning', exact: true }).click();
  await page.getByRole('link', { name: 'Diensten en normen' }).click();
  await page.getByRole('link', { name: 'Wettelijke termijnen: naar de regels' }).click();
  await expect(
    page.getByRole('gridcell', { name: 'Aangifte vennootschapsbelasting', exact: true }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('gridcell', { name: 'Aangifte vennootschapsbelasting', exact: true }).dblclick();
  await page.getByRole('button', { name: 'Nieuwe versie' }).click();
  const form = page.getByRole('complementary', { name: 'Aangifte vennootschapsbelasting: nieuwe versie' });
  await expectAccessible(page);
  await form.getByLabel('Maanden erna').fill('6');
  await form.getByLabel('Geldig vanaf').fill('01-01-2010');
  await form.getByRole('button', { name: 'Versie opslaan' }).click();
  await expect(form.getByRole('alert')).toContainText('Er staat al een versie');
  await form.getByLabel('Geldig vanaf').fill('01-01-2028');
  await form.getByRole('button', { name: 'Versie opslaan' }).click();
  const panel = page.getByRole('complementary', { name: 'Aangifte vennootschapsbelasting' });
  await expect(panel.getByText('Deze versie gaat pas in op 01-01-2028')).toBeVisible();
  await expect(panel.getByText('6 maanden na het boekjaar op de laatste dag').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Ongedaan maken/ }).click();
  await expect(page.getByText('Deze versie gaat pas in')).toHaveCount(0);
});
