import type { FilingFacts } from '#shared/deadlines/engine.ts';
import { usualFiling, type DeadlineStep } from '#shared/deadlines/model.ts';

/** One line of the golden table: what is known of a client, and the day that follows for a step of a period. */
export interface GoldenCase {
  name: string;
  facts: Partial<FilingFacts>;
  step: DeadlineStep;
  /** The period asked for. */
  period: string;
  /** Rule and day; several when a step has more than one day, none when there is none. */
  expected: readonly (readonly [rule: string, dueOn: string])[];
  /** Where the day was read. */
  source: string;
}

export const unknownFacts: FilingFacts = {
  ...usualFiling,
  legalFormCode: null,
  earlierForms: [],
  bookYears: [],
  vatPeriods: [],
  extensions: [],
  done: [],
  assessment: null,
};

const vatSource = 'Belastingdienst, aangiftetijdvakken btw: laatste dag van de maand na het tijdvak';
const icpSource = 'Belastingdienst, opgaaf ICP: zelfde laatste dag als de btw';
const wageSource = 'Aangiftebrief loonheffingen: een maand na het tijdvak';
const fourWeekSource = 'Tabel vierwekentijdvakken 2014: zelfde dag van de volgende maand';
const incomeSource = 'Belastingdienst: IB voor 1 mei, individueel uitstel tot 1 september';
const corporateSource = 'Belastingdienst: vpb binnen vijf maanden na het boekjaar, uitstel vijf maanden';
const beconSource = 'Uitstelregeling belastingconsulenten: tot eind april, 16 maanden';
const firstYearSource = 'Eerste kort boekjaar: 31-12 voor 1 juni, anders voor 1 april van het jaar erna';
const companySource =
  'BW 2:210 en 2:394: opmaken 5 (+5), vaststellen 2, deponeren 8 dagen, uiterlijk 12 maanden';
const directSource = 'BW 2:210 lid 5: ondertekenen is vaststellen; deponeren 8 juni, met uitstel 8 november';
const cooperativeSource = 'BW 2:58: opmaken 6 (+4), vaststellen 2, deponeren 8 dagen, uiterlijk 12 maanden';
const associationSource =
  'BW 2:49 en 2:300: opmaken 6 (+4), vaststellen ongeveer 1, alleen met onderneming deponeren';
const partnerSource =
  'Eenmanszaak, vof, maatschap: geen jaarrekening deponeren; vof en cv met alleen kapitaalvennootschappen wel';
const suppletieSource = 'Belastingdienst, suppletie: acht weken na ontdekking, sinds 1-1-2025';
const wwftSource = 'Wwft: ritme van het kantoor, hoog 12, normaal 36, laag 60 maanden';

const vat = (
  recurrence: FilingFacts['vatPeriods'][number]['recurrence'],
  year = 2027,
): Partial<FilingFacts> => ({
  vatPeriods: [{ year, recurrence }],
});
const form = (legalFormCode: string, more: Partial<FilingFacts> = {}): Partial<FilingFacts> => ({
  legalFormCode,
  ...more,
});
const extended = (
  family: 'income_tax' | 'corporate_tax' | 'accounts',
  periodEndsOn: string,
  kind: 'individual' | 'becon' | 'resolution',
  untilOn: string | null = null,
): Pick<FilingFacts, 'extensions'> => ({ extensions: [{ family, periodEndsOn, kind, untilOn }] });
const first = (startsOn: string, endsOn: string): Pick<FilingFacts, 'bookYears'> => ({
  bookYears: [{ startsOn, endsOn, isFirst: true }],
});
const direct = { allShareholdersDirect: true };

type Row = [name: string, facts: Partial<FilingFacts>, period: string, expected: GoldenCase['expected']];
const table = (step: DeadlineStep, source: string, rows: readonly Row[]): GoldenCase[] =>
  rows.map(([name, facts, period, expected]) => ({ name, facts, step, period, expected, source }));

