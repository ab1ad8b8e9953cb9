import { expect, expectAccessible, test } from '#test/journeys/journey.ts';

test('a norm is changed from a planning year on, and undone', async ({ openPeil, demoOffice }) => {
  const { page } = await openPeil({ office: demoOffice });
  await page.getByRole('link', { name: 'Planning', exact: true }).click();
  await page.getByRole('link', { name: 'Diensten en normen' }).click();
  await expect(page.getByRole('heading', { name: 'ADM · Administratie' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'IB Aangifte IB' }).click();
  const norms = page.getByRole('region', { name: 'Normuren per keer' });
  const cell = norms.getByRole('gridcell', { name: '2,0', exact: true });
  await cell.click();
  await page.keyboard.type('2,5');
  await page.keyboard.press('Enter');
  await expect(norms.getByRole('gridcell', { name: '2,5', exact: true })).toBeVisible();
  await page.getByRole('button', { name: /Ongedaan maken/ }).click();
  await expect(cell).toBeVisible();
});

test('a service is added, cannot be given a window that ends before it begins, and is removed', async ({
  openPeil,
  demoOffice,
}) => {
  const { page } = await openPeil({ office: demoOffice });
  await page.getByRole('link', { name: 'Planning', exact: true }).click();
  await page.getByRole('link', { name: 'Diensten en normen' }).click();
  await page.getByRole('button', { name: 'Dienst toevoegen' }).click();
  const panel = page.getByRole('complementary', { name: 'Dienst toevoegen' });
  await panel.getByLabel('Code').fill('ICP');
  await panel.getByLabel('Naam').fill('Opgaaf icp');
  await panel.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(page.getByRole('heading', { name: 'ICP · Opgaaf icp' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Niet eerder dan' }).click();
  await page.getByRole('option', { name: 'jun' }).click();
  await page.getByRole('combobox', { name: 'Niet later dan' }).click();
  await page.getByRole('option', { name: 'mrt' }).click();
  await expect(page.getByText(/Het venster eindigt voordat het begint/)).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Niet later dan' })).toHaveValue('dec');
  await page.getByRole('button', { name: 'Melding sluiten' }).click();
  await page.getByRole('button', { name: 'Onderdeel toevoegen' }).click();
  await expect(page.getByRole('region', { name: 'Normuren per keer' })).toBeVisible();
  await page.getByRole('button', { name: 'Verwijderen', exact: true }).click();
  await expect(page.getByRole('link', { name: 'ICP Opgaaf icp' })).toBeHidden();
});

test('a proposal for a selection is looked at, taken over, and taken back', async ({
  openPeil,
  demoOffice,
}) => {
  const { page } = await openPeil({ office: demoOffice });
  await page.getByRole('link', { name: 'Planning', exact: true }).click();
  await page.getByRole('link', { name: 'Voorstel maken' }).click();
  await expect(page.getByText(/planningen erbij/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('gridcell', { name: 'Nieuw voorstel' }).first().dblclick();
  const panel = page.getByRole('complementary').filter({ hasText: 'Planning van deze klant openen' });
  await expect(panel.getByRole('columnheader', { name: 'Uren' })).toBeVisible();
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Sluiten' }).click();
  const rows = page.getByRole('row').filter({ hasText: 'Nieuw voorstel' });
  for (const place of [0, 1]) {
    await rows.nth(place).getByRole('checkbox').check();
  }
  await page.getByRole('button', { name: 'Overnemen voor 2 klanten' }).click();
  await expect(page.getByText('Voorstel overgenomen voor 2 klanten')).toBeVisible();
  await expect(page.getByRole('gridcell', { name: 'Al voorgesteld' })).toHaveCount(2);
  await page.getByRole('main').getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByRole('gridcell', { name: 'Al voorgesteld' })).toHaveCount(0);
});
