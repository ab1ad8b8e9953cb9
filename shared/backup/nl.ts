import type { BackupReason } from '#shared/backup/model.ts';
import { retention } from '#shared/backup/retention.ts';
import type { BackupSchedule } from '#shared/backup/schedule.ts';
import type { SecondProblem } from '#shared/backup/second-place.ts';
import { formatCount, formatNumber } from '#shared/text/format.ts';

const changes = (count: number) => (count === 1 ? '1 wijziging' : `${formatCount(count)} wijzigingen`);

/** Dutch text of backups and restoring. */
export const backupText = {
  reasons: {
    daily: 'Dagelijks',
    interval: 'Tussendoor',
    leaving: 'Bij het sluiten',
    manual: 'Op verzoek',
    import: 'Voor een import',
    closing: 'Voor afsluiten van een jaar',
    migration: 'Voor bijwerken van Peil',
    restore: 'Voor terugzetten',
    replaced: 'Vervangen bestand',
  } satisfies Record<BackupReason, string>,
  reasonHints: {
    daily: 'Gemaakt bij de eerste start van de dag.',
    interval: 'Vanzelf gemaakt terwijl er werd gewerkt.',
    leaving: 'Gemaakt bij het sluiten, omdat er die keer iets was gewijzigd.',
    manual: 'Gemaakt omdat iemand daarom vroeg.',
    import: 'Het kantoor zoals het was voordat een import werd overgenomen.',
    closing: 'Het kantoor zoals het was voordat een planjaar werd afgesloten.',
    migration: 'Het kantoor zoals het was voordat een nieuwe versie van Peil het bestand bijwerkte.',
    restore: 'Het kantoor zoals het was voordat een reservekopie werd teruggezet.',
    replaced:
      'Het bestand dat bij terugzetten opzij is gelegd zoals het was. Niet gecontroleerd; het kan beschadigd zijn.',
  } satisfies Record<BackupReason, string>,
  refusals: {
    notFound: 'Deze reservekopie bestaat niet meer. Kies een andere.',
    replaced:
      'Dit is geen gecontroleerde reservekopie maar een bestand dat opzij is gelegd. Het kan alleen als nieuw bestand worden bewaard.',
    newer:
      'Deze reservekopie is gemaakt met een nieuwere versie van Peil. Er is niets gewijzigd. Werk Peil bij om hem terug te zetten.',
    noTarget: 'Er is geen kantoor om dit voor terug te zetten. Open eerst een kantoorbestand.',
    exists: 'Er staat al een bestand met deze naam. Er is niets gewijzigd. Kies een andere naam.',
    notABackup: 'Dit is geen reservekopie of kantoorbestand van Peil. Er is niets gewijzigd.',
    locked:
      'Het kantoorbestand is open in een ander venster of op een andere computer. Er is niets gewijzigd. Sluit het daar eerst.',
    folderMissing: 'Deze map is er nu niet. Sluit de schijf of de USB-stick aan en probeer het opnieuw.',
    folderInside: 'Deze map ligt bij de reservekopieën zelf. Kies een map op een andere schijf.',
    folderNotWritable: 'In deze map kan Peil niet schrijven. Kies een andere map.',
    unlockFirst:
      'De reservekopieën van dit kantoor zijn versleuteld. Open ze eerst met je naam en wachtwoord of met de herstelsleutel.',
    noKeys:
      'Het sleutelbestand van dit kantoor is nergens gevonden, ook niet bij de reservekopieën. Open een reservekopie van een USB-stick of uit een netwerkmap; daar hoort het sleutelbestand bij.',
    onlyPartner: 'Alleen een partner zet een reservekopie terug. Vraag het een partner van het kantoor.',
    strayWithoutKeys:
      'Deze reservekopie is versleuteld en de sleutels ontbreken. Kopieer ook het bestand met dezelfde naam dat op .json eindigt, of het sleutelbestand van het kantoor, naar dezelfde map en kies de reservekopie opnieuw.',
    noneChosen: 'Er is geen reservekopie gekozen. Kies eerst een bestand.',
    proofNeeded: 'Deze reservekopie is versleuteld. Vul de herstelsleutel of je naam en wachtwoord in.',
    nothingToUndo:
      'Er is geen terugzetten om ongedaan te maken: wat toen is vervangen, is er niet meer of was beschadigd. Er is niets gewijzigd.',
    byItself: 'De reservekopie die Peil vanzelf maakt, is mislukt.',
    notPutBack:
      'De reservekopie kon niet worden teruggezet. Het kantoor is zoals het was. Probeer het opnieuw of kies een andere.',
  },
  dialogs: {
    second: 'Tweede plek voor reservekopieën kiezen',
    beside: 'Reservekopie bewaren als nieuw bestand',
    file: 'Reservekopie kiezen',
    place: 'Waar komt het kantoorbestand?',
    copy: 'Kopie bewaren',
  },
  fileNames: {
    beside: (name: string, day: string) => `${name} (reservekopie ${day})`,
    copy: (name: string, day: string) => `${name} (kopie ${day})`,
  },
  progress: {
    make: 'Reservekopie maken',
    check: 'Reservekopie controleren',
    restore: 'Reservekopie terugzetten',
  },
  undoneLabel: (moment: string) => `Terugzetten ongedaan gemaakt: het kantoor is weer zoals op ${moment}`,
  restoredLabel: (moment: string) => `Reservekopie van ${moment} teruggezet`,
  screen: {
    intro:
      'Peil maakt elke dag bij de eerste start een reservekopie, tussendoor en bij het sluiten als er iets is gewijzigd, en ook voor elke import en voor het bijwerken van Peil. Elke kopie wordt na het maken geopend en gecontroleerd.',
    make: 'Reservekopie maken',
    made: (clients: number | null) =>
      clients === null
        ? 'Reservekopie gemaakt en gecontroleerd'
        : `Reservekopie gemaakt en gecontroleerd: ${clients === 1 ? '1 klant' : `${formatCount(clients)} klanten`}`,
    saveCopy: 'Kopie bewaren als…',
    saveCopyHint:
      'Bewaart wat nu open staat als een nieuw bestand, ook als het kantoorbestand zelf is verdwenen.',
    copySaved: (path: string) => `Kopie bewaard: ${path}`,
    copyOpened: (path: string) =>
      `Het kantoorbestand was er niet meer. Je werkt nu verder in de kopie: ${path}`,
    openFolder: 'Map openen',
    fromFile: 'Reservekopie van elders openen…',
    list: 'Reservekopieën van dit kantoor',
    none: 'Er is nog geen reservekopie van dit kantoor. De eerste wordt gemaakt bij de volgende start, of nu met "Reservekopie maken".',
    columns: {
      madeAt: 'Gemaakt',
      reason: 'Waarom',
      name: 'Kantoor',
      clients: 'Klanten',
      size: 'Grootte',
      version: 'Versie',
    },
    size: (bytes: number) => `${formatNumber(bytes / 1_000_000, 1)} MB`,
    show: 'Bekijken',
    showOf: (moment: string) => `Reservekopie van ${moment} bekijken`,
    moreActions: 'Meer',
    unchecked: 'niet gecontroleerd',
    kept: `Bewaard worden de nieuwste van ${retention.days} dagen, ${retention.weeks} weken en ${retention.months} maanden, de laatste ${retention.byReason.manual} van op verzoek, voor een import, voor afsluiten van een jaar en voor terugzetten, en de laatste ${retention.byReason.interval} van tussendoor en van bij het sluiten. De nieuwste wordt nooit verwijderd.`,
    failure: 'De laatste reservekopie is mislukt',
  },
  schedule: {
    title: 'Vanzelf',
    intro:
      'De eerste reservekopie van de dag wordt altijd gemaakt, en ook die voor een import, voor het afsluiten van een jaar en voor het bijwerken van Peil.',
    everyHours: 'Tijdens het werken',
    everyHoursHint: 'Alleen als er iets is gewijzigd; je merkt er niets van.',
    hours: (hours: number) => (hours === 0 ? 'niet' : hours === 1 ? 'elk uur' : `elke ${hours} uur`),
    atClosing: 'Ook bij het sluiten, als er iets is gewijzigd',
    warnAfterDays: 'Waarschuwen als de tweede plek ouder is dan (dagen)',
    daysRange: 'Kies een heel getal van 1 tot en met 90.',
    changed: ({ everyHours, atClosing, warnAfterDays }: BackupSchedule) =>
      `Reservekopieën vanzelf: ${everyHours === 0 ? 'niet tijdens het werken' : everyHours === 1 ? 'elk uur' : `elke ${everyHours} uur`}, ${atClosing ? 'ook' : 'niet'} bij het sluiten, waarschuwing na ${warnAfterDays === 1 ? '1 dag' : `${warnAfterDays} dagen`}`,
  },
  second: {
    title: 'Tweede plek',
    none: 'Er is geen tweede plek. Gaat deze computer stuk, dan zijn ook de reservekopieën weg. Kies een USB-stick of een map op het netwerk.',
    noneShort: 'Er is geen tweede plek. Gaat deze computer stuk, dan zijn ook de reservekopieën weg.',
    inSecond: (line: string) => `Tweede plek. ${line}`,
    choose: 'Tweede plek kiezen…',
    change: 'Andere plek kiezen…',
    stop: 'Niet meer gebruiken',
    lastGood: (moment: string) => `Laatste gelukte kopie: ${moment}`,
    never: 'Er is nog geen kopie gelukt.',
    complete: 'De nieuwste reservekopie staat ook hier.',
    behind: 'De nieuwste reservekopie staat hier nog niet.',
    late: (days: number) =>
      `Dat is langer geleden dan ${days === 1 ? 'een dag' : `${days} dagen`}. Sluit de tweede plek aan, of kies een andere.`,
    status: (moment: string | null) =>
      moment === null ? 'Tweede plek: nog geen kopie' : `Tweede plek: laatste gelukte kopie ${moment}`,
    sameDisk:
      'Deze map staat op dezelfde schijf als de reservekopieën zelf. Gaat de schijf stuk, dan zijn beide weg.',
    problems: {
      missing:
        'De map is er nu niet. Sluit de schijf of de USB-stick aan; de volgende reservekopie gaat er dan weer heen.',
      full: 'De schijf is vol. Maak ruimte of kies een andere plek.',
      read_only:
        'In deze map kan Peil niet schrijven. Haal de schrijfbeveiliging weg of kies een andere plek.',
      failed: 'De kopie is niet gelukt of klopte niet. Probeer een andere plek.',
    } satisfies Record<SecondProblem, string>,
  },
  restore: {
    title: (moment: string) => `Reservekopie van ${moment}`,
    checking: 'De reservekopie wordt gecontroleerd.',
    sound: 'Deze reservekopie is gecontroleerd en in orde.',
    unsound: 'Deze reservekopie kan niet worden gebruikt',
    what: 'Gegeven',
    held: 'In de reservekopie',
    now: 'Nu open',
    rows: {
      officeName: 'Naam van het kantoor',
      clients: 'Klanten',
      groups: 'Klantgroepen',
      employees: 'Medewerkers',
      figures: 'Jaarcijfers',
      lastChange: 'Laatste wijziging',
    },
    noChange: 'Nog geen',
    lose: (count: number) =>
      count === 0
        ? 'Sinds deze reservekopie is er niets gewijzigd.'
        : `Met terugzetten vervallen ${changes(count)} die daarna ${count === 1 ? 'is' : 'zijn'} gemaakt:`,
    more: (count: number) => `en nog ${changes(count)}`,
    otherLine:
      'Deze reservekopie is geen eerder moment van wat nu open staat; er is intussen iets anders teruggezet. Vergelijk de aantallen hierboven.',
    keeps: 'Wat nu open staat wordt eerst bewaard als reservekopie. Je kunt dus altijd terug.',
    keepsDamaged: 'Het huidige bestand wordt opzij gelegd en blijft bewaard.',
    action: 'Terugzetten',
    beside: 'Als nieuw bestand bewaren…',
    cancel: 'Annuleren',
    done: (moment: string) => `Reservekopie van ${moment} is teruggezet`,
    besideDone: (path: string) => `Bewaard als ${path}`,
  },
} as const;
