import { join } from 'node:path';
import { expect, expectAccessible, test } from '#test/journeys/journey.ts';
import { writeOverbookedOffice } from '#test/support/overbooked-office.ts';

test('bottlenecks are solved by moves that one reads, unticks, applies and takes back', async ({
  openPeil,
  folder,
}) => {
  const office = join(folder, 'kantoor.peil');
  writeOverbookedOffice(office, {
    lines: [
      ['000101', 'JRK', 'JRK', 'AAA', 3, 6000],
      ['000102', 'JRK', 'JRK', 'AAA', 3, 7000],
      ['000103', 'BTW', 'RLM', 'CCC', 4, 12_500],
      ['000103', 'JRK', 'JRK', 'BBB', 9, 12_000],
      ['000101', 'CTR', 'JRK', 'BBB', 9, 3000],
    ],
  });
  const { page } = await openPeil({ office });
  await page.getByRole('link', { name: 'Capaciteit', exact: true }).click();
  await page.getByRole('link', { name: 'Knelpunten', exact: true }).click();
  const now = page.getByRole('heading', { name: /^In 2027 is 105,0 uur te veel gepland/ });
  await expect(now).toBeVisible();
  await expect(page.getByRole('row', { name: /BBB\s*september/ })).toContainText('50,0');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Voorstel maken' }).click();
  await page.getByRole('button', { name: 'Stoppen' }).first().click();
  await expect(now).toBeVisible();

  await page.getByRole('combobox', { name: 'Rekentijd' }).click();
  await page.getByRole('option', { name: 'Rekentijd: 5 seconden' }).click();
  await page.getByRole('button', { name: 'Voorstel maken' }).click();
  await expect(page.getByText('Van 105,0 uur te veel naar 45,0 uur.')).toBeVisible();
  await expect(page.getByText('Minder kan niet binnen de periodes en rollen die nu gelden.')).toBeVisible();
  await expectAccessible(page);
  await page.getByText('Wat er tekort blijft').click();
  await expect(page.getByRole('row', { name: /april/ })).toContainText('25,0');
  await expectAccessible(page);

  await page.getByText(/^Verplaatsingen \(2\)/).click();
  const box = page.locator('.ag-row [col-id="chosen"]').first();
  await box.click();
  await expect(page.getByRole('button', { name: '1 verplaatsing toepassen' })).toBeVisible();
  await box.click();
  await expect(page.getByText('Met deze keuze blijft 45,0 uur te veel.')).toBeVisible();
  await page.getByRole('button', { name: '2 verplaatsingen toepassen' }).click();
  await expect(page.getByRole('heading', { name: /^In 2027 is 45,0 uur te veel gepland/ })).toBeVisible();
  await page.getByRole('button', { name: /Ongedaan maken/ }).click();
  await expect(now).toBeVisible();
});

test('a year without a planning says so', async ({ openPeil, folder }) => {
  const office = join(folder, 'kantoor.peil');
  writeOverbookedOffice(office, { lines: [['000101', 'JRK', 'JRK', 'AAA', 3, 6000]] });
  const { page } = await openPeil({ office });
  await page.getByRole('link', { name: 'Capaciteit', exact: true }).click();
  await page.getByRole('link', { name: 'Knelpunten', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Er zijn geen knelpunten in 2027.' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Voorstel maken' })).toBeDisabled();
  await page.getByRole('button', { name: '2028' }).click();
  await expect(page.getByRole('heading', { name: 'Voor 2028 is nog niets gepland.' })).toBeVisible();
  await expectAccessible(page);
});
