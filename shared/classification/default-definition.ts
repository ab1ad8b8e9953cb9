import type { Band, Criterion, Definition } from './model.ts';

const euro = 100;
const percent = 100;

function band(
  code: string,
  label: string,
  limits: readonly [number | null, number | null],
  points: number | null,
): Band {
  return { code, label, from: limits[0], to: limits[1], points, isProposal: false };
}

function code(value: string, label: string, points: number | null): Band {
  return band(value, label, [null, null], points);
}

function proposed(criterion: Criterion): Criterion {
  return { ...criterion, bands: criterion.bands.map((each) => ({ ...each, isProposal: true })) };
}

const feeVolume: Criterion = {
  key: 'feeVolume',
  label: 'Declaratieomvang',
  bands: [
    band('00000-01500', 'tot € 1.500', [null, 1_500 * euro], 0),
    band('01500-03000', '€ 1.500 tot € 3.000', [1_500 * euro, 3_000 * euro], 1),
    band('03000-05000', '€ 3.000 tot € 5.000', [3_000 * euro, 5_000 * euro], 1),
    band('05000-07500', '€ 5.000 tot € 7.500', [5_000 * euro, 7_500 * euro], 1),
    band('07500-09999', '€ 7.500 tot € 10.000', [7_500 * euro, 10_000 * euro], 1),
    band('10000-29999', '€ 10.000 tot € 30.000', [10_000 * euro, 30_000 * euro], 1),
    band('30000>', '€ 30.000 en meer', [30_000 * euro, null], 2),
  ],
};

const writeOff: Criterion = {
  key: 'writeOff',
  label: 'Afboekingen',
  bands: [
    band('00-05', '0 tot 5 %', [0, 5 * percent], 2),
    band('05-10', '5 tot 10 %', [5 * percent, 10 * percent], 2),
    band('10-15', '10 tot 15 %', [10 * percent, 15 * percent], 1),
    band('15-20', '15 tot 20 %', [15 * percent, 20 * percent], 1),
    band('20-25', '20 tot 25 %', [20 * percent, 25 * percent], 0),
    band('25-30', '25 tot 30 %', [25 * percent, 30 * percent], 0),
    band('30>', '30 % en meer', [30 * percent, null], 0),
    band('Bij', 'Bijboeking', [null, 0], 2),
  ],
};

const payment: Criterion = {
  key: 'payment',
  label: 'Betalingsgedrag',
  bands: [
    code('00-30', '< 30 dagen / snel', 2),
    code('30', '30 dagen / volgens vervaldatum', 2),
    code('31-60', '31 tot en met 60 dagen', 1),
    code('60>', '> 60 dagen / late betaler', 0),
    code('???', 'Onbekend', null),
  ],
};

const ageClass: Criterion = {
  key: 'ageClass',
  label: 'Leeftijd ondernemer',
  bands: [
    band('<30', 'jonger dan 30', [null, 30], 1),
    band('30-39', '30 tot en met 39', [30, 40], 1),
    band('40-49', '40 tot en met 49', [40, 50], 1),
    band('50-59', '50 tot en met 59', [50, 60], 1),
    band('60>', '60 en ouder', [60, null], 0),
  ],
};

/**
 * The definition of a new office: 13 points, four types. Fee volume, write-offs and the types are the source's own table
 * (with its typing errors put right); everything marked as proposal is ours, because the source is silent there.
 */
export const defaultDefinition: Definition = {
  version: 1,
  name: 'Standaard 13 punten',
  pointsToDivide: 13,
  criteria: [
    feeVolume,
    writeOff,
    proposed(payment),
    proposed({
      key: 'ambassador',
      label: 'Ambassadeur',
      bands: [code('J', 'Ambassadeur', 2), code('N', 'Geen ambassadeur', 0)],
    }),
    proposed({
      key: 'continuity',
      label: 'Continuïteit dienstverlening',
      bands: [code('J', 'Lopend bedrijf of opvolging geregeld', 2), code('N', 'Niet geregeld', 0)],
    }),
    proposed(ageClass),
    proposed({
      key: 'branch',
      label: 'Branche',
      bands: [code('N', 'Gewone branche', 1), code('J', 'Hoog risico', 0)],
    }),
    proposed({
      key: 'otherRisk',
      label: 'Overig risico',
      bands: [code('N', 'Geen overig risico', 1), code('J', 'Overig risico', 0)],
    }),
  ],
  types: [
    { type: 'A', from: 11, to: 13 },
    { type: 'B', from: 9, to: 10 },
    { type: 'C', from: 5, to: 8 },
    { type: 'D', from: 0, to: 4 },
  ],
};
