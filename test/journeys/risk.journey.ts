import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { defaultRiskDefinition } from '#shared/risk/default-definition.ts';
import { expect, expectAccessible, test } from '#test/journeys/journey.ts';
import { writeOfficeWithClients } from '#test/support/seed-clients.ts';

async function openOffice(folder: string): Promise<string> {
  const office = join(folder, 'kantoor.peil');
  writeOfficeWithClients(office, [
    { number: '000101', name: 'Bakkerij Molenpad', branch: '04' },
    { number: '000102', name: 'Kapsalon Zeezicht' },
  ]);
  return Promise.resolve(office);
}

const cell = (page: Page, client: string, column: string) =>
  page.locator(`.ag-row[row-id="${client}"] .ag-cell[col-id="${column}"]`);

/** Answers every question with its first choice, by keyboard alone: Space chooses, Tab goes by the remark to the next. */
async function answerByKeyboard(page: Page): Promise<void> {
  await page.locator('#risk-answers\\.identity input[type="radio"]').first().focus();
  for (const { key } of defaultRiskDefinition.questions) {
    const first = page.locator(`#risk-answers\\.${key} input[type="radio"]`).first();
    await expect(first).toBeFocused();
    await page.keyboard.press('Space');
    await expect(first).toBeChecked();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
  }
}

const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true });

test('a risk assessment is filled in by keyboard, approved, printed and superseded', async ({
  openPeil,
  folder,
}) => {
  const { page } = await openPeil({ office: await openOffice(folder) });
  await page.getByRole('link', { name: 'Risico', exact: true }).click();
  await expect(cell(page, '000101', 'state')).toHaveText('Zonder beoordeling');
  await expect(page.getByText('0 van 2 actieve klanten actueel beoordeeld')).toBeVisible();
  await expectAccessible(page);

  await cell(page, '000101', 'name').click();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Beoordeling beginnen' }).press('Enter');
  await expect(page.getByText('punten voor goedkeuring')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Goedkeuren' })).toBeDisabled();
  await expectAccessible(page);

  await answerByKeyboard(page);
  await expect(group(page, 'Risicoklasse (Wwft)').getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByLabel('Volgende beoordeling')).toHaveValue('16-11-2031');
  await page.getByRole('button', { name: 'Kies een besluit.' }).press('Enter');
  await expect(group(page, 'Besluit').getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Geef aan of er overig risico is.' }).press('Enter');
  await page.keyboard.press('Space');
  await expect(page.getByText('Compleet. Een partner kan goedkeuren.')).toBeVisible();

  await page.getByLabel('Volgende beoordeling').fill('17-11-2031');
  await page.getByLabel('Volgende beoordeling').press('Enter');
  await expect(
    page.getByText('Bij klasse laag is de volgende beoordeling uiterlijk op 16-11-2031.'),
  ).toBeVisible();
  await page.getByLabel('Volgende beoordeling').fill('1-6-2031');
  await page.getByLabel('Volgende beoordeling').press('Enter');
  await expect(page.getByText('Compleet. Een partner kan goedkeuren.')).toBeVisible();

  await page.getByRole('button', { name: 'Goedkeuren' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Goedkeuren' }).press('Enter');
  await expect(page.getByText('Goedgekeurd door').first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Afdrukken voor het dossier' }).click();
  await expect(page).toHaveTitle(/^gereed Risicobeoordeling 000101/);
  await expect(page.getByRole('article', { name: 'Risicobeoordeling' })).toContainText('01-06-2031');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Terug' }).click();

  await page.getByRole('button', { name: 'Nieuwe beoordeling beginnen' }).click();
  await expect(page.getByText('Compleet. Een partner kan goedkeuren.')).toBeVisible();
  await group(page, 'Risicoklasse (Wwft)').getByRole('radio', { name: /^Hoog/ }).check();
  await expect(page.getByLabel('Volgende beoordeling')).toHaveValue('16-11-2027');
  await page.getByRole('button', { name: 'Goedkeuren' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Goedkeuren' }).click();
  await expect(page.getByRole('link', { name: /^Lezen: Vervangen/ })).toBeVisible();
  await page.getByRole('link', { name: /^Lezen: Vervangen/ }).click();
  await expect(page.getByRole('article')).toContainText('vereenvoudigd cliëntenonderzoek');
  await page.getByRole('link', { name: 'Terug' }).click();
  await page.getByRole('link', { name: 'Naar de lijst' }).click();
  await expect(cell(page, '000101', 'riskClass')).toHaveText('Hoog');
});

test('the demo office shows the matrix, what changed, and a card with its risk', async ({
  openPeil,
  demoOffice,
}) => {
  const { page } = await openPeil({ office: demoOffice });
  await page.getByRole('link', { name: 'Risico', exact: true }).click();
  await page.getByRole('link', { name: 'Matrix', exact: true }).click();
  await expect(page.getByRole('table', { name: 'Klanten per type en risicoklasse' })).toBeVisible();
  await expectAccessible(page);
  const high = page.getByRole('link', { name: /, Hoog: \d+ klant/ }).first();
  const count = await high.textContent();
  await high.press('Enter');
  await expect(page.getByText(new RegExp(`^${count} klant`)).first()).toBeVisible();

  await page.getByRole('link', { name: 'Wat is er veranderd', exact: true }).click();
  await expect(page.getByText('klanten veranderd')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Vragenlijst en grenzen', exact: true }).click();
  await page.getByRole('button', { name: 'Nieuw concept maken' }).click();
  await page.getByLabel('Late betaler na (dagen)').fill('45');
  await page.getByRole('button', { name: 'Concept bewaren' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'In werking zetten' }).click();
  await page.getByRole('dialog').getByLabel('Reden').fill('Strenger op betaling');
  await page.getByRole('dialog').getByRole('button', { name: 'In werking zetten' }).click();
  await expect(page.getByRole('link', { name: /Versie 2 In werking/ })).toBeVisible();
});
