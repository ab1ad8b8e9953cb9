import type { Page } from '@playwright/test';
import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fillNewOffice, partner, readGroups, signIn } from '#test/journeys/access.ts';
import { expect, expectAccessible, test } from '#test/journeys/journey.ts';
import { damageTable } from '#test/support/damage-table.ts';

const newPassword = 'zeven ganzen boven de dijk';
const goTo = (page: Page, path: string) => page.evaluate((hash) => (window.location.hash = hash), `#${path}`);

/** The newest backup in a second place, wherever it is mounted. */
async function findBackup(place: string): Promise<string> {
  const files = await readdir(place, { recursive: true });
  const newest = files
    .filter((file) => file.endsWith('.peil'))
    .toSorted()
    .at(-1);
  if (newest === undefined) throw new Error('there is no backup in the second place');
  return join(place, newest);
}

test('the restore exercise is done and reported, and the second place comes back after it was unplugged', async ({
  openPeil,
  folder,
  demoOffice,
}) => {
  const stick = join(folder, 'usb');
  await mkdir(stick);
  const { page } = await openPeil({ office: demoOffice, answers: [stick] });
  await goTo(page, '/beheer/reservekopieen');
  await page.getByRole('button', { name: 'Tweede plek kiezen' }).click();
  const place = page.getByRole('region', { name: 'Tweede plek' });
  await expect(place.getByText(/Laatste gelukte kopie: 16-11-2026/)).toBeVisible();

  await rename(stick, `${stick}-uit`);
  await page.getByRole('button', { name: 'Reservekopie maken' }).click();
  await expect(page.getByText('Reservekopie gemaakt en gecontroleerd: 320 klanten')).toBeVisible();
  await expect(place.getByRole('alert')).toHaveText(/De map is er nu niet\./);
  await expect(place.getByText(/Laatste gelukte kopie: 16-11-2026/)).toBeVisible();
  await expectAccessible(page);
  await rename(`${stick}-uit`, stick);
  await page.getByRole('button', { name: 'Reservekopie maken' }).click();
  await expect(place.getByText('De nieuwste reservekopie staat ook hier.')).toBeVisible();

  await page.getByRole('link', { name: 'Hersteltest doen' }).click();
  await page.getByRole('button', { name: 'Hersteltest met de tweede plek' }).click();
  const result = page.getByRole('alert').filter({ hasText: 'De hersteltest is geslaagd' });
  await expect(result).toContainText('320 klanten');
  await expectAccessible(page);
  await result.getByRole('link', { name: 'Verslag' }).click();
  await expect(page.getByRole('heading', { name: 'Verslag van de hersteltest' })).toBeVisible();
  await expect(page.getByText('tweede plek')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Terug' }).click();
  await page.getByRole('link', { name: 'Jaarplan', exact: true }).click();
  await page.getByRole('link', { name: 'Stappen', exact: true }).click();
  await page.getByRole('button', { name: 'Proefterugzetting reservekopie: details' }).click();
  const step = page.getByRole('complementary', { name: 'Proefterugzetting reservekopie' });
  // Closed in June without a figure; open, it is measured again.
  await step.getByRole('button', { name: 'Heropenen' }).click();
  await expect(step.getByText('1 van 1').first()).toBeVisible();
});

test('on a new computer a backup and the recovery key are enough, also when the file is damaged there', async ({
  openPeil,
  folder,
}) => {
  const stick = join(folder, 'usb');
  await mkdir(stick);
  const lost = await openPeil({
    dataFolder: join(folder, 'gestolen'),
    answers: [join(folder, 'gestolen', 'kantoor.peil'), stick],
  });
  await fillNewOffice(lost.page, 'Kantoor Voorbeeld');
  await lost.page.keyboard.press('Enter');
  await expect(lost.page.getByRole('heading', { name: /^Herstelsleutel van/ })).toBeVisible();
  const groups = await readGroups(lost.page);
  await lost.page.getByRole('button', { name: 'Later doen' }).click();
  await lost.page.getByRole('button', { name: 'Toch later' }).click();
  await goTo(lost.page, '/beheer/reservekopieen');
  await lost.page.getByRole('button', { name: 'Tweede plek kiezen' }).click();
  await expect(lost.page.getByText('De nieuwste reservekopie staat ook hier.')).toBeVisible();
  await lost.close();

  const office = join(folder, 'nieuw', 'kantoor.peil');
  const dataFolder = join(folder, 'nieuw');
  const { page, close } = await openPeil({ dataFolder, answers: [await findBackup(stick), office] });
  await page.getByRole('button', { name: 'Herstellen uit een reservekopie' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Reservekopie kiezen…' }).click();
  await expect(page.getByRole('region', { name: 'Gekozen reservekopie' })).toBeVisible();
  await page.getByLabel('de herstelsleutel').check();
  const recoveryKey = page.getByRole('textbox', { name: 'Herstelsleutel' });
  await recoveryKey.fill(groups.with(2, groups[2] === 'AAAAA' ? 'BBBBB' : 'AAAAA').join(' '));
  await page.getByRole('textbox', { name: 'Nieuw wachtwoord' }).fill(newPassword);
  await page.getByLabel('Nog een keer').fill(newPassword);
  await page.getByRole('button', { name: 'Plek kiezen en openen…' }).click();
  await expect(page.getByText('In groep 3 zit een tikfout.')).toBeVisible();
  await expectAccessible(page);
  await recoveryKey.fill(groups.join(' '));
  await page.getByRole('button', { name: 'Plek kiezen en openen…' }).click();
  await expect(page.getByRole('button', { name: `Account van ${partner.name}` })).toBeVisible();
  await goTo(page, '/beheer/reservekopieen');
  await page.getByRole('button', { name: 'Reservekopie maken' }).click();
  await expect(page.getByText('Reservekopie gemaakt en gecontroleerd: 0 klanten')).toBeVisible();
  await close();

  await damageTable(office, 'gift', { name: partner.name, password: newPassword });
  const content = await readFile(office);
  const again = await openPeil({ dataFolder, office });
  await signIn(again.page, newPassword);
  const problem = again.page.getByRole('alert').filter({ hasText: 'Het kantoorbestand is beschadigd' });
  await problem.getByLabel('de herstelsleutel').check();
  await problem.getByRole('textbox', { name: 'Herstelsleutel' }).fill(groups.join(' '));
  await expectAccessible(again.page);
  await again.page.keyboard.press('Enter');
  await problem.getByRole('button', { name: 'Bekijken zonder te wijzigen' }).click();
  await expect(again.page.getByText('Niet of niet helemaal te lezen: Attenties.')).toBeVisible();
  await expectAccessible(again.page);
  await again.page.getByRole('button', { name: 'Stoppen met bekijken' }).click();
  expect(await readFile(office)).toEqual(content);

  await problem.getByRole('combobox', { name: 'Naam' }).click();
  await again.page.getByRole('option', { name: partner.name }).click();
  await problem.getByLabel('Wachtwoord', { exact: true }).fill(newPassword);
  await again.page.keyboard.press('Enter');
  await expect(problem.getByRole('button', { name: 'Terugzetten' })).toBeEnabled();
  await expectAccessible(again.page);
  await problem.getByRole('button', { name: 'Terugzetten' }).click();
  await signIn(again.page, newPassword);
  await expect(again.page.getByRole('heading', { name: 'Nog geen klanten' })).toBeVisible();
});
