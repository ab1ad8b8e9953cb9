import { formatNumber } from './format.ts';

/** Why typed text is refused. */
export const parseText = {
  wholeNumber: 'heel getal',
  number: 'getal',
  amount: 'bedrag',
  percentage: 'percentage',
  hours: 'aantal uren',
  date: 'datum',
  notA: (typed: string, noun: string) =>
    `‘${shorten(typed)}’ is geen ${noun}.${noun === 'datum' ? ' Typ bijvoorbeeld 31-12-2026 of 3112.' : ''}`,
  tooManyDecimals: (typed: string, decimals: number) =>
    decimals === 0
      ? `‘${shorten(typed)}’ heeft decimalen; typ een heel getal.`
      : `‘${shorten(typed)}’ heeft meer dan ${decimals} decimalen.`,
  tooLong: (typed: string) => `‘${shorten(typed)}’ heeft te veel cijfers.`,
  below: (typed: string, min: number) => `‘${shorten(typed)}’ is te laag; minimaal ${formatNumber(min)}.`,
  above: (typed: string, max: number) => `‘${shorten(typed)}’ is te hoog; maximaal ${formatNumber(max)}.`,
  noSuchDay: (typed: string) => `‘${shorten(typed)}’ bestaat niet als datum (1900 tot en met 2199).`,
  notFlag: (typed: string) => `‘${shorten(typed)}’ is geen ja of nee. Typ J of N.`,
  ambiguous: (typed: string, labels: string[]) =>
    `‘${shorten(typed)}’ kan meer betekenen: ${labels.join(', ')}.`,
  unknownCode: (typed: string, labels: string[]) =>
    labels.length === 0
      ? `‘${shorten(typed)}’ staat niet in de lijst.`
      : `‘${shorten(typed)}’ staat niet in de lijst. Kies bijvoorbeeld ${labels.join(', ')}.`,
};

function shorten(typed: string): string {
  return typed.length > 40 ? `${typed.slice(0, 39)}…` : typed;
}
