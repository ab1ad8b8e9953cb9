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

/** What was kept of the element that is open now. */
interface Kept {
  [name: string]: string | undefined;
}

export function createAuditFileParser(): AuditFileParser {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const walk = new FileWalk(parser);
  let declaredEncoding: string | null = null;
  let strayCharacters = 0;
  let isClosing = false;

  parser.on('opentag', (tag) => walk.open(tag.name, tag.attributes));
  parser.on('closetag', () => walk.close());
  parser.on('xmldecl', ({ encoding }) => {
    declaredEncoding = encoding === undefined ? null : own(encoding, 40);
  });
  parser.on('doctype', () => {
    throw new AuditFileRefused('ENTITIES');
  });
  parser.on('error', (error) => {
    if (!error.message.includes('disallowed character'))
      throw refusalOf(error.message, { isClosing, hasRoot: walk.hasRoot, line: parser.line });
    strayCharacters += 1;
  });

  return {
    write(chunk) {
      walk.silent += chunk.length;
      parser.write(chunk);
      if (walk.silent > auditFileLimits.silentCharacters)
        throw new AuditFileRefused(walk.hasRoot ? 'BROKEN_XML' : 'NOT_AUDIT_FILE', null);
    },
    get lines() {
      return walk.collector.transactions.lines;
    },
    finish() {
      isClosing = true;
      parser.close();
      const { namespace, seen } = walk;
      const version = versionOf(seen, namespace);
      return factsOf(walk.collector, { namespace, declaredEncoding, strayCharacters, version });
    },
  };
}

/** Goes through the elements of a file, keeps the text of those that matter and passes over the rest with all that is in it. */
class FileWalk {
  readonly collector: FactCollector;
  /** The forms that elements gave away. */
  readonly seen = new Set<string>();
  namespace = '';
  hasRoot = false;
  /** Characters since the last tag. */
  silent = 0;
  readonly #parser: SaxesParser;
  readonly #steps = createSteps(this.seen);
  readonly #places: Place[] = [];
  readonly #concepts: string[] = [];
  #place: Place = 'outside';
  #current = this.#steps.outside;
  #skipped = 0;
  #capture: string | null = null;
  #text = '';
  #kept: Kept = {};
  // The parts of a line have places of their own, for speed.
  #lineAccount: string | undefined;
  #lineAmount: string | undefined;
  #lineSide: string | undefined;

  constructor(parser: SaxesParser) {
    this.#parser = parser;
    this.collector = new FactCollector(() => `regel ${parser.line}`);
  }

  open(name: string, attributes: Record<string, unknown>): void {
    this.silent = 0;
    if (this.#skipped > 0) {
      this.#skipped += 1;
      if (this.#skipped > auditFileLimits.depth) throw new AuditFileRefused('TOO_DEEP');
      return;
    }
    if (!this.hasRoot) {
      this.hasRoot = true;
      this.namespace = own(rootNamespace(name, attributes), 300);
    }
    const step = this.#capture === null ? this.#current.find(name) : null;
    if (step === null) {
      this.#skipped = 1;
    } else if (step.into !== undefined) {
      this.#enter(step.into);
    } else {
      this.#capture = step.keep;
      this.#text = '';
      this.#parser.on('text', this.#onText);
      this.#parser.on('cdata', this.#onText);
    }
  }

  close(): void {
    this.silent = 0;
    if (this.#skipped > 0) {
      this.#skipped -= 1;
    } else if (this.#capture === null) {
      this.#leave();
    } else {
      const name = this.#capture;
      this.#capture = null;
      this.#parser.off('text');
      this.#parser.off('cdata');
      this.#keep(name);
    }
  }

  readonly #onText = (piece: string): void => {
    if (this.#skipped === 0) this.#text = this.#text === '' ? piece : this.#text + piece;
  };

  #enter(next: Place): void {
    this.#places.push(this.#place);
    this.#place = next;
    this.#current = this.#steps[next];
    switch (next) {
      case 'line':
        this.#lineAccount = undefined;
        this.#lineAmount = undefined;
        this.#lineSide = undefined;
        break;
      case 'transaction':
        this.collector.startTransaction();
        break;
      case 'journal':
        this.collector.startJournal();
        break;
      case 'account':
      case 'openingLine':
      case 'oldConcept':
        this.#kept = {};
        this.#concepts.length = 0;
        break;
      default:
    }
  }

  #leave(): void {
    const { collector } = this;
    switch (this.#place) {
      case 'line':
        collector.addLine(this.#lineAccount, this.#lineAmount, this.#lineSide);
        break;
      case 'transaction':
        collector.endTransaction();
        break;
      case 'account':
        collector.addAccount(this.#kept, this.#concepts);
        break;
      case 'openingLine':
        collector.addOpeningLine(this.#kept);
        break;
      case 'oldConcept':
        collector.addOldCode(this.#kept);
        break;
      default:
    }
    this.#place = this.#places.pop() ?? 'outside';
    this.#current = this.#steps[this.#place];
  }

  #keep(name: string): void {
    const { collector } = this;
    const text = this.#text;
    switch (this.#place) {
      case 'line':
        if (name === 'amnt') this.#lineAmount = text;
        else if (name === 'accID') this.#lineAccount = text;
        else this.#lineSide = text;
        break;
      case 'transaction':
        collector.keepOfTransaction(name, text);
        break;
      case 'journal':
        collector.keepOfJournal(text);
        break;
      case 'header':
        if (name === 'auditfileVersion') throw new AuditFileRefused('OLD_VERSION', text.trim().slice(0, 40));
        collector.header[name] ??= own(text.trim(), 200);
        break;
      case 'company':
        collector.company[name] ??= own(text.trim(), 300);
        break;
      case 'concepts':
        this.#concepts.push(text);
        break;
      case 'opening':
      case 'transactions':
        declare(collector[this.#place], name, text);
        break;
      default:
        this.#kept[name] = text;
    }
  }
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
