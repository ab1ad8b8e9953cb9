import fs from 'node:fs';
import path from 'node:path';
import type { AuditFileVersion } from '#shared/audit-files/model.ts';

/** One account of an invented audit file. */
export interface MadeAccount {
  id: string;
  name: string;
  type?: string;
  rgs?: string;
}

/** One line: debit above zero, credit below, in cents; or the words as they stand in the file. */
export interface MadeLine {
  account: string;
  cents?: number;
  amount?: string;
  side?: string;
}

export interface MadeTransaction {
  number: string;
  on: string;
  period?: string;
  lines: readonly MadeLine[];
}

export interface MadeJournal {
  type?: string;
  transactions: readonly MadeTransaction[];
}

/** An invented audit file: what is left out is as in a tidy file of 2025. */
export interface MadeFile {
  version?: AuditFileVersion;
  namespace?: string;
  /** The encoding that the file says it has. */
  declares?: string;
  doctype?: string;
  fiscalYear?: string;
  startsOn?: string;
  endsOn?: string;
  currency?: string;
  ident?: string;
  name?: string;
  taxIdent?: string;
  accounts?: readonly MadeAccount[];
  opening?: readonly MadeLine[];
  journals?: readonly MadeJournal[];
  /** What the file says about its transactions, where that is not what is in them. */
  declared?: { lines?: string; debit?: string; credit?: string };
  /** Element names get this before them: `a:`. */
  prefix?: string;
}

const namespaces: Readonly<Record<AuditFileVersion, string>> = {
  '3.1': 'http://www.auditfiles.nl/XAF/3.1',
  '3.2': 'http://www.auditfiles.nl/XAF/3.2',
  '3.2.1': 'http://www.auditfiles.nl/XAF/3.2.1',
  '4.0': 'http://www.odb.belastingdienst.nl/Belastingdienst/BCPP/1.1/structures/XmlauditfileXAF_4.0',
};

/** A small invented company with a tidy year: turnover 1.000,00, other income 50,00, costs 400,00, opening equity 500,00. */
export const tidyAccounts: readonly MadeAccount[] = [
  { id: '0200', name: 'Inventaris', type: 'B', rgs: 'BMvaTeiVvp' },
  { id: '0500', name: 'Kapitaal', type: 'B', rgs: 'BEivKapOnd' },
  { id: '1100', name: 'Bank', type: 'B', rgs: 'BLimBanRba' },
  { id: '1300', name: 'Debiteuren', type: 'B', rgs: 'BVorDebHad' },
  { id: '1600', name: 'Crediteuren', type: 'B', rgs: 'BSchCreHac' },
  { id: '4000', name: 'Huur', type: 'P', rgs: 'WBedHuiBeh' },
  { id: '8000', name: 'Omzet advies', type: 'P', rgs: 'WOmzNodOdh' },
  { id: '8900', name: 'Overige opbrengsten', type: 'P', rgs: 'WOvbHuoHuo' },
];

export const tidyOpening: readonly MadeLine[] = [
  { account: '0200', cents: 30_000 },
  { account: '1100', cents: 40_000 },
  { account: '1600', cents: -20_000 },
  { account: '0500', cents: -50_000 },
];

export const tidyJournals: readonly MadeJournal[] = [
  {
    type: 'S',
    transactions: [
      {
        number: '25001',
        on: '2025-02-03',
        lines: [
          { account: '1300', cents: 100_000 },
          { account: '8000', cents: -100_000 },
        ],
      },
    ],
  },
  {
    type: 'B',
    transactions: [
      {
        number: '25002',
        on: '2025-12-31',
        lines: [
          { account: '4000', cents: 40_000 },
          { account: '1100', cents: -35_000 },
          { account: '8900', cents: -5_000 },
        ],
      },
    ],
  },
];

/** The text of an invented audit file. */
export function makeAuditFile(file: MadeFile = {}): string {
  const { version = '3.2', prefix = '' } = file;
  const e = (name: string, content: string) => `<${prefix}${name}>${content}</${prefix}${name}>\n`;
  const namespace = file.namespace ?? namespaces[version];
  const attribute =
    namespace === '' ? '' : ` xmlns${prefix === '' ? '' : `:${prefix.slice(0, -1)}`}="${namespace}"`;
  const accounts = file.accounts ?? tidyAccounts;
  const header = e(
    'header',
    e('fiscalYear', file.fiscalYear ?? '2025') +
      e('startDate', file.startsOn ?? '2025-01-01') +
      e('endDate', file.endsOn ?? '2025-12-31') +
      e('curCode', file.currency ?? 'EUR') +
      e('dateCreated', '2026-02-01') +
      e('softwareDesc', 'Boekprogramma Voorbeeld') +
      e('softwareVersion', '1.2'),
  );
  const company = e(
    'company',
    e(version === '4.0' ? 'Commercenr' : 'companyIdent', file.ident ?? '87654321') +
      e('companyName', escape(file.name ?? 'Bakkerij Ochtendgloren B.V.')) +
      e('taxRegistrationCountry', 'NL') +
      e('taxRegIdent', file.taxIdent ?? '123456782') +
      e(
        'generalLedger',
        accounts.map((account) => accountText(account, version, e)).join('') +
          oldTaxonomy(accounts, version, e),
      ) +
      openingText(file.opening ?? tidyOpening, version, e) +
      transactionsText(file, e),
  );
  return (
    `<?xml version="1.0" encoding="${file.declares ?? 'UTF-8'}"?>\n${file.doctype ?? ''}` +
    `<${prefix}auditfile${attribute}>\n${header}${company}</${prefix}auditfile>\n`
  );
}

