import fs from 'node:fs';
import path from 'node:path';
import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { openOffice, temporaryFolder } from '#test/support/office.ts';
import { writePlannedOffice } from '#test/support/planned-office.ts';

const year = 2027;

async function open(...answers: string[]) {
  const folder = temporaryFolder();
  const files = answers.map((name) => path.join(folder, name));
  const office = await openOffice(writePlannedOffice(path.join(folder, 'kantoor.peil')), { answers: files });
  return { office, files };
}

async function readSheets(file: string | undefined) {
  return (await readXlsx(fs.readFileSync(file ?? ''))).sheets;
}

describe('the year plan of an employee', () => {
  it('has a line per client, service and role, and the room that is left', async () => {
    const { office } = await open();
    const { plans, officeName, on } = await office.call('capacity.getYearPlans', { year, employee: 'aaa' });
    expect([officeName, on, plans.length]).toEqual(['Testkantoor', '2026-11-21', 1]);
    expect(
      plans[0]?.lines.map(({ service, role, yearCentihours }) => [service, role, yearCentihours]),
    ).toEqual([
      ['JRK', 'JRK', 16_000],
      ['JRK', 'RLM', 150],
    ]);
  });

  it('is there for everyone, also without hours, and never has hours of a dropped plan', async () => {
    const { office } = await open();
    const { plans } = await office.call('capacity.getYearPlans', { year });
    expect(plans.map(({ row, lines }) => [row.employee, lines.map(({ client }) => client)])).toEqual([
      ['AAA', ['000001', '000001']],
      ['BBB', ['000002']],
      ['CCC', []],
    ]);
    expect(plans[1]?.lines[0]?.monthCentihours.slice(0, 2)).toEqual([805, 800]);
  });

  it('is refused for somebody unknown, and for a year in which somebody had left', async () => {
    const { office } = await open();
    for (const employee of ['XYZ', 'OUD']) {
      expect(await office.reply('capacity.getYearPlans', { year, employee })).toMatchObject({
        error: { code: 'NOT_FOUND', message: expect.stringContaining(employee) },
      });
    }
  });

  it('becomes a workbook with sums and free room as formulas', async () => {
    const { office, files } = await open('plannen');
    const { path: written } = await office.call('capacity.saveYearPlans', { year, format: 'xlsx' });
    expect(written).toBe(`${files[0]}.xlsx`);
    const sheets = await readSheets(written);
    expect(sheets.map(({ name }) => name)).toEqual(['AAA', 'BBB', 'CCC']);
    const [first] = sheets;
    expect(first?.rows[1]?.slice(0, 7)).toEqual([
      '000001',
      'Klant 000001',
      'Jaarrekening',
      'JRK',
      'B',
      160,
      160,
    ]);
    expect(first?.rows[6]?.[6]).toBe(-4);
    expect(first?.cells?.get('6,6')?.formula).toBe('G4-G5-G6');
    expect(first?.cells?.get('4,6')?.formula).toBe('SUM(G2:G3)');
  });

  it('needs a printer for PDF, and a place for a file; without either nothing is written', async () => {
    const { office, files } = await open('plan.pdf');
    expect(
      await office.reply('capacity.saveYearPlans', { year, employee: 'AAA', format: 'pdf' }),
    ).toMatchObject({ error: { code: 'REFUSED' } });
    expect(fs.existsSync(files[0] ?? '')).toBe(false);
    expect(await office.reply('capacity.saveTable', { year, format: 'xlsx' })).toMatchObject({
      error: { code: 'CANCELLED' },
    });
    expect(await office.reply('capacity.saveTable', { year: 1950, format: 'xlsx' })).toMatchObject({
      error: { code: 'CANCELLED' },
    });
  });
});

describe('the capacity table as a workbook', () => {
  it('has real numbers, and formulas where a reader expects them', async () => {
    const { office, files } = await open('capaciteit.xlsx');
    await office.call('capacity.saveTable', { year, format: 'xlsx' });
    const [sheet] = await readSheets(files[0]);
    const formula = (row: number, column: number) => sheet?.cells?.get(`${row - 1},${column}`)?.formula;
    expect(sheet?.rows[0]?.slice(4, 8)).toEqual(['Pt %', 'Regel', 'Jaar', 'jan']);
    expect(sheet?.rows[1]?.slice(0, 7)).toEqual(['AAA', 'Naam AAA', 'RLM', null, 100, 'Contracturen', 2080]);
    expect(formula(2, 6)).toBeUndefined();
    expect([formula(3, 7), formula(4, 6), formula(7, 7)]).toEqual(['H2-H4', 'SUM(H4:S4)', 'H4-H5-H6']);
    expect(sheet?.rows[6]?.[7]).toBe(-4);
    const total =
      sheet?.rows.findIndex((row) => row[0] === 'Hele kantoor' && row[5] === 'Reeds gepland') ?? 0;
    expect(sheet?.rows[total]?.[6]).toBe(179.55);
    expect(formula(total + 1, 6)).toBe(`SUMIF($F$2:$F$20,$F${total + 1},G$2:G$20)`);
    const free = sheet?.rows[total + 2];
    expect(free?.slice(5, 7)).toEqual(['Vrije ruimte', 3120 - 179.55]);
  });
});
