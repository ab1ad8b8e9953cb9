/** What was done, for the undo list and the history. */
export const riskChanges = {
  started: (number: string) => `Klant ${number}: risicobeoordeling begonnen`,
  startedMany: (count: number) => `${count} risicobeoordelingen begonnen`,
  saved: (number: string) => `Klant ${number}: concept van de risicobeoordeling gewijzigd`,
  moved: (number: string, version: number) =>
    `Klant ${number}: concept van de risicobeoordeling naar vragenlijst versie ${version}`,
  removed: (number: string) => `Klant ${number}: concept van de risicobeoordeling verwijderd`,
  approved: (number: string) => `Klant ${number}: risicobeoordeling goedgekeurd`,
  definitionCreated: (name: string) => `Concept van de risicovragenlijst gemaakt uit "${name}"`,
  definitionSaved: (name: string) => `Concept van de risicovragenlijst "${name}" gewijzigd`,
  definitionRemoved: (name: string) => `Concept van de risicovragenlijst "${name}" verwijderd`,
  definitionActivated: (version: number) => `Risicovragenlijst versie ${version} in werking gezet`,
} as const;
