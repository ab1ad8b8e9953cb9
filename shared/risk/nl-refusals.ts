/** What the risk inventory refuses, and what to do. */
export const riskRefusals = {
  definitionGone: 'Deze vragenlijst bestaat niet meer. Kies een andere uit de lijst.',
  notADraft: 'Deze vragenlijst is al in werking en verandert niet meer. Maak een nieuw concept.',
} as const;
