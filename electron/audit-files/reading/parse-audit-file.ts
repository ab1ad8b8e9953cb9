import { SaxesParser } from 'saxes';
import type { AuditFileFacts } from '#shared/audit-files/model.ts';
import { auditFileLimits } from '#shared/audit-files/model.ts';
import { parseAuditAmount } from '#shared/audit-files/parse-amount.ts';
import { FactCollector, isDay, own } from './collect-facts.ts';
import { AuditFileRefused } from './refusal.ts';
import { createSteps, localNameOf, versionOf, type Place } from './vocabulary.ts';

export type ParsedFacts = Omit<AuditFileFacts, 'encoding' | 'sha256' | 'bytes'>;

/** Reads the text of an audit file piece by piece. Throws `AuditFileRefused` as soon as it cannot be one. */
export interface AuditFileParser {
  write(text: string): void;
  /** Lines of transactions read so far. */
  readonly lines: number;
  finish(): ParsedFacts;
}

/** What was kept of the element that is open now; the parts of a line have places of their own, for speed. */
interface Kept {
  [name: string]: string | undefined;
}

export function createAuditFileParser(): AuditFileParser {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const collector = new FactCollector(() => `regel ${parser.line}`);
  const places: Place[] = [];
  const seen = new Set<string>();
  const concepts: string[] = [];
  let place: Place = 'outside';
  const stepsOf = createSteps(seen);
  let steps = stepsOf[place];
  let skipped = 0;
  let capture: string | null = null;
  let text = '';
  let kept: Kept = {};
  let namespace = '';
  let declaredEncoding: string | null = null;
  let strayCharacters = 0;
  let isClosing = false;
  let hasRoot = false;
  let silent = 0;
  let lineAccount: string | undefined;
  let lineAmount: string | undefined;
  let lineSide: string | undefined;

  const enter = (next: Place): void => {
    places.push(place);
    place = next;
    steps = stepsOf[next];
    switch (next) {
      case 'line':
        lineAccount = undefined;
        lineAmount = undefined;
        lineSide = undefined;
        break;
      case 'transaction':
        collector.startTransaction();
        break;
      case 'journal':
        collector.startJournal();
        break;
      case 'account':
      case 'openingLine':
      case 'oldConcept':
        kept = {};
        concepts.length = 0;
        break;
      default:
    }
  };

  const leave = (): void => {
    if (place === 'line') collector.addLine(lineAccount, lineAmount, lineSide);
    else if (place === 'transaction') collector.endTransaction();
    else if (place === 'account') collector.addAccount(kept, concepts);
    else if (place === 'openingLine') collector.addOpeningLine(kept);
    else if (place === 'oldConcept') collector.addOldCode(kept);
    place = places.pop() ?? 'outside';
    steps = stepsOf[place];
  };

  const keep = (name: string): void => {
    if (place === 'line') {
      if (name === 'amnt') lineAmount = text;
      else if (name === 'accID') lineAccount = text;
      else lineSide = text;
    } else if (place === 'transaction') collector.keepOfTransaction(name, text);
    else if (place === 'journal') collector.keepOfJournal(text);
    else if (place === 'header') {
      if (name === 'auditfileVersion') throw new AuditFileRefused('OLD_VERSION', text.trim().slice(0, 40));
      collector.header[name] ??= own(text.trim(), 200);
    } else if (place === 'company') collector.company[name] ??= own(text.trim(), 300);
    else if (place === 'concepts') concepts.push(text);
    else if (place === 'opening' || place === 'transactions') declare(collector[place], name, text);
    else kept[name] = text;
  };

  const onText = (piece: string): void => {
    if (skipped === 0) text = text === '' ? piece : text + piece;
  };

  parser.on('opentag', (tag) => {
    silent = 0;
    if (skipped > 0) {
      skipped += 1;
      if (skipped > auditFileLimits.depth) throw new AuditFileRefused('TOO_DEEP');
      return;
    }
    if (!hasRoot) {
      hasRoot = true;
      namespace = own(rootNamespace(tag.name, tag.attributes), 300);
    }
    const step = capture === null ? steps.find(tag.name) : null;
    if (step === null) {
      skipped = 1;
    } else if (step.into !== undefined) {
      enter(step.into);
    } else {
      capture = step.keep;
      text = '';
      parser.on('text', onText);
      parser.on('cdata', onText);
    }
  });
  parser.on('closetag', () => {
    silent = 0;
    if (skipped > 0) {
      skipped -= 1;
    } else if (capture === null) {
      leave();
    } else {
      const name = capture;
      capture = null;
      parser.off('text');
      parser.off('cdata');
      keep(name);
    }
  });
  parser.on('xmldecl', ({ encoding }) => {
    declaredEncoding = encoding === undefined ? null : own(encoding, 40);
  });
  parser.on('doctype', () => {
    throw new AuditFileRefused('ENTITIES');
  });
  parser.on('error', (error) => {
    if (error.message.includes('disallowed character')) {
      strayCharacters += 1;
      return;
    }
    throw refusalOf(error.message, { isClosing, hasRoot, line: parser.line });
  });

  return {
    write(chunk) {
      silent += chunk.length;
      parser.write(chunk);
      if (silent > auditFileLimits.silentCharacters)
        throw new AuditFileRefused(hasRoot ? 'BROKEN_XML' : 'NOT_AUDIT_FILE', null);
    },
    get lines() {
      return collector.transactions.lines;
    },
    finish() {
      isClosing = true;
      parser.close();
      return factsOf(collector, {
        namespace,
        declaredEncoding,
        strayCharacters,
        version: versionOf(seen, namespace),
      });
    },
  };
}

