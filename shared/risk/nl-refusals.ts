/** What the risk inventory refuses, and what to do. */
export const riskRefusals = {
  definitionGone: 'Deze vragenlijst bestaat niet meer. Kies een andere uit de lijst.',
  notADraft: 'Deze vragenlijst is al in werking en verandert niet meer. Maak een nieuw concept.',
  draftHasProblems: (count: number) =>
    `De vragenlijst kan nog niet in werking: ${count} ${count === 1 ? 'punt is' : 'punten zijn'} niet in orde. Er is niets gewijzigd.`,
  clientGone: (number: string) => `Klant ${number} bestaat niet (meer). Ververs de lijst.`,
  assessmentGone: 'Deze beoordeling bestaat niet (meer). Ververs het scherm.',
  approved:
    'Deze beoordeling is goedgekeurd en verandert niet meer. Begin een nieuwe; de oude blijft leesbaar.',
  hasDraft: (number: string) => `Klant ${number} heeft al een concept. Ga daarmee verder of verwijder het.`,
  isFormer: (number: string) =>
    `Klant ${number} is een voormalige klant en wordt niet meer beoordeeld. De oude beoordelingen blijven leesbaar.`,
  otherVersion:
    'De vragenlijst van dit concept is intussen een andere versie. Er is niets bewaard. Ververs het scherm.',
  foreignAnswers: (keys: string) =>
    `Deze antwoorden horen niet bij deze versie van de vragenlijst: ${keys}. Er is niets bewaard. Ververs het scherm.`,
  oldDefinition:
    'Er is intussen een nieuwe vragenlijst in werking. Neem de antwoorden over naar de nieuwe versie en keur daarna goed. Het concept is bewaard.',
  alreadyActive: 'Dit concept staat al op de vragenlijst die in werking is.',
  incomplete: (count: number) =>
    `De beoordeling kan nog niet worden goedgekeurd: ${count} ${count === 1 ? 'punt ontbreekt' : 'punten ontbreken'}. Het concept is bewaard.`,
  nobody: 'Kies ten minste één klant.',
} as const;

/** What stands in the way of approving. */
export const riskProblems = {
  unanswered: (question: string) => `Nog niet beantwoord: ${question}`,
  noClass: 'Kies de risicoklasse.',
  lowerClass: (indicated: string, chosen: string) =>
    `Antwoorden en signalen wijzen op ${indicated.toLowerCase()}. Licht toe waarom je ${chosen.toLowerCase()} kiest.`,
  noOtherRisk: 'Geef aan of er overig risico is.',
  noOtherRiskReason: 'Geef de reden van het overige risico.',
  noDecision: 'Kies een besluit.',
  noDecisionReason: 'Licht het besluit toe: welke maatregelen, met wie overlegd, of waarom afscheid.',
  noEscalation: 'Dit is een OOB: leg vast met wie en hoe is geëscaleerd.',
  noReview: 'Kies de dag van de volgende beoordeling.',
  reviewPassed: (day: string) => `De volgende beoordeling (${day}) moet na vandaag liggen.`,
  reviewTooLate: (riskClass: string, day: string) =>
    `Bij klasse ${riskClass} is de volgende beoordeling uiterlijk op ${day}.`,
} as const;

/** What is wrong with a questionnaire or its bounds. */
export const definitionProblems = {
  noQuestions: 'Voeg ten minste één vraag toe.',
  doubleKey: (text: string) => `De vraag "${text}" heeft dezelfde sleutel als een andere vraag.`,
  fewChoices: (text: string) => `De vraag "${text}" heeft ten minste twee antwoorden nodig.`,
  doubleChoice: (text: string) => `De vraag "${text}" heeft twee gelijke antwoorden.`,
  zero: (label: string) => `${label}: vul een getal boven nul in.`,
  tooManyYears: (label: string) => `${label}: hoogstens tien jaar.`,
  lossYears: 'Het aantal verliesjaren is groter dan het aantal jaren dat meetelt.',
} as const;
