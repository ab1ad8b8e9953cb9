import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '#build/vite/folders.ts';
import { makeOffice } from '#test/journeys/access.ts';
import { expect, expectAccessible, test } from '#test/journeys/journey.ts';

const kinds = ['relaties', 'strategie', 'jaarcijfers', 'productie', 'diensten', 'begroting', 'planning'];
const filesOf = (folder: string) =>
  kinds.map((kind) => join(projectFolder, 'test/fixtures', folder, `${kind}.csv`));

test('exports are dropped, looked at, imported and taken back', async ({ openPeil, folder }) => {
  const { page, drop } = await openPeil({ answers: [join(folder, 'kantoor.peil')] });
  await makeOffice(page);
  await page.getByRole('link', { name: 'Importeren' }).first().click();
  await expect(page.getByRole('button', { name: 'Bestanden kiezen' })).toBeVisible();
  await expectAccessible(page);

  await drop(...filesOf('exports'));
  await expect(page.getByRole('button', { name: '2.767 rijen importeren' })).toBeVisible();
  await page.getByText('Hoe het bestand wordt gelezen').click();
  await page.getByText('Kolommen (19 van 19 gekoppeld)').click();
  await expectAccessible(page);

  await page.getByRole('navigation', { name: 'Bestanden' }).getByText('planning.csv').click();
  await expect(page.getByText('2026 · maand 9 · Jaarrekening · MAD').first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: '2.767 rijen importeren' }).click();
  await expect(page.getByText('De import is klaar')).toBeVisible();
  await expect(page.getByText('320 klanten').first()).toBeVisible();
  await expect(page.getByText('1.175 planregels toegevoegd').first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Laatste import ongedaan maken' }).click();
  await expect(page.getByText('0 klanten').first()).toBeVisible();
});

test('what is wrong is shown per cell, and only the good rows come in', async ({ openPeil, folder }) => {
  const picture = join(folder, 'foto.csv');
  await writeFile(picture, Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  const { page } = await openPeil({
    answers: [join(folder, 'kantoor.peil'), [...filesOf('exports-warts'), picture]],
  });
  await makeOffice(page);
  await page.getByRole('link', { name: 'Importeren' }).first().click();
  await page.getByRole('button', { name: 'Bestanden kiezen' }).click();

  await expect(page.getByText('31-02-2020 bestaat niet: die maand heeft minder dagen.')).toBeVisible();
  await expect(page.getByText('Dit is geen tabel maar een afbeelding (PNG).').first()).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole('checkbox', { name: /overnemen/ })
    .first()
    .focus();
  await page.getByRole('button', { name: 'foto.csv loslaten' }).click();
  await page.getByRole('button', { name: /goede rijen importeren/ }).click();
  await expect(page.getByText('De import is klaar')).toBeVisible();
  await expect(page.getByText('58 klanten').first()).toBeVisible();
});
