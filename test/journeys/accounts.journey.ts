import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { fillNewOffice, makeOffice, partner, readGroups, signIn } from '#test/journeys/access.ts';
import { expect, expectAccessible, test } from '#test/journeys/journey.ts';
import { makeOlderOffice } from '#test/support/older-office.ts';

const wrong = 'dit is het verkeerde wachtwoord';
const employee = { name: 'Mees Medewerker', password: 'vier fietsen tegen de schuur' } as const;

/** The fields that ask for a group, with the number of the group from 1. */
async function askedGroups(page: Page): Promise<number[]> {
  const labels = await page.getByText(/^Groep \d+$/).allTextContents();
  return labels.map((label) => Number(label.replace('Groep ', '')));
}

/** What the page has of an answer of the program; for what no screen shows. */
async function statusOf(page: Page): Promise<unknown> {
  const reply = await page.evaluate(() => window.peil.invoke('office.getStatus', {}));
  return reply.ok ? reply.data : reply;
}

test('a new office: the first partner, and the recovery key printed and typed back', async ({
  openPeil,
  folder,
}) => {
  const { page } = await openPeil({ answers: [join(folder, 'kantoor.peil')] });
  await page.getByRole('button', { name: 'Nieuw kantoor maken' }).click();
  await expect(page.getByLabel('Naam van het kantoor')).toBeFocused();
  await page.keyboard.type('Kantoor Voorbeeld');
  await page.keyboard.press('Tab');
  await page.keyboard.type(partner.name);
  await page.keyboard.press('Tab');
  await page.keyboard.type('kort');
  await expect(page.getByText(/ten minste 12 tekens/)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(partner.password);
  await expect(page.getByText('Dit wachtwoord is sterk genoeg.')).toBeVisible();
  await page.getByLabel('Nog een keer').fill(partner.password);
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: 'Herstelsleutel van Kantoor Voorbeeld' })).toBeVisible();
  const groups = await readGroups(page);
  expect(groups).toHaveLength(13);
  await expectAccessible(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('article')).toContainText(groups.at(-1) ?? '-');
  await page.emulateMedia({ media: 'screen' });

  const [first = 0, second = 0] = await askedGroups(page);
  await page.getByLabel(`Groep ${first}`).fill('ZZZZZ');
  await page.getByLabel(`Groep ${second}`).fill((groups[second - 1] ?? '').toLowerCase());
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Groep ${first} is anders dan op het blad`)).toBeVisible();
  await page.getByLabel(`Groep ${first}`).fill(groups[first - 1] ?? '');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Nog geen klanten' })).toBeVisible();
  await expect(page.getByText('nog niet gecontroleerd')).toBeHidden();
  // The key is nowhere on the page any more.
  expect(await page.content()).not.toContain(groups[0]);
});

test('a wrong password five times makes one wait, also after a new start', async ({ openPeil, folder }) => {
  const office = join(folder, 'kantoor.peil');
  const first = await openPeil({ answers: [office] });
  await makeOffice(first.page);
  await first.close();

  const second = await openPeil({ office });
  await expect(second.page.getByLabel('Wachtwoord', { exact: true })).toBeFocused();
  await expectAccessible(second.page);
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await signIn(second.page, wrong);
    await expect(
      attempt < 5
        ? second.page.getByText('De naam of het wachtwoord klopt niet')
        : second.page.getByRole('timer'),
    ).toBeVisible();
    await second.page.getByLabel('Wachtwoord', { exact: true }).fill('');
  }
  await expect(second.page.getByRole('timer')).toContainText('seconden kun je het opnieuw proberen');
  await expect(second.page.getByRole('button', { name: 'Aanmelden', exact: true })).toBeDisabled();
  await expectAccessible(second.page);
  await second.close();

  const third = await openPeil({ office });
  await expect(third.page.getByRole('timer')).toBeVisible();
  await expect(third.page.getByRole('button', { name: 'Aanmelden', exact: true })).toBeEnabled({
    timeout: 20_000,
  });
  await signIn(third.page);
  await expect(third.page.getByRole('heading', { name: 'Nog geen klanten' })).toBeVisible();
});

test('lock and unlock by keyboard: nothing stays, and one goes on at the same screen', async ({
  openPeil,
  folder,
}) => {
  const { page } = await openPeil({ answers: [join(folder, 'kantoor.peil')] });
  await makeOffice(page);
  await page.evaluate(() => (window.location.hash = '#/beheer/codelijsten'));
  await expect(page.getByRole('heading', { name: 'Codelijsten', level: 1 })).toBeVisible();
  await page.keyboard.press('Control+l');
  await expect(page.getByLabel('Wachtwoord', { exact: true })).toBeFocused();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  expect(await statusOf(page)).toMatchObject({ office: null, locked: { names: [partner.name] } });
  const refused = await page.evaluate(() => window.peil.invoke('clients.getVersion', {}));
  expect(refused).toMatchObject({ ok: false, error: { code: 'LOCKED' } });

  await page.keyboard.type(partner.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Codelijsten', level: 1 })).toBeVisible();
});

test('a second account, by keyboard, and another person at the same computer', async ({
  openPeil,
  folder,
}) => {
  const { page } = await openPeil({ answers: [join(folder, 'kantoor.peil')] });
  await makeOffice(page);
  await page.getByRole('button', { name: `Account van ${partner.name}` }).click();
  await expectAccessible(page);
  await page.getByRole('menuitem', { name: 'Toegang beheren' }).click();
  await expect(page.getByRole('table', { name: 'Accounts' })).toContainText(partner.name);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Account toevoegen' }).click();
  await expect(page.getByRole('textbox', { name: 'Naam' })).toBeFocused();
  await page.keyboard.type(employee.name);
  await page.getByLabel('Eerste wachtwoord').fill(employee.password);
  await page.getByLabel('Nog een keer').fill(employee.password);
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${employee.name} kan zich aanmelden.`)).toBeVisible();
  await page.getByRole('button', { name: employee.name, exact: true }).click();
  await page.getByRole('button', { name: 'Account beëindigen' }).click();
  await expect(page.getByRole('button', { name: 'Annuleren' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  for (const part of ['Wie mag wat', 'Aanmeldingen']) {
    await page.getByRole('link', { name: part }).click();
    await expect(page.getByRole('link', { name: part })).toHaveAttribute('aria-current', 'page');
    await expectAccessible(page);
  }

  await page.getByRole('button', { name: `Account van ${partner.name}` }).click();
  await page.getByRole('menuitem', { name: 'Andere gebruiker' }).click();
  const name = page.getByRole('combobox', { name: 'Naam' });
  await expect(name).toBeFocused();
  await expect(name).toHaveValue('');
  await name.click();
  await page.getByRole('option', { name: employee.name }).click();
  await signIn(page, employee.password);
  await expect(page.getByRole('button', { name: `Account van ${employee.name}` })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Overzicht', level: 1 })).toBeVisible();
  const refused = await page.evaluate(() => window.peil.invoke('accounts.list', {}));
  expect(refused).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
});

test('a forgotten password, by the recovery key', async ({ openPeil, folder }) => {
  const { page } = await openPeil({ answers: [join(folder, 'kantoor.peil')] });
  await fillNewOffice(page, 'Kantoor Voorbeeld');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Herstelsleutel van/ })).toBeVisible();
  const lost = await readGroups(page);
  await page.getByRole('button', { name: 'Later doen' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Toch later' }).click();
  await expect(page.getByText('nog niet gecontroleerd')).toBeVisible();
  await page.getByRole('button', { name: 'Nieuwe sleutel maken' }).click();
  await expectAccessible(page);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(partner.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Herstelsleutel van/ })).toBeVisible();
  const groups = await readGroups(page);
  expect(groups).not.toEqual(lost);
  await page.getByRole('button', { name: 'Later doen' }).click();
  await page.getByRole('button', { name: 'Toch later' }).click();
  await page.keyboard.press('Control+l');
  await page.getByRole('button', { name: 'Wachtwoord vergeten' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Herstelsleutel invullen' }).click();
  await page.getByRole('textbox', { name: 'Nieuw wachtwoord' }).fill(employee.password);
  await page.getByLabel('Nog een keer').fill(employee.password);
  const typo = groups.with(2, groups[2] === 'AAAAA' ? 'BBBBB' : 'AAAAA');
  await page.getByLabel('Herstelsleutel', { exact: true }).fill(typo.join(' '));
  await page.keyboard.press('Enter');
  await expect(page.getByText('In groep 3 zit een tikfout.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Herstelsleutel', { exact: true }).fill(groups.join(' ').toLowerCase());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `Account van ${partner.name}` })).toBeVisible();
});

