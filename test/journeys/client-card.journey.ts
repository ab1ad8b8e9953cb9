import { join } from 'node:path';
import { makeOffice } from '#test/journeys/access.ts';
import { expect, expectAccessible, test } from '#test/journeys/journey.ts';

test('a card by the palette, a value by keyboard, undo, and its history', async ({ openPeil, folder }) => {
  const { page } = await openPeil({ answers: [join(folder, 'kantoor.peil')] });
  await makeOffice(page);

  await page.keyboard.press('Control+k');
  await expect(page.getByPlaceholder('Zoek een klant')).toBeFocused();
  await page.keyboard.type('klant toev');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Nummer' })).toHaveValue('000001');
  await page.keyboard.type('Bakkerij Zuidhof');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Bakkerij Zuidhof' })).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.press('Control+k');
  await expect(page.getByPlaceholder('Zoek een klant')).toBeFocused();
  await page.keyboard.type('zuidh');
  await expect(page.getByText('Klanten').last()).toBeVisible();
  await page.getByText('000001 Bakkerij Zuidhof').last().waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Bakkerij Zuidhof' })).toBeVisible();

  const since = page.getByRole('textbox', { name: 'Relatie sinds' });
  await since.focus();
  await page.keyboard.type('31-02-2026');
  await page.keyboard.press('Tab');
  await expect(page.getByText('bestaat niet als datum')).toBeVisible();
  await expect(since).toHaveValue('31-02-2026');
  await since.focus();
  await since.press('Control+a');
  await page.keyboard.type('0103');
  await page.keyboard.press('Tab');
  await expect(since).toHaveValue('01-03-2026');
  await expect(page.getByText(/^getypt door/).last()).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(since).toHaveValue('');

  await page.getByRole('link', { name: 'Historie' }).click();
  await expect(page.getByText('Relatie sinds: (leeg) → 01-03-2026')).toBeVisible();
  await expect(page.getByText('Relatie sinds: 01-03-2026 → (leeg)')).toBeVisible();
  await expectAccessible(page);
});

test('a double record is merged into its client and comes back whole', async ({ openPeil, folder }) => {
  const { page } = await openPeil({ answers: [join(folder, 'kantoor.peil')] });
  await makeOffice(page);
  const calls: [string, object][] = [
    ['clients.create', { number: '000104', name: 'Praktijk Kadeoord' }],
    ['clients.create', { number: '000205', name: 'Praktijk Kade-Oord' }],
    ['clients.saveValue', { number: '000205', field: 'city', value: 'Waterdam' }],
  ];
  for (const [name, input] of calls) {
    const reply = await page.evaluate(([call, given]) => window.peil.invoke(call, given), [
      name,
      input,
    ] as const);
    expect(reply).toMatchObject({ ok: true });
  }

  await page.goto(page.url().replace(/#.*|$/, '#/klanten/000104'));
  await page.getByRole('link', { name: 'Samenvoegen met dubbele klant' }).click();
  await page.keyboard.type('000205');
  await expect(page.getByText('Gegevens die verschillen')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Samenvoegen en 000205 laten vervallen' }).click();
  await expect(page.getByRole('textbox', { name: 'Plaats' })).toHaveValue('Waterdam');

  await page.keyboard.press('Control+z');
  await expect(page.getByRole('textbox', { name: 'Plaats' })).toHaveValue('');
  await page.keyboard.press('Control+k');
  await expect(page.getByPlaceholder('Zoek een klant')).toBeFocused();
  await page.keyboard.type('kade-oord');
  await expect(page.getByText('000205 Praktijk Kade-Oord').last()).toBeVisible();
});
