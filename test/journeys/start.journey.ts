import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeOffice, signIn } from '#test/journeys/access.ts';
import { expect, expectAccessible, journeyNow, test } from '#test/journeys/journey.ts';

test('from the start screen to a new, empty office', async ({ openPeil, folder }) => {
  const { page } = await openPeil({ answers: [join(folder, 'kantoor.peil')] });
  await expect(page.getByRole('heading', { name: 'Nieuw kantoor' })).toBeVisible();
  await expectAccessible(page);

  await makeOffice(page);
  await expect(page.getByText('Kantoor Voorbeeld').first()).toBeVisible();
  await expectAccessible(page);
});

test('a journey takes place on its own day', async ({ openPeil }) => {
  const { page } = await openPeil();
  const status = await page.evaluate(() => window.peil.invoke('office.getStatus', {}));
  expect(status).toMatchObject({ ok: true, data: { today: journeyNow.toISOString().slice(0, 10) } });
});

test('an office opens again where it was left, and a damaged one is refused with a reason', async ({
  openPeil,
  folder,
}) => {
  const office = join(folder, 'kantoor.peil');
  const first = await openPeil({ answers: [office] });
  await makeOffice(first.page);
  await first.close();

  const again = await openPeil({ office });
  await expectAccessible(again.page);
  await signIn(again.page);
  await expect(again.page.getByRole('heading', { name: 'Nog geen klanten' })).toBeVisible();
  await again.close();

  await writeFile(office, 'geen kantoor meer');
  const { page } = await openPeil({ office });
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expectAccessible(page);
});

test('the demo office shows its clients', async ({ openPeil, demoOffice }) => {
  const { page } = await openPeil({ office: demoOffice });
  await expect(page.getByText('320 klanten')).toBeVisible();
  await expectAccessible(page);
});
