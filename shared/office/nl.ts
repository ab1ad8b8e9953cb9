/** Dutch text of opening, making and closing an office. */
export const officeText = {
  fileKind: 'Kantoorbestand van Peil',
  demoName: 'Demokantoor Waterpas',
  dialogs: {
    create: 'Waar komt het kantoorbestand?',
    open: 'Kantoorbestand openen',
  },
  openHere: {
    read: (file: string) =>
      `${file} hoort bij het kantoor dat nu open is en is daarom niet gelezen. Er is niets gewijzigd. Kies een ander bestand.`,
    write: (file: string) =>
      `${file} hoort bij het kantoor dat nu open is. Er is niets opgeslagen en het kantoor is niet gewijzigd. Kies een andere naam of een andere map.`,
  },
  notOpened: (id: string) => `Er ging iets mis bij het openen (kenmerk ${id}).`,
  noPrinter: 'Afdrukken kan alleen in het programma zelf.',
  cancelled: 'Er is niets gekozen en niets gewijzigd.',
  recentGone: 'Dit kantoor staat niet meer in de lijst. Kies het bestand met "Kantoor openen".',
  changes: {
    renamed: (name: string) => `Kantoor hernoemd in ${name}`,
    workingYear: (year: number) => `Werkjaar ${year} gekozen`,
  },
} as const;
