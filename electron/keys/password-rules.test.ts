import { describe, expect, it } from 'vitest';
import { findPasswordProblem } from '#electron/keys/password-rules.ts';

const known = ['Anna Partner', 'Kantoor Waterpas'];
const problemOf = (password: string) => findPasswordProblem(password, known);

describe('the rules of a password', () => {
  it.each([
    ['four words', 'kwast fiets lamp wolk'],
    ['one long word nobody uses', 'klaproosveldwandeling'],
    ['random characters', '9Xk2vB7qLm4t'],
    ['accents', 'één café bij Zoë thuis'],
    ['another script', 'пароль из четырёх слов'],
    ['emoji and words', '🦊 slaapt onder de regenboog'],
    ['the name with much more', 'Anna eet elke dag achttien wortels'],
    ['the longest', 'wolk kwast '.repeat(23).slice(0, 256)],
  ])('accept %s', async (_name, password) => {
    expect(await problemOf(password)).toBeNull();
  });

  it.each([
    ['nothing', '', 'Kies een wachtwoord.'],
    ['eleven characters', 'kwast fiets', 'ten minste 12 tekens'],
    ['eleven emoji', '🦊'.repeat(11), 'ten minste 12 tekens'],
    ['twelve code points that are six characters', 'e\u0301'.repeat(6), 'ten minste 12 tekens'],
    ['too long', 'wolk kwast '.repeat(24), 'ten hoogste 256'],
    ['a line break', 'kwast fiets\nlamp wolk', 'niet getypt'],
    ['a NUL', 'kwast fiets lamp wolk\0', 'niet getypt'],
    ['half a character', 'kwast fiets lamp \ud800', 'niet getypt'],
    ['one character again and again', 'aaaaaaaaaaaaaaaa', 'herhaling'],
    ['two characters in turn', 'abababababababab', 'herhaling'],
    ['a row of digits', '123456789012', 'te makkelijk'],
    ['a row of keys', 'qwertyuiop12', 'te makkelijk'],
    ['welkom with digits', 'welkom123456', 'te makkelijk'],
    ['wachtwoord with digits', 'Wachtwoord2026', 'te makkelijk'],
    ['a common password in disguise', 'P@ssw0rd1234', 'te makkelijk'],
    ['a season and a year', 'zomer2026zomer', 'te makkelijk'],
    ['a date', '22-11-2026 2026', 'te makkelijk'],
    ['the own name with digits', 'AnnaPartner12', 'je naam'],
    ['the office with a year', 'Kantoor Waterpas 2026', 'je naam'],
  ])('refuse %s', async (_name, password, problem) => {
    expect(await problemOf(password)).toContain(problem);
  });
});
