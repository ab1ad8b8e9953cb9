import type { Page } from 'playwright-core';
import { partner } from './measured.ts';

/** Lets somebody in to a measured office that the window shows locked. */
export async function signIn(page: Page): Promise<void> {
  await page.getByLabel('Wachtwoord', { exact: true }).fill(partner.password);
  await page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
  await page.getByRole('navigation').first().waitFor();
}
