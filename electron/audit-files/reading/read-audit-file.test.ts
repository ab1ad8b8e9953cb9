import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { auditFileVersions } from '#shared/audit-files/model.ts';
import { makeAuditFile, tidyAccounts, tidyJournals, writeAuditFile } from '#test/support/audit-files.ts';
import { temporaryFolder } from '#test/support/office.ts';
import { readAuditFile } from './read-audit-file.ts';

const read = (text: string | Uint8Array) =>
  readAuditFile(writeAuditFile(temporaryFolder(), text), () => undefined);
const refusalOf = (text: string | Uint8Array) =>
  read(text).then(
    () => 'read',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );

describe('an audit file', () => {
  it.each(auditFileVersions)('is read in the form %s', async (version) => {
    const facts = await read(makeAuditFile({ version }));
    expect(facts).toMatchObject({
      version,
      encoding: 'utf-8',
      header: { fiscalYear: '2025', startsOn: '2025-01-01', endsOn: '2025-12-31', currency: 'EUR' },
      company: { ident: '87654321', name: 'Bakkerij Ochtendgloren B.V.', taxIdent: '123456782' },
      opening: { declaredLines: 4, lines: 4, debitCents: 70_000, creditCents: 70_000 },
      transactions: { declaredLines: 5, lines: 5, count: 2, debitCents: 140_000, creditCents: 140_000 },
    });
    expect(facts.transactions.unbalanced.count).toBe(0);
    const bank = facts.accounts.find(({ id }) => id === '1100');
    expect(bank).toMatchObject({ type: 'B', openingCents: 40_000, debitCents: 0, creditCents: 35_000 });
    expect(bank?.candidates).toContain('BLimBanRba');
  });

  it.each([
    [
      'an invented namespace',
      { version: '4.0', namespace: 'http://www.auditfiles.nl/XAF/4.0' } as const,
      '4.0',
    ],
    ['no namespace', { version: '4.0', namespace: '' } as const, '4.0'],
    ['the namespace of another form', { version: '3.2', namespace: 'urn:XAF_4.0' } as const, '3.2'],
    ['a prefix', { version: '3.2', prefix: 'x:' } as const, '3.2'],
  ])('is recognised with %s', async (_case, file, version) => {
    const facts = await read(makeAuditFile(file));
    expect(facts.version).toBe(version);
    expect(facts.transactions.lines).toBe(5);
  });

  const named = makeAuditFile({ name: 'Café Zoë & Söhne' });
  it.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\u{feff}${named}`, 'utf8'), 'utf-8'],
    ['UTF-16 with a byte order mark', Buffer.from(`\u{feff}${named}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 without one', Buffer.from(named, 'utf16le'), 'utf-16le'],
    ['UTF-16, big end first', iconv.encode(named, 'utf16-be', { addBOM: true }), 'utf-16be'],
    ['UTF-16, big end first, without one', iconv.encode(named, 'utf16-be', { addBOM: false }), 'utf-16be'],
    ['Windows-1252 that says it is UTF-8', iconv.encode(named, 'windows-1252'), 'windows-1252'],
    ['UTF-8 that says it is UTF-16', Buffer.from(named.replace('UTF-8', 'utf-16'), 'utf8'), 'utf-8'],
    ['UTF-8 that says it is ISO-8859-1', Buffer.from(named.replace('UTF-8', 'iso-8859-1'), 'utf8'), 'utf-8'],
  ])('is read in %s', async (_case, bytes, encoding) => {
    const facts = await read(bytes);
    expect(facts.company.name).toBe('Café Zoë & Söhne');
    expect(facts.encoding).toBe(encoding);
    expect(facts.transactions.lines).toBe(5);
  });

  it('keeps reading UTF-8 with one byte that is none', async () => {
    const bytes = Buffer.from(makeAuditFile({ name: 'Zoë ~' }), 'utf8');
    bytes[bytes.indexOf('~'.charCodeAt(0))] = 0xe9;
    const facts = await read(bytes);
    expect(facts).toMatchObject({ encoding: 'utf-8', strayCharacters: 1, company: { name: 'Zoë \u{fffd}' } });
  });

  const head = '<?xml version="1.0"?>\n';
  const bomb = `${head}<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n || ''};`.repeat(10)}">`).join('')}]><auditfile>&lol9;</auditfile>`;
  it.each([
    ['empty', '', 'EMPTY'],
    ['only white space', ' \n ', 'CUT_OFF|NOT_XML'],
    ['not XML', 'Grootboek;Saldo\n1000;5', 'NOT_XML'],
    ['JSON', '{"auditfile": {}}', 'NOT_XML'],
    ['a web page', '<!DOCTYPE html><html><body></body></html>', 'NOT_AUDIT_FILE: html'],
    ['another XML file', `${head}<Document><BkToCstmrStmt/></Document>`, 'NOT_AUDIT_FILE: Document'],
    [
      'the international form',
      `${head}<AuditFile xmlns="urn:StandardAuditFile-Taxation-Financial:NL"/>`,
      'SAF_T',
    ],
    [
      'the old form',
      `${head}<auditfile><header><auditfileVersion>CLAIR2.00.00</auditfileVersion></header></auditfile>`,
      'OLD_VERSION: CLAIR2.00.00',
    ],
    ['a zip under another name', Buffer.from('PK\u0003\u0004rest of a zip', 'latin1'), 'COMPRESSED'],
    ['a gzip under another name', gzipSync(makeAuditFile()), 'COMPRESSED'],
    ['a billion laughs', bomb, 'ENTITIES'],
    [
      'an external entity',
      makeAuditFile({ doctype: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n', name: 'x' }),
      'ENTITIES',
    ],
    ['an entity without a document type', makeAuditFile().replace('Bakkerij', '&boem;'), 'ENTITIES'],
    ['cut off half-way', makeAuditFile().slice(0, 2_000), 'CUT_OFF: '],
    ['cut off in the last tag', makeAuditFile().trimEnd().slice(0, -3), 'CUT_OFF: '],
    ['tags that cross', makeAuditFile().replace('</header>', '</company>'), 'BROKEN_XML: '],
    ['tags without end', `${head}<auditfile><x>${'<y>'.repeat(5_000)}`, 'TOO_DEEP'],
  ])('is refused when it is %s', async (_case, bytes, refusal) => {
    expect(await refusalOf(bytes)).toMatch(new RegExp(`^(${refusal})`));
  });

  it('is refused when text goes on for ever', async () => {
    const endless = makeAuditFile().replace('Omzet advies', 'x'.repeat(9_000_000));
    expect(await refusalOf(endless)).toBe('BROKEN_XML');
  });

  it('is refused when it is no file, or is gone', async () => {
    const folder = temporaryFolder();
    await expect(readAuditFile(folder, () => undefined)).rejects.toThrow('UNREADABLE');
    await expect(readAuditFile(path.join(folder, 'weg.xaf'), () => undefined)).rejects.toThrow('GONE');
  });

  it('is refused when it shrinks while it is read', async () => {
    const text = makeAuditFile();
    const filler = `<!-- ${'x'.repeat(600_000)} -->\n`;
    const file = writeAuditFile(temporaryFolder(), text.replace('</auditfile>', `${filler}</auditfile>`));
    const reading = readAuditFile(file, ({ bytesDone, bytes }) => {
      if (bytesDone < bytes) fs.truncateSync(file, bytesDone);
    });
    await expect(reading).rejects.toThrow('GONE');
  });

  it('counts amounts that cannot be read, and leaves their lines out', async () => {
    const lines = [
      { account: '1300', amount: '1.234,56', side: 'D' },
      { account: '1300', amount: '1e5', side: 'D' },
      { account: '1300', amount: '', side: 'D' },
      { account: '1300', amount: '5.00', side: 'X' },
      { account: '1300', amount: '5.00', side: '' },
      { account: '1300', amount: '-7.00', side: 'D' },
      { account: '8000', amount: '7.00', side: 'd' },
      { account: '9999', amount: '1.00', side: 'C' },
    ];
    const facts = await read(
      makeAuditFile({ journals: [{ transactions: [{ number: '1', on: '2025-05-05', lines }] }] }),
    );
    expect(facts.badAmounts.count).toBe(3);
    expect(facts.badAmounts.examples[0]).toMatch(/^regel \d+: “1\.234,56”$/);
    expect(facts.missingSides.count).toBe(2);
    expect(facts.negativeAmounts).toBe(1);
    expect(facts.transactions).toMatchObject({
      lines: 8,
      debitCents: 0,
      creditCents: 100,
      unbalanced: { count: 1 },
    });
    expect(facts.accounts.find(({ id }) => id === '9999')).toMatchObject({
      isMissing: true,
      type: null,
      creditCents: 100,
    });
  });

  it('notes double accounts, days outside the year and other years', async () => {
    const facts = await read(
      makeAuditFile({
        accounts: [...tidyAccounts, { id: '8000', name: 'Nog een omzet', type: 'P' }],
        journals: [
          ...tidyJournals,
          {
            transactions: [
              {
                number: '9',
                on: '2026-01-05',
                lines: [
                  { account: '1100', cents: 1 },
                  { account: '8000', cents: -1 },
                ],
              },
            ],
          },
        ],
      }),
    );
    expect(facts.duplicateAccounts).toEqual({ count: 1, examples: ['8000 Nog een omzet'] });
    expect(facts.transactions.outside).toEqual({ count: 1, examples: ['9 (2026-01-05)'] });
    expect(facts.transactions.byYear).toEqual([
      { year: '2025', count: 2 },
      { year: '2026', count: 1 },
    ]);
  });

  it.each([
    ['in a journal of type O', { type: 'O' }, '1'],
    ['in period 0', { type: 'M' }, '0'],
  ])('keeps an opening balance %s apart', async (_case, journal, period) => {
    const lines = [
      { account: '1100', cents: 500 },
      { account: '0500', cents: -500 },
    ];
    const facts = await read(
      makeAuditFile({
        opening: [],
        journals: [{ ...journal, transactions: [{ number: '0', on: '2025-01-01', period, lines }] }],
      }),
    );
    expect(facts.transactions.openingCount).toBe(1);
    expect(facts.accounts.find(({ id }) => id === '1100')).toMatchObject({
      openingJournalCents: 500,
      debitCents: 0,
    });
  });

  it('refuses more accounts than any office has', async () => {
    const accounts = Array.from({ length: 50_001 }, (_, index) => ({ id: `${index}`, name: 'R' }));
    expect(await refusalOf(makeAuditFile({ accounts }))).toBe('TOO_MANY_ACCOUNTS');
  });
});
