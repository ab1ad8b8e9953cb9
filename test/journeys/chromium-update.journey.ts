import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, expectAccessible, test } from '#test/journeys/journey.ts';
import { makeUpdateKeys, writeUpdate } from '#test/support/update-files.ts';

// Electron is started with the keys that it is built with; here the host takes those of the journey.
test('a signed update is checked, backed up before and handed over', async ({
  openPeil,
  demoOffice,
  folder,
}) => {
  const keys = makeUpdateKeys();
  const stick = join(folder, 'stick');
  const { file } = writeUpdate(stick, keys.privateKey);
  const { page } = await openPeil({
    office: demoOffice,
    answers: [file],
    program: { target: 'win-x64', updateKeys: [keys.publicKey] },
  });
  await page.evaluate("location.hash = '/hulp/bijwerken'");
  await page.getByRole('button', { name: 'Updatebestand kiezen…' }).click();
  await expect(page.getByRole('heading', { name: 'Peil 9.9.9 staat klaar' })).toBeVisible();
  await expectAccessible(page);
  await rm(stick, { recursive: true });
  await page.getByRole('button', { name: 'Bijwerken en afsluiten' }).click();
  await expect(page.getByText(/start Peil-9\.9\.9-installatie\.exe zelf/)).toBeVisible();
  await page.evaluate("location.hash = '/beheer/reservekopieen'");
  await expect(page.getByText('Op verzoek').first()).toBeVisible();
});

test('a viewing copy shows an office and changes nothing', async ({ openPeil, demoOffice }) => {
  const { page } = await openPeil({ office: demoOffice, program: { isViewingCopy: true } });
  await expect(page.getByText('Kijkversie: er wordt niets gewijzigd')).toBeVisible();
  const reply = await page.evaluate(() => window.peil.invoke('office.rename', { name: 'Anders' }));
  expect(reply).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
  await expectAccessible(page);
});
