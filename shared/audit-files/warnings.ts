import { shapeOfBookYear, yearsOf } from './book-year.ts';
import type { AuditFigures, PlacedAccount } from './compute-figures.ts';
import { matchIdentity, type ClientIdentity } from './match-client.ts';
import type { AuditFileFacts } from './model.ts';
import { formatEuros } from '#shared/text/format.ts';
import { warningText, type WarningCode } from './warning-nl.ts';

/** Serious = the figures are wrong or somebody else's as they stand; warning = look at it; note = good to know. */
export type WarningLevel = 'serious' | 'warning' | 'note';

export interface AuditWarning {
  code: WarningCode;
  level: WarningLevel;
  message: string;
  /** What to do about it. */
  advice: string;
}

interface Surroundings {
  /** The client that the figures are for, when it is known. */
  client: ClientIdentity | null;
  hasRgsTable: boolean;
}

type Say = <K extends WarningCode>(
  level: WarningLevel,
  code: K,
  ...values: Parameters<(typeof warningText)[K]>
) => void;

/** Everything about a file that a person should know before its figures are taken over, the serious first. */
export function listWarnings(
  facts: AuditFileFacts,
  figures: AuditFigures,
  around: Surroundings,
): AuditWarning[] {
  const found: AuditWarning[] = [];
  const say: Say = (level, code, ...values) => {
    // The values are those of this very text; TypeScript cannot follow the key into the union of texts.
    const text = warningText[code] as (...values: unknown[]) => { message: string; advice: string };
    found.push({ code, level, ...text(...values) });
  };
  warnOfCompany(facts, around, say);
  warnOfAmounts(facts, say);
  warnOfOpening(facts, figures, say);
  warnOfYear(facts, say);
  warnOfAccounts(facts, figures, around, say);
  warnOfReading(facts, say);
  const order: readonly WarningLevel[] = ['serious', 'warning', 'note'];
  return found.toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}

function warnOfCompany({ company, header }: AuditFileFacts, { client }: Surroundings, say: Say): void {
  const match = client && matchIdentity(company, client);
  if (match?.kind === 'other')
    say('serious', 'OTHER_COMPANY', match.by === 'kvk' ? 'KvK-nummer' : 'RSIN', match.inFile, match.ofClient);
  if (client && match?.kind === 'otherName') say('serious', 'OTHER_NAME', company.name, client.name);
  if (header.currency !== '' && header.currency.toUpperCase() !== 'EUR')
    say('serious', 'OTHER_CURRENCY', header.currency);
}

function warnOfAmounts(
  { badAmounts, missingSides, negativeAmounts, transactions }: AuditFileFacts,
  say: Say,
): void {
  if (badAmounts.count > 0) say('serious', 'BAD_AMOUNT', badAmounts.count, badAmounts.examples);
  if (missingSides.count > 0) say('serious', 'SIDE_MISSING', missingSides.count, missingSides.examples);
  const { debitCents, creditCents, unbalanced } = transactions;
  if (debitCents !== creditCents) say('serious', 'UNBALANCED', debitCents - creditCents);
  if (unbalanced.count > 0)
    say(
      debitCents === creditCents ? 'warning' : 'serious',
      'TRANSACTIONS_UNBALANCED',
      unbalanced.count,
      unbalanced.examples,
    );
  if (negativeAmounts > 0) say('note', 'NEGATIVE_AMOUNTS', negativeAmounts);
  const { declaredLines, lines, count, declaredDebitCents, declaredCreditCents } = transactions;
  if (declaredLines !== null && declaredLines !== lines) {
    if (declaredLines === count) say('note', 'LINES_ARE_TRANSACTIONS', declaredLines);
    else say('warning', 'LINES_DIFFER', declaredLines, lines);
  }
  const differs =
    (declaredDebitCents !== null && declaredDebitCents !== debitCents) ||
    (declaredCreditCents !== null && declaredCreditCents !== creditCents);
  if (differs)
    say(
      'warning',
      'TOTALS_DIFFER',
      bothSides(declaredDebitCents, declaredCreditCents),
      bothSides(debitCents, creditCents),
    );
}

function bothSides(debitCents: number | null, creditCents: number | null): string {
  const show = (cents: number | null) => (cents === null ? 'niets' : formatEuros(cents, 2));
  return `${show(debitCents)} debet en ${show(creditCents)} credit`;
}

function warnOfOpening({ opening, transactions }: AuditFileFacts, figures: AuditFigures, say: Say): void {
  if (!figures.hasOpeningBalance) say('warning', 'NO_OPENING_BALANCE');
  if (opening.debitCents !== opening.creditCents)
    say('serious', 'OPENING_UNBALANCED', opening.debitCents - opening.creditCents);
  if (transactions.openingCount > 0) {
    if (figures.isOpeningTwice) say('warning', 'OPENING_TWICE');
    else if (opening.lines > 0) say('warning', 'OPENING_MIXED');
    else say('note', 'OPENING_IN_JOURNAL', transactions.openingCount);
  }
  const { declaredLines, lines, declaredDebitCents, debitCents, declaredCreditCents, creditCents } = opening;
  if (declaredLines !== null && declaredLines !== lines)
    say('warning', 'OPENING_LINES_DIFFER', declaredLines, lines);
  const differs =
    (declaredDebitCents !== null && declaredDebitCents !== debitCents) ||
    (declaredCreditCents !== null && declaredCreditCents !== creditCents);
  if (differs)
    say(
      'warning',
      'OPENING_TOTALS_DIFFER',
      bothSides(declaredDebitCents, declaredCreditCents),
      bothSides(debitCents, creditCents),
    );
}

