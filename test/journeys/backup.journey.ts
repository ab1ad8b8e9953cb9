import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { demoAccounts } from '#electron/accounts/demo-accounts.ts';
import { accessText } from '#shared/accounts/screens-nl.ts';
import { expect, expectAccessible, test } from '#test/journeys/journey.ts';

test('a backup is made, something changes, the backup is put back', async ({
  openPeil,
  folder,
  demoOffice,
}) => {
  const stick = join(folder, 'usb');
  await mkdir(stick);
  const { page } = await openPeil({ office: demoOffice, answers: [stick] });
  await expect(page.getByRole('navigation').first()).toBeVisible();

  await page.evaluate(() => (window.location.hash = '#/beheer/reservekopieen'));
  await page.getByRole('button', { name: 'Tweede plek kiezen' }).click();
  await expect(page.getByText('De nieuwste reservekopie staat ook hier.')).toBeVisible();
  await page.getByRole('button', { name: 'Reservekopie maken' }).click();
  await expect(page.getByText('Reservekopie gemaakt en gecontroleerd: 320 klanten')).toBeVisible();
  await expectAccessible(page);

  await page.evaluate(() => (window.location.hash = '#/beheer'));
  const name = page.getByLabel('Naam van het kantoor');
  await name.fill('Verkeerde naam');
  await name.press('Enter');
  await expect(page.getByText('Verkeerde naam').first()).toBeVisible();

  await page.evaluate(() => (window.location.hash = '#/beheer/reservekopieen'));
  await page
    .getByRole('row', { name: /Op verzoek/ })
    // Choosing a second place makes a backup of its own while that of the day is not there yet; the newest stands first.
    .first()
    .getByRole('link')
    .click();
  await expect(page.getByText('Deze reservekopie is gecontroleerd en in orde.')).toBeVisible();
  await expect(page.getByText('Met terugzetten vervallen 1 wijziging die daarna is gemaakt:')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByRole('button', { name: 'Terugzetten', exact: true }).click();
  await expect(page.getByRole('heading', { name: /Het kantoor is teruggezet naar/ })).toBeVisible();
  await page.getByRole('button', { name: 'Naar de reservekopieën' }).click();
  await expect(page.getByRole('row', { name: /Voor terugzetten/ })).toBeVisible();

  await page.evaluate(() => (window.location.hash = '#/beheer/wijzigingen'));
  await expect(page.getByRole('row', { name: /Reservekopie van .* teruggezet/ })).toBeVisible();
  await expectAccessible(page);
});

test('a damaged office is explained, and opened again from its newest backup', async ({
  openPeil,
  demoOffice,
}) => {
  const first = await openPeil({ office: demoOffice });
  await first.page.evaluate(() => (window.location.hash = '#/beheer/reservekopieen'));
  await first.page.getByRole('button', { name: 'Reservekopie maken' }).click();
  await expect(first.page.getByText('Reservekopie gemaakt en gecontroleerd: 320 klanten')).toBeVisible();
  await first.close();

  await writeFile(demoOffice, 'geen kantoor meer');
  const { page } = await openPeil({ office: demoOffice });
  const problem = page.getByRole('alert').filter({ hasText: 'Dit is geen kantoorbestand' });
  await expect(problem).toBeVisible();
  await expectAccessible(page);
  const [partner] = demoAccounts;
  await problem.getByRole('combobox', { name: 'Naam' }).click();
  await page.getByRole('option', { name: partner?.name ?? '' }).click();
  await problem.getByLabel('Wachtwoord', { exact: true }).fill(partner?.password ?? '');
  await problem.getByRole('button', { name: 'Reservekopieën openen' }).click();
  await expect(problem.getByRole('button', { name: 'Terugzetten' })).toBeEnabled();
  await expectAccessible(page);
  await problem.getByRole('button', { name: 'Terugzetten' }).click();
  await page.getByRole('button', { name: accessText.demo.as.partner }).click();
  await expect(page.getByText('320 klanten').first()).toBeVisible();
});