const taxes: readonly GoldenCase[] = [
  ...table('vat', vatSource, [
    ['eerste kwartaal', vat('quarter'), '2027-03-31', [['BTW', '2027-04-30']]],
    ['tweede kwartaal', vat('quarter'), '2027-06-30', [['BTW', '2027-07-31']]],
    ['derde kwartaal', vat('quarter'), '2027-09-30', [['BTW', '2027-10-31']]],
    [
      'vierde kwartaal, dag in het weekend blijft staan',
      vat('quarter'),
      '2026-12-31',
      [['BTW', '2027-01-31']],
    ],
    ['maand januari', vat('month'), '2027-01-31', [['BTW', '2027-02-28']]],
    ['maand januari in een schrikkeljaar', vat('month', 2028), '2028-01-31', [['BTW', '2028-02-29']]],
    ['maand februari in een schrikkeljaar', vat('month', 2028), '2028-02-29', [['BTW', '2028-03-31']]],
    ['maand december', vat('month'), '2026-12-31', [['BTW', '2027-01-31']]],
    ['jaaraangifte', vat('year'), '2026-12-31', [['BTW-JAAR', '2027-03-31']]],
    ['geen btw', vat(null), '2027-03-31', []],
    ['kleineondernemersregeling', { ...vat('quarter'), hasKor: true }, '2027-03-31', []],
    [
      'tijdvak gewijzigd per jaar',
      {
        vatPeriods: [
          { year: 2026, recurrence: 'quarter' },
          { year: 2027, recurrence: 'month' },
        ],
      },
      '2027-01-31',
      [['BTW', '2027-02-28']],
    ],
    ['laatst bekende plan geldt door', vat('quarter', 2025), '2027-03-31', [['BTW', '2027-04-30']]],
  ]),
  ...table('icp', icpSource, [
    ['kwartaal', { icp: 'quarter' }, '2027-03-31', [['ICP', '2027-04-30']]],
    ['maand', { icp: 'month' }, '2027-04-30', [['ICP', '2027-05-31']]],
    ['jaar', { icp: 'year' }, '2026-12-31', [['ICP-JAAR', '2027-01-31']]],
    ['geen', {}, '2027-03-31', []],
  ]),
  ...table('payroll', wageSource, [
    ['maand december', { payroll: 'month' }, '2026-12-31', [['LOON', '2027-01-31']]],
    ['maand januari', { payroll: 'month' }, '2027-01-31', [['LOON', '2027-02-28']]],
    ['geen personeel', {}, '2027-01-31', []],
  ]),
  ...table('payroll', fourWeekSource, [
    ['eerste vier weken van 2014', { payroll: 'four_weeks' }, '2014-01-26', [['LOON', '2014-02-26']]],
    ['eerste vier weken van 2027', { payroll: 'four_weeks' }, '2027-01-31', [['LOON', '2027-02-28']]],
    ['dertiende tijdvak met vijf weken', { payroll: 'four_weeks' }, '2027-01-03', [['LOON', '2027-02-03']]],
  ]),
  ...table('suppletie', suppletieSource, [
    [
      'ontdekt in januari',
      { suppletieDiscoveredOn: '2027-01-15' },
      '2027-01-15',
      [['SUPPLETIE', '2027-03-12']],
    ],
    [
      'ontdekt op schrikkeldag',
      { suppletieDiscoveredOn: '2028-02-29' },
      '2028-02-29',
      [['SUPPLETIE', '2028-04-25']],
    ],
    ['ontdekt voor de regel gold', { suppletieDiscoveredOn: '2024-06-01' }, '2024-06-01', []],
  ]),
  ...table('income_tax', incomeSource, [
    ['persoon', form('Persoon'), '2026-12-31', [['IB', '2027-04-30']]],
    ['eenmanszaak', form('Eenmanszaak'), '2026-12-31', [['IB', '2027-04-30']]],
    [
      'eenmanszaak met gebroken boekjaar',
      form('Eenmanszaak', { bookYearEnd: '06-30' }),
      '2026-12-31',
      [['IB', '2027-04-30']],
    ],
    [
      'individueel uitstel',
      form('Persoon', extended('income_tax', '2026-12-31', 'individual')),
      '2026-12-31',
      [['IB-UITSTEL', '2027-09-01']],
    ],
    [
      'individueel uitstel tot een eigen dag',
      form('Persoon', extended('income_tax', '2026-12-31', 'individual', '2027-11-01')),
      '2026-12-31',
      [['IB-UITSTEL', '2027-11-01']],
    ],
    [
      'uitstel van een ander jaar',
      form('Persoon', extended('income_tax', '2025-12-31', 'individual')),
      '2026-12-31',
      [['IB', '2027-04-30']],
    ],
    ['vof: de vennoten', form('VOF'), '2026-12-31', []],
    ['maatschap: de maten', form('Maatschap'), '2026-12-31', []],
    ['BV', form('BV'), '2026-12-31', []],
    [
      'in het jaar BV geworden',
      form('BV', { earlierForms: [{ legalFormCode: 'Eenmanszaak', untilOn: '2026-06-30' }] }),
      '2026-12-31',
      [['IB', '2027-04-30']],
    ],
    [
      'jaar na de omzetting',
      form('BV', { earlierForms: [{ legalFormCode: 'Eenmanszaak', untilOn: '2025-12-31' }] }),
      '2026-12-31',
      [],
    ],
  ]),
  ...table('income_tax', beconSource, [
    [
      'becon',
      form('Eenmanszaak', extended('income_tax', '2025-12-31', 'becon')),
      '2025-12-31',
      [['IB-BECON', '2027-04-30']],
    ],
  ]),
  ...table('corporate_tax', corporateSource, [
    ['kalenderjaar', form('BV'), '2026-12-31', [['VPB', '2027-05-31']]],
    ['boekjaar t/m 28 februari', form('BV', { bookYearEnd: '02-28' }), '2027-02-28', [['VPB', '2027-07-31']]],
    [
      'laatste dag van februari, schrikkeljaar',
      form('BV', { bookYearEnd: '02-29' }),
      '2028-02-29',
      [['VPB', '2028-07-31']],
    ],
    [
      'laatste dag van februari, gewoon jaar',
      form('BV', { bookYearEnd: '02-29' }),
      '2027-02-28',
      [['VPB', '2027-07-31']],
    ],
    ['boekjaar t/m 30 juni', form('NV', { bookYearEnd: '06-30' }), '2026-06-30', [['VPB', '2026-11-30']]],
    [
      'boekjaar t/m 30 september',
      form('BV', { bookYearEnd: '09-30' }),
      '2026-09-30',
      [['VPB', '2027-02-28']],
    ],
    [
      'individueel uitstel',
      form('BV', extended('corporate_tax', '2026-12-31', 'individual')),
      '2026-12-31',
      [['VPB-UITSTEL', '2027-11-01']],
    ],
    [
      'individueel uitstel, boekjaar t/m februari',
      form('BV', { bookYearEnd: '02-28', ...extended('corporate_tax', '2027-02-28', 'individual') }),
      '2027-02-28',
      [['VPB-UITSTEL', '2028-01-01']],
    ],
    ['coöperatie', form('Coöperatie'), '2026-12-31', [['VPB', '2027-05-31']]],
    ['stichting zonder onderneming', form('Stichting', { hasEnterprise: false }), '2026-12-31', []],
    [
      'stichting met onderneming',
      form('Stichting', { hasEnterprise: true }),
      '2026-12-31',
      [['VPB', '2027-05-31']],
    ],
    ['eenmanszaak', form('Eenmanszaak'), '2026-12-31', []],
    ['onbekende rechtsvorm', form('Kerkgenootschap'), '2026-12-31', []],
    ['zonder rechtsvorm', {}, '2026-12-31', []],
    [
      'verlengd boekjaar van 18 maanden',
      form('BV', { bookYears: [{ startsOn: '2025-07-01', endsOn: '2026-12-31', isFirst: false }] }),
      '2026-12-31',
      [['VPB', '2027-05-31']],
    ],
    [
      'jaareinde binnen het verlengde boekjaar',
      form('BV', { bookYears: [{ startsOn: '2025-07-01', endsOn: '2026-12-31', isFirst: false }] }),
      '2025-12-31',
      [],
    ],
    [
      'kort boekjaar bij wijziging',
      form('BV', { bookYears: [{ startsOn: '2026-01-01', endsOn: '2026-06-30', isFirst: false }] }),
      '2026-06-30',
      [['VPB', '2026-11-30']],
    ],
    [
      'BV die eenmanszaak wordt',
      form('Eenmanszaak', { earlierForms: [{ legalFormCode: 'BV', untilOn: '2026-08-31' }] }),
      '2026-08-31',
      [['VPB', '2027-01-31']],
    ],
  ]),
  ...table('corporate_tax', beconSource, [
    [
      'becon, kalenderjaar',
      form('BV', extended('corporate_tax', '2025-12-31', 'becon')),
      '2025-12-31',
      [['VPB-BECON', '2027-04-30']],
    ],
    [
      'becon, boekjaar t/m juni',
      form('BV', { bookYearEnd: '06-30', ...extended('corporate_tax', '2026-06-30', 'becon') }),
      '2026-06-30',
      [['VPB-BECON', '2027-10-31']],
    ],
  ]),
  ...table('corporate_tax', firstYearSource, [
    [
      'eerste kort boekjaar t/m 31 december',
      form('BV', first('2026-09-01', '2026-12-31')),
      '2026-12-31',
      [['VPB', '2027-05-31']],
    ],
    [
      'eerste kort boekjaar t/m 30 juni',
      form('BV', { bookYearEnd: '06-30', ...first('2026-02-01', '2026-06-30') }),
      '2026-06-30',
      [['VPB-EERSTE', '2027-03-31']],
    ],
    [
      'eerste lang boekjaar van 18 maanden',
      form('BV', first('2026-07-01', '2027-12-31')),
      '2027-12-31',
      [['VPB', '2028-05-31']],
    ],
    ['voor het eerste boekjaar is er niets', form('BV', first('2026-07-01', '2027-12-31')), '2026-12-31', []],
    [
      'eerste kort boekjaar met uitstel',
      form('BV', {
        bookYearEnd: '06-30',
        ...first('2026-02-01', '2026-06-30'),
        ...extended('corporate_tax', '2026-06-30', 'individual'),
      }),
      '2026-06-30',
      [['VPB-UITSTEL', '2027-09-01']],
    ],
    [
      'BV uit eenmanszaak, boekjaar t/m 31 december',
      form('BV', { earlierForms: [{ legalFormCode: 'Eenmanszaak', untilOn: '2026-06-30' }] }),
      '2026-12-31',
      [['VPB', '2027-05-31']],
    ],
  ]),
];

