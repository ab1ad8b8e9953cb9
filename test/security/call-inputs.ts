import fc from 'fast-check';
import type * as z from 'zod';
import type { $ZodType } from 'zod/v4/core';

/** Texts that somebody might send on purpose. */
export const hostileTexts = [
  '',
  ' ',
  "'; DROP TABLE client; --",
  '"*',
  'NEAR(',
  '* OR -a',
  '%_\\',
  '=HYPERLINK("x")',
  '../../../etc/passwd',
  'C:\\Windows\\win.ini',
  '\\\\server\\map\\x',
  'file:///etc/passwd',
  '__proto__',
  'constructor',
  'a\u0000b',
  '\uD800',
  '\u202Egpj',
  'e\u0301',
  'x'.repeat(5_000),
  '<img src=x onerror=alert(1)>',
  '${7*7}',
  '2026-02-31',
  '9007199254740993',
  'NaN',
  '💥',
];

/** Texts that some call takes: numbers, codes, days, names of fields, settings and lists of the demo office. */
const knownTexts = [
  '000101',
  '000100',
  'A',
  'RLM',
  'JRK',
  'ADM',
  '2026-01-01',
  '2026-11-21',
  '2028-02-29',
  '2026-11-21T10:00:00.000Z',
  '1',
  'branch',
  'name',
  'city',
  'clients',
  'fee',
  'Bakkerij',
  '/klanten',
  '/planning',
  '0b7c7d4e-8f6a-4c1d-9b55-0a5f6a7b8c9d',
  'AAAA',
];

/** Any other part of what zod knows of a schema, as far as it is looked at here. */
interface Part {
  type: string;
  shape?: Record<string, $ZodType>;
  element?: $ZodType;
  options?: $ZodType[];
  innerType?: $ZodType;
  in?: $ZodType;
  items?: $ZodType[];
  keyType?: $ZodType;
  valueType?: $ZodType;
  values?: unknown[];
  entries?: Record<string, unknown>;
  checks?: { _zod: { def: Check } }[];
}
interface Check {
  check: string;
  minimum?: number;
  maximum?: number;
  length?: number;
  value?: number;
  inclusive?: boolean;
  pattern?: RegExp;
}

// zod keeps what a schema is made of here; its own types name every kind apart.
const partOf = (schema: $ZodType) => schema._zod.def as unknown as Part;
const checksOf = (schema: $ZodType): Check[] => (partOf(schema).checks ?? []).map((check) => check._zod.def);
const accepts = (schema: $ZodType, value: unknown) => (schema as z.ZodType).safeParse(value).success;

