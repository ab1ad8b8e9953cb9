import type { Anchor, FollowedField, Recurrence, ServiceValues } from '#shared/services/model.ts';
import { formatCount, shortMonthNames } from '#shared/text/format.ts';

const recurrences: Record<Recurrence, string> = {
  month: 'Per maand',
  four_weeks: 'Per vier weken',
  quarter: 'Per kwartaal',
  year: 'Per jaar',
  on_demand: 'Op verzoek',
};

const times: Record<Recurrence, string> = {
  month: 'twaalf maanden',
  four_weeks: 'dertien maanden, een per periode van vier weken',
  quarter: 'vier maanden',
  year: 'één maand',
  on_demand: 'geen maanden',
};

const follows: Record<FollowedField, string> = {
  administration: 'Administratie',
  reads_along: 'Meekijken boeken',
  vat_return: 'Btw-aangifte',
  engagement: 'Jaarrekeningopdracht',
};

const anchors: Record<Anchor, string> = {
  ready_to_compile: 'Samenstelwaardig op',
  accounts_complete: 'Jaarrekening compleet op',
};

const services = (count: number) => (count === 1 ? '1 dienst' : `${formatCount(count)} diensten`);
const unchanged = 'Er is niets gewijzigd.';

/** Dutch text of the catalogue of services. */
export const servicesText = {
  title: 'Diensten en normen',
  recurrences,
  follows,
  anchors,
  monthNames: shortMonthNames,
  problems: {
    months: (recurrence: Recurrence, count: number) =>
      `${recurrences[recurrence]} vraagt ${times[recurrence]}; er ${count === 1 ? 'staat' : 'staan'} er ${count}.`,
    monthCountOf: (code: string, recurrence: Recurrence, count: number) =>
      `Dienst ${code}: ${recurrences[recurrence].toLowerCase()} vraagt ${times[recurrence]}, maar er ${count === 1 ? 'staat' : 'staan'} er ${count}. ${unchanged} Verbeter de maanden bij Diensten en normen.`,
    monthOrder: 'Zet de maanden op volgorde en elke maand een keer.',
    productionMonths: (recurrence: Recurrence, count: number) =>
      `${recurrences[recurrence]} past niet bij ${count === 1 ? '1 productiemaand' : `${count} productiemaanden`}: vul er ten hoogste zoveel in als er perioden zijn.`,
    window: 'Het venster eindigt voordat het begint. Kies een laatste maand die niet voor de eerste ligt.',
    calendarWindow: 'Kies voor een jaarlijkse dienst een maand van januari tot en met december.',
    relativeWindow: 'Kies ten hoogste elf maanden voor of na de maand van het werk.',
    takenCode: (code: string, other: string) => `De code ${code} is al van ${other}. Kies een andere code.`,
    takenName: (name: string, other: string) =>
      `De naam ${name} is al van dienst ${other}. Kies een andere naam.`,
    doubleRole: (role: string) => `De rol ${role} staat twee keer bij de onderdelen. Laat er één staan.`,
    doubleNorm: (role: string) =>
      `Voor rol ${role} staan twee normen voor hetzelfde type, dezelfde omvang en hetzelfde jaar. Laat er één staan.`,
    normWithoutPart: (role: string) =>
      `Er staat een norm voor rol ${role}, maar die rol heeft geen onderdeel. Voeg het onderdeel toe of haal de norm weg.`,
    hours: 'Een norm ligt tussen 0 en 744 uur per keer.',
    unknownRole: (role: string) =>
      `De rol ${role} staat niet in de codelijst Rollen. Kies een rol uit de lijst.`,
    unknownSize: (size: string) =>
      `De omvang ${size} staat niet in de definitie van de classificatie. Kies een omvang uit de lijst.`,
    unknownRule: (code: string) => `De termijn ${code} bestaat niet. Kies een termijn uit de lijst.`,
  },
  services,
  gone: 'Deze dienst bestaat niet meer. Ververs de lijst.',
  otherServices: `De lijst is intussen gewijzigd. ${unchanged} Ververs de lijst en probeer het opnieuw.`,
  inUse: (code: string, count: number) =>
    `Dienst ${code} heeft ${count === 1 ? '1 geplande regel' : `${formatCount(count)} geplande regels`} en kan niet worden verwijderd. ${unchanged} Laat de dienst vervallen: dan blijft de planning staan en wordt er niets nieuws voorgesteld.`,
  refused: (first: string) => `${first} ${unchanged}`,
  changes: {
    added: (code: string) => `Dienst ${code} toegevoegd`,
    removed: (code: string) => `Dienst ${code} verwijderd`,
    saved: (code: string, fields: readonly string[]) => `Dienst ${code}: ${fields.join(', ')} gewijzigd`,
    reordered: 'Volgorde van de diensten gewijzigd',
    retired: (code: string) => `Dienst ${code} vervallen`,
    restored: (code: string) => `Dienst ${code} hersteld`,
    confirmed: (count: number) => `${services(count)} bevestigd`,
  },
  fields: {
    code: 'Code',
    name: 'Naam',
    recurrence: 'Hoe vaak',
    months: 'Maanden',
    follows: 'Volgt uit de planning van de klant',
    followsCodes: 'Alleen bij',
    legalFormCodes: 'Rechtsvormen',
    anchor: 'Maand volgt de datum',
    windowEarliest: 'Niet eerder dan',
    windowLatest: 'Niet later dan',
    deadlineCode: 'Wettelijke termijn',
    internalWorkdays: 'Werkdagen eerder gereed',
    parts: 'Onderdelen',
    norms: 'Normen',
  } satisfies Record<keyof ServiceValues, string>,
} as const;
