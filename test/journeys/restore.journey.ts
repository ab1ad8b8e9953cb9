import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '#test/journeys/journey.ts';

const goTo = (page: Page, path: string) => page.evaluate((hash) => (window.location.hash = hash), `#${path}`);

async function makeBackup(page: Page): Promise<void> {
  await goTo(page, '/beheer/reservekopieen');
  await page.getByRole('button', { name: 'Reservekopie maken' }).click();
  await expect(page.getByText('Reservekopie gemaakt en gecontroleerd: 320 klanten')).toBeVisible();
}

async function addClient(page: Page, name: string): Promise<void> {
  await goTo(page, '/klanten/nieuw');
  await page.getByLabel('Naam', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Klant toevoegen' }).click();
  await expect(page.getByRole('heading', { name: new RegExp(name) }).first()).toBeVisible();
}

test('an office goes back to a moment, and forward again after a restart', async ({
  openPeil,
  demoOffice,
}) => {
  const { page, close } = await openPeil({ office: demoOffice });
  await makeBackup(page);
  await addClient(page, 'Later Erbij B.V.');

  await goTo(page, '/beheer/reservekopieen');
  await page.getByRole('link', { name: 'Terugzetten…' }).click();
  await expect(page.getByRole('region', { name: 'Kalender met reservekopieën' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Verder' })).toBeDisabled();
  await expectAccessible(page);
  await page.getByRole('button', { name: /16 november 2026, \d+ reservekopie/ }).click();
  await page.getByRole('button', { name: 'Verder' }).click();
  await expect(page.getByText('Deze reservekopie is gecontroleerd en in orde.')).toBeVisible();
  const clients = page.getByRole('region', { name: 'Klanten die verschillen' });
  await expect(clients.getByText(/Sindsdien toegevoegd: 1 klant/)).toBeVisible();
  await expect(clients.getByText(/Later Erbij B\.V\./)).toBeVisible();
  await expect(page.getByRole('row', { name: /Klanten 320 321 \+1/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Verder' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Terugzetten', exact: true }).click();
  await expect(page.getByRole('heading', { name: /Het kantoor is teruggezet naar/ })).toBeVisible();
  await expect(page.getByText('320 klanten').first()).toBeVisible();
  await expectAccessible(page);
  await close();

  const again = await openPeil({ office: demoOffice });
  await goTo(again.page, '/beheer/reservekopieen');
  const card = again.page.getByRole('region', { name: 'Er is een reservekopie teruggezet' });
  await expect(card).toBeVisible();
  await expectAccessible(again.page);
  await card.getByRole('button', { name: 'Terugzetten ongedaan maken' }).click();
  await expect(again.page.getByText('321 klanten').first()).toBeVisible();
  await expect(card.getByText(/een terugzetting ongedaan gemaakt/)).toBeVisible();
});

test('a backup is kept beside the office, which stays as it is', async ({ openPeil, demoOffice, folder }) => {
  const { page } = await openPeil({ office: demoOffice, answers: [join(folder, 'ernaast.peil')] });
  await makeBackup(page);
  await goTo(page, '/beheer/reservekopieen');
  await page
    .getByRole('row', { name: /Op verzoek/ })
    .first()
    .getByRole('link')
    .click();
  await expect(page.getByText('Alle klanten zijn dezelfde als nu.')).toBeVisible();
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByLabel('Ernaast, als nieuw kantoorbestand').check();
  await page.getByRole('button', { name: 'Bewaren als nieuw bestand' }).click();
  await expect(page.getByRole('heading', { name: /bewaard als .*ernaast\.peil/ })).toBeVisible();
});
