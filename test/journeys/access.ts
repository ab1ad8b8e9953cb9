import type { Page } from '@playwright/test';
import { expect } from '#test/journeys/journey.ts';

/** The partner who makes the offices of journeys. */
export const partner = { name: 'Paula Partner', password: 'drie zeilen boven het meer' } as const;

/** Makes an empty office from the start screen and puts the printed recovery key off. */
export async function makeOffice(page: Page, name = 'Kantoor Voorbeeld'): Promise<void> {
  await fillNewOffice(page, name);
  await page.getByRole('button', { name: 'Kantoor maken' }).click();
  const sheet = page.getByRole('heading', { name: `Herstelsleutel van ${name}` });
  const empty = page.getByRole('heading', { name: 'Nog geen klanten' });
  await expect(sheet.or(empty)).toBeVisible();
  if (await sheet.isVisible()) {
    await page.getByRole('button', { name: 'Later doen' }).click();
    await page.getByRole('button', { name: 'Toch later' }).click();
  }
  await expect(empty).toBeVisible();
}

/** The groups of the recovery key, as they stand on the page. */
export async function readGroups(page: Page): Promise<string[]> {
  const groups = page.getByRole('list', { name: 'Groepen van de sleutel' }).locator('li > :last-child');
  return await groups.allTextContents();
}

/** Opens the form for a new office and fills it in. */
export async function fillNewOffice(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Nieuw kantoor maken' }).click();
  await page.getByLabel('Naam van het kantoor').fill(name);
  await page.getByLabel('Je eigen naam').fill(partner.name);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(partner.password);
  await page.getByLabel('Nog een keer').fill(partner.password);
}

/** Name and password at a locked office. */
export async function signIn(page: Page, password: string = partner.password): Promise<void> {
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
}
