import { join } from 'node:path';
import { writeDemoFile } from '#electron/office/demo-office.ts';
import { expect, expectAccessible, journeyNow, test } from '#test/journeys/journey.ts';

test('F1 opens the guide beside the screen, and from there the whole of it', async ({ openPeil, folder }) => {
  const office = join(folder, 'demokantoor.peil');
  writeDemoFile(office, { clients: 60, today: '2026-11-16', now: journeyNow.toISOString() });
  const { page } = await openPeil({ office });
  await page.getByRole('heading', { level: 1, name: 'Overzicht' }).waitFor();
  await page.keyboard.press('F1');
  const panel = page.getByRole('complementary', { name: 'Handleiding' });
  await expect(panel.getByRole('heading', { name: 'Overzicht' })).toBeVisible();
  await expect(panel).toBeFocused();
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'de eerste keer' }).click();
  await expect(panel.getByRole('heading', { name: 'De eerste keer' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();

  await page.keyboard.press('F1');
  await panel.getByRole('link', { name: 'Hele handleiding' }).click();
  const contents = page.getByRole('navigation', { name: 'Onderwerpen' });
  await contents.getByRole('link', { name: 'Toetsenbord' }).click();
  await expect(page.getByRole('article', { name: 'Toetsenbord' })).toBeVisible();
  await contents.getByRole('searchbox').fill('voorloopnullen');
  await contents.getByRole('link', { name: /Exporteren en Excel/ }).click();
  await expect(page.getByRole('article', { name: 'Exporteren en Excel' })).toBeVisible();
  await expectAccessible(page);
});

test('F1 works on the start screen, before there is an office', async ({ openPeil }) => {
  const { page } = await openPeil();
  await page.getByRole('button', { name: 'Demokantoor bekijken' }).waitFor();
  await page.keyboard.press('F1');
  await expect(page.getByRole('article', { name: 'De eerste keer' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Naar het startscherm' }).click();
  await expect(page.getByRole('button', { name: 'Demokantoor bekijken' })).toBeVisible();
});
