import path from 'node:path';
import fs from 'node:fs';
import { writeXlsx } from 'hucre';
import { expect, it } from 'vitest';
import { makeAuditFile, writeAuditFile } from '#test/support/audit-files.ts';
import { newOffice, temporaryFolder } from '#test/support/office.ts';

const heading = 'rgs_code;rgs_reknr;rgs_omskort;rgs_omslang;rgs_dc;rgs_omslag;rgs_nivo;rgs_versie';
const rows = [
  'B;;BALANS;;;;1;3.1',
  'BLim;;Liquide middelen;;D;;2;3.1',
  'BLimBan;;Banken;;D;;3;3.1',
  'BLimBanRba;;Rekening-courant;;D;BSchSakRba;4;3.7',
  'BSch;;Schulden;;C;;2;3.1',
  'BSchSak;;Kredietinstellingen;;C;;3;3.1',
  'BSchSakRba;;Rekening-courant;;C;BLimBanRba;4;3.1',
];

async function officeWith(...texts: string[]) {
  const folder = temporaryFolder();
  const answers = texts.map((text, index) => {
    const file = path.join(folder, `rgs-${index}.csv`);
    fs.writeFileSync(file, text);
    return file;
  });
  // A bank overdrawn by 50,00.
  const overdrawn = makeAuditFile({
    opening: [],
    journals: [
      {
        transactions: [
          {
            number: '1',
            on: '2025-03-01',
            lines: [
              { account: '1100', cents: -5_000 },
              { account: '4000', cents: 5_000 },
            ],
          },
        ],
      },
    ],
  });
  return newOffice({ answers: [...answers, writeAuditFile(folder, overdrawn)] });
}

it('loads a table, moves balances by it, and gives it up when undone', async () => {
  const office = await officeWith([heading, ...rows].join('\r\n'));
  expect(await office.call('settings.loadRgs', {})).toEqual({
    id: 1,
    codes: 7,
    problemCount: 0,
    problems: [],
  });
  expect(await office.call('settings.listRgs', {})).toMatchObject({
    versions: [{ name: 'RGS 3.7', fileName: 'rgs-0.csv', codes: 7, counterCodes: 2, isCurrent: true }],
  });
  expect(await office.call('figures.previewAuditFile', {})).toMatchObject({
    method: 'rgs_omslag',
    balanceTotalCents: 0,
  });
  await office.call('history.undo', {});
  expect(await office.call('settings.listRgs', {})).toEqual({ versions: [] });
  await office.call('history.redo', {});
  expect(await office.call('settings.listRgs', {})).toMatchObject({
    versions: [{ codes: 7, counterCodes: 2, isCurrent: true }],
  });
});

it('keeps earlier versions and goes back to one, or to none', async () => {
  const official = [
    'Referentiecode;ReferentieOmslagcode;Omschrijving (verkort);D/C;Nivo',
    'BLim;;Liquide;D;2',
  ];
  const office = await officeWith([heading, ...rows].join('\n'), official.join('\n'));
  await office.call('settings.loadRgs', {});
  expect(await office.call('settings.loadRgs', {})).toMatchObject({ id: 2, codes: 1, problemCount: 1 });
  const current = async () =>
    (await office.call('settings.listRgs', {})).versions
      .filter(({ isCurrent }) => isCurrent)
      .map(({ id }) => id);
  expect(await current()).toEqual([2]);
  await office.call('settings.chooseRgs', { id: 1 });
  expect(await current()).toEqual([1]);
  await office.call('settings.chooseRgs', { id: null });
  expect(await current()).toEqual([]);
  expect(await office.call('figures.previewAuditFile', {})).toMatchObject({
    method: 'rgs_prefix',
    balanceTotalCents: -5_000,
  });
  expect(await office.reply('settings.chooseRgs', { id: 9 })).toMatchObject({ error: { code: 'NOT_FOUND' } });
});

it('reports bad rows and takes the good ones', async () => {
  const bad = [
    'x1;;fout;;;;1;',
    'BLim;;dubbel;;D;;2;',
    'BVorDebHad;;zonder ouder;;D;;4;',
    'BSchBep;;zijde;;Q;BNietDaar;3;',
  ];
  const office = await officeWith([heading, ...rows, ...bad].join('\n'));
  const { codes, problems } = await office.call('settings.loadRgs', {});
  expect(codes).toBe(9);
  expect(problems.map(({ row }) => row)).toEqual([9, 10, 11, 12, 12]);
  expect(problems[0]?.message).toContain('x1');
});

it('reads the table from a workbook, below a title and on a second sheet', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'rgs.xlsx');
  const bytes = await writeXlsx({
    sheets: [
      { name: 'Toelichting', rows: [['Over dit bestand']] },
      {
        name: 'RGS',
        rows: [
          ['Referentiegrootboekschema'],
          ['Referentiecode', 'Omschrijving', 'D/C'],
          ['B', 'Balans', ''],
          ['BLim', 'Liquide', 'D'],
        ],
      },
    ],
  });
  fs.writeFileSync(file, bytes);
  const office = await newOffice({ answers: [file] });
  expect(await office.call('settings.loadRgs', {})).toMatchObject({ codes: 2, problemCount: 0 });
  expect(await office.call('settings.listRgs', {})).toMatchObject({
    versions: [{ name: 'RGS', fileName: 'rgs.xlsx' }],
  });
});

it.each([
  ['another table', 'Nummer;Naam\n1;Jansen', 'geen RGS-tabel'],
  ['a table without one good row', `${heading}\nx;;;;;;;\n`, 'Geen enkele rij'],
  ['an empty file', '', 'leeg'],
  ['a file of far too many rows', `${heading}\n${'BLim;;;;D;;2;\n'.repeat(20_001)}`, 'meer dan 20.000'],
  ['a PDF', '%PDF-1.7 …', 'niet'],
])('refuses %s and loads nothing', async (_case, text, message) => {
  const office = await officeWith(text);
  const reply = await office.reply('settings.loadRgs', {});
  expect(reply).toMatchObject({ ok: false, error: { code: 'FILE_UNREADABLE' } });
  expect(JSON.stringify(reply).toLowerCase()).toContain(message.toLowerCase());
  expect(await office.call('settings.listRgs', {})).toEqual({ versions: [] });
});
