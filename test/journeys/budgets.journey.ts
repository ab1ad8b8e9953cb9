import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, expectAccessible, test } from '#test/journeys/journey.ts';
import { writeOfficeWithEmployees } from '#test/support/fill-employees.ts';

async function openOffice(folder: string) {
  const office = join(folder, 'kantoor.peil');
  await Promise.resolve(
    writeOfficeWithEmployees(office, {
      ABO: {
        name: 'Anne Boogaard',
        functionCode: 'RLM',
        contracts: [['2020-01-01', null, 10_000]],
        norm: { 2026: 156_000 },
      },
      CDU: {
        name: 'Cor Duin',
        functionCode: 'ASA',
        contracts: [['2020-01-01', null, 8000]],
        norm: { 2026: 124_800 },
        control: { '2026-02': 4000 },
      },
      WIT: { name: 'Wim Terp', contracts: [['2020-01-01', null, 10_000]], outOfServiceOn: '2027-03-15' },
    }),
  );
  return office;
}

test('last year is taken over, a month is typed and undone, and the list comes out as a file', async ({
  openPeil,
  folder,
}) => {
  const file = join(folder, 'begroting.csv');
  const { page } = await openPeil({ office: await openOffice(folder), answers: [file] });
  await page.getByRole('link', { name: 'Capaciteit', exact: true }).click();
  await page.getByRole('link', { name: 'Begroting', exact: true }).first().click();
  await expect(page.getByRole('heading', { name: 'Nog geen begroting voor 2027' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '2026 overnemen' }).click();
  const copy = page.getByRole('complementary', { name: 'Begroting 2026 overnemen naar 2027' });
  await expect(copy.getByText('2 medewerkers krijgen een begroting')).toBeVisible();
  await expect(copy.getByText('norm 1.248,0 uur, controle 40,0 uur')).toBeVisible();
  await expect(copy.getByText('Had in 2026 geen begroting: WIT')).toBeVisible();
  await copy.getByRole('button', { name: 'Overnemen' }).click();

  const cell = (code: string, column: string) => page.locator(`[row-id="${code}"] [col-id="${column}"]`);
  await expect(cell('ABO', 'norm')).toHaveText('1.560,0');
  await expect(cell('ABO', 'available1')).toHaveText('156,0');
  await expect(cell('WIT', 'signals')).toHaveText('Uit dienst per 15-03-2027 · Geen begroting');
  await expectAccessible(page);
  await cell('ABO', 'available1').click();
  await page.keyboard.type('100');
  await page.keyboard.press('Enter');
  await expect(cell('ABO', 'available1')).toHaveText('100,0');
  await expect(cell('ABO', 'signals')).toHaveText('56,0 uur niet verdeeld');
  await cell('ABO', 'available2').click();
  await page.keyboard.type('900');
  await page.keyboard.press('Enter');
  await expect(cell('ABO', 'available2')).toHaveText('900');
  await expect(cell('ABO', 'available2')).toHaveClass(/peil-refused/);
  await page.getByRole('button', { name: /Ongedaan maken/ }).click();
  await expect(cell('ABO', 'available1')).toHaveText('156,0');
  // One value over two months: February has no 700 hours, January has.
  await cell('CDU', 'available1').click();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.type('700');
  await page.keyboard.press('Control+Enter');
  await expect(cell('CDU', 'available2')).toHaveClass(/peil-refused/);
  await expect(cell('CDU', 'available1')).toHaveText('700,0');
  await page.getByRole('button', { name: /Ongedaan maken/ }).click();
  await expect(cell('CDU', 'available1')).toHaveText('124,8');

  await page.getByRole('button', { name: 'Exporteren' }).click();
  await page.getByRole('menuitem', { name: /CSV/ }).click();
  await expect(page.getByText('begroting.csv')).toBeVisible();
  const lines = (await readFile(file, 'utf8')).slice(1).split('\r\n');
  expect(lines[0]).toBe(
    'Medewerker;Jaar;Prod norm in uren;Rol;Jan;Feb;Mrt;Apr;Mei;Jun;Jul;Aug;Sep;Okt;Nov;Dec;Contracturen',
  );
  expect(lines[1]).toBe('ABO;2027;1560;RLM;156;156;156;156;156;156;78;78;156;156;156;0;2080');
});

test('contracts, absence, seasons and holidays', async ({ openPeil, folder }) => {
  const { page } = await openPeil({ office: await openOffice(folder) });
  await page.evaluate(() => void (window.location.hash = '#/capaciteit/begroting?jaar=2026&medewerker=CDU'));
  const panel = page.getByRole('complementary', { name: 'Cor Duin' });
  await expect(panel.getByLabel('Deeltijd %')).toHaveValue('80');
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Contract toevoegen' }).click();
  const form = panel.getByRole('form', { name: 'Contract toevoegen' });
  await form.getByLabel('Vanaf').fill('1-7-2026');
  await form.getByLabel('Uren per week').fill('40');
  await expect(form.getByLabel('Deeltijd %')).toHaveValue('100');
  await form.getByLabel('Het lopende contract').uncheck();
  await form.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(form.getByRole('alert')).toContainText('overlapt met dat vanaf 01-01-2020');
  await form.getByLabel('Het lopende contract').check();
  await form.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(panel.getByLabel('Tot en met').first()).toHaveValue('30-06-2026');
  await panel.getByLabel('Verlof in juli').fill('80');
  await panel.getByLabel('Verlof in juli').press('Enter');
  await expect(panel.locator('tfoot').getByText('80,0')).toBeVisible();

  await page.getByRole('link', { name: 'Seizoensprofielen' }).click();
  const profile = page.getByRole('region', { name: 'Standaard' });
  await profile.getByLabel('Standaard, december').fill('5');
  await profile.getByLabel('Standaard, december').press('Enter');
  await expect(profile.getByText('5,00 % meer dan de norm wordt verdeeld.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Feestdagen' }).click();
  await expect(page.getByLabel('Bevrijdingsdag is een vrije dag')).not.toBeChecked();
  await page.getByLabel('Bevrijdingsdag is een vrije dag').check();
  await expect(page.getByText('Keuze van het kantoor')).toBeVisible();
  await page.getByRole('textbox', { name: 'Datum' }).fill('15-5');
  await page.getByRole('textbox', { name: 'Naam' }).fill('Brugdag');
  await page.getByRole('button', { name: 'Vrije dag toevoegen' }).click();
  await expect(page.getByText('Eigen vrije dag')).toBeVisible();
  await expectAccessible(page);
});
