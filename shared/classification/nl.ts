import type { ClientType, CriterionKey, Standing } from './model.ts';
import { formatCount } from '#shared/text/format.ts';

/** Dutch text of the classification rules: names of things, refusals of the editor, titles of the charts. */
export const nl = {
  standings: {
    A: 'A',
    B: 'B',
    C: 'C',
    D: 'D',
    incomplete: 'Onvolledig',
  } satisfies Record<Standing, string>,

  criteria: {
    feeVolume: 'Declaratieomvang',
    writeOff: 'Afboekingen',
    payment: 'Betalingsgedrag',
    ambassador: 'Ambassadeur',
    continuity: 'Continuïteit dienstverlening',
    ageClass: 'Leeftijd ondernemer',
    branch: 'Branche',
    otherRisk: 'Overig risico',
  } satisfies Record<CriterionKey, string>,

  /** The points of a unit: "9 punten, B", or while values are missing "7–11 punten, C–A". */
  points: (
    minPoints: number,
    maxPoints: number,
    lowest: ClientType | null,
    highest: ClientType | null,
  ): string => {
    const points =
      minPoints === maxPoints
        ? `${minPoints} ${minPoints === 1 ? 'punt' : 'punten'}`
        : `${minPoints}–${maxPoints} punten`;
    if (lowest === null || highest === null) return points;
    return `${points}, ${lowest === highest ? lowest : `${lowest}–${highest}`}`;
  },

  check: {
    name: 'Geef de definitie een naam.',
    noCriteria: 'Er is nog geen criterium. Voeg er minstens één toe.',
    twice: (label: string) => `${label} staat er twee keer in. Verwijder er één.`,
    label: 'Geef het criterium een omschrijving.',
    noBands: (label: string) => `${label} heeft nog geen klassen. Voeg er minstens één toe.`,
    bandCode: (row: number) => `Regel ${row}: de code ontbreekt.`,
    bandLabel: (row: number) => `Regel ${row}: de omschrijving ontbreekt.`,
    doubleCode: (row: number, code: string, other: number) =>
      `Regel ${row}: code ${code} staat ook op regel ${other}. Elke code mag één keer voorkomen.`,
    points: (row: number) => `Regel ${row}: de punten ontbreken.`,
    noPoints: (label: string) => `${label} heeft geen klasse met punten.`,
    limitsOnCode: (row: number) => `Regel ${row}: deze klasse gaat op code en heeft geen grenzen.`,
    flags: (label: string) => `${label} heeft precies twee klassen: J en N.`,
    reversed: (row: number, from: string, to: string) =>
      `Regel ${row}: 'van' (${from}) moet lager zijn dan 'tot' (${to}). Is er een cijfer te veel of te weinig getypt?`,
    gap: (row: number, from: string, to: string) =>
      `Regel ${row}: tussen ${from} en ${to} is er geen klasse. Laat elke klasse beginnen waar de vorige ophoudt.`,
    overlap: (row: number, other: number) =>
      `Regel ${row}: deze klasse overlapt met regel ${other}. Laat elke klasse beginnen waar de vorige ophoudt.`,
    openBelow: (row: number, limit: string) =>
      `Regel ${row}: onder ${limit} is er geen klasse. Laat 'van' van de laagste klasse leeg.`,
    openAbove: (row: number, limit: string) =>
      `Regel ${row}: vanaf ${limit} is er geen klasse. Laat 'tot' van de hoogste klasse leeg.`,
    sum: (sum: number, toDivide: number) =>
      `De hoogste punten van de criteria tellen op tot ${sum}, maar er zijn ${toDivide} punten te verdelen.`,
    typeMissing: (type: ClientType) => `Type ${type} ontbreekt.`,
    typeTwice: (type: ClientType) => `Type ${type} staat er twee keer in.`,
    typeReversed: (type: ClientType, from: number, to: number) =>
      `Type ${type}: 'van' (${from}) is hoger dan 'tot en met' (${to}).`,
    typeGap: (from: number, to: number) =>
      from === to
        ? `${from} punten valt in geen enkel type.`
        : `${from} tot en met ${to} punten valt in geen enkel type.`,
    typeOverlap: (lower: ClientType, higher: ClientType) =>
      `De typen ${lower} en ${higher} overlappen. Elk aantal punten hoort bij precies één type.`,
    typeOrder: (lower: ClientType, higher: ClientType) =>
      `Type ${higher} begint lager dan type ${lower}. A hoort de meeste punten te hebben en D de minste.`,
    typeAbove: (type: ClientType, max: number) =>
      `Type ${type} loopt verder dan het hoogste aantal punten (${max}).`,
  },

  charts: {
    byType: {
      name: 'Verdeling naar type',
      title: (best: number, total: number) => `${best} van ${groups(total)} ${isOrAre(best)} type A of B`,
    },
    ambassadors: {
      name: 'Ambassadeurs',
      title: (yes: number, known: number) =>
        known === 0
          ? 'Van geen klantgroep is bekend of het een ambassadeur is'
          : `${yes} van ${groups(known)} ${isOrAre(yes)} ambassadeur`,
    },
    feeVolume: {
      name: 'Declaratieomvang per klantgroep',
      title: (count: number, known: number, label: string) =>
        known === 0
          ? 'De declaratieomvang is van geen klantgroep bekend'
          : `${count} van ${groups(known)} ${count === 1 ? 'declareert' : 'declareren'} ${label}`,
    },
    writeOff: {
      name: 'Afboekingen, % van productie',
      title: (high: number, known: number) =>
        known === 0
          ? 'De afboekingen zijn van geen klantgroep bekend'
          : `Bij ${high} van ${groups(known)} kosten de afboekingen punten`,
    },
    branch: {
      name: 'Verdeling naar branche',
      title: (count: number, known: number, label: string) =>
        known === 0
          ? 'De branche is van geen klantgroep bekend'
          : `${label} is de grootste branche: ${count} van ${groups(known)}`,
    },
    age: {
      name: 'Leeftijd ondernemer',
      title: (count: number, known: number, label: string) =>
        known === 0
          ? 'De leeftijd is van geen ondernemer bekend'
          : `${count} van de ${known} ondernemers ${isOrAre(count)} ${label}`,
    },
    incomplete: (count: number) =>
      count === 0 ? 'Alle klantgroepen zijn volledig.' : `${groups(count)} ${isOrAre(count)} onvolledig.`,
    unknown: 'Onbekend',
    otherBranches: 'Overige branches',
    yes: 'Ambassadeur',
    no: 'Geen ambassadeur',
  },
};

function groups(count: number): string {
  return count === 1 ? '1 klantgroep' : `${formatCount(count)} klantgroepen`;
}

function isOrAre(count: number): string {
  return count === 1 ? 'is' : 'zijn';
}
