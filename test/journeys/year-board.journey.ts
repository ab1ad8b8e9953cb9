import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, expectAccessible, test } from '#test/journeys/journey.ts';

test('the year is seen, a step is moved by keys and put back, and what is missing opens', async ({
  openPeil,
  demoOffice,
}) => {
  const { page } = await openPeil({ office: demoOffice });
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.getByRole('link', { name: 'Jaarplan', exact: true }).click();
  const board = page.getByRole('grid', { name: 'Jaarbord 2026' });
  const risk = board.getByRole('button', { name: /^Risico-inventarisatie: / });
  await expect(risk).toHaveAccessibleName(/1 oktober 2026 tot en met 30 november 2026/);
  await expectAccessible(page);

  // By keys alone: to the step, a week later, a day longer, saved, and undone.
  await risk.focus();
  await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByText('8 okt – 8 dec · 62 dagen')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(risk).toHaveAccessibleName(/8 oktober 2026 tot en met 8 december 2026/);
  await page.keyboard.press('Control+z');
  await expect(risk).toHaveAccessibleName(/1 oktober 2026 tot en met 30 november 2026/);

  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Risico-inventarisatie' });
  await expect(panel).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await board.getByRole('button', { name: /bij Risico-inventarisatie: lijst openen$/ }).click();
  await expect(page).toHaveURL(/jaarplan\/ontbreekt\//);
  expect(problems).toEqual([]);
});

test('a window is dragged, the year is zoomed, and the dates of a day open', async ({
  openPeil,
  demoOffice,
}) => {
  const { page } = await openPeil({ office: demoOffice });
  await page.getByRole('link', { name: 'Jaarplan', exact: true }).click();
  const board = page.getByRole('grid', { name: 'Jaarbord 2026' });
  const risk = board.getByRole('button', { name: /^Risico-inventarisatie: / });
  const box = await risk.boundingBox();
  if (!box) throw new Error('the bar has no place');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - box.width, y, { steps: 4 });
  await expect(page.getByText(/ · 61 dagen$/)).toBeVisible();
  await page.mouse.up();
  await expect(risk).toHaveAccessibleName(/1 augustus 2026 tot en met 30 september 2026/);

  await page.getByText('Maand', { exact: true }).click();
  await page.getByRole('button', { name: 'Vandaag' }).click();
  await expect(page.getByText('november 2026', { exact: true })).toBeInViewport();
  await expectAccessible(page);
  await page.getByText('Jaar', { exact: true }).click();
  const marks = page.getByRole('list', { name: 'Wettelijke termijnen in 2026' });
  await marks.getByRole('button', { name: /^27 apr tot en met 3 mei/ }).click();
  const dates = page.getByRole('complementary', { name: '27-04-2026 tot en met 03-05-2026' });
  await expect(dates.getByText(/Bron: /).first()).toBeAttached();
  await expectAccessible(page);
});

test('the board goes to one page, and its steps to a table', async ({ openPeil, demoOffice, folder }) => {
  const [small, large, table] = [join(folder, 'a4.pdf'), join(folder, 'a3.pdf'), join(folder, 'bord.xlsx')];
  const { page } = await openPeil({ office: demoOffice, answers: [small, large, table] });
  await page.getByRole('link', { name: 'Jaarplan', exact: true }).click();
  for (const [name, file] of [
    ['PDF op A4, liggend', small],
    ['PDF op A3, liggend', large],
  ] as const) {
    await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
    await page.getByRole('menuitem', { name }).click();
    await expect(page.getByText(`Opgeslagen: ${file}`)).toBeVisible();
    const written = (await readFile(file)).toString('latin1');
    expect(written.slice(0, 5)).toBe('%PDF-');
    expect(written.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  }
  await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await page.getByRole('menuitem', { name: /Excel/ }).click();
  await expect(page.getByText(/bord\.xlsx/)).toBeVisible();
});

test('the agenda shows a month in weeks and as a list, filtered, and opens what is behind it', async ({
  openPeil,
  demoOffice,
}) => {
  const { page } = await openPeil({ office: demoOffice });
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.getByRole('link', { name: 'Jaarplan', exact: true }).click();
  await page.getByRole('link', { name: 'Agenda', exact: true }).click();
  await expect(page.getByText('wk 47')).toBeVisible();
  await expect(page.getByText('Risico-inventarisatie · bezig').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Vorige maand' }).click();
  await page.getByText('Lijst', { exact: true }).click();
  await expect(page.getByRole('heading', { name: 'oktober 2026' })).toBeVisible();
  const kinds = page.getByRole('group', { name: 'Soort' });
  await kinds.getByText('Stappen').click();
  await kinds.getByText('Interne termijnen').click();
  await expect(page.getByText('Risico-inventarisatie')).toBeHidden();
  await expectAccessible(page);
  await page
    .getByText(/^Btw-aangifte.* klanten/)
    .first()
    .click();
  const panel = page.getByRole('complementary', { name: '31 oktober 2026' });
  await expect(panel.getByRole('link').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Filters wissen' }).click();
  await expect(page.getByLabel('Stappen')).toBeChecked();
  // Neither the policy of the page nor anything else was broken.
  expect(problems).toEqual([]);
});
