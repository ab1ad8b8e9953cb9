import { join } from 'node:path';
import { expect, expectAccessible, test } from '#test/journeys/journey.ts';

test('from the start screen to a new, empty office', async ({ openPeil, folder }) => {
  const { page } = await openPeil({ answers: [join(folder, 'kantoor.peil')] });
  await expect(page.getByRole('heading', { name: 'Nieuw kantoor' })).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel('Naam van het kantoor').fill('Kantoor Voorbeeld');
  await page.getByRole('button', { name: 'Kantoor maken' }).click();
  await expect(page.getByRole('heading', { name: 'Nog geen klanten' })).toBeVisible();
  await expect(page.getByText('Kantoor Voorbeeld').first()).toBeVisible();
  await expectAccessible(page);
});
