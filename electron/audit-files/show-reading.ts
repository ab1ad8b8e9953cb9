import { loadMapping } from '#db/audit-files/ranges.ts';
import { findIdentity, proposeClients } from '#db/audit-files/find-clients.ts';
import type { AuditReading } from '#db/audit-files/readings.ts';
import { findClientId } from '#db/clients/find.ts';
import { loadFigures } from '#db/figures/load.ts';
import type { Connection } from '#db/office/database.ts';
import { loadRgsTable } from '#db/rgs/versions.ts';
import type { AuditReadingAnswer, FiguresOfFile, TakenField } from '#shared/audit-files/answers.ts';
import { TakenField as TakenFields } from '#shared/audit-files/answers.ts';
import { yearsOf } from '#shared/audit-files/book-year.ts';
import { computeAuditFigures, type AuditFigures, type Mapping } from '#shared/audit-files/compute-figures.ts';
import { proposedRanges, type AccountRange } from '#shared/audit-files/ranges.ts';
import { listWarnings, type AuditWarning } from '#shared/audit-files/warnings.ts';

/** Accounts that are sent to the screen. */
const mostAccounts = 5_000;

/** What a read file means for a client: figures, warnings and how they were made. */
export interface ComputedReading {
  figures: AuditFigures;
  warnings: AuditWarning[];
  mapping: Mapping;
  rgsTable: string | null;
}

/** Computes a reading with the mapping of a client, or of no client in particular. */
export function computeReading(
  connection: Connection,
  { facts }: Pick<AuditReading, 'facts'>,
  number: string | null,
  clientRanges?: readonly AccountRange[],
): ComputedReading {
  const stored = loadMapping(connection, number === null ? null : findClientId(connection, number));
  const mapping = { ...stored, ...(clientRanges ? { client: clientRanges } : {}) };
  const table = loadRgsTable(connection);
  const figures = computeAuditFigures(facts, table, mapping);
  const client = number === null ? null : (findIdentity(connection, number) ?? null);
  const warnings = listWarnings(facts, figures, { client, hasRgsTable: table !== null });
  return { figures, warnings, mapping, rgsTable: table?.name ?? null };
}

export function figuresOf({
  turnoverCents,
  otherIncomeCents,
  netResultCents,
  resultByCodeCents,
  resultByTypeCents,
  equityCents,
  openResultCents,
  balanceTotalCents,
  balanceByGroupCents,
  balanceByDebitCents,
  unmappedCents,
  sumCents,
}: AuditFigures): FiguresOfFile {
  return {
    turnoverCents,
    otherIncomeCents,
    netResultCents,
    resultByCodeCents,
    resultByTypeCents,
    equityCents,
    openResultCents,
    balanceTotalCents,
    balanceByGroupCents,
    balanceByDebitCents,
    unmappedCents,
    sumCents,
  };
}

export function softwareOf({ header }: AuditReading['facts']): string {
  return [header.software, header.softwareVersion].filter((part) => part !== '').join(' ');
}

/** A reading as the screen shows it. */
export function showReading(
  connection: Connection,
  reading: AuditReading,
  asked: {
    number?: string | undefined;
    year?: number | undefined;
    clientRanges?: readonly AccountRange[] | undefined;
  },
): AuditReadingAnswer {
  const { facts } = reading;
  const proposals = proposeClients(connection, facts.company);
  const number =
    asked.number ??
    (proposals[0]?.by === 'name' && proposals.length > 1 ? null : (proposals[0]?.number ?? null));
  const computed = computeReading(connection, reading, number, asked.clientRanges);
  const { figures, warnings, mapping, rgsTable } = computed;
  const years = yearsOf(facts);
  const year = asked.year ?? years[0] ?? null;
  const client = number === null ? null : (findIdentity(connection, number) ?? null);
  const own = client === null ? [] : loadFigures(connection, findClientId(connection, client.number));
  const current = own.find((one) => one.year === year);
  const previous = own.find((one) => one.year === (year ?? 0) - 1);
  const values = TakenFields.options.map((field) => {
    const cents = figures[field];
    const now = current?.[field] ?? null;
    const origin = current?.origins[field] ?? null;
    return {
      field,
      cents,
      current: now,
      origin,
      previousCents: previous?.[field] ?? null,
      isProposed:
        cents !== null &&
        cents !== now &&
        isTrusted(field, figures, warnings) &&
        !(now !== null && origin?.origin === 'typed'),
    };
  });
  const accounts = figures.accounts
    .filter(({ closingCents, openingCents }) => closingCents !== 0 || openingCents !== 0)
    .toSorted(
      (a, b) =>
        Number(b.isUnmapped) - Number(a.isUnmapped) || a.id.localeCompare(b.id, 'nl', { numeric: true }),
    );
  return {
    id: reading.id,
    file: showFile(reading),
    years,
    year,
    client: client && { number: client.number, name: client.name },
    proposals,
    method: figures.method,
    rgsTable,
    figures: figuresOf(figures),
    values,
    status: current?.status ?? null,
    warnings,
    accounts: accounts
      .slice(0, mostAccounts)
      .map(({ isMissing: _isMissing, isShortened: _isShortened, ...account }) => account),
    accountCount: accounts.length,
    ranges: {
      client: [...mapping.client],
      office: [...(mapping.office ?? proposedRanges)],
      isProposal: mapping.office === null,
    },
  };
}

/**
 * What is ticked beforehand. Without an opening balance the balance sheet is only what moved; a balance that is not mapped is missing
 * in it; two results that differ are none; with serious warnings nothing is sure.
 */
function isTrusted(
  field: TakenField,
  { hasOpeningBalance }: AuditFigures,
  warnings: readonly AuditWarning[],
): boolean {
  if (warnings.some(({ level }) => level === 'serious')) return false;
  const has = (code: AuditWarning['code']) => warnings.some((warning) => warning.code === code);
  if (field === 'turnoverCents') return true;
  if (field === 'netResultCents') return !has('RESULT_DIFFERS');
  return hasOpeningBalance && !has('UNMAPPED') && !(field === 'equityCents' && has('RESULT_DIFFERS'));
}

function showFile({ fileName, readAt, facts }: AuditReading): AuditReadingAnswer['file'] {
  const { header, company, transactions } = facts;
  return {
    name: fileName,
    bytes: facts.bytes,
    readAt,
    version: facts.version,
    encoding: facts.encoding,
    software: softwareOf(facts),
    fiscalYear: header.fiscalYear,
    startsOn: header.startsOn,
    endsOn: header.endsOn,
    companyName: company.name,
    companyIdent: company.ident,
    taxIdent: company.taxIdent,
    lines: transactions.lines,
    transactions: transactions.count,
    debitCents: transactions.debitCents,
    creditCents: transactions.creditCents,
  };
}
