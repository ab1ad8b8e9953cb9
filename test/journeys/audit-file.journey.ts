import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, expectAccessible, test } from '#test/journeys/journey.ts';
import { makeAuditFile, tidyAccounts, tidyJournals } from '#test/support/audit-files.ts';

const number = '000104';
const kvk = '99000104';

/** A balance account that no code and no range places. */
const loose = {
  accounts: [...tidyAccounts, { id: '2100', name: 'Vraagposten', type: 'B' }],
  journals: [
    ...tidyJournals,
    {
      transactions: [
        {
          number: '25003',
          on: '2025-06-30',
          lines: [
            { account: '2100', cents: 1_000 },
            { account: '1100', cents: -1_000 },
          ],
        },
      ],
    },
  ],
};

test('an audit file is dropped, looked at, mapped, taken over and taken back', async ({
  openPeil,
  demoOffice,
  folder,
}) => {
  const file = join(folder, 'vlasmonde-2025.xaf');
  await writeFile(file, makeAuditFile({ ...loose, ident: kvk, taxIdent: '' }));
  const { page, drop } = await openPeil({ office: demoOffice });
  await page.getByRole('link', { name: 'Importeren' }).first().click();
  await page.getByRole('link', { name: 'Auditfile' }).click();
  await expect(page.getByRole('button', { name: 'Auditfile kiezen' })).toBeVisible();
  await expectAccessible(page);

  await drop(file);
  await expect(page.getByRole('link', { name: new RegExp(`^${number} `) })).toBeVisible();
  await expect(page.getByText('zelfde KvK-nummer')).toBeVisible();
  await expect(page.getByText('1 rekening met een saldo is niet gekoppeld')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: /^Rekeningen/ }).click();
  await page.getByRole('button', { name: 'Reeks toevoegen' }).click();
  await page.getByLabel('Reeks 1: van rekening').fill('21');
  await page.getByLabel('Reeks 1: tot en met rekening').fill('21');
  await page.getByLabel('Reeks 1: telt als').selectOption({ label: 'Activa' });
  await expect(page.getByText('reeks van de klant')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bewaren voor deze klant' }).click();
  await expect(page.getByText('De reeksen zijn bewaard voor deze klant.')).toBeVisible();

  await page.getByRole('link', { name: 'Cijfers', exact: true }).click();
  await expect(page.getByText('niet gekoppeld, samen')).toBeHidden();
  await page.getByLabel('Eigen vermogen overnemen').uncheck();
  await page.getByRole('button', { name: `3 cijfers overnemen bij ${number}, 2025` }).click();
  const taken = page.getByRole('region', { name: 'Overgenomen uit auditfiles' });
  await expect(taken.getByText('vlasmonde-2025.xaf', { exact: true })).toBeVisible();
  // The margin of 650 on 1.000: the figures themselves stand in fields.
  await expect(page.getByRole('region', { name: 'Cijfers uit de laatste jaren' })).toContainText('65,0');
  await expectAccessible(page);

  await page.keyboard.press('Control+z');
  await expect(taken.getByText('vlasmonde-2025.xaf', { exact: true })).toBeHidden();
});

test('a file of another company needs a second thought, and a damaged one is refused', async ({
  openPeil,
  demoOffice,
  folder,
}) => {
  const other = join(folder, 'ander.xaf');
  const broken = join(folder, 'half.xaf');
  await writeFile(other, makeAuditFile({ name: 'Garage De Krik', ident: '11223344' }));
  await writeFile(broken, makeAuditFile().slice(0, 2_000));
  const { page } = await openPeil({ office: demoOffice, answers: [other, broken] });
  await page.evaluate(`location.hash = '#/klanten/${number}?deel=strategie&blad=jaarcijfers'`);
  await page.getByRole('link', { name: 'Uit auditfile' }).click();
  await page.getByRole('button', { name: 'Auditfile kiezen' }).click();
  await expect(page.getByText('Het bestand is van een andere onderneming')).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel('Omzet overnemen').check();
  const take = page.getByRole('button', { name: `1 cijfer overnemen bij ${number}, 2025` });
  await expect(take).toBeDisabled();
  await page.getByLabel(/ernstige waarschuwingen gezien/).check();
  await expect(take).toBeEnabled();

  await page.getByRole('button', { name: 'Ander bestand' }).click();
  await expect(page.getByText('Het bestand is afgebroken')).toBeVisible();
  await page.getByRole('button', { name: 'Sluiten' }).first().click();
  await page.getByRole('button', { name: 'Loslaten' }).click();
  await expect(page.getByRole('button', { name: 'Auditfile kiezen' })).toBeVisible();
});

test('the office loads its own RGS table', async ({ openPeil, demoOffice, folder }) => {
  const table = join(folder, 'rgs.csv');
  await writeFile(
    table,
    'rgs_code;rgs_omskort;rgs_dc;rgs_omslag;rgs_versie\nB;Balans;;;3.9\nBLim;Liquide middelen;D;;3.9\nfout;x;;;\n',
  );
  const { page } = await openPeil({ office: demoOffice, answers: [table] });
  await page.evaluate("location.hash = '#/beheer/rgs'");
  await expect(page.getByText('Er is nog geen tabel geladen')).toBeVisible();
  await page.getByRole('button', { name: 'Tabel laden' }).click();
  await expect(page.getByText('2 codes geladen.')).toBeVisible();
  await expect(page.getByText('Rij 4:')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Niet meer gebruiken' }).click();
  await expect(page.getByRole('button', { name: 'RGS 3.9 (rgs.csv) in gebruik nemen' })).toBeVisible();
});
