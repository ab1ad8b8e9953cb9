import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { keysText } from '#shared/keys/nl.ts';
import { maxPasswordLength, minPasswordLength, usualWords } from '#shared/keys/passwords.ts';

/**
 * As a power of ten: how many guesses a password must take when names, dates, rows of keys and the fifty thousand most used passwords are
 * tried first. With scrypt at a quarter of a second each this is eight years on one machine.
 */
const minGuessesLog10 = 9;

/** What is looked at; more does not make a password weaker, and would take long to look at. */
const lookedAt = 64;

/**
 * What is wrong with a new password, in Dutch, or null. Long rather than strange: no rule asks for capitals or signs.
 *
 * @param known what anybody would try first: the name of the account and of the office
 */
export async function findPasswordProblem(
  password: string,
  known: readonly string[] = [],
): Promise<string | null> {
  const text = password.normalize('NFC');
  const rules = keysText.password;
  if (text === '') return rules.empty;
  if (password.length > maxPasswordLength) return rules.long(maxPasswordLength);
  if (!text.isWellFormed() || /\p{Cc}/u.test(text)) return rules.control;
  if (countCharacters(text) < minPasswordLength) return rules.short(minPasswordLength);
  if (new Set(text.toLowerCase()).size < 5) return rules.repeated;
  const names = known.flatMap((name) => [name, ...name.split(/[\s-]+/u)]).filter((name) => name.length > 2);
  if (isMostlyKnown(text, names)) return rules.known;
  const { guessesLog10 } = (await getEstimator()).check(text.slice(0, lookedAt), names);
  return guessesLog10 < minGuessesLog10 ? rules.common : null;
}

let estimator: Promise<ZxcvbnFactory> | undefined;

/** Loaded when the first password is chosen: the list of passwords is large, and most starts need none. */
function getEstimator(): Promise<ZxcvbnFactory> {
  estimator ??= load();
  return estimator;
}

async function load(): Promise<ZxcvbnFactory> {
  const [core, common] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]);
  return new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, dutch: [...usualWords] },
    graphs: common.adjacencyGraphs,
    maxLength: lookedAt,
  });
}

function countCharacters(text: string): number {
  return Array.from(new Intl.Segmenter('nl').segment(text)).length;
}

/** Whether little is left of a password without the names in it. */
function isMostlyKnown(text: string, names: readonly string[]): boolean {
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  const lower = text.toLowerCase();
  const rest = longestFirst.reduce((left, name) => left.replaceAll(name.toLowerCase(), ''), lower);
  return rest !== lower && countCharacters(rest.replaceAll(/[^\p{L}\p{N}]/gu, '')) < 6;
}