type Element = (name: string, content: string) => string;

function accountText(
  { id, name, type = 'B', rgs }: MadeAccount,
  version: AuditFileVersion,
  e: Element,
): string {
  const code =
    rgs === undefined || version === '3.1' ? '' : e(version === '4.0' ? 'RGScode' : 'leadReference', rgs);
  return e(
    'ledgerAccount',
    e('accID', id) + e('accDesc', escape(name)) + (type === '' ? '' : e('accTp', type)) + code,
  );
}

function oldTaxonomy(accounts: readonly MadeAccount[], version: AuditFileVersion, e: Element): string {
  if (version !== '3.1') return '';
  const elements = accounts.flatMap(({ id, rgs }) =>
    rgs === undefined ? [] : [e('taxoElement', e('txCd', rgs) + e('glAccID', id))],
  );
  return e('taxonomies', e('taxonomy', e('taxoRef', 'RGS') + elements.join('')));
}

function openingText(lines: readonly MadeLine[], version: AuditFileVersion, e: Element): string {
  if (lines.length === 0) return '';
  const { debit, credit } = sums(lines);
  return e(
    'openingBalance',
    (version === '4.0' ? '' : e('opBalDesc', 'Beginbalans')) +
      e('linesCount', String(lines.length)) +
      e('totalDebit', euros(debit)) +
      e('totalCredit', euros(credit)) +
      lines.map((line, index) => e('obLine', e('nr', String(index + 1)) + lineText(line, e))).join(''),
  );
}

function transactionsText({ journals = tidyJournals, declared = {} }: MadeFile, e: Element): string {
  const lines = journals.flatMap(({ transactions }) =>
    transactions.flatMap((transaction) => transaction.lines),
  );
  const { debit, credit } = sums(lines);
  const body = journals.map(({ type = 'Z', transactions }, index) =>
    e(
      'journal',
      e('jrnID', `J${index + 1}`) +
        e('desc', 'Dagboek') +
        e('jrnTp', type) +
        transactions
          .map(({ number, on, period = '1', lines: own }) =>
            e(
              'transaction',
              e('nr', number) +
                e('periodNumber', period) +
                e('trDt', on) +
                own.map((line, nr) => e('trLine', e('nr', String(nr + 1)) + lineText(line, e, on))).join(''),
            ),
          )
          .join(''),
    ),
  );
  return e(
    'transactions',
    e('linesCount', declared.lines ?? String(lines.length)) +
      e('totalDebit', declared.debit ?? euros(debit)) +
      e('totalCredit', declared.credit ?? euros(credit)) +
      body.join(''),
  );
}

function lineText({ account, cents = 0, amount, side }: MadeLine, e: Element, on?: string): string {
  const tp = side ?? (cents < 0 ? 'C' : 'D');
  return (
    e('accID', account) +
    (on === undefined ? '' : e('docRef', '') + e('effDate', on) + e('desc', 'Omschrijving')) +
    e('amnt', amount ?? euros(Math.abs(cents))) +
    (tp === '' ? '' : e('amntTp', tp))
  );
}

function sums(lines: readonly MadeLine[]): { debit: number; credit: number } {
  let debit = 0;
  let credit = 0;
  for (const { cents = 0 } of lines) {
    if (cents > 0) debit += cents;
    else credit -= cents;
  }
  return { debit, credit };
}

function euros(cents: number): string {
  return (cents / 100).toFixed(2);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Writes a file into a folder and gives its path. */
export function writeAuditFile(
  folder: string,
  text: string | Uint8Array,
  name = 'administratie.xaf',
): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, text);
  return file;
}

/** Writes a tidy file of so many lines, two to a transaction, without holding it in memory. Returns its path. */
export function writeLargeAuditFile(folder: string, lines: number): string {
  const whole = makeAuditFile({ journals: [], declared: { lines: String(lines) } });
  const [head = '', tail = ''] = whole.split('</transactions>');
  const file = path.join(folder, `groot-${lines}.xaf`);
  const descriptor = fs.openSync(file, 'w');
  try {
    fs.writeSync(descriptor, `${head}<journal><jrnID>1</jrnID><jrnTp>S</jrnTp>\n`);
    let text = '';
    for (let number = 1; number <= lines / 2; number += 1) {
      text += largeTransaction(number);
      if (text.length < 1_000_000) continue;
      fs.writeSync(descriptor, text);
      text = '';
    }
    fs.writeSync(descriptor, `${text}</journal>\n</transactions>${tail}`);
  } finally {
    fs.closeSync(descriptor);
  }
  return file;
}

function largeTransaction(number: number): string {
  const amount = `${(number % 900) + 1}.50`;
  const on = `2025-${String((number % 12) + 1).padStart(2, '0')}-${String((number % 28) + 1).padStart(2, '0')}`;
  const line = (account: string, side: string) =>
    `          <trLine>
            <nr>${side === 'D' ? 1 : 2}</nr>
            <accID>${account}</accID>
            <docRef>V${number}</docRef>
            <effDate>${on}</effDate>
            <desc>Verkoop ${number} van brood &amp; banket</desc>
            <amnt>${amount}</amnt>
            <amntTp>${side}</amntTp>
          </trLine>
`;
  return `        <transaction>
          <nr>${number}</nr>
          <periodNumber>${(number % 12) + 1}</periodNumber>
          <trDt>${on}</trDt>
${line('1300', 'D')}${line('8000', 'C')}        </transaction>
`;
}