const accounts: readonly GoldenCase[] = [
  ...table('draw_up', companySource, [
    ['BV', form('BV'), '2026-12-31', [['OPMAKEN', '2027-05-31']]],
    [
      'NV met uitstel',
      form('NV', extended('accounts', '2026-12-31', 'resolution')),
      '2026-12-31',
      [['OPMAKEN-VERLENGD', '2027-10-31']],
    ],
    [
      'BV, boekjaar t/m 28 februari',
      form('BV', { bookYearEnd: '02-28' }),
      '2027-02-28',
      [['OPMAKEN', '2027-07-31']],
    ],
    [
      'BV, uitstel korter dan het mag',
      form('BV', extended('accounts', '2026-12-31', 'resolution', '2027-08-31')),
      '2026-12-31',
      [['OPMAKEN-VERLENGD', '2027-08-31']],
    ],
  ]),
  ...table('adopt', companySource, [
    ['BV', form('BV'), '2026-12-31', [['VASTSTELLEN', '2027-07-31']]],
    [
      'BV met uitstel',
      form('BV', extended('accounts', '2026-12-31', 'resolution')),
      '2026-12-31',
      [['VASTSTELLEN', '2027-12-31']],
    ],
    [
      'BV met uitstel tot eind augustus',
      form('BV', extended('accounts', '2026-12-31', 'resolution', '2027-08-31')),
      '2026-12-31',
      [['VASTSTELLEN', '2027-10-31']],
    ],
  ]),
  ...table('file', companySource, [
    [
      'BV',
      form('BV'),
      '2026-12-31',
      [
        ['DEPONEREN-8D', '2027-08-08'],
        ['DEPONEREN', '2027-12-31'],
      ],
    ],
    [
      'NV',
      form('NV', direct),
      '2026-12-31',
      [
        ['DEPONEREN-8D', '2027-08-08'],
        ['DEPONEREN', '2027-12-31'],
      ],
    ],
    [
      'BV met uitstel: nooit na twaalf maanden',
      form('BV', extended('accounts', '2026-12-31', 'resolution')),
      '2026-12-31',
      [['DEPONEREN', '2027-12-31']],
    ],
    [
      'BV, vroeg vastgesteld',
      form('BV', { done: [{ step: 'adopt', periodEndsOn: '2026-12-31', doneOn: '2027-04-15' }] }),
      '2026-12-31',
      [
        ['DEPONEREN-8D', '2027-04-23'],
        ['DEPONEREN', '2027-12-31'],
      ],
    ],
    [
      'BV, boekjaar t/m 30 juni',
      form('BV', { bookYearEnd: '06-30' }),
      '2026-06-30',
      [
        ['DEPONEREN-8D', '2027-02-08'],
        ['DEPONEREN', '2027-06-30'],
      ],
    ],
    [
      'BV, laatste dag van februari',
      form('BV', { bookYearEnd: '02-29' }),
      '2027-02-28',
      [
        ['DEPONEREN-8D', '2027-10-08'],
        ['DEPONEREN', '2028-02-29'],
      ],
    ],
  ]),
  ...table('adopt', directSource, [
    ['BV, alle aandeelhouders bestuurder', form('BV', direct), '2026-12-31', []],
    [
      'BV, statuten wijken af',
      form('BV', { ...direct, articlesDiffer: true }),
      '2026-12-31',
      [['VASTSTELLEN', '2027-07-31']],
    ],
  ]),
  ...table('file', directSource, [
    [
      'BV, alle aandeelhouders bestuurder',
      form('BV', direct),
      '2026-12-31',
      [['DEPONEREN-8D', '2027-06-08']],
    ],
    [
      'BV, alle aandeelhouders bestuurder, met uitstel',
      form('BV', { ...direct, ...extended('accounts', '2026-12-31', 'resolution') }),
      '2026-12-31',
      [['DEPONEREN-BESTUUR', '2027-11-08']],
    ],
    [
      'BV, statuten wijken af',
      form('BV', { ...direct, articlesDiffer: true }),
      '2026-12-31',
      [
        ['DEPONEREN-8D', '2027-08-08'],
        ['DEPONEREN', '2027-12-31'],
      ],
    ],
    [
      'BV, opgemaakt en ondertekend in maart',
      form('BV', {
        ...direct,
        done: [{ step: 'draw_up', periodEndsOn: '2026-12-31', doneOn: '2027-03-01' }],
      }),
      '2026-12-31',
      [['DEPONEREN-8D', '2027-03-09']],
    ],
  ]),
  ...table('draw_up', cooperativeSource, [
    ['coöperatie', form('Coöperatie'), '2026-12-31', [['OPMAKEN-COOP', '2027-06-30']]],
    [
      'coöperatie met uitstel',
      form('Coöperatie', extended('accounts', '2026-12-31', 'resolution')),
      '2026-12-31',
      [['OPMAKEN-COOP-VERL', '2027-10-31']],
    ],
  ]),
  ...table('adopt', cooperativeSource, [
    ['coöperatie', form('Coöperatie'), '2026-12-31', [['VASTSTELLEN-COOP', '2027-08-31']]],
    [
      'coöperatie met uitstel',
      form('Coöperatie', extended('accounts', '2026-12-31', 'resolution')),
      '2026-12-31',
      [['VASTSTELLEN-COOP', '2027-12-31']],
    ],
  ]),
  ...table('file', cooperativeSource, [
    [
      'coöperatie',
      form('Coöperatie'),
      '2026-12-31',
      [
        ['DEPONEREN-8D', '2027-09-08'],
        ['DEPONEREN', '2027-12-31'],
      ],
    ],
  ]),
  ...table('draw_up', associationSource, [
    ['vereniging', form('Vereniging'), '2026-12-31', [['OPMAKEN-VER', '2027-06-30']]],
    [
      'stichting met uitstel',
      form('Stichting', extended('accounts', '2026-12-31', 'resolution')),
      '2026-12-31',
      [['OPMAKEN-VER-VERL', '2027-10-31']],
    ],
  ]),
  ...table('adopt', associationSource, [
    ['vereniging', form('Vereniging'), '2026-12-31', [['VASTSTELLEN-VER', '2027-07-31']]],
  ]),
  ...table('file', associationSource, [
    [
      'stichting met onderneming',
      form('Stichting', { hasEnterprise: true }),
      '2026-12-31',
      [
        ['DEPONEREN-8D', '2027-08-08'],
        ['DEPONEREN', '2027-12-31'],
      ],
    ],
    ['stichting zonder onderneming', form('Stichting', { hasEnterprise: false }), '2026-12-31', []],
  ]),
  ...table('file', partnerSource, [
    ['eenmanszaak', form('Eenmanszaak'), '2026-12-31', []],
    ['vof', form('VOF'), '2026-12-31', []],
    [
      'cv met alleen kapitaalvennootschappen',
      form('CV', { partnershipFiles: true }),
      '2026-12-31',
      [
        ['DEPONEREN-8D', '2027-08-08'],
        ['DEPONEREN', '2027-12-31'],
      ],
    ],
  ]),
];

const reviews: readonly GoldenCase[] = table('wwft', wwftSource, [
  [
    'hoog',
    { assessment: { riskClass: 'high', approvedOn: '2026-03-15', nextReviewOn: null } },
    '2026-03-15',
    [['WWFT', '2027-03-15']],
  ],
  [
    'normaal',
    { assessment: { riskClass: 'normal', approvedOn: '2024-02-29', nextReviewOn: null } },
    '2024-02-29',
    [['WWFT', '2027-02-28']],
  ],
  [
    'laag',
    { assessment: { riskClass: 'low', approvedOn: '2022-05-01', nextReviewOn: null } },
    '2022-05-01',
    [['WWFT', '2027-05-01']],
  ],
  [
    'eigen datum van de beoordeling',
    { assessment: { riskClass: 'normal', approvedOn: '2026-03-15', nextReviewOn: '2027-06-01' } },
    '2026-03-15',
    [['WWFT', '2027-06-01']],
  ],
  ['niet beoordeeld', {}, '2026-03-15', []],
]);

/** Legal form × book year × extension × shareholders × period, each with its source. */
export const goldenCases: readonly GoldenCase[] = [...taxes, ...accounts, ...reviews];
