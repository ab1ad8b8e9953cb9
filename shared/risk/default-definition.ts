import type { Choice, Question, QuestionGroup, RiskClass, RiskDefinition, Threshold } from './model.ts';

type ChoiceRow = readonly [key: string, label: string, pointsTo: RiskClass | null];

function ask(
  group: QuestionGroup,
  key: string,
  text: string,
  help: string,
  choices: readonly ChoiceRow[],
): Question {
  return {
    key,
    group,
    text,
    help,
    isRequired: true,
    isProposal: true,
    choices: choices.map(([choice, label, pointsTo]): Choice => ({ key: choice, label, pointsTo })),
  };
}

const noYes = (yes: string, pointsTo: RiskClass = 'high'): readonly ChoiceRow[] => [
  ['no', 'Nee', null],
  ['yes', yes, pointsTo],
];

const proposal = (value: number): Threshold => ({ value, isProposal: true });

/**
 * The questionnaire and bounds that every office starts with. All of them are proposals of Peil: the Wwft names the factor groups
 * (client, service and transaction, delivery channel, geography), not the questions.
 */
export const defaultRiskDefinition: RiskDefinition = {
  version: 1,
  name: 'Standaard Wwft en btw',
  questions: [
    ask(
      'client',
      'identity',
      'Zijn de identiteit van de cliënt en de uiteindelijk belanghebbenden vastgesteld?',
      'Uittreksel KvK, UBO-register en geldig legitimatiebewijs in het dossier.',
      [
        ['complete', 'Ja, volledig', null],
        ['partly', 'Deels: er ontbreekt nog iets', 'normal'],
        ['no', 'Nee', 'high'],
      ],
    ),
    ask(
      'client',
      'structure',
      'Hoe doorzichtig is de structuur van zeggenschap en eigendom?',
      'Denk aan stichtingen, trusts, buitenlandse vennootschappen en wisselende aandeelhouders.',
      [
        ['simple', 'Eenvoudig', 'low'],
        ['layered', 'Meerdere lagen, goed te volgen', 'normal'],
        ['complex', 'Ingewikkeld of moeilijk te doorgronden', 'high'],
      ],
    ),
    ask(
      'client',
      'integrity',
      'Is er twijfel over de integriteit van de cliënt of een belanghebbende?',
      'Eerdere meldingen, boetes, negatief nieuws, wisseling van accountant.',
      noYes('Ja, er is aanleiding voor twijfel'),
    ),
    ask(
      'client',
      'fundsOrigin',
      'Is de herkomst van het vermogen en de middelen te verklaren?',
      'Past het vermogen bij wat je van de cliënt weet?',
      [
        ['explained', 'Ja, en vastgelegd', null],
        ['plausible', 'Aannemelijk, niet onderbouwd', 'normal'],
        ['unexplained', 'Nee', 'high'],
      ],
    ),
    ask('service', 'serviceKind', 'Welke dienst levert het kantoor?', 'De zwaarste dienst telt.', [
      ['bookkeeping', 'Administratie, loon of aangiften', 'low'],
      ['accounts', 'Samenstellen of beoordelen van de jaarrekening', 'normal'],
      ['transactions', 'Ook begeleiding van aankoop, verkoop, vastgoed of structuren', 'high'],
    ]),
    ask(
      'service',
      'unusual',
      'Waren er ongebruikelijke of ondoorzichtige transacties?',
      'Grote bedragen zonder verklaring, leningen van derden, transacties zonder zakelijk doel.',
      noYes('Ja'),
    ),
    ask(
      'service',
      'purpose',
      'Zijn doel en aard van de relatie duidelijk?',
      'Waarom komt deze cliënt bij dit kantoor, en past de dienst daarbij?',
      [
        ['clear', 'Ja', null],
        ['unclear', 'Niet helemaal', 'normal'],
        ['none', 'Nee', 'high'],
      ],
    ),
    ask('channel', 'contact', 'Hoe is het contact met de cliënt?', 'Wie heeft de cliënt gezien?', [
      ['met', 'De cliënt is persoonlijk bekend', 'low'],
      ['remote', 'Alleen op afstand, identiteit vastgesteld', 'normal'],
      ['intermediary', 'Via een tussenpersoon of gemachtigde', 'high'],
    ]),
    ask(
      'geography',
      'countries',
      'Met welke landen heeft de cliënt te maken?',
      'Vestiging, belanghebbenden, afnemers, leveranciers en bankrekeningen.',
      [
        ['netherlands', 'Alleen Nederland', 'low'],
        ['union', 'Ook andere landen van de Europese Unie', null],
        ['outside', 'Ook landen buiten de Europese Unie', 'normal'],
        ['highRisk', 'Ook landen met een verhoogd risico of sancties', 'high'],
      ],
    ),
    ask(
      'cash',
      'cashPayments',
      'Betaalt of ontvangt de cliënt veel contant geld?',
      'Kasverkopen in verhouding tot de omzet; betalingen boven de grens van de Wwft.',
      [
        ['hardly', 'Nauwelijks', null],
        ['part', 'Een deel van de omzet', 'normal'],
        ['mainly', 'Grotendeels', 'high'],
      ],
    ),
    ask(
      'vat',
      'vatMixed',
      'Heeft de cliënt vrijgestelde en belaste prestaties of een pro rata?',
      'Splitsing van voorbelasting en herrekening aan het einde van het jaar.',
      noYes('Ja', 'normal'),
    ),
    ask(
      'vat',
      'vatForeign',
      'Zijn er prestaties met het buitenland, verlegde btw of invoer?',
      'ICP-opgaaf, verleggingsregeling, éénloketsysteem.',
      noYes('Ja', 'normal'),
    ),
    ask(
      'vat',
      'vatProperty',
      'Speelt btw op onroerend goed?',
      'Optie voor belaste verhuur, herziening, levering van nieuwbouw.',
      noYes('Ja', 'normal'),
    ),
    ask(
      'vat',
      'vatCorrections',
      'Waren er in de afgelopen jaren suppleties, naheffingen of boetes?',
      'Kijk naar de laatste drie jaren.',
      [
        ['no', 'Nee', null],
        ['small', 'Ja, van klein belang', 'normal'],
        ['large', 'Ja, groot of herhaald', 'high'],
      ],
    ),
    ask(
      'vat',
      'vatAdministration',
      'Is de administratie op tijd en betrouwbaar genoeg voor de aangifte?',
      'Aansluiting van omzet, voorraad, kas en privégebruik.',
      [
        ['good', 'Ja', null],
        ['moderate', 'Met correcties achteraf', 'normal'],
        ['poor', 'Nee', 'high'],
      ],
    ),
  ],
  thresholds: {
    figureYears: proposal(4),
    solvencyFallPermille: proposal(100),
    lossYears: proposal(2),
    turnoverSwingPermille: proposal(300),
    latePaymentDays: proposal(60),
    writeOffPermille: proposal(200),
    nearAuditPermille: proposal(900),
  },
  cashHeavyBranchCodes: [],
  latePaymentCodes: ['60>'],
  writeOffCodes: ['20-25', '25-30', '30>'],
};
