import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatRecoveryKey,
  isRecoveryGroup,
  parseRecoveryKey,
  recoveryGroups,
  recoveryKeyGroups,
} from '#shared/keys/recovery-key.ts';

const bytes = Uint8Array.from({ length: 32 }, (_, index) => (index * 37 + 11) % 256);
const printed = formatRecoveryKey(bytes);
const arbitraryKey = fc.uint8Array({ minLength: 32, maxLength: 32 });

function problemOf(typed: string): string {
  const parsed = parseRecoveryKey(typed);
  return parsed.ok ? '' : parsed.problem;
}

describe('a recovery key', () => {
  it('is read back as it was printed, for any key', () => {
    fc.assert(
      fc.property(arbitraryKey, (key) => {
        expect(parseRecoveryKey(formatRecoveryKey(key))).toEqual({ ok: true, bytes: key });
      }),
    );
  });

  it('has thirteen groups of five characters that are not mistaken for each other', () => {
    expect(recoveryKeyGroups(bytes)).toHaveLength(recoveryGroups);
    for (const group of recoveryKeyGroups(bytes)) expect(group).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}$/);
  });

  it.each([
    ['in small letters', printed.toLowerCase()],
    ['with spaces', printed.replaceAll('-', ' ')],
    ['on several lines', printed.replaceAll('-', '\r\n')],
    ['without anything between the groups', printed.replaceAll('-', '')],
    ['with long dashes and spaces around', `  ${printed.replaceAll('-', ' – ')}  `],
    ['with the letter O for zero and I and l for one', printed.replaceAll('0', 'O').replaceAll('1', 'l')],
  ])('is read %s', (_name, typed) => {
    expect(parseRecoveryKey(typed)).toEqual({ ok: true, bytes });
  });

  it('names the group of every single wrong character', () => {
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    fc.assert(
      fc.property(
        arbitraryKey,
        fc.nat({ max: 12 }),
        fc.nat({ max: 4 }),
        fc.constantFrom(...alphabet.split('')),
        (key, group, place, character) => {
          const groups = recoveryKeyGroups(key);
          const right = groups[group] ?? '';
          fc.pre(right[place] !== character);
          groups[group] = right.slice(0, place) + character + right.slice(place + 1);
          expect(problemOf(groups.join('-'))).toBe(`In groep ${group + 1} zit een tikfout.`);
        },
      ),
    );
  });

  it('finds two characters that changed places, and two groups', () => {
    fc.assert(
      fc.property(arbitraryKey, fc.nat({ max: 12 }), fc.nat({ max: 3 }), (key, group, place) => {
        const groups = recoveryKeyGroups(key);
        const right = groups[group] ?? '';
        fc.pre(right[place] !== right[place + 1]);
        groups[group] =
          right.slice(0, place) + (right[place + 1] ?? '') + (right[place] ?? '') + right.slice(place + 2);
        expect(parseRecoveryKey(groups.join('-')).ok).toBe(false);
      }),
    );
    const groups = recoveryKeyGroups(bytes);
    const [first = '', second = '', ...rest] = groups;
    expect(problemOf([second, first, ...rest].join(' '))).toBe('In de groepen 1 en 2 zit een tikfout.');
  });

  it.each([
    ['nothing', '', 'Typ de herstelsleutel van het blad over.'],
    ['only separators', ' - - ', 'Typ de herstelsleutel van het blad over.'],
    [
      'a group too few',
      printed.slice(6),
      'Een herstelsleutel heeft 13 groepen van vijf tekens. Dit zijn er 12.',
    ],
    [
      'a group too many',
      `${printed}-00000`,
      'Een herstelsleutel heeft 13 groepen van vijf tekens. Dit zijn er 14.',
    ],
    ['a character too few', printed.slice(1), 'Groep 1 is te kort. Elke groep heeft vijf tekens.'],
    ['a character too many', `${printed}X`, 'Groep 13 is te lang. Elke groep heeft vijf tekens.'],
    [
      'a character that never occurs',
      `U${printed.slice(1)}`,
      'In groep 1 staat "U". Dat teken komt in een herstelsleutel niet voor.',
    ],
    [
      'an emoji',
      `${printed.slice(0, -1)}😀`,
      'In groep 13 staat "😀". Dat teken komt in een herstelsleutel niet voor.',
    ],
    [
      'a novel',
      'wachtwoord '.repeat(10_000),
      'Een herstelsleutel heeft 13 groepen van vijf tekens. Dit zijn er 91.',
    ],
  ])('refuses %s and says why', (_name, typed, problem) => {
    expect(problemOf(typed)).toBe(problem);
  });

  it('is typed back by group', () => {
    const groups = recoveryKeyGroups(bytes);
    expect(isRecoveryGroup(printed, 3, ` ${(groups[3] ?? '').toLowerCase()} `)).toBe(true);
    expect(isRecoveryGroup(printed, 3, groups[4] ?? '')).toBe(false);
    expect(isRecoveryGroup(printed, 3, '')).toBe(false);
    expect(isRecoveryGroup(printed, 99, '')).toBe(false);
  });

  it('is made of 32 bytes and nothing else', () => {
    expect(() => formatRecoveryKey(bytes.slice(1))).toThrow(RangeError);
  });
});
