import type { SignalCode } from './signal-model.ts';

/** The names of the signals and what usually follows. */
export const signalText = {
  titles: {
    publicInterest: 'Organisatie van openbaar belang (OOB)',
    prominentPerson: 'Prominent persoon (PEP)',
    reviewOverdue: 'Wwft-beoordeling ontbreekt of is verlopen',
    negativeEquity: 'Negatief eigen vermogen',
    solvencyFall: 'Dalende solvabiliteit',
    losses: 'Verlies, jaren achtereen',
    turnoverSwing: 'Sterke verandering van de omzet',
    auditDuty: 'Dicht bij een controleplicht',
    highRiskBranch: 'Branche met hoog risico',
    cashHeavy: 'Veel contant geld',
    vatRisk: 'Risicoanalyse btw',
    latePayer: 'Late betaler',
    writeOff: 'Hoge afboeking',
    otherRisk: 'Overig risico op de klantkaart',
    groupMembers: 'Signalen bij de klantgroep',
  },
  usually: {
    publicInterest:
      'Goedkeuren kan pas na escalatie. Overleg met de vergunninghouder of neem afscheid: alleen een kantoor met OOB-vergunning mag controleren.',
    prominentPerson:
      'Verscherpt cliëntenonderzoek: herkomst van vermogen vastleggen en een partner laten instemmen.',
    reviewOverdue: 'Begin een concept, beantwoord de vragenlijst en laat een partner goedkeuren.',
    negativeEquity:
      'Bespreek continuïteit en financiering; ga na of een toelichting in de jaarrekening nodig is.',
    solvencyFall: 'Zoek de oorzaak: verlies, dividend of nieuwe schulden. Bespreek de financiering.',
    losses: 'Bespreek continuïteit en een herstelplan; ga na of voorschotten nodig zijn.',
    turnoverSwing: 'Vraag naar de verklaring en pas planning, btw-tijdvak en voorlopige aanslag aan.',
    auditDuty: 'Bereken de grootteklasse over twee jaar en bespreek op tijd wie er controleert.',
    highRiskBranch: 'Klasse hoog ligt in de rede; onderbouw als je lager kiest.',
    cashHeavy:
      'Beoordeel kasadministratie en contante betalingen; denk aan de meldplicht bij ongebruikelijke transacties.',
    vatRisk: 'Loop de aandachtspunten na vóór de laatste aangifte en bereken zo nodig een suppletie.',
    latePayer: 'Maak betaalafspraken: voorschot, automatische incasso of een lager krediet.',
    writeOff: 'Bespreek prijs en omvang van het werk; pas de begroting van de klant aan.',
    otherRisk: 'Lees de reden op de klantkaart en weeg die mee.',
    groupMembers: 'Bekijk de leden en beoordeel de groep in samenhang.',
  },
} as const satisfies Record<string, Record<SignalCode, string>>;
