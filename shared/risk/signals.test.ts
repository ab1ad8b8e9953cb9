import { describe, expect, it, test } from 'vitest';
import { defaultRiskDefinition } from './default-definition.ts';
import type { RiskValues, SignalCode } from './signal-model.ts';
import {
  computeGroupSignal,
  computeSignals,
  explainSignal,
  indicateClass,
  summarizeSignals,
} from './signals.ts';
import { production, riskValues, signalOptions, year } from './test-data.ts';

function find(code: SignalCode, rest: Partial<RiskValues> = {}) {
  const signal = computeSignals(riskValues(rest), signalOptions).find((each) => each.code === code);
  if (signal === undefined) throw new Error(`no rule for ${code}`);
  return explainSignal(signal);
}

const noAnswers = { answers: {} };

test('a client of whom everything is known and nothing is wrong gives no signal and no unknown', () => {
  const signals = computeSignals(riskValues(), signalOptions);
  expect(signals.filter(({ outcome }) => outcome !== 'none')).toEqual([]);
  expect(summarizeSignals(signals)).toEqual({ count: 0, unknown: 0, worst: null });
});

test.each<[SignalCode, Partial<RiskValues>, string, string]>([
  ['negativeEquity', { figures: [year(2025, { equityCents: -1 })] }, 'signal', 'negatief in 2025'],
  ['negativeEquity', { figures: [year(2025, { equityCents: 0 })] }, 'none', 'niet negatief'],
  ['negativeEquity', { figures: [year(2025, { equityCents: null })] }, 'unknown', 'eigen vermogen 2025'],
  ['negativeEquity', { figures: [year(2019, { equityCents: -1 })] }, 'signal', 'negatief in 2019'],
  ['negativeEquity', { figures: [year(2019)] }, 'unknown', 'jaarcijfers van na 2019'],
  ['negativeEquity', { figures: [] }, 'unknown', 'jaarcijfers'],
  ['negativeEquity', { figures: [], kind: 'person' }, 'not_applicable', 'persoon'],
  ['solvencyFall', { figures: [year(2024), year(2025, { equityCents: 15_000_000 })] }, 'signal', '10,0'],
  ['solvencyFall', { figures: [year(2024), year(2025, { equityCents: 15_100_000 })] }, 'none', ''],
  ['solvencyFall', { figures: [year(2023), year(2025)] }, 'unknown', '2024'],
  ['solvencyFall', { figures: [year(2024), year(2025, { balanceTotalCents: 0 })] }, 'unknown', '2025'],
  [
    'losses',
    { figures: [year(2024, { netResultCents: -1 }), year(2025, { netResultCents: -2 })] },
    'signal',
    '2024, 2025',
  ],
  [
    'losses',
    { figures: [year(2024, { netResultCents: -1 }), year(2025, { netResultCents: 0 })] },
    'none',
    '',
  ],
  ['losses', { figures: [year(2025, { netResultCents: -2 })] }, 'unknown', 'netto resultaat 2024'],
  ['losses', { figures: [year(2025, { netResultCents: 2 })] }, 'none', ''],
  [
    'losses',
    { figures: [year(2023, { netResultCents: -1 }), year(2025, { netResultCents: -1 })] },
    'unknown',
    '2024',
  ],
  [
    'turnoverSwing',
    { figures: [year(2024), year(2025, { turnoverCents: 70_000_000 })] },
    'signal',
    'daalde met 30,0',
  ],
  [
    'turnoverSwing',
    { figures: [year(2024), year(2025, { turnoverCents: 130_000_000 })] },
    'signal',
    'steeg met 30,0',
  ],
  ['turnoverSwing', { figures: [year(2024), year(2025, { turnoverCents: 70_100_000 })] }, 'none', ''],
  [
    'turnoverSwing',
    { figures: [year(2024, { turnoverCents: 0 }), year(2025)] },
    'not_applicable',
    'geen omzet',
  ],
  ['turnoverSwing', { figures: [year(2024), year(2025, { turnoverCents: null })] }, 'unknown', 'omzet 2025'],
  [
    'auditDuty',
    { figures: [year(2025, { balanceTotalCents: 675_000_000, staffHundredths: 4500 })] },
    'signal',
    '90,0',
  ],
  [
    'auditDuty',
    { figures: [year(2025, { balanceTotalCents: 674_999_999, staffHundredths: 4500 })] },
    'none',
    '',
  ],
  [
    'auditDuty',
    { figures: [year(2025, { balanceTotalCents: 675_000_000, staffHundredths: null })] },
    'unknown',
    'personeelsleden 2025',
  ],
  ['auditDuty', { figures: [year(2025, { staffHundredths: null })] }, 'none', ''],
  ['auditDuty', { figures: [year(2023)] }, 'unknown', 'grenzen'],
  ['auditDuty', { figures: [year(2024)], bookYearStartsOn: '2023-07-01' }, 'unknown', 'grenzen'],
  ['highRiskBranch', { isHighRiskBranch: true }, 'signal', 'hoog risico'],
  ['highRiskBranch', { branchCode: null }, 'unknown', 'branche'],
  ['highRiskBranch', { isHighRiskBranch: null, branchLabel: null }, 'unknown', '04'],
  ['cashHeavy', { answers: { cashPayments: { choice: 'mainly', remark: null } } }, 'signal', 'vragenlijst'],
  ['cashHeavy', noAnswers, 'unknown', 'contant geld'],
  ['cashHeavy', { answers: { cashPayments: { choice: 'gone', remark: null } } }, 'unknown', 'contant geld'],
  ['vatRisk', { answers: { vatForeign: { choice: 'yes', remark: null } } }, 'signal', '1 aandachtspunt.'],
  ['vatRisk', noAnswers, 'unknown', '5 antwoorden'],
  ['latePayer', { productions: [production(2025, { paymentDays: 61 })] }, 'signal', '60 dagen'],
  ['latePayer', { productions: [production(2025, { paymentDays: 60 })] }, 'none', ''],
  [
    'latePayer',
    { productions: [production(2020, { paymentDays: 90 })], paymentCode: null },
    'unknown',
    'betalingsgedrag',
  ],
  ['latePayer', { productions: [], paymentCode: '???' }, 'unknown', 'betalingsgedrag'],
  ['latePayer', { productions: [], paymentCode: '60>', inheritedFrom: '000200' }, 'signal', 'hoofd 000200'],
  ['writeOff', { productions: [production(2025, { writeOffCents: 200_000 })] }, 'signal', '20,0'],
  ['writeOff', { productions: [production(2025, { writeOffCents: -200_000 })] }, 'none', ''],
  ['writeOff', { productions: [], writeOffCode: '30>' }, 'signal', '30>'],
  ['writeOff', { productions: [], writeOffCode: 'Bij' }, 'none', ''],
  ['writeOff', { productions: [], writeOffCode: null }, 'unknown', 'afboeking'],
  ['prominentPerson', { isProminentPerson: true }, 'signal', 'PEP'],
  ['prominentPerson', { isProminentPerson: null }, 'unknown', 'PEP'],
  ['publicInterest', { isPublicInterest: true }, 'signal', 'OOB'],
  ['publicInterest', { isPublicInterest: null }, 'unknown', 'OOB'],
  ['otherRisk', { hasOtherRisk: true, otherRiskReason: 'Geschil' }, 'signal', 'overig risico'],
  ['reviewOverdue', { current: null }, 'signal', 'nog geen'],
  [
    'reviewOverdue',
    { current: { riskClass: 'high', approvedOn: '2024-01-01', nextReviewOn: '2026-11-20' } },
    'signal',
    '20-11-2026',
  ],
  [
    'reviewOverdue',
    { current: { riskClass: 'high', approvedOn: '2024-01-01', nextReviewOn: '2026-11-21' } },
    'none',
    '',
  ],
  ['reviewOverdue', { current: null, status: 'former' }, 'not_applicable', 'voormalige'],
])('%s of %j is %s', (code, values, outcome, text) => {
  const signal = find(code, values);
  expect(signal.outcome).toBe(outcome);
  expect(signal.why).toContain(text);
  expect(signal.missing.length > 0).toBe(outcome === 'unknown');
  expect(signal.usually).not.toBe('');
});

