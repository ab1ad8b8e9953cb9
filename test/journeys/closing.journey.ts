import { expect, expectAccessible, test } from '#test/journeys/journey.ts';

test('a year is closed, cannot be changed, is compared with another and reopened with a reason', async ({
  openPeil,
  demoOffice,
}) => {
  const { page } = await openPeil({ office: demoOffice });
  await page.getByRole('link', { name: 'Jaarplan', exact: true }).click();
  await page.getByRole('link', { name: 'Jaren', exact: true }).click();
  const years = page.getByRole('table', { name: 'Jaren' });
  await expect(years.getByRole('row', { name: /^2025 Afgesloten/ })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Planjaar 2026 afsluiten' }).click();
  const panel = page.getByRole('complementary', { name: 'Planjaar 2026 afsluiten' });
  await expect(panel.getByText('Het jaar is nog niet voorbij.')).toBeVisible();
  await panel.getByLabel('Opmerking (mag leeg blijven)').fill('Proef');
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Afsluiten', exact: true }).click();
  await expect(years.getByRole('row', { name: /^2026 Afgesloten/ })).toBeVisible();

  await page.goto(`${page.url().split('#')[0] ?? ''}#/planning?jaar=2026`);
  await expect(page.getByText('Planjaar 2026 is afgesloten en niet meer te wijzigen.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Voorstel maken' })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Bekijk het afgesloten jaar' }).click();
  await expect(page.getByRole('link', { name: 'Definities' })).toBeVisible();
  await page.getByRole('link', { name: 'Planning', exact: true }).last().click();
  await expect(page.getByText(/^\d+ klanten$/).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Definities' }).click();
  await expect(page.getByRole('heading', { name: /^Classificatie: definitie 2/ })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Vergelijken', exact: true }).first().click();
  await page.getByRole('combobox', { name: 'Van' }).click();
  await page.getByRole('option', { name: '2025' }).click();
  const types = page.getByRole('region', { name: 'Klanten per type' });
  await expect(types.getByText(/2025 is ingedeeld met definitie 1, 2026 met definitie 2/)).toBeVisible();
  await types.getByRole('button', { name: /van B naar A$/ }).focus();
  await page.keyboard.press('Enter');
  const clients = page.getByRole('complementary', { name: 'B → A' });
  await expect(clients.getByRole('row')).not.toHaveCount(0);
  await expectAccessible(page);
  await clients.getByRole('button', { name: 'Sluiten' }).click();
  await page.getByText('Volgens de definities van nu', { exact: true }).click();
  await expect(types.getByText(/Beide jaren zijn opnieuw ingedeeld met definitie 2/)).toBeVisible();
  await types.getByText('Tabel', { exact: true }).click();
  await expect(types.getByRole('table', { name: 'Klanten per type' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Jaren', exact: true }).click();
  await page.getByRole('button', { name: 'Planjaar 2026 heropenen' }).click();
  const reopen = page.getByRole('complementary', { name: 'Planjaar 2026 heropenen' });
  await expect(reopen.getByRole('button', { name: 'Heropenen' })).toBeDisabled();
  await reopen.getByLabel('Reden').fill('Uren van november vergeten');
  await reopen.getByRole('button', { name: 'Heropenen' }).click();
  await expect(years.getByRole('row', { name: /^2026 Heropend/ })).toContainText(
    'Uren van november vergeten',
  );
});