/** The namespace of the root. Refuses a root that is no Dutch audit file. */
function rootNamespace(tagName: string, attributes: Record<string, unknown>): string {
  if (localNameOf(tagName) !== 'auditfile')
    throw new AuditFileRefused('NOT_AUDIT_FILE', tagName.slice(0, 60));
  const colon = tagName.indexOf(':');
  const value = attributes[colon < 0 ? 'xmlns' : `xmlns:${tagName.slice(0, colon)}`];
  const namespace = typeof value === 'string' ? value : '';
  if (/StandardAuditFile|SAF-?T/i.test(namespace)) throw new AuditFileRefused('SAF_T');
  return namespace;
}

function refusalOf(
  message: string,
  { isClosing, hasRoot, line }: { isClosing: boolean; hasRoot: boolean; line: number },
): AuditFileRefused {
  if (message.includes('undefined entity') || message.includes('entity'))
    return new AuditFileRefused('ENTITIES');
  if (!hasRoot) return new AuditFileRefused('NOT_XML');
  if (isClosing) return new AuditFileRefused('CUT_OFF', String(line));
  return new AuditFileRefused('BROKEN_XML', String(line));
}

function declare(totals: FactCollector['opening'], name: string, text: string): void {
  if (name === 'linesCount') {
    if (/^\s*\d{1,12}\s*$/.test(text)) totals.declaredLines = Number(text);
  } else if (name === 'totalDebit') totals.declaredDebitCents = parseAuditAmount(text) ?? null;
  else totals.declaredCreditCents = parseAuditAmount(text) ?? null;
}

function factsOf(
  collector: FactCollector,
  file: Pick<ParsedFacts, 'namespace' | 'declaredEncoding' | 'strayCharacters' | 'version'>,
): ParsedFacts {
  const { header, company } = collector;
  const day = (name: string): string =>
    isDay((header[name] ?? '').slice(0, 10)) ? (header[name] ?? '').slice(0, 10) : '';
  const accounts = collector.finishAccounts();
  return {
    ...file,
    header: {
      fiscalYear: header['fiscalYear'] ?? '',
      startsOn: day('startDate'),
      endsOn: day('endDate'),
      currency: header['curCode'] ?? '',
      software: header['softwareDesc'] ?? '',
      softwareVersion: header['softwareVersion'] ?? '',
      rgsVersion: header['RGSVersion'] ?? '',
    },
    company: {
      ident: company['Commercenr'] ?? company['companyIdent'] ?? '',
      name: company['companyName'] ?? '',
      taxIdent: company['taxRegIdent'] ?? '',
    },
    accounts,
    duplicateAccounts: collector.duplicateAccounts,
    opening: collector.opening,
    transactions: collector.transactions,
    badAmounts: collector.badAmounts,
    missingSides: collector.missingSides,
    negativeAmounts: collector.negativeAmounts,
  };
}
