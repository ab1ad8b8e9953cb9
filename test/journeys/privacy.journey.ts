import { expect, expectAccessible, test } from '#test/journeys/journey.ts';

test('a partner checks the log, answers a request, and decides on what is past its term', async ({
  openPeil,
  demoOffice,
}) => {
  const { page } = await openPeil({ office: demoOffice });
  await page.evaluate(() => (window.location.hash = '#/beheer/wijzigingen'));
  await page.getByRole('button', { name: 'Controleren' }).click();
  await expect(page.getByText('In orde op', { exact: false })).toBeVisible();
  await expectAccessible(page);

  await page.evaluate(() => (window.location.hash = '#/beheer/privacy'));
  await page.getByRole('button', { name: 'Verzoek vastleggen' }).click();
  await page.getByLabel('Van wie').fill('W. Proefpersoon');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByRole('button', { name: 'W. Proefpersoon' })).toBeVisible();
  await page.getByLabel('Naam, nummer, e-mail, telefoon of geboortejaar').fill('a.');
  await page.getByRole('button', { name: 'Opzoeken' }).click();
  const found = page.getByRole('table', { name: 'Gevonden personen' });
  await expect(found).toBeVisible();
  await expectAccessible(page);
  await found.getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 2, name: /Persoonsgegevens van/ })).toBeVisible();
  await page.getByRole('button', { name: 'Wissen' }).click();
  await expect(page.getByRole('complementary', { name: 'Wissen' })).toBeVisible();
  await expectAccessible(page);

  await page.evaluate(() => (window.location.hash = '#/beheer/bewaartermijnen'));
  await expect(page.getByText(/over de termijn, 1 besloten/)).toBeVisible();
  await expectAccessible(page);
});

test('a partner writes a new version of a term, and prints the list of the year', async ({
  openPeil,
  demoOffice,
}) => {
  const { page } = await openPeil({ office: demoOffice });
  await page.evaluate(() => (window.location.hash = '#/beheer/bewaartermijnen'));
  await page.getByRole('radiogroup', { name: 'Wat je ziet' }).getByText('Regels').click();
  await page.getByRole('gridcell', { name: 'Attenties', exact: true }).dblclick();
  await page.getByRole('button', { name: 'Nieuwe versie' }).click();
  await page.getByLabel('Termijn in maanden').fill('36');
  await page.getByRole('textbox', { name: 'Bron' }).fill('Besluit van de partners');
  await page.getByRole('button', { name: 'Versie opslaan' }).click();
  const panel = page.getByRole('complementary', { name: 'Attenties' });
  await expect(panel.getByText('3 jaar na einde van het jaar van de attentie')).toBeVisible();
  await expect(panel.getByText('Besluit van de partners')).toBeVisible();
  await expectAccessible(page);

  await page.evaluate(() => (window.location.hash = '#/afdruk/bewaartermijnen'));
  await expect(page).toHaveTitle(/^gereed Bewaartermijnen, stand van/);
  await expect(page.getByText(/t\/m \d\d-/)).toBeVisible();
});
