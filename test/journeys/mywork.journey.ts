import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, expectAccessible, test } from '#test/journeys/journey.ts';

test('an employee sees what lies on the desk, and takes it to a calendar', async ({
  demoOffice,
  folder,
  openPeil,
}) => {
  const file = join(folder, 'agenda.ics');
  const { page } = await openPeil({ office: demoOffice, answers: [file] });
  await page.getByRole('link', { name: 'Jaarplan', exact: true }).click();
  await page.getByRole('link', { name: 'Mijn werk', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Wie zit hier?' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('combobox', { name: 'Wie ben je?' }).last().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const gaps = page.getByRole('region', { name: 'Ontbrekende gegevens' });
  await expect(gaps.getByRole('link').first()).toBeVisible();
  for (const term of ['Te laat', 'Deze week', 'Deze maand'])
    await expect(page.getByRole('region', { name: term })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Naar je agenda (ICS)' }).click();
  const panel = page.getByRole('complementary', { name: 'Naar je eigen agenda' });
  await expectAccessible(page);
  await panel.getByRole('textbox', { name: 'Tot en met' }).fill('31-1-2026');
  await page.keyboard.press('Tab');
  await panel.getByRole('button', { name: 'Bestand maken' }).click();
  await expect(page.getByText('Er is geen bestand gemaakt.')).toBeVisible();
  await panel.getByRole('textbox', { name: 'Tot en met' }).fill('31-12-2027');
  await page.keyboard.press('Tab');
  await panel.getByRole('button', { name: 'Bestand maken' }).click();
  await expect(page.getByText(/afspraken bewaard in agenda\.ics/)).toBeVisible();
  expect(await readFile(file, 'utf8')).toContain('SUMMARY:Btw-aangifte');
  await page.reload();
  await expect(page.getByRole('region', { name: 'Ontbrekende gegevens' })).toBeVisible();
});
