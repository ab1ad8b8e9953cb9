import { clientTypes, type ClientType } from '#shared/classification/model.ts';
import type { Service, ServiceNorm } from '#shared/services/model.ts';
import { normOf } from '#shared/services/norms.ts';
import { servicesScreenText } from '#shared/services/screen-nl.ts';
import { formatHours } from '#shared/text/format.ts';

const { norms: text } = servicesScreenText;

/** A row of the norm grid: one role and one size, or every size when `sizeCode` is empty. */
export interface NormRow {
  id: string;
  role: string;
  sizeCode: string;
  sizeLabel: string;
  /** Per type, and for every type under `''`, the norm that is written there and in force; null follows a less exact one. */
  cells: Readonly<Record<ClientType | '', ServiceNorm | null>>;
  /** What counts where nothing is written, in hundredths of an hour. */
  followed: Readonly<Record<ClientType | '', number | null>>;
}

/** The columns of the grid: every type, then the types. */
export const normTypes: readonly (ClientType | '')[] = ['', ...clientTypes];

/** One row per role and size, with what is written and in force in a planning year. */
export function normRows(
  service: Pick<Service, 'parts' | 'norms'>,
  sizes: readonly { code: string; label: string }[],
  year: number,
): NormRow[] {
  const known = new Set(sizes.map(({ code }) => code));
  const others = new Set(service.norms.map(({ sizeCode }) => sizeCode).filter((code) => code !== ''));
  const all = [
    { code: '', label: text.everySize },
    ...sizes,
    ...[...others].filter((code) => !known.has(code)).map((code) => ({ code, label: code })),
  ];
  return service.parts.flatMap(({ role }) =>
    all.map(({ code, label }) => ({
      id: JSON.stringify([role, code]),
      role,
      sizeCode: code,
      sizeLabel: label,
      cells: perType((type) => findNorm(service.norms, { role, sizeCode: code, clientType: type }, year)),
      followed: perType((type) =>
        normOf(service.norms, {
          role,
          year,
          clientType: type === '' ? null : type,
          sizeCode: code === '' ? null : code,
        }),
      ),
    })),
  );
}

function perType<T>(of: (type: ClientType | '') => T): Record<ClientType | '', T> {
  return { '': of(''), A: of('A'), B: of('B'), C: of('C'), D: of('D') };
}

type NormKey = Pick<ServiceNorm, 'role' | 'sizeCode' | 'clientType'>;

function isSame(norm: NormKey, key: NormKey): boolean {
  return norm.role === key.role && norm.sizeCode === key.sizeCode && norm.clientType === key.clientType;
}

/** The newest norm written for exactly this role, size and type that holds in a year. */
function findNorm(norms: readonly ServiceNorm[], key: NormKey, year: number): ServiceNorm | null {
  return norms.reduce<ServiceNorm | null>(
    (best, norm) =>
      isSame(norm, key) && norm.fromYear <= year && (best === null || norm.fromYear > best.fromYear)
        ? norm
        : best,
    null,
  );
}

/** What one typed: hundredths of an hour from a planning year on, or null to take away the norm in force. */
export interface NormEdit extends NormKey {
  centihours: number | null;
}

/** The norms of a service after edits made in a planning year; earlier years keep theirs. */
export function editNorms(
  norms: readonly ServiceNorm[],
  edits: readonly NormEdit[],
  year: number,
): ServiceNorm[] {
  let result = [...norms];
  for (const { centihours, ...key } of edits) {
    const current = findNorm(result, key, year);
    if (centihours === null) result = result.filter((norm) => norm !== current);
    else if (current?.fromYear === year)
      result = result.map((norm) => (norm === current ? { ...norm, centihours } : norm));
    else if (current?.centihours !== centihours) result.push({ ...key, fromYear: year, centihours });
  }
  return result;
}

/** What counts in a cell, for who points at it. */
export function explainNorm(row: NormRow, type: ClientType | ''): string {
  const own = row.cells[type];
  if (own !== null) return text.since(own.fromYear);
  const followed = row.followed[type];
  return followed === null ? text.none : text.follows(formatHours(followed));
}
