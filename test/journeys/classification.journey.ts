import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOfficeFile } from '#db/office/open.ts';
import { expect, expectAccessible, test } from '#test/journeys/journey.ts';
import { best, fillClients } from '#test/support/fill-clients.ts';

/** An office with one unit of type A, two of B, one incomplete, and a former client. */
function writeOffice(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'kantoor.peil');
  const db = createOfficeFile(file, 'Kantoor Waterpas', '2026-01-05T08:00:00.000Z');
  fillClients(db.connection, {
    '000104': { ...best, group: '000200', isHead: true, name: 'Duinlaan Beheer' },
    '000108': { group: '000200', name: 'Duinlaan Werk' },
    '000110': {
      ...best,
      name: 'Bakkerij Veldoord',
      strategy: { ...best.strategy, ambassador: 0, otherRisk: 1 },
    },
    '000112': {
      ...best,
      name: 'Winkel Torenhof',
      strategy: { ...best.strategy, payment: '60>', otherRisk: 1 },
    },
    '000114': { ...best, name: 'Praktijk Brugland', strategy: { ...best.strategy, payment: '???' } },
    '000116': { ...best, name: 'Kwekerij Meerzicht', status: 'former' },
  });
  db.close();
  return file;
}

test('a partner reads the charts and finds out by keyboard why a client has its type', async ({
  folder,
  openPeil,
}) => {
  const { page } = await openPeil({ office: writeOffice(folder) });
  await page.getByRole('link', { name: 'Classificatie', exact: true }).click();
  await expect(page.getByRole('heading', { name: '3 van 4 klantgroepen zijn type A of B' })).toBeVisible();
  await expect(page.getByText('1 klantgroep is onvolledig.')).toHaveCount(6);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Verdeling naar type: Toon als tabel' }).click();
  await expect(page.getByRole('table', { name: 'Verdeling naar type' })).toContainText('Onvolledig');
  await page.getByRole('button', { name: 'Verdeling naar type: Toon als grafiek' }).click();

  await page.getByRole('link', { name: 'Onvolledig: 1. Toon deze klantgroepen.' }).focus();
  await page.keyboard.press('Enter');
  const cell = page.getByRole('gridcell', { name: 'Praktijk Brugland', exact: true });
  await expect(cell).toBeVisible();
  await expect(page.getByRole('gridcell', { name: 'Duinlaan Beheer' })).toHaveCount(0);
  await cell.dblclick();
  const panel = page.getByRole('complementary', { name: 'Classificatie van Praktijk Brugland' });
  await expect(panel).toContainText('11–13 punten, A');
  await expect(panel.getByRole('row', { name: /Betalingsgedrag/ })).toContainText('? van 2');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
});

test('a partner chooses another type with a reason, and takes it back', async ({ folder, openPeil }) => {
  const { page } = await openPeil({ office: writeOffice(folder) });
  await page.evaluate(() => {
    location.hash = '/classificatie/klanten?groep=client:000110';
  });
  const panel = page.getByRole('complementary', { name: 'Classificatie van Bakkerij Veldoord' });
  await panel.getByRole('button', { name: 'Type anders kiezen' }).click();
  await panel.getByText('D', { exact: true }).click();
  await panel.getByLabel('Reden').fill('Betaalt niet');
  await panel.getByLabel('Geldt tot en met').fill('31-02-2027');
  await expect(panel.getByRole('button', { name: 'Type kiezen' })).toBeDisabled();
  await panel.getByLabel('Geldt tot en met').fill('30-6-27');
  await panel.getByRole('button', { name: 'Type kiezen' }).click();
  await expect(panel).toContainText('Afwijkend gekozen t/m 30-06-2027. Berekend: B.');
  await page.getByRole('link', { name: 'Afwijkingen' }).click();
  await expect(page.getByRole('row', { name: /Bakkerij Veldoord/ })).toContainText('Betaalt niet');
  await expectAccessible(page);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Geen afwijkingen. Alle typen zijn zoals berekend.')).toBeVisible();
});

test('a draft shows who moves, is refused while it is wrong, and is put in force with a reason', async ({
  folder,
  openPeil,
}) => {
  const { page } = await openPeil({ office: writeOffice(folder) });
  await page.getByRole('link', { name: 'Classificatie', exact: true }).click();
  await page.getByRole('link', { name: 'Definities' }).click();
  await page.getByRole('button', { name: 'Concept maken' }).click();
  await expect(page.getByText('Geen fouten. Dit concept kan in gebruik worden genomen.')).toBeVisible();
  await expectAccessible(page);

  const fees = page.getByRole('region', { name: 'Declaratieomvang' });
  await fees.getByLabel('Van, regel 5').fill('75.000');
  await expect(fees).toContainText("Regel 5: 'van' (€ 75.000) moet lager zijn dan 'tot' (€ 10.000).");
  await expect(page.getByRole('button', { name: 'In gebruik nemen' })).toBeDisabled();
  await fees.getByLabel('Van, regel 5').fill('7.500');
  await page.keyboard.press('ArrowDown');
  await expect(fees.getByLabel('Van, regel 6')).toBeFocused();

  const types = page.getByRole('region', { name: 'Typen', exact: true });
  await types.getByLabel('Type A, Van').fill('10');
  await expect(types).toContainText('De typen B en A overlappen.');
  await types.getByLabel('Type B, Tot en met').fill('9');
  await page.keyboard.press('Tab');
  const preview = page.getByRole('region', { name: 'Wie verschuift' });
  await expect(preview).toContainText('2 van de 4 klantgroepen veranderen van type.');
  await preview.getByRole('button', { name: 'Van B naar A: 2' }).click();
  await expect(preview).toContainText('Bakkerij Veldoord');

  await page.getByRole('button', { name: 'In gebruik nemen' }).click();
  const question = page.getByRole('dialog', { name: 'Definitie in gebruik nemen' });
  await question.getByLabel('Reden').fill('Besluit partneroverleg');
  await question.getByRole('button', { name: 'In gebruik nemen' }).click();
  await expect(page.getByText('Versie 2 is in gebruik.')).toBeVisible();
  await expect(page.getByRole('link', { name: /Versie 1 Vervangen/ })).toBeVisible();

  await page.getByRole('link', { name: 'Peildatums' }).click();
  const before = page.getByRole('row', { name: /Vóór nieuwe definitie/ });
  await before.getByRole('button', { name: 'Vergelijk' }).click();
  await expect(page.getByText('2 van de 4 klantgroepen veranderen van type.')).toBeVisible();
  await expectAccessible(page);
  await before.getByRole('link', { name: 'Toon deze stand' }).click();
  await expect(page.getByText(/versie 1, Standaard 13 punten/).first()).toBeVisible();
  await page.getByText('Volgens huidige definitie').click();
  await expect(page.getByText(/versie 2/).first()).toBeVisible();
});

test('the report comes out as PDF', async ({ folder, openPeil }) => {
  const file = join(folder, 'rapport.pdf');
  const { page } = await openPeil({ office: writeOffice(folder), answers: [file] });
  await page.getByRole('link', { name: 'Classificatie', exact: true }).click();
  await page.getByRole('link', { name: 'Rapport' }).click();
  await expect(page.getByRole('heading', { name: 'Classificatie van klanten' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bewaar als PDF' }).click();
  await expect(page.getByText(`Het rapport is bewaard als ${file}.`)).toBeVisible();
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
});
