/** Dutch text of the start screen. */
export const startText = {
  title: 'Peil',
  intro: 'Klanten, strategie, planning en capaciteit van je kantoor op peil.',
  recent: 'Recente kantoren',
  noRecent:
    'Op deze computer is nog geen kantoor geopend. Maak een nieuw kantoor, of bekijk eerst het demokantoor.',
  missing: 'Niet gevonden',
  opened: (moment: string) => `Laatst geopend ${moment}`,
  forget: (name: string) => `${name} uit de lijst halen`,
  newOffice: 'Nieuw kantoor',
  newOfficeHint:
    'Alle gegevens komen in één versleuteld bestand op een plek die je zelf kiest. Alleen wie je toegang geeft kan het lezen.',
  create: 'Nieuw kantoor maken',
  open: 'Kantoor openen…',
  demo: 'Demokantoor bekijken',
  demoHint: '320 verzonnen klanten om alles uit te proberen. Er wordt niets van je eigen kantoor gebruikt.',
  refused: 'Dit kan niet',
  problem: {
    titles: {
      FILE_LOCKED: 'Dit kantoor is al open',
      FILE_DAMAGED: 'Het kantoorbestand is beschadigd',
      NOT_AN_OFFICE: 'Dit is geen kantoorbestand',
      FILE_NEWER: 'Dit kantoor is van een nieuwere versie van Peil',
      FILE_READ_ONLY: 'Het kantoorbestand is alleen-lezen',
      DISK_FULL: 'De schijf is vol',
      FILE_MISSING: 'Het kantoorbestand is niet gevonden',
      KEYS_MISSING: 'De sleutels van dit kantoor passen niet of ontbreken',
      other: 'Het kantoor kon niet worden geopend',
    },
    /** What is safe and what to do, after what happened. */
    advice: {
      FILE_LOCKED:
        'Het is open in een ander venster van Peil of op een andere computer. Twee tegelijk zou gegevens kosten, dus Peil opent het hier niet. Sluit het daar en probeer het opnieuw.',
      FILE_DAMAGED:
        'Peil heeft er niets aan gewijzigd. Zet een reservekopie terug: het beschadigde bestand wordt dan opzij gelegd en blijft bewaard.',
      NOT_AN_OFFICE:
        'De inhoud is niet van Peil, of het begin van het bestand is beschadigd. Er is niets aan gewijzigd.',
      FILE_NEWER:
        'Er is niets aan gewijzigd. Werk Peil op deze computer bij en open het kantoor opnieuw. Heb je haast, dan kun je een reservekopie van voor het bijwerken als nieuw bestand openen.',
      FILE_READ_ONLY:
        'Het bestand of de map is tegen schrijven beveiligd, of de schijf is dat. Haal de beveiliging weg en probeer het opnieuw, of bewaar het bestand op een andere plek en open het daar.',
      DISK_FULL:
        'Peil kan het bestand niet openen zonder ruimte om te schrijven. Er is niets gewijzigd. Maak ruimte vrij en probeer het opnieuw.',
      FILE_MISSING:
        'Het is verplaatst, hernoemd of verwijderd, of de schijf is niet aangesloten. Sluit de schijf aan en probeer het opnieuw, kies het bestand op zijn nieuwe plek, of zet een reservekopie terug.',
      KEYS_MISSING:
        'Er is niets gewijzigd. Staat het sleutelbestand (met -sleutels achter de naam) ergens anders, zet het dan weer naast het kantoorbestand en probeer het opnieuw. Peil heeft ook in zijn eigen map en bij de reservekopieën gezocht. Een reservekopie brengt haar eigen sleutels mee.',
      other: 'Er is niets gewijzigd. Probeer het opnieuw; blijft het misgaan, kies dan een reservekopie.',
    },
    retry: 'Opnieuw proberen',
    chooseOther: 'Ander bestand kiezen…',
    showFolder: 'Map openen',
    backups: 'Reservekopieën van dit kantoor',
    noBackups:
      'Op deze computer zijn geen reservekopieën van dit kantoor gevonden. Staat er een op een USB-stick of in een netwerkmap, open hem dan van daar.',
    fromElsewhere: 'Reservekopie van elders openen…',
    backupLine: (moment: string, reason: string, clients: string) => `${moment} · ${reason} · ${clients}`,
    clients: (count: number) => (count === 1 ? '1 klant' : `${count.toLocaleString('nl-NL')} klanten`),
    restore: 'Terugzetten',
    beside: 'Als nieuw bestand openen…',
  },
} as const;
