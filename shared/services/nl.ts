import type { Anchor, FollowedField, Recurrence } from '#shared/services/model.ts';
import { formatCount } from '#shared/text/format.ts';

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

const monthNames = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const services = (count: number) => (count === 1 ? '1 dienst' : `${formatCount(count)} diensten`);
const unchanged = 'Er is niets gewijzigd.';

/** Dutch text of the catalogue of services. */
export const servicesText = {
  title: 'Diensten en normen',
  recurrences,
  follows,
  anchors,
  monthNames,
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
} as const;
