import type { AuditFileVersion } from '#shared/audit-files/model.ts';

/** Where in the file the reader stands. */
export type Place =
  | 'outside'
  | 'file'
  | 'header'
  | 'company'
  | 'ledger'
  | 'account'
  | 'concepts'
  | 'oldTaxonomy'
  | 'oldConcept'
  | 'opening'
  | 'openingLine'
  | 'transactions'
  | 'journal'
  | 'transaction'
  | 'line';

/** What to do with an element: go into it, or keep its text under a name. Everything else is passed over with all that is in it. */
export type Step = { into: Place; keep?: undefined } | { keep: string; into?: undefined };

const into = (place: Place): Step => ({ into: place });
const keep = (...names: string[]): [string, Step][] =>
  names.map((name) => [name.toLowerCase(), { keep: name }]);

const totals = keep('linesCount', 'totalDebit', 'totalCredit');

/** The elements that matter, by where they stand, in lower case: exporters differ in capitals. */
const vocabulary: Readonly<Record<Place, ReadonlyMap<string, Step>>> = {
  outside: new Map([['auditfile', into('file')]]),
  file: new Map([
    ['header', into('header')],
    ['company', into('company')],
  ]),
  header: new Map(
    keep(
      'fiscalYear',
      'startDate',
      'endDate',
      'curCode',
      'softwareDesc',
      'softwareVersion',
      'RGSVersion',
      'auditfileVersion',
    ),
  ),
  company: new Map([
    ...keep('companyIdent', 'Commercenr', 'companyName', 'taxRegIdent'),
    ['generalledger', into('ledger')],
    ['openingbalance', into('opening')],
    ['transactions', into('transactions')],
  ]),
  ledger: new Map([
    ['ledgeraccount', into('account')],
    ['taxonomies', into('oldTaxonomy')],
  ]),
  account: new Map([
    ...keep('accID', 'accDesc', 'accTp', 'RGScode', 'leadCode', 'leadReference', 'leadCrossRef'),
    ['taxonomy', into('concepts')],
  ]),
  concepts: new Map([['entrypoint', into('concepts')], ...keep('conceptRef')]),
  oldTaxonomy: new Map([
    ['taxonomy', into('oldTaxonomy')],
    ['taxoelement', into('oldConcept')],
  ]),
  oldConcept: new Map(keep('txCd', 'glAccID')),
  opening: new Map([...totals, ['obline', into('openingLine')]]),
  openingLine: new Map(keep('accID', 'amnt', 'amntTp')),
  transactions: new Map([...totals, ['journal', into('journal')]]),
  journal: new Map([...keep('jrnTp'), ['transaction', into('transaction')]]),
  transaction: new Map([...keep('nr', 'periodNumber', 'trDt'), ['trline', into('line')]]),
  line: new Map(keep('accID', 'amnt', 'amntTp')),
};

/** Elements that only one form knows, in lower case. */
const signs: Readonly<Record<string, '3.1' | '3.2' | '4.0'>> = {
  'company commercenr': '4.0',
  'header rgsversion': '4.0',
  'account rgscode': '4.0',
  'transaction source': '4.0',
  'transaction user': '4.0',
  'account leadcode': '3.2',
  'account leaddescription': '3.2',
  'account leadreference': '3.2',
  'account leadcrossref': '3.2',
  'account taxonomy': '3.2',
  'account changeinfo': '3.2',
  'account glaccounthistory': '3.2',
  'transaction userid': '3.2',
  'ledger taxonomies': '3.1',
};

/** The name of an element without its prefix, in lower case. */
export function localNameOf(tagName: string): string {
  return tagName.slice(tagName.indexOf(':') + 1).toLowerCase();
}

/** What to do with an element of a place. */
export interface Steps {
  /** Null = pass over it. */
  find(tagName: string): Step | null;
}

/** Names that are remembered per place: more than any form has, and bounded whatever a file holds. */
const mostNames = 500;

/** The steps of every place for one file. Notes in `seen` which forms the elements give away. */
export function createSteps(seen: Set<string>): Readonly<Record<Place, Steps>> {
  const of = (place: Place): Steps => {
    const found = new Map<string, Step | null>();
    const look = (tagName: string): Step | null => {
      const name = localNameOf(tagName);
      const sign = signs[`${place} ${name}`];
      if (sign !== undefined) seen.add(sign);
      const step = vocabulary[place].get(name) ?? null;
      if (found.size < mostNames) found.set(tagName, step);
      return step;
    };
    return {
      find(tagName) {
        const step = found.get(tagName);
        return step === undefined ? look(tagName) : step;
      },
    };
  };
  return {
    outside: of('outside'),
    file: of('file'),
    header: of('header'),
    company: of('company'),
    ledger: of('ledger'),
    account: of('account'),
    concepts: of('concepts'),
    oldTaxonomy: of('oldTaxonomy'),
    oldConcept: of('oldConcept'),
    opening: of('opening'),
    openingLine: of('openingLine'),
    transactions: of('transactions'),
    journal: of('journal'),
    transaction: of('transaction'),
    line: of('line'),
  };
}

/** The form of a file: by the elements that it uses; by its namespace only where they tell nothing. */
export function versionOf(seen: ReadonlySet<string>, namespace: string): AuditFileVersion {
  const named = /3\.2\.1|3\.1|3\.2|4\.0/.exec(namespace)?.[0];
  if (seen.has('4.0')) return '4.0';
  if (seen.has('3.2')) return named === '3.2.1' ? '3.2.1' : '3.2';
  if (seen.has('3.1')) return '3.1';
  switch (named) {
    case '3.1':
    case '3.2.1':
    case '4.0':
      return named;
    default:
      return '3.2';
  }
}
