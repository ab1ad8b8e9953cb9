/** Dutch text around the guide. */
export const guideText = {
  title: 'Handleiding',
  search: 'Zoeken in de handleiding',
  contents: 'Onderwerpen',
  nothing: 'Niets gevonden. Probeer een ander woord.',
  hits: (count: number) => (count === 1 ? '1 plaats gevonden' : `${count} plaatsen gevonden`),
  print: 'Afdrukken',
  close: 'Handleiding sluiten',
  openWhole: 'Hele handleiding',
  toStart: 'Naar het startscherm',
  startHint: 'Handleiding (F1)',
  next: 'Volgende onderwerp',
  previous: 'Vorig onderwerp',
  unknown: 'Dit onderwerp bestaat niet. Kies een onderwerp uit de lijst.',
} as const;

/** Dutch text of the window about the program. */
export const aboutText = {
  title: 'Over Peil',
  intro:
    'Klanten, strategie, planning en capaciteit van een accountantskantoor op peil. Peil werkt zonder internet: alle gegevens staan in het kantoorbestand op je eigen computer.',
  version: 'Versie',
  build: 'Gemaakt van',
  builtFrom: (commit: string, day: string) => `${commit}, ${day}`,
  runtime: 'Draait op',
  database: 'Gegevens',
  databaseVersions: (sqlite: string, cipher: string, version: number) =>
    `SQLite ${sqlite}, SQLite3 Multiple Ciphers ${cipher}, kantoorbestand versie ${version}`,
  licences: 'Licenties van wat erin zit',
  office: 'Kantoorbestand',
  licence: 'Licentie',
  licenceName: 'MIT: vrij te gebruiken, te wijzigen en door te geven',
  close: 'Sluiten',
} as const;
