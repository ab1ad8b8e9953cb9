import type { SelfTestKey, SelfTestState } from '#shared/self-test/model.ts';

const milliseconds = (value: number) => `${Math.round(value).toLocaleString('nl-NL')} ms`;

/** Dutch text of the self-test. */
export const selfTestText = {
  title: 'Zelftest',
  intro:
    'De zelftest probeert alles wat Peil van deze computer nodig heeft: bestanden schrijven, versleutelen, een reservekopie maken en terugzetten, afdrukken. Dat gebeurt in een tijdelijke map; in je kantoor wordt alleen gelezen. Er staan geen namen of gegevens in de uitslag, dus je kunt hem meesturen met een vraag.',
  run: 'Zelftest starten',
  runAgain: 'Opnieuw testen',
  print: 'Afdrukken',
  savePdf: 'Bewaren als PDF…',
  saved: (path: string) => `De uitslag staat in ${path}.`,
  none: 'Nog geen zelftest gedaan sinds Peil is gestart.',
  ranAt: (moment: string) => `Gedaan op ${moment}`,
  columns: { what: 'Wat', state: 'Uitslag', text: 'Bevinding', time: 'Duur' },
  verdict: {
    ok: 'Alles werkt op deze computer.',
    warning: 'Alles werkt, maar er is iets om op te letten.',
    failed: 'Er werkt iets niet. Bewaar de uitslag en stuur hem mee met je vraag.',
    skipped: 'Er is niets getest.',
  } satisfies Record<SelfTestState, string>,
  states: {
    ok: 'Goed',
    warning: 'Let op',
    failed: 'Mislukt',
    skipped: 'Niet van toepassing',
  } satisfies Record<SelfTestState, string>,
  names: {
    office: 'Kantoor openen en controleren',
    cipher: 'Versleuteling',
    kdf: 'Rekentijd bij aanmelden',
    safeStorage: 'Sleutelopslag van de computer',
    fuses: 'Beveiliging van het programma',
    crash: 'Schrijven, afbreken en heropenen',
    backup: 'Reservekopie maken en terugzetten',
    pdf: 'Afdrukken naar PDF',
    disk: 'Ruimte op de schijf',
    place: 'Plaats van het kantoor',
    clock: 'Klok',
  } satisfies Record<SelfTestKey, string>,
  dialog: 'Uitslag van de zelftest bewaren',
  fileName: (day: string) => `Zelftest Peil ${day}.pdf`,
  pdfKind: 'PDF-bestand',
  noReport: 'Er is nog geen uitslag. Doe eerst de zelftest.',
  cancelled: 'Geen bestand gekozen. Er is niets bewaard.',
  printTitle: 'Zelftest van Peil',
  found: {
    officeSound: (version: number) => `Het open kantoor is heel (versie ${version} van het bestand).`,
    officeDamaged: 'Het open kantoor is beschadigd. Sluit het en zet een reservekopie terug.',
    noOffice: 'Er is geen kantoor open.',
    cipher: (sqlite: string, cipher: string, state: string) =>
      `SQLite ${sqlite}, SQLite3 Multiple Ciphers ${cipher}. ${state}`,
    encrypted: 'Het open kantoor is versleuteld.',
    notEncrypted: 'Het open kantoor is niet versleuteld.',
    scrypt: (time: number) => `Een wachtwoord controleren kost ${milliseconds(time)}.`,
    scryptSlow: (time: number) =>
      `Een wachtwoord controleren kost ${milliseconds(time)}; aanmelden voelt traag op deze computer.`,
    safeStorage: {
      dpapi: 'Windows bewaart sleutels voor deze gebruiker (DPAPI).',
      keychain: 'De sleutelhanger van macOS is beschikbaar.',
      secret: (backend: string) => `De sleutelbos van Linux is beschikbaar (${backend}).`,
      plain: 'Deze Linux heeft geen sleutelbos. Aanmelden op deze computer zonder wachtwoord kan hier niet.',
      none: 'Deze computer heeft geen sleutelopslag die Peil kan gebruiken. Aanmelden met je wachtwoord werkt wel.',
      host: 'Alleen in het geïnstalleerde programma.',
    },
    fusesRight: (wire: string) => `Zoals het hoort (${wire}).`,
    fusesWrong: (wire: string) =>
      `Deze Peil is niet gemaakt zoals het hoort (${wire}). Installeer hem opnieuw.`,
    fusesSource: 'Peil draait hier niet als verpakt programma.',
    crash: (acknowledged: number) =>
      `Midden in het schrijven afgebroken; alle ${acknowledged} bevestigde wijzigingen stonden er nog en het bestand is heel.`,
    crashLost: (kept: number, acknowledged: number) =>
      `Van de ${acknowledged} bevestigde wijzigingen stonden er na afbreken nog ${kept}. Deze schijf bewaart niet wat hij zegt te bewaren.`,
    backup: 'Gemaakt, gecontroleerd, teruggezet en vergeleken.',
    pdf: (kilobytes: number) => `Gelukt (${kilobytes} kB).`,
    noPdf: 'Hier kan niet worden afgedrukt.',
    disk: (gigabytes: string) => `Nog ${gigabytes} GB vrij.`,
    diskLow: (gigabytes: string) => `Nog maar ${gigabytes} GB vrij. Maak ruimte voor reservekopieën.`,
    diskUnknown: 'De vrije ruimte is hier niet op te vragen.',
    local: 'Op een schijf van deze computer.',
    cloud: (service: string) =>
      `In een map van ${service}. Zet het kantoor op een gewone map: een dienst die bestanden gelijk houdt kan een open kantoor beschadigen. Reservekopieën mogen daar wel staan.`,
    share:
      'Op een andere computer in het netwerk. Vergrendelen werkt daar niet altijd; zet het kantoor liever op deze computer.',
    clock: (zone: string) => `Loopt niet achter op het kantoor. Tijdzone ${zone}.`,
    clockBehind:
      'De klok staat vroeger dan de laatste wijziging in het kantoor. Zet de datum en tijd van de computer goed.',
    failed: (id: string) => `Dit lukte niet (kenmerk ${id} in het logboek).`,
    refused: (message: string) => message,
  },
} as const;
