import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, expectAccessible, test } from '#test/journeys/journey.ts';

test('what time of the year it is leads to what is missing, and to the screen that mends it', async ({
  openPeil,
  demoOffice,
  folder,
}) => {
  const file = join(folder, 'ontbreekt.csv');
  const { page } = await openPeil({ office: demoOffice, answers: [file] });
  const card = page.getByRole('region', { name: 'Jaarplan' });
  await expect(card.getByText('Bezig').first()).toBeVisible();
  await card.getByRole('link', { name: 'Klantverdeling en budgetten' }).click();
  const panel = page.getByRole('complementary', { name: 'Klantverdeling en budgetten' });
  await expect(panel.getByText('Te laat', { exact: true })).toBeVisible();
  await expect(panel.getByText(/1\.\d{3} van 1\.\d{3}/)).toBeVisible();
  await expectAccessible(page);

  await panel
    .getByRole('link', { name: /ontbrekende gegevens tonen/ })
    .first()
    .click();
  await expect(page.getByText('Wat ontbreekt: Klantverdeling en budgetten (2026)').first()).toBeVisible();
  await expect(page.getByText(/Niemand als RLM in 2027|is uit dienst per/).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Exporteren' }).click();
  await page.getByRole('menuitem', { name: /CSV/ }).click();
  await expect(page.getByText('ontbreekt.csv')).toBeVisible();
  expect((await readFile(file, 'utf8')).slice(1)).toMatch(/^Klant;Naam;Wat ontbreekt\r\n/);

  await page.locator('[row-id="0"] [col-id="what"]').click();
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(/\/planning\/voorbereiding\?jaar=2027/);
});

test('a step gets more time, is closed below 100 % with a reason, and is opened again', async ({
  openPeil,
  demoOffice,
}) => {
  const { page } = await openPeil({ office: demoOffice });
  await page.getByRole('link', { name: 'Jaarplan', exact: true }).click();
  await page.getByRole('link', { name: 'Stappen', exact: true }).click();
  await page.getByRole('button', { name: 'Risico-inventarisatie: details' }).click();
  const panel = page.getByRole('complementary', { name: 'Risico-inventarisatie' });
  await panel.getByLabel('Tot en met').fill('15-12');
  await page.keyboard.press('Enter');
  // Beside the panel there is no room for the column, but it is there.
  await expect(
    page.getByRole('row', { name: /Risico-inventarisatie/ }).getByText('1 okt – 15 dec'),
  ).toBeAttached();
  await panel.getByLabel('Tot en met').fill('15-08');
  await page.keyboard.press('Enter');
  await expect(panel.getByText(/De laatste dag ligt voor de eerste/)).toBeVisible();
  await page.keyboard.press('Escape');

  await panel.getByRole('button', { name: 'Afsluiten', exact: true }).click();
  await expect(panel.getByText(/Geef een reden om toch af te sluiten/)).toBeVisible();
  await expectAccessible(page);
  await panel.getByLabel('Reden om af te sluiten onder 100 %').fill('Volgt in het voorjaar');
  await panel.getByRole('button', { name: 'Afsluiten', exact: true }).click();
  await expect(panel.getByText('Volgt in het voorjaar')).toBeVisible();
  await expect(panel.getByText('Gereed', { exact: true })).toBeVisible();
  await panel.getByRole('button', { name: 'Heropenen' }).click();
  await expect(panel.getByText('Bezig')).toBeVisible();
});

test('the onderhoudsplan takes over a proposal and a step of the office', async ({
  openPeil,
  demoOffice,
}) => {
  const { page } = await openPeil({ office: demoOffice });
  await page.getByRole('link', { name: 'Jaarplan', exact: true }).click();
  await page.getByRole('link', { name: 'Onderhoudsplan', exact: true }).click();
  await page.getByRole('link', { name: /Review van de definities/ }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Overnemen' }).click();
  await expect(page.getByRole('button', { name: 'Overnemen' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Stap toevoegen' }).click();
  const form = page.getByRole('complementary', { name: 'Nieuwe stap' });
  await form.getByLabel('Stap').fill('Controle verlof');
  await form.getByLabel('Van (dag-maand)').fill('30-02');
  await expect(form.getByText('Typ een dag en maand, zoals 15-09.')).toBeVisible();
  await form.getByLabel('Van (dag-maand)').fill('15-12');
  await form.getByLabel('Tot en met (dag-maand)').fill('15-01');
  await form.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(page.getByRole('heading', { name: 'Controle verlof' })).toBeVisible();
  await expect(page.getByText('Het venster loopt door in het volgende jaar.')).toBeVisible();
});
