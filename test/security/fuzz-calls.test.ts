import path from 'node:path';
import fc from 'fast-check';
import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { contract, isCallName, type CallName } from '#shared/calls/contract.ts';
import { writeDemoFile } from '#electron/office/demo-office.ts';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import { startOffice } from '#electron/office/office.ts';
import { temporaryFolder } from '#test/support/office.ts';

/** The part of JSON Schema that the calls' schemas come out as. */
interface Schema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  prefixItems?: Schema[];
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  minimum?: number;
  maximum?: number;
  $ref?: string;
  $defs?: Record<string, Schema>;
}

const hostileTexts = [
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
  '__proto__',
  'constructor',
  'a\u0000b',
  '\uD800',
  '\u202Egpj',
  'x'.repeat(5_000),
  '2026-02-31',
  '9007199254740993',
  '💥',
];

/** Texts that some call takes: numbers, codes, days, fields and settings of the demo office. */
const knownTexts = [
  '000101',
  '000100',
  'A',
  'RLM',
  'JRK',
  '2026-01-01',
  '1',
  'branch',
  'name',
  'clients',
  'fee',
];
const hostileValues = [null, true, -1, 0, 1e308, 0.1, 2 ** 53, [], {}, [[]], 'x', { $ref: '#' }];

function valuesOf(schema: Schema, root: Schema, depth = 0): fc.Arbitrary<unknown> {
  const at = (part: Schema) => valuesOf(part, root, depth + 1);
  if (depth > 8) return fc.constant(null);
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return at(root.$defs?.[name] ?? root);
  }
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map(at));
  if (schema.allOf?.[0]) return at(schema.allOf[0]);
  switch (schema.type) {
    case 'object':
      return objectsOf(schema, at);
    case 'array':
      return fc.array(schema.items ? at(schema.items) : fc.constant(null), { maxLength: 4 });
    case 'integer':
    case 'number':
      return fc.oneof(
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(schema.minimum ?? 0, schema.maximum ?? 2 ** 53 - 1, 2025, 2026),
      );
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.oneof(
        fc.constantFrom(...knownTexts),
        fc.constantFrom(...hostileTexts),
        fc.string({ maxLength: 12 }),
      );
  }
}

function objectsOf(schema: Schema, at: (part: Schema) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const { properties, additionalProperties: rest } = schema;
  if (properties) {
    const fields = Object.fromEntries(Object.entries(properties).map(([key, part]) => [key, at(part)]));
    return fc.record(fields, { requiredKeys: schema.required ?? [] });
  }
  return typeof rest === 'object'
    ? fc.dictionary(fc.constantFrom(...knownTexts), at(rest), { maxKeys: 3 })
    : fc.constant({});
}

/** A valid input, or one in which some value was replaced, left out or added. */
function inputsOf(name: CallName): fc.Arbitrary<unknown> {
  // zod describes every schema of the calls in this part of JSON Schema; what it cannot say comes out as "anything".
  const schema = z.toJSONSchema(contract[name].input, { io: 'input', unrepresentable: 'any' }) as Schema;
  const near = valuesOf(schema, schema);
  const broken = fc
    .tuple(
      near,
      fc.constantFrom(...Object.keys(schema.properties ?? {}), 'extra'),
      fc.constantFrom(...hostileValues),
    )
    .map(([value, key, hostile]) => Object.assign({}, value, { [key]: hostile }));
  return fc.oneof(
    { weight: 6, arbitrary: near },
    { weight: 2, arbitrary: broken },
    { weight: 1, arbitrary: fc.constantFrom(...hostileValues) },
  );
}

/** Calls that put another office, or none, in the place of the open one: they would leave the rest without an office. */
const officeChangers = new Set<string>([
  'office.close',
  'office.create',
  'office.openFile',
  'office.openRecent',
  'office.retry',
  'backups.restore',
  'backups.restoreBeside',
  'backups.restoreFile',
  'backups.saveCopy',
]);
/** Every call, those last; but for two without input that take seconds: the whole demo office, and the self-test. */
const names = Object.keys(contract)
  .filter(isCallName)
  .filter((name) => name !== 'office.openDemo' && name !== 'selfTest.run')
  .toSorted((a, b) => Number(officeChangers.has(a)) - Number(officeChangers.has(b)));

describe('every call under generated input', () => {
  it('answers or refuses, and never fails inside', { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'kantoor.peil');
    writeDemoFile(file, { clients: 60, today: '2026-11-21', now: '2026-11-21T10:00:00.000Z' });
    const host = createMemoryHost({ dataFolder: folder, now: new Date('2026-11-21T10:00:00Z') });
    const office = await startOffice(host, { openFile: file });
    const failures: unknown[] = [];
    const accepted = new Set<string>();
    try {
      for (const name of names) {
        const numRuns = officeChangers.has(name) ? 3 : 25;
        const inputs = fc.sample(inputsOf(name), { seed: 20_261_121, numRuns });
        for (const input of inputs) {
          const reply = await office.invoke(name, input);
          if (reply.ok) accepted.add(name);
          else if (
            reply.error.code === 'INTERNAL' ||
            /SQLITE|\bat .*:\d+|Error:/.test(JSON.stringify(reply.error))
          )
            failures.push({ name, input, error: reply.error });
        }
      }
    } finally {
      await office.close();
    }
    expect(failures).toEqual([]);
    expect(accepted.size).toBeGreaterThan(names.length / 2);
  });
});
