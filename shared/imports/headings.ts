import { findField, listFields } from './fields.ts';
import type { Field } from './field.ts';
import { ImportKind } from './model.ts';
import type { ColumnMapping } from './model.ts';

/** A cut-off heading is recognised from this many letters on. */
const shortestPrefix = 5;

/** A heading without case, accents, dots and other signs: `Continuïteit dienst.` → `continuiteit dienst`. */
export function normaliseHeading(heading: string): string {
  return heading
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The year in a heading and the heading without it: `Balanstotaal 2014 (s:` → `balanstotaal`, 2014. */
export function splitYear(heading: string): { base: string; year: number | null } {
  const match = /(?<!\d)((?:19|20|21)\d\d)(?!\d)/.exec(heading);
  if (!match) return { base: normaliseHeading(heading), year: null };
  const rest = heading.slice(0, match.index) + heading.slice(match.index + 4);
  return { base: normaliseHeading(rest.replace(/\([^)]*\)?/g, ' ')), year: Number(match[1]) };
}

interface Alias {
  text: string;
  field: Field;
}

const aliasesByKind = new Map<ImportKind, readonly Alias[]>(
  ImportKind.options.map((kind) => [
    kind,
    listFields(kind).flatMap((field) =>
      [field.label, ...field.aliases].map((alias) => ({ text: normaliseHeading(alias), field })),
    ),
  ]),
);

interface Found {
  field: Field;
  year: number | null;
  how: 'exact' | 'prefix';
}

/** The field of `kind` that a heading means, when exactly one fits. */
export function findTarget(kind: ImportKind, heading: string): Found | undefined {
  const plain = normaliseHeading(heading);
  const { base, year } = splitYear(heading);
  if (plain === '') return undefined;
  const aliases = aliasesByKind.get(kind) ?? [];
  const exact = aliases.find(({ text, field }) =>
    field.yearly ? year !== null && text === base : text === plain,
  );
  if (exact) return { field: exact.field, year: exact.field.yearly ? year : null, how: 'exact' };
  const fitting = new Set(
    aliases
      .filter(({ text, field }) => {
        const given = field.yearly ? base : plain;
        if (field.yearly && year === null) return false;
        return given.length >= shortestPrefix && text.startsWith(given);
      })
      .map(({ field }) => field),
  );
  const [field, another] = fitting;
  if (!field || another) return undefined;
  return { field, year: field.yearly ? year : null, how: 'prefix' };
}

/** Maps every column to a field of `kind`; of two columns for one field the exact heading wins, then the first. */
export function mapColumns(kind: ImportKind, headings: readonly string[]): ColumnMapping[] {
  const found = headings.map((heading) => findTarget(kind, heading));
  const taken = new Map<string, number>();
  for (const how of ['exact', 'prefix'] as const) {
    found.forEach((hit, column) => {
      if (hit?.how !== how) return;
      const key = `${hit.field.key} ${hit.year ?? ''}`;
      if (!taken.has(key)) taken.set(key, column);
    });
  }
  return headings.map((heading, column) => {
    const hit = found[column];
    if (!hit || taken.get(`${hit.field.key} ${hit.year ?? ''}`) !== column) {
      return { column, heading, target: null, how: 'none' };
    }
    return { column, heading, target: { field: hit.field.key, year: hit.year }, how: hit.how };
  });
}

/** Labels of the required fields of `kind` that no column fills. A wide kind also needs one figure with a year. */
export function listMissingColumns(kind: ImportKind, mapping: readonly ColumnMapping[]): string[] {
  const filled = new Set(mapping.flatMap(({ target }) => (target ? [target.field] : [])));
  const missing = listFields(kind)
    .filter((field) => field.required && !filled.has(field.key))
    .map((field) => field.label);
  const values = listFields(kind).filter((field) => field.type !== 'key' && field.type !== 'ignored');
  if (missing.length === 0 && !values.some((field) => !field.required && filled.has(field.key))) {
    if (kind !== 'relaties') missing.push(values.find((field) => !field.required)?.label ?? '');
  }
  return missing;
}

/**
 * What a file is, from its headings alone: the kind whose fields explain most of the columns, provided that the required
 * ones are there. Undefined when no kind fits.
 */
export function recogniseKind(headings: readonly string[]): ImportKind | undefined {
  let best: { kind: ImportKind; score: number } | undefined;
  for (const kind of ImportKind.options) {
    const mapping = mapColumns(kind, headings);
    if (listMissingColumns(kind, mapping).length > 0) continue;
    const score = mapping.reduce((sum, { target }) => sum + scoreColumn(kind, target?.field), 0);
    if (!best || score > best.score) best = { kind, score };
  }
  return best?.kind;
}

function scoreColumn(kind: ImportKind, key: string | undefined): number {
  if (key === undefined) return -0.25;
  const type = findField(kind, key)?.type;
  return type === 'ignored' ? 0.5 : 1;
}

/** The identity of a set of headings, for the mapping that is remembered for it. */
export function headingsSignature(headings: readonly string[]): string {
  return headings.map(normaliseHeading).join('|');
}