it('names the years and amounts that a signal rests on', () => {
  const figures = [
    year(2024, { equityCents: 3_010_000 }),
    year(2025, { equityCents: -15_107_000, status: 'provisional' }),
  ];
  expect(find('negativeEquity', { figures }).figures).toEqual([
    { label: 'Eigen vermogen 2024', value: '€\u00A030.100' },
    { label: 'Eigen vermogen 2025 (voorlopig)', value: '€\u00A0\u2212151.070' },
  ]);
});

it('blocks at a public-interest entity and keeps the cash branches of the definition', () => {
  expect(find('publicInterest', { isPublicInterest: true }).severity).toBe('block');
  const definition = { ...defaultRiskDefinition, cashHeavyBranchCodes: ['04'] };
  const signals = computeSignals(riskValues(noAnswers), { ...signalOptions, definition });
  expect(signals.find(({ code }) => code === 'cashHeavy')?.outcome).toBe('signal');
});

describe('the group', () => {
  const member = (rest: Partial<RiskValues>) => {
    const values = riskValues({ number: '000105', name: 'Beheer', ...rest });
    return { ...values, signals: computeSignals(values, signalOptions) };
  };

  it('tells which other members give a signal, and weighs a prominent person', () => {
    const signal = explainSignal(
      computeGroupSignal([
        member({ isProminentPerson: true, isHighRiskBranch: true }),
        member({ number: '000106' }),
      ]),
    );
    expect(signal).toMatchObject({ outcome: 'signal', severity: 'high' });
    expect(signal.figures).toEqual([
      { label: '000105 Beheer', value: 'Prominent persoon (PEP), Branche met hoog risico' },
    ]);
  });

  it('leaves former members out, and does not apply to a client alone', () => {
    expect(computeGroupSignal([member({ isProminentPerson: true, status: 'former' })]).outcome).toBe('none');
    expect(computeGroupSignal([]).outcome).toBe('not_applicable');
  });
});

describe('the indicated class', () => {
  const { answers } = riskValues();
  const indicate = (rest: Partial<RiskValues>, given = answers) =>
    indicateClass(
      defaultRiskDefinition,
      given,
      computeSignals(riskValues({ ...rest, answers: given }), signalOptions),
    );

  it('is low when all is answered and nothing points higher', () => expect(indicate({})).toBe('low'));
  it('is normal while an answer is missing', () => {
    const { countries: _left, ...rest } = answers;
    expect(indicate({}, rest)).toBe('normal');
  });
  it('is high by one signal', () => expect(indicate({ isProminentPerson: true })).toBe('high'));
  it('is high by one answer', () => {
    expect(indicate({}, { ...answers, countries: { choice: 'highRisk', remark: null } })).toBe('high');
  });
  it('does not listen to the btw', () => {
    expect(indicate({}, { ...answers, vatAdministration: { choice: 'poor', remark: null } })).toBe('low');
  });
});
