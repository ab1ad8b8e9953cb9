import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, expectAccessible, test } from '#test/journeys/journey.ts';
import { writeOfficeWithClients } from '#test/support/seed-clients.ts';

const address = (street: string): [string, string, string, string] => [street, '12', '1234 AB', 'Waterdam'];

async function openOffice(folder: string) {
  const office = join(folder, 'kantoor.peil');
  await Promise.resolve(
    writeOfficeWithClients(office, [
      {
        number: '000101',
        name: 'Bakkerij Molenpad',
        group: '000100',
        isHead: true,
        branch: '04',
        isAmbassador: true,
        address: address('Kade'),
        roles: { RLM: 'HVE' },
      },
      {
        number: '000102',
        name: 'Molenpad Beheer B.V.',
        group: '000100',
        address: address('Kade'),
        roles: { RLM: 'HVE' },
      },
      { number: '000201', name: 'Kapsalon Zeezicht', branch: '05', address: address('Duinweg') },
    ]),
  );
  return office;
}

test('from a number on the start page to the clients behind it', async ({ openPeil, folder }) => {
  const { page } = await openPeil({ office: await openOffice(folder) });
  await expect(page.getByRole('heading', { name: '0 van 2 zijn type A of B' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: /Actieve klanten zonder relatiebeheerder/ }).click();
  await expect(page.getByText('Kapsalon Zeezicht')).toBeVisible();
  await expect(page.getByText('Bakkerij Molenpad')).toBeHidden();
  await page.getByRole('link', { name: 'Terug naar het overzicht' }).click();
  await expect(page.getByRole('heading', { name: 'Wat aandacht vraagt' })).toBeVisible();
});

test('a code in use is retired, and undo brings it back', async ({ openPeil, folder }) => {
  const { page } = await openPeil({ office: await openOffice(folder) });
  await page.getByRole('link', { name: 'Beheer', exact: true }).click();
  await page.getByRole('link', { name: 'Codelijsten' }).click();
  await expect(page.getByLabel('Omschrijving van 04')).toHaveValue('Detailhandel');
  await expectAccessible(page);
  await page.getByLabel('Nieuwe code').fill('11');
  await page.getByRole('textbox', { name: 'Omschrijving', exact: true }).fill('Zorg');
  await page.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(page.getByLabel('Omschrijving van 11')).toHaveValue('Zorg');
  await page.getByRole('button', { name: 'Handelingen voor 04' }).click();
  await expect(page.getByRole('menuitem', { name: 'Verwijderen' })).toBeDisabled();
  await page.getByRole('menuitem', { name: 'Laten vervallen' }).click();
  await expect(page.getByLabel('Omschrijving van 04')).toBeHidden();
  await page.getByRole('button', { name: /Ongedaan maken/ }).click();
  await expect(page.getByLabel('Omschrijving van 04')).toBeVisible();
});

test('an employee is added, named and put out of service', async ({ openPeil, folder }) => {
  const { page } = await openPeil({ office: await openOffice(folder) });
  await page.getByRole('link', { name: 'Beheer', exact: true }).click();
  await page.getByRole('link', { name: 'Medewerkers' }).click();
  await page.getByRole('button', { name: 'Nieuwe medewerker' }).click();
  await page.getByLabel('Code', { exact: true }).fill('HVE');
  await page.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(
    page.getByText('De code ‘HVE’ is al van een andere medewerker', { exact: false }),
  ).toBeVisible();
  await page.getByLabel('Code', { exact: true }).fill('JDO');
  await page.getByRole('button', { name: 'Toevoegen' }).click();
  const panel = page.getByRole('complementary', { name: 'JDO' });
  await panel.getByLabel('E-mail').fill('geen adres');
  await panel.getByLabel('E-mail').press('Enter');
  await expect(panel.getByLabel('E-mail')).toHaveValue('geen adres');
  await expect(panel.getByLabel('E-mail')).toHaveAttribute('aria-invalid', 'true');
  await panel.getByLabel('E-mail').press('Escape');
  await panel.getByLabel('Uit dienst per').fill('gisteren');
  await panel.getByLabel('Uit dienst per').press('Enter');
  await expect(panel.getByLabel('Uit dienst per')).toHaveValue('15-11-2026');
  await expectAccessible(page);
});

test('who gets a wine parcel, with one of a group, and the address list', async ({ openPeil, folder }) => {
  const list = join(folder, 'adressen.csv');
  const { page } = await openPeil({ office: await openOffice(folder), answers: [list] });
  await page.getByRole('link', { name: 'Attenties' }).click();
  await expect(page.getByRole('heading', { name: 'Nog geen attenties voor 2026' })).toBeVisible();
  await page.getByRole('button', { name: 'Toevoegen met selectie' }).first().click();
  const panel = page.getByRole('complementary', { name: 'Toevoegen met selectie' });
  await panel.getByLabel('A', { exact: true }).uncheck();
  await panel.getByLabel('B', { exact: true }).uncheck();
  await expect(panel.getByText('2 klanten erbij')).toBeVisible();
  await panel.getByLabel('Kapsalon Zeezicht toevoegen').uncheck();
  await expectAccessible(page);
  await panel.getByRole('button', { name: '1 klant toevoegen' }).click();
  await expect(page.getByText('1 wijnpakket', { exact: true })).toBeVisible();
  await page.getByText('Alle klanten', { exact: true }).click();
  const second = page.getByRole('row', { name: /000102/ });
  await second.locator('[col-id="wine_parcel"]').click();
  await expect(page.getByText('2 wijnpakketten', { exact: true })).toBeVisible();
  await expect(page.getByText('2 dubbele adressen binnen een groep')).toBeVisible();
  await page.getByRole('button', { name: 'Adreslijst' }).click();
  await page.getByRole('menuitem', { name: 'Wijnpakket als CSV' }).click();
  await expect(page.getByText('2 adressen opgeslagen in adressen.csv')).toBeVisible();
  expect(await readFile(list, 'utf8')).toContain('Bakkerij Molenpad;Kade;12;1234 AB;Waterdam');
});
