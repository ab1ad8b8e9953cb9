/** Dutch text of the screens, the refusals and the changes of the classification. */
export const nlScreen = {
  refusals: {
    definitionGone: 'Deze definitie bestaat niet (meer). Ververs de lijst.',
    notADraft:
      'Deze definitie is al in gebruik genomen en verandert niet meer. Maak een nieuw concept om iets te wijzigen.',
    scoringGone: 'Deze peildatum bestaat niet (meer). Ververs de lijst.',
    noScoringYet: (on: string) =>
      `Op of vóór ${on} is geen peildatum vastgelegd, dus er is geen stand van toen om te tonen.`,
    clientGone: (number: string) => `Klant ${number} bestaat niet (meer). Ververs de lijst.`,
    overrideGone: 'Deze afwijking is al verwijderd. Ververs de lijst.',
    nothingChosen: 'Er is niets gekozen en niets gewijzigd.',
    notWritten: (file: string) =>
      `Het rapport kon niet worden geschreven naar ${file}. Er is niets gewijzigd. Controleer of de map bestaat, er ruimte is en het bestand niet open staat.`,
    expired: 'De einddatum van de afwijking ligt in het verleden. Kies een dag vanaf vandaag.',
    draftHasProblems: (count: number) =>
      count === 1
        ? 'Het concept heeft nog 1 fout. De definitie in gebruik is niet gewijzigd. Los de fout op in de editor.'
        : `Het concept heeft nog ${count} fouten. De definitie in gebruik is niet gewijzigd. Los ze op in de editor.`,
  },

  report: {
    route: '/afdruk/classificatie',
    saveTitle: 'Waar komt het rapport?',
    fileKind: 'PDF-document',
    fileName: (day: string) => `Classificatie ${day}.pdf`,
  },

  changes: {
    draftCreated: (name: string) => `Conceptdefinitie "${name}" gemaakt`,
    draftSaved: (name: string) => `Conceptdefinitie "${name}" gewijzigd`,
    draftRemoved: (name: string) => `Conceptdefinitie "${name}" verwijderd`,
    activated: (version: number) => `Classificatie versie ${version} in gebruik genomen`,
    scored: (on: string) => `Peildatum ${on} vastgelegd`,
    overrideSet: (unit: string, type: string) =>
      `${unit}: type ${type} gekozen in afwijking van de berekening`,
    overrideRemoved: (unit: string) => `${unit}: afwijkend type verwijderd`,
  },

  draftName: (name: string) => `${name} (concept)`,
};
