import type { ExercisePlace } from '#shared/backup/exercise.ts';
import { formatCount, formatDay, formatInstant, formatNumber } from '#shared/text/format.ts';

/** Dutch text of the exercise in restoring. */
export const exerciseText = {
  title: 'Hersteltest',
  intro:
    'Een kopie die nooit is geprobeerd, is een hoop en geen zekerheid. De hersteltest zet de nieuwste reservekopie terug in een tijdelijke map, opent die, controleert hem en vergelijkt hem met het kantoor dat nu open staat. Daarna wordt de proef verwijderd; aan het kantoor verandert niets. Doe dit elk jaar.',
  start: 'Hersteltest doen',
  startSecond: 'Hersteltest met de tweede plek',
  progress: 'Hersteltest',
  never: 'Er is nog geen hersteltest gedaan.',
  list: 'Gedane hersteltesten',
  columns: { doneAt: 'Gedaan', account: 'Door', place: 'Kopie', result: 'Uitslag', report: 'Verslag' },
  places: { here: 'deze computer', second: 'tweede plek' } satisfies Record<ExercisePlace, string>,
  copyOf: (moment: string, place: string) => `${moment} (${place})`,
  good: 'Geslaagd',
  failed: 'Niet geslaagd',
  report: 'Verslag',
  reportOf: (moment: string) => `Verslag van de hersteltest van ${moment}`,
  done: 'De hersteltest is geslaagd',
  notDone: 'De hersteltest is niet geslaagd',
  label: (isGood: boolean, moment: string) =>
    `Hersteltest ${isGood ? 'geslaagd' : 'niet geslaagd'}: reservekopie van ${moment}`,
  missing: (year: number) => `Nog geen geslaagde hersteltest in ${year}`,
  refusals: {
    none: 'Er is nog geen reservekopie om te proberen. Maak er eerst een.',
    noneThere:
      'In de tweede plek staat geen reservekopie van dit kantoor. Sluit de schijf of de USB-stick aan en maak een reservekopie.',
    noSecond: 'Er is geen tweede plek. Stel er eerst een in.',
    gone: 'Deze hersteltest is niet gevonden.',
  },
  problems: {
    sample: (numbers: readonly string[]) =>
      `In de teruggezette kopie zijn klanten anders dan in het kantoor, terwijl ze sindsdien niet zijn gewijzigd: ${numbers.join(', ')}.`,
    unexpected: (id: string) => `De kopie kon niet worden teruggezet en geopend (kenmerk ${id}).`,
  },
  sheet: {
    title: 'Verslag van de hersteltest',
    fileTitle: (day: string) => `Hersteltest ${day}`,
    back: 'Terug',
    print: 'Afdrukken of bewaren als PDF',
    office: 'Kantoor',
    doneAt: 'Gedaan op',
    by: 'Door',
    computer: 'Op computer',
    version: 'Versie van Peil',
    backup: 'Reservekopie',
    backupOf: (sequence: number, moment: string, megabytes: number) =>
      `nummer ${sequence} van ${moment}, ${formatNumber(megabytes, 1)} MB`,
    place: 'Stond op',
    result: 'Uitslag',
    problem: 'Wat er mis was',
    duration: 'Duur',
    seconds: (milliseconds: number) => `${formatNumber(milliseconds / 1000, 1)} seconden`,
    done: 'Wat er is gedaan',
    steps: {
      copied:
        'De reservekopie is naar een tijdelijke map gekopieerd en bit voor bit vergeleken met wat er bij het maken is vastgelegd.',
      opened:
        'De kopie is geopend met de sleutel van het kantoor, zoals een kantoor wordt geopend, en de structuur is gecontroleerd.',
      counted: (clients: number, rows: number, tables: number) =>
        `Alles is geteld: ${formatCount(clients)} klanten, samen ${formatCount(rows)} gegevens in ${formatCount(tables)} tabellen. De aantallen zijn dezelfde als bij het maken.`,
      sampled: (count: number, changed: number) =>
        `${formatCount(count)} klanten zijn vergeleken met het kantoor dat open stond; ${changed === 0 ? 'geen daarvan is' : `${formatCount(changed)} daarvan ${changed === 1 ? 'is' : 'zijn'}`} sinds de reservekopie gewijzigd en de andere zijn gelijk.`,
      removed: 'De tijdelijke map is daarna verwijderd. Aan het kantoor is niets gewijzigd.',
    },
    written: (moment: string) =>
      `Dit verslag is bij de test vastgelegd in het kantoorbestand en kan niet worden gewijzigd. Afgedrukt uit Peil; gedaan op ${moment}.`,
  },
} as const;

/** The names of a report on a day. */
export const exerciseName = (doneOn: string) => exerciseText.sheet.fileTitle(formatDay(doneOn));

/** The backup of an exercise in words. */
export function describeBackupOf(exercise: {
  sequence: number;
  backupMadeAt: string;
  bytes: number;
}): string {
  const { sheet } = exerciseText;
  return sheet.backupOf(exercise.sequence, formatInstant(exercise.backupMadeAt), exercise.bytes / 1_000_000);
}