test('an office of before accounts is protected, and lets no list of clients go without the password', async ({
  openPeil,
  folder,
}) => {
  const office = join(folder, 'oud.peil');
  makeOlderOffice(office, 12);
  const list = join(folder, 'klanten.xlsx');
  const { page } = await openPeil({ answers: [office, list] });
  await page.getByRole('button', { name: 'Kantoor openen' }).click();
  await expect(page.getByRole('heading', { name: /beveiligen$/ })).toBeVisible();
  await expect(page.getByLabel('Je eigen naam')).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type(partner.name);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(partner.password);
  await page.getByLabel('Nog een keer').fill(partner.password);
  await page.keyboard.press('Enter');
  // Copied, encrypted, verified and counted: longer than anything else a screen waits for.
  await expect(page.getByRole('heading', { name: /^Herstelsleutel van/ })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Later doen' }).click();
  await page.getByRole('button', { name: 'Toch later' }).click();
  await expect(page.getByRole('button', { name: `Account van ${partner.name}` })).toBeVisible();

  // All clients to a file: the password once more.
  await page.getByRole('link', { name: 'Klanten', exact: true }).click();
  await page.getByRole('button', { name: 'Exporteren' }).click();
  await page.getByRole('menuitem', { name: /Excel/ }).click();
  await expect(page.getByRole('dialog', { name: 'Bevestig met je wachtwoord' })).toBeVisible();
  await expect(page.getByLabel('Wachtwoord', { exact: true })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type(wrong);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Dit is niet je wachtwoord')).toBeVisible();
  await page.getByLabel('Wachtwoord', { exact: true }).fill(partner.password);
  await page.keyboard.press('Enter');
  await expect(page.getByText('300 rijen geëxporteerd naar klanten.xlsx')).toBeVisible();
});

test('the demo office says that it is one and opens with one click', async ({ openPeil }) => {
  const { page } = await openPeil();
  await page.getByRole('button', { name: 'Demokantoor bekijken' }).click();
  await expect(page.getByText('Dit is een voorbeeldkantoor')).toBeVisible();
  await expect(page.getByRole('button', { name: /Als partner/ })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('button', { name: /Als secretariaat/ }).click();
  await expect(page.getByRole('heading', { name: 'Overzicht', level: 1 })).toBeVisible();
  expect(await statusOf(page)).toMatchObject({ office: { account: { role: 'secretariaat' }, isDemo: true } });
});
