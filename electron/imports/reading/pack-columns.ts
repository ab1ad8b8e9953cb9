import type { StagedValue } from '#shared/imports/model.ts';

/**
 * A column of staged values on its way between threads: text as one string with a line per row, numbers as one array. A million
 * separate values cost more to hand over than to read from the file.
 */
export type PackedColumn = string | Float64Array | null;

/** Packs one column. Staged text is never empty and holds no line break; both stand for nothing but themselves here. */
export function packColumn(values: readonly StagedValue[]): PackedColumn {
  const sample = values.find((value) => value !== null);
  if (sample === undefined) return null;
  if (typeof sample === 'string') return values.map((value) => value ?? '').join('\n');
  return Float64Array.from(values, (value) => (typeof value === 'number' ? value : Number.NaN));
}

/** The values of a packed column of `count` rows. */
export function unpackColumn(packed: PackedColumn, count: number): StagedValue[] {
  if (packed === null) return Array.from({ length: count }, () => null);
  if (typeof packed === 'string') {
    const values: StagedValue[] = packed.split('\n');
    for (let index = 0; index < values.length; index += 1) if (values[index] === '') values[index] = null;
    return values;
  }
  return Array.from(packed, (value) => (Number.isNaN(value) ? null : value));
}
