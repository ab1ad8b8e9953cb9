import fs from 'node:fs';
import path from 'node:path';
import { readXlsx } from 'hucre';
import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { newOffice, newProtectedOffice, temporaryFolder, testPartner } from '#test/support/office.ts';
import type { ExportTable } from '#shared/exports/model.ts';

const hostile = [
  '=1+1',
  '+1',
  '-1',
  '@x',
  '\t=1',
  '\r=1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  ' =1',
  "=cmd|' /C calc'!A0",
];
const table: ExportTable = {
  title: 'Klanten',
  columns: [
    { header: 'Nummer', kind: 'text' },
    { header: 'Naam', kind: 'text' },
    { header: 'Declaratie', kind: 'euros' },
    { header: 'Bijgewerkt', kind: 'day' },
  ],
  rows: hostile.map((text, index) => [`00${index}`, text, -500, '2026-11-21']),
};

async function save(format: 'xlsx' | 'csv', name: string) {
  const folder = temporaryFolder();
  const file = path.join(folder, name);
  const office = await newOffice({ answers: [file] });
  const answer = await office.call('exports.saveTable', { format, table });
  return { folder, file, answer, office };
}

describe('exports.saveTable', () => {
  it('writes a workbook with real numbers and dates, and no formula', async () => {
    const { file, answer } = await save('xlsx', 'klanten');
    expect(answer).toEqual({ path: `${file}.xlsx`, file: 'klanten.xlsx', rows: hostile.length });
    const bytes = new Uint8Array(fs.readFileSync(answer.path));
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('-5');
    expect(sheet).not.toMatch(/<f[ >]/);
    const { sheets } = await readXlsx(bytes);
    const rows = sheets[0]?.rows ?? [];
    expect(rows[0]).toEqual(['Nummer', 'Naam', 'Declaratie', 'Bijgewerkt']);
    expect(rows.slice(1).map((row) => row[1])).toEqual(hostile);
    expect(rows[1]?.[0]).toBe('000');
    expect(rows[1]?.[2]).toBe(-5);
    expect(rows[1]?.[3]).toEqual(new Date('2026-11-21T00:00:00Z'));
  });

  it('writes CSV for a Dutch Excel, with every formula guarded and every figure a figure', async () => {
    const { answer } = await save('csv', 'klanten.csv');
    const text = fs.readFileSync(answer.path, 'utf8');
    expect(text.startsWith('\ufeffNummer;Naam;Declaratie;Bijgewerkt\r\n')).toBe(true);
    const cells = text
      .slice(1)
      .split(';')
      .filter((cell) => /^"?[=+\-@\t\r＝＋－＠]/.test(cell));
    expect(new Set(cells)).toEqual(new Set(['-5']));
  });

  it('writes nothing when the person thinks better of it', async () => {
    const office = await newOffice();
    const reply = await office.reply('exports.saveTable', { format: 'csv', table });
    expect(reply).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
  });

  it('leaves what stands there when it cannot write, and says so', async () => {
    const folder = temporaryFolder();
    const occupied = path.join(folder, 'map.csv');
    fs.mkdirSync(occupied);
    const office = await newOffice({ answers: [occupied, path.join(folder, 'weg', 'x.csv')] });
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const reply = await office.reply('exports.saveTable', { format: 'csv', table });
      expect(reply).toMatchObject({
        ok: false,
        error: { message: expect.stringContaining('Er is niets geëxporteerd') },
      });
    }
    expect(fs.readdirSync(folder)).toEqual(['map.csv']);
  });

  it('refuses a table that is none', async () => {
    const office = await newOffice();
    const wrong = { ...table, columns: [] };
    expect(await office.reply('exports.saveTable', { format: 'csv', table: wrong })).toMatchObject({
      ok: false,
      error: { code: 'INVALID_INPUT' },
    });
  });
});

describe('exports.saveTable of the clients of a protected office', () => {
  const numbers = Array.from({ length: 24 }, (_, index) => `${1001 + index}`);
  const tableOf = (list: readonly string[]): ExportTable => ({
    title: 'Klanten',
    columns: [{ header: 'Nummer', kind: 'text' }],
    rows: list.map((number) => [number]),
  });

  async function make() {
    const folder = temporaryFolder();
    const clock = { now: 0 };
    const answers = ['eerste.csv', 'tweede.csv', 'derde.csv'].map((name) => path.join(folder, name));
    const office = await newProtectedOffice({ answers, uptime: () => clock.now });
    for (const number of numbers) await office.call('clients.create', { number, name: `Klant ${number}` });
    const save = (list: readonly string[]) =>
      office.reply('exports.saveTable', { format: 'csv', table: tableOf(list) });
    return { ...office, target: folder, clock, save };
  }

  const needed = { ok: false, error: { code: 'PASSWORD_NEEDED' } };

  it('asks for the own password, once for each export, and writes nothing before', async () => {
    const { call, reply, save, target } = await make();
    expect(await save(numbers)).toMatchObject(needed);
    expect(fs.readdirSync(target)).toEqual([]);
    const wrong = await reply('accounts.confirm', { password: 'iets heel anders hier' });
    expect(wrong).toMatchObject({ error: { code: 'WRONG_PASSWORD' } });
    expect(await save(numbers)).toMatchObject(needed);
    await call('accounts.confirm', { password: testPartner.password });
    expect(await save(numbers)).toMatchObject({
      ok: true,
      data: { file: 'eerste.csv', rows: numbers.length },
    });
    expect(await save(numbers)).toMatchObject(needed);
    expect(fs.readdirSync(target)).toEqual(['eerste.csv']);
  });

  it('takes the password for a minute', async () => {
    const { call, save, clock } = await make();
    await call('accounts.confirm', { password: testPartner.password });
    clock.now += 60_000;
    expect(await save(numbers)).toMatchObject(needed);
    await call('accounts.confirm', { password: testPartner.password });
    clock.now += 59_999;
    expect(await save(numbers)).toMatchObject({ ok: true });
  });

  it('asks for nothing where a table is a selection', async () => {
    const { save } = await make();
    expect(await save(numbers.slice(0, 5))).toMatchObject({ ok: true });
  });
});
