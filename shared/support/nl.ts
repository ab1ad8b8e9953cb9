/** Dutch text of the support file. */
export const supportText = {
  title: 'Hulpbestand',
  intro:
    'Een hulpbestand helpt wie je om hulp vraagt: welke versie je hebt, wat de zelftest vond en wat er in het logboek staat. Er staan geen namen, mappen of gegevens van klanten in. Hieronder zie je precies wat erin komt, voordat je het bewaart. Peil verstuurt niets; dat doe je zelf.',
  make: 'Bekijken wat erin komt',
  save: 'Hulpbestand bewaren…',
  saved: (path: string) => `Het hulpbestand staat in ${path}.`,
  noSelfTest: 'Er is nog geen zelftest gedaan; met een zelftest erbij helpt het bestand meer.',
  toSelfTest: 'Naar de zelftest',
  filesLabel: 'Wat erin komt',
  bytes: (count: number) => (count === 1 ? '1 teken' : `${count.toLocaleString('nl-NL')} tekens`),
  empty: '(leeg)',
  dialog: 'Hulpbestand bewaren',
  kind: 'Hulpbestand',
  fileName: (day: string) => `Hulpbestand Peil ${day}.zip`,
  notPreviewed: 'Bekijk eerst wat erin komt.',
  about: {
    'lees-mij.txt': 'Wat dit is',
    'versies.txt': 'De versies van het programma en van wat erin zit',
    'zelftest.txt': 'De uitslag van de laatste zelftest',
    'kantoor.txt': 'Hoeveel er in het open kantoor staat, zonder wat er staat',
    'opstarten.txt': 'Hoe lang het starten duurde, per stap',
    'logboek.txt': 'Onverwachte fouten; teksten en mappen zijn weggelaten',
  },
  readMe: (moment: string) =>
    [
      `Hulpbestand van Peil, gemaakt op ${moment}.`,
      '',
      'Hierin staan versies, tellingen, tijden en fouten van het programma.',
      'Namen, mappen, wachtwoorden en gegevens van klanten staan er niet in: wat niet zeker onschuldig is, is weggelaten.',
      'Peil heeft dit bestand nergens heen gestuurd.',
    ].join('\n'),
  office: {
    none: 'Er is geen kantoor open.',
    version: (held: number, newest: number) => `Versie van het bestand: ${held}; nieuwste: ${newest}`,
    demo: (isDemo: boolean) => `Demokantoor: ${isDemo ? 'ja' : 'nee'}`,
    rows: 'Rijen per tabel:',
  },
  noReport: 'Nog niet gedaan sinds Peil is gestart.',
  noLog: 'Het logboek is leeg.',
  noStarts: 'Nog geen start vastgelegd.',
  viewingCopy: {
    label: 'Kijkversie: er wordt niets gewijzigd',
    refused:
      'Dit is een kijkversie van Peil: je kunt kijken, zoeken, afdrukken en exporteren, maar niets wijzigen. Installeer Peil om te wijzigen.',
    noMigration:
      'Dit kantoorbestand is van een oudere versie van Peil. Een kijkversie werkt het niet bij. Open het eenmaal met een geïnstalleerde Peil.',
  },
} as const;