/** Values that a schema takes, as far as its parts say; a rule over several fields may still refuse one. */
export function wellFormed(schema: $ZodType, depth = 0): fc.Arbitrary<unknown> {
  const part = partOf(schema);
  const at = (inner: $ZodType | undefined) =>
    inner && depth < 10 ? wellFormed(inner, depth + 1) : fc.constant(null);
  switch (part.type) {
    case 'object':
      return objects(part.shape ?? {}, at);
    case 'array':
      return arrays(schema, at);
    case 'tuple':
      return fc.tuple(...(part.items ?? []).map(at));
    case 'record':
      return fc.dictionary(at(part.keyType).map(String), at(part.valueType), { maxKeys: 3 });
    case 'union':
      return fc.oneof(...(part.options ?? []).map(at));
    case 'optional':
    case 'default':
    case 'nonoptional':
      return at(part.innerType);
    case 'nullable':
      return fc.oneof(
        { weight: 1, arbitrary: fc.constant(null) },
        { weight: 3, arbitrary: at(part.innerType) },
      );
    case 'pipe':
      return at(part.in);
    case 'enum':
      return fc.constantFrom(...Object.values(part.entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(part.values ?? []));
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'number':
      return numbers(schema);
    case 'string':
    case 'custom':
      return texts(schema);
    default:
      throw new Error(`a call takes a ${part.type}, which is not made here`);
  }
}

function objects(
  shape: Record<string, $ZodType>,
  at: (inner: $ZodType | undefined) => fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(Object.entries(shape).map(([key, inner]) => [key, at(inner)]));
  const requiredKeys = Object.keys(shape).filter(
    (key) => !['optional', 'default'].includes(kindOf(shape[key])),
  );
  return fc.record(fields, { requiredKeys });
}

const kindOf = (schema: $ZodType | undefined) => (schema ? partOf(schema).type : '');

function arrays(
  schema: $ZodType,
  at: (inner: $ZodType | undefined) => fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  const checks = checksOf(schema);
  const exactly = checks.find(({ check }) => check === 'length_equals')?.length;
  const least = exactly ?? checks.find(({ check }) => check === 'min_length')?.minimum ?? 0;
  const most = exactly ?? checks.find(({ check }) => check === 'max_length')?.maximum ?? 4;
  return fc.array(at(partOf(schema).element), {
    minLength: least,
    maxLength: Math.max(least, Math.min(most, least + 4)),
  });
}

function numbers(schema: $ZodType): fc.Arbitrary<unknown> {
  const checks = checksOf(schema);
  const bound = (name: string, otherwise: number) =>
    Number(checks.find(({ check }) => check === name)?.value ?? otherwise);
  const [least, most] = [bound('greater_than', -5), bound('less_than', 2 ** 53 - 1)];
  const taken = [least, least + 1, 0, 1, 2, 12, 2025, 2026, 2027, 100, most - 1, most, 0.5].filter((value) =>
    accepts(schema, value),
  );
  const small = fc.integer({ min: Math.ceil(least), max: Math.min(most, Math.ceil(least) + 40) });
  const any = taken.length > 0 ? fc.constantFrom(...taken) : fc.constant(least);
  return fc.oneof({ weight: 1, arbitrary: any }, { weight: 2, arbitrary: small });
}

function texts(schema: $ZodType): fc.Arbitrary<unknown> {
  const pattern = checksOf(schema).find((check) => check.pattern)?.pattern;
  const taken = [...knownTexts, ...hostileTexts].filter((value) => accepts(schema, value));
  const some = taken.length > 0 ? fc.constantFrom(...taken) : fc.constant('x');
  const shaped = pattern ? fc.stringMatching(pattern) : fc.string({ maxLength: 12, unit: 'grapheme' });
  return fc.oneof({ weight: 3, arbitrary: some }, { weight: 1, arbitrary: shaped });
}

/** What a page can send that is no plain JSON, or too much of it: everything that survives a structured clone. */
export const hostileValues: unknown[] = [
  undefined,
  null,
  true,
  -1,
  0,
  -0,
  0.1,
  1e308,
  2 ** 53,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  10n,
  'x',
  ...hostileTexts,
  [],
  {},
  [[]],
  [null],
  new Date(0),
  new Map([['a', 1]]),
  new Set([1]),
  /a+/,
  new Uint8Array(8),
  new Error('x'),
  Object.create(null),
  JSON.parse('{"__proto__": {"role": "partner"}}'),
  { constructor: { prototype: { role: 'partner' } } },
  { $ref: '#' },
  { toString: 'x', valueOf: null, length: -1 },
  nested(2_000),
  circular(),
  Array.from({ length: 25_000 }, () => 0),
  Object.fromEntries(Array.from({ length: 25_000 }, (_, index) => [`k${index}`, index])),
  'y'.repeat(1_100_000),
];

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

function circular(): unknown {
  const value: Record<string, unknown> = {};
  value['self'] = value;
  return value;
}

/** A well formed value in which one part, anywhere, was replaced, left out or added. */
export function nearlyValid(schema: $ZodType): fc.Arbitrary<unknown> {
  return fc
    .tuple(
      wellFormed(schema),
      fc.array(fc.nat(50), { minLength: 1, maxLength: 5 }),
      fc.constantFrom('replace', 'remove', 'add'),
      fc.constantFrom(...hostileValues),
    )
    .map(([value, route, how, hostile]) => change(structuredClone(value), route, how, hostile));
}

function change(
  value: unknown,
  route: number[],
  how: 'replace' | 'remove' | 'add',
  hostile: unknown,
): unknown {
  const [turn, ...rest] = route;
  if (turn === undefined || typeof value !== 'object' || value === null) return hostile;
  // An array and an object are both reached by key.
  const holder = value as Record<string, unknown>;
  const keys = Object.keys(holder);
  const key = keys[turn % Math.max(1, keys.length)];
  if (how === 'add' && rest.length === 0)
    holder[Array.isArray(value) ? String(keys.length) : 'extra'] = hostile;
  else if (key === undefined) return hostile;
  else if (rest.length > 0 && typeof holder[key] === 'object' && holder[key] !== null)
    holder[key] = change(holder[key], rest, how, hostile);
  else if (how === 'remove' && !Array.isArray(value)) delete holder[key];
  else holder[key] = hostile;
  return value;
}

/** Anything at all. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...hostileValues) },
  {
    weight: 1,
    arbitrary: fc.anything({ withBigInt: true, withMap: true, withDate: true, withNullPrototype: true }),
  },
);
