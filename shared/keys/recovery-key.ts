import { keysText } from '#shared/keys/nl.ts';

/**
 * The recovery key: 256 random bits as thirteen groups of five characters of Crockford's base 32, to be printed and typed back. The fifth
 * character of each group is a check on that group and its place, so that a typo is found and named before the key is tried.
 */

export const recoveryKeyBytes = 32;
export const recoveryGroups = 13;
export const recoveryGroupLength = 5;

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const dataPerGroup = recoveryGroupLength - 1;

export type ParsedRecoveryKey = { ok: true; bytes: Uint8Array } | { ok: false; problem: string };

/** The groups of a recovery key of 32 bytes. */
export function recoveryKeyGroups(bytes: Uint8Array): string[] {
  if (bytes.length !== recoveryKeyBytes) throw new RangeError('a recovery key has 32 bytes');
  const values = toValues(bytes);
  return Array.from({ length: recoveryGroups }, (_, group) => {
    const data = values.slice(group * dataPerGroup, (group + 1) * dataPerGroup);
    return [...data, checkOf(group, data)].map((value) => alphabet[value] ?? '').join('');
  });
}

/** A recovery key as it is printed: groups with a dash between them. */
export function formatRecoveryKey(bytes: Uint8Array): string {
  return recoveryKeyGroups(bytes).join('-');
}

/**
 * Reads a recovery key as a person types it: in any case, with or without dashes and spaces; `O` counts as 0, `I` and `L` as 1. Says in
 * Dutch which groups are wrong.
 */
export function parseRecoveryKey(text: string): ParsedRecoveryKey {
  const groups = splitGroups(text);
  if (groups.length === 0) return wrong(keysText.recoveryKey.empty);
  if (groups.length !== recoveryGroups)
    return wrong(keysText.recoveryKey.groups(groups.length, recoveryGroups));
  const values: number[] = [];
  const typos: number[] = [];
  for (const [index, group] of groups.entries()) {
    const characters = Array.from(group);
    if (characters.length < recoveryGroupLength) return wrong(keysText.recoveryKey.tooShort(index + 1));
    if (characters.length > recoveryGroupLength) return wrong(keysText.recoveryKey.tooLong(index + 1));
    const read = characters.map((character) => alphabet.indexOf(character));
    const unknown = characters[read.indexOf(-1)];
    if (unknown !== undefined) return wrong(keysText.recoveryKey.character(index + 1, unknown));
    const data = read.slice(0, dataPerGroup);
    if (checkOf(index, data) !== read[dataPerGroup]) typos.push(index + 1);
    values.push(...data);
  }
  if (typos.length > 0) return wrong(keysText.recoveryKey.typo(typos));
  const bytes = toBytes(values);
  return bytes ? { ok: true, bytes } : wrong(keysText.recoveryKey.other);
}

/** Whether one group, typed back, is that group of the printed key. `index` counts from 0. */
export function isRecoveryGroup(printed: string, index: number, typed: string): boolean {
  const [group] = splitGroups(typed);
  return group !== undefined && group === splitGroups(printed)[index];
}

function wrong(problem: string): ParsedRecoveryKey {
  return { ok: false, problem };
}

/** Without separators only a whole key can be cut into groups. */
function splitGroups(text: string): string[] {
  const clean = text.slice(0, 1000).toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  const groups = clean.split(/[\s\-–—_.,;:]+/u).filter((group) => group !== '');
  const [only] = groups;
  if (groups.length !== 1 || only === undefined || only.length <= recoveryGroupLength) return groups;
  return only.match(/.{1,5}/gu) ?? [];
}

/** 256 bits as 52 values of five bits; the last four bits check the whole. */
function toValues(bytes: Uint8Array): number[] {
  const bits = [...bytes].flatMap((byte) => bitsOf(byte, 8)).concat(bitsOf(sumOf(bytes), 4));
  return Array.from({ length: bits.length / 5 }, (_, index) =>
    numberOf(bits.slice(index * 5, index * 5 + 5)),
  );
}

function toBytes(values: readonly number[]): Uint8Array | undefined {
  const bits = values.flatMap((value) => bitsOf(value, 5));
  const bytes = Uint8Array.from({ length: recoveryKeyBytes }, (_, index) =>
    numberOf(bits.slice(index * 8, index * 8 + 8)),
  );
  return numberOf(bits.slice(recoveryKeyBytes * 8)) === sumOf(bytes) ? bytes : undefined;
}

function bitsOf(value: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => (value >> (count - 1 - index)) & 1);
}

function numberOf(bits: readonly number[]): number {
  return bits.reduce((sum, bit) => sum * 2 + bit, 0);
}

function sumOf(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte, index) => (sum + (index + 1) * ((byte & 15) ^ (byte >> 4))) & 15, 0);
}

/** A weighted sum in the field of 32 elements: finds every single wrong character, every two that changed places, and a group in a wrong place. */
function checkOf(group: number, data: readonly number[]): number {
  return data.reduce((sum, value, index) => sum ^ multiply(value, index + 2), group + 1);
}

/** Multiplies two elements of GF(32), with x⁵ + x² + 1. */
function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 0; bit < 5; bit += 1) if ((b >> bit) & 1) product ^= a << bit;
  for (let bit = 8; bit >= 5; bit -= 1) if ((product >> bit) & 1) product ^= 0b100101 << (bit - 5);
  return product;
}