function warnOfYear(facts: AuditFileFacts, say: Say): void {
  const { startsOn, endsOn } = facts.header;
  const [year] = yearsOf(facts);
  const shape = shapeOfBookYear(facts.header);
  if (year === undefined || shape === 'unknown') say('warning', 'YEAR_UNKNOWN');
  if (shape === 'long') say('serious', 'LONG_YEAR', startsOn, endsOn);
  if (shape === 'short') say('warning', 'SHORT_YEAR', startsOn, endsOn);
  if (shape === 'broken' && year !== undefined) say('note', 'BROKEN_YEAR', startsOn, endsOn, year);
  const { outside, byYear } = facts.transactions;
  if (outside.count > 0) say('warning', 'OUTSIDE_YEAR', outside.count, outside.examples);
  const years = byYear.map((one) => one.year);
  const expected = shape === 'broken' || shape === 'long' ? 2 : 1;
  if (years.length > expected) say('serious', 'TWO_YEARS', years);
}

const isLoose = ({ isUnmapped, closingCents, type }: PlacedAccount): boolean =>
  isUnmapped && closingCents !== 0 && type !== 'P';

const show = ({ id, name, closingCents }: PlacedAccount): string =>
  `${id} ${name}`.trim() + ` (${formatEuros(closingCents, 2)})`;

function warnOfAccounts(
  facts: AuditFileFacts,
  figures: AuditFigures,
  { hasRgsTable }: Surroundings,
  say: Say,
): void {
  const { accounts, method } = figures;
  const hasCodes = method === 'rgs_omslag' || method === 'rgs_prefix';
  const loose = accounts.filter(
    (account) => isLoose(account) || (hasCodes && account.isUnmapped && account.closingCents !== 0),
  );
  if (loose.length > 0) say('warning', 'UNMAPPED', loose.length, figures.unmappedCents);
  if (accounts.some(({ rangeOf }) => rangeOf === 'proposal')) say('warning', 'PROPOSED_RANGES');
  const missing = accounts.filter(({ isMissing }) => isMissing);
  if (missing.length > 0) say('warning', 'UNKNOWN_ACCOUNTS', missing.length, missing.map(show));
  const { duplicateAccounts } = facts;
  if (duplicateAccounts.count > 0)
    say('warning', 'DUPLICATE_ACCOUNTS', duplicateAccounts.count, duplicateAccounts.examples);
  const untyped = accounts.filter(({ type, isMissing }) => !isMissing && type !== 'B' && type !== 'P');
  if (untyped.length > 0) say('warning', 'TYPE_UNKNOWN', untyped.length);
  const wrong = accounts.filter(({ isOnWrongSide }) => isOnWrongSide);
  if (wrong.length > 0) say('warning', 'WRONG_SIDE', wrong.length, wrong.map(show));
  const { wrongGroups } = figures;
  if (wrongGroups.length > 0)
    say(
      'warning',
      'WRONG_GROUPS',
      wrongGroups.map(({ group, cents }) => `${group} ${formatEuros(cents, 2)}`),
    );
  if (hasCodes && !hasRgsTable) say('note', 'NO_RGS_TABLE');
  const shortened = accounts.filter(({ isShortened }) => isShortened);
  if (shortened.length > 0)
    say(
      'note',
      'RGS_SHORTENED',
      shortened.length,
      shortened.map(({ id, rgsCode }) => `${id} → ${rgsCode ?? ''}`),
    );
  const { resultByCodeCents, resultByTypeCents } = figures;
  if (resultByCodeCents !== null && resultByCodeCents !== resultByTypeCents)
    say('warning', 'RESULT_DIFFERS', resultByCodeCents, resultByTypeCents);
  if (
    facts.transactions.lines > 0 &&
    accounts.every(({ type, closingCents }) => type !== 'P' || closingCents === 0)
  )
    say('warning', 'NO_RESULT_ACCOUNTS');
}

function warnOfReading(facts: AuditFileFacts, say: Say): void {
  const { declaredEncoding, encoding, strayCharacters, namespace, version } = facts;
  const declared = declaredEncoding?.toLowerCase() ?? 'utf-8';
  const isSame = declared === encoding || (declared === 'utf-16' && encoding.startsWith('utf-16'));
  const isLatin =
    encoding === 'windows-1252' && /^(iso-8859-1|iso-8859-15|cp1252|latin1|us-ascii)$/.test(declared);
  const isPlain = encoding === 'utf-8' && /^(us-)?ascii|iso-8859|windows-1252|cp1252/.test(declared);
  if (!isSame && !isLatin && !isPlain) say('note', 'ENCODING', declaredEncoding ?? 'UTF-8', encoding);
  if (strayCharacters > 0) say('note', 'STRAY_CHARACTERS', strayCharacters);
  const named = /3\.2\.1|3\.1|3\.2|4\.0/.exec(namespace)?.[0];
  if (named !== version) say('note', 'NAMESPACE', namespace, version);
}
