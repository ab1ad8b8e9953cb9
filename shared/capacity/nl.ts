import type { LineKey } from '#shared/capacity/model.ts';
import { formatCount, formatHours, monthName, shortMonthNames, monthNames } from '#shared/text/format.ts';

const lines: Record<LineKey, string> = {
  contract: 'Contracturen',
  indirect: 'Indirect/afwezig',
  available: 'Beschikbaar voor productie',
  planned: 'Reeds gepland',
  control: 'Controle-uren',
  free: 'Vrije ruimte',
};

const formulas: Record<LineKey, string> = {
  contract: 'Contracturen van het jaar over de werkdagen verdeeld; feestdagen gaan er niet af.',
  indirect: 'Contracturen − beschikbaar voor productie. Verlof, feestdagen en ander verzuim zitten hierin.',
  available: 'Wat in de begroting van de medewerker voor productie staat.',
  planned: 'Uren in voorgestelde en bevestigde klantplanningen; vervallen planningen tellen niet mee.',
  control: 'Uren voor controle, ingevuld in de begroting.',
  free: 'Beschikbaar − gepland − controle-uren. Negatief: overbezet.',
};

/** `HVE in mei`, `niemand in mei`. */
const place = (employee: string | null, month: number) => `${employee ?? 'niemand'} in ${monthName(month)}`;

/** A planned line in words, for refusals and the history. */
export interface NamedLine {
  client: string;
  service: string;
  role: string;
  employee: string | null;
  month: number;
}

const lineName = ({ client, service, role, employee, month }: NamedLine) =>
  `klant ${client}, ${service}${role === '' ? '' : ` (${role})`}, ${place(employee, month)}`;

const some = (names: readonly string[]) =>
  names.length <= 3
    ? names.join('; ')
    : `${names.slice(0, 3).join('; ')} en nog ${formatCount(names.length - 3)}`;

/** Dutch text of capacity: rules and calls. The screens have their own in `screen-nl.ts`. */
export const capacityText = {
  months: monthNames,
  shortMonths: shortMonthNames,
  lines,
  formulas,
  unknownRole: 'Zonder rol',
  refusals: {
    unknownEmployee: (code: string) =>
      `Er is geen medewerker met code ${code}. Er is niets gewijzigd. Kies een code uit Beheer, Medewerkers.`,
    unknownFunction: (code: string) =>
      `Er is geen functie met code ${code}. Kies een code uit Beheer, Codelijsten.`,
    unknownRole: (code: string) => `Niemand heeft de rol ${code} en er staan geen uren op.`,
    unknownService: (code: string) => `Er is geen dienst met code ${code}.`,
    lineGone: (count: number, names: readonly string[] = []) =>
      `${count === 1 ? 'Een regel staat' : `${formatCount(count)} regels staan`} niet meer in deze planning${names.length === 0 ? '' : `: ${some(names)}`}. Er is niets gewijzigd. Open de cel opnieuw.`,
    dropped: (line: NamedLine) =>
      `De planning van ${lineName(line)} is vervallen. Er is niets gewijzigd. Zet die planning eerst terug.`,
    changedSince: (names: readonly NamedLine[]) =>
      `Intussen gewijzigd: ${some(names.map(lineName))}. Er is niets gewijzigd. Open de cel opnieuw.`,
    notInService: (code: string, month: number, year: number) =>
      `${code} is in ${monthName(month)} ${year} niet in dienst. Er is niets gewijzigd. Kies een andere medewerker of maand.`,
    tooManyHours: (line: NamedLine, centihours: number) =>
      `Samen met wat er al staat wordt het ${formatHours(centihours)} uur voor ${lineName(line)}; een maand heeft er hoogstens 744. Er is niets gewijzigd.`,
    notInYear: (code: string, year: number) =>
      `${code} is in ${year} niet in dienst en heeft dat jaar geen uren. Kies een ander jaar of een andere medewerker.`,
    noPlans: (year: number) => `In ${year} zijn er geen medewerkers. Er is geen bestand gemaakt.`,
    draftGone: 'Dit concept is al toegepast of weggegooid. Kies een ander concept of de huidige planning.',
    draftNameTaken: (name: string, year: number) =>
      `Er is al een concept ‘${name}’ voor ${year}. Er is niets gewijzigd. Kies een andere naam.`,
    draftEmpty: (name: string) =>
      `In het concept ‘${name}’ is nog niets gewijzigd. Wijzig eerst uren, maand of medewerker van een regel.`,
    partTooLarge: (centihours: number) =>
      `De regel heeft ${formatHours(centihours)} uur; meer dan dat kan er niet verplaatst worden. Er is niets gewijzigd.`,
    sameLine: 'Dezelfde regel staat er twee keer in. Er is niets gewijzigd.',
  },
  changes: {
    lines: (year: number, count: number) =>
      count === 1
        ? `Planning ${year}: 1 regel gewijzigd`
        : `Planning ${year}: ${formatCount(count)} regels gewijzigd`,
    hours: (line: NamedLine, centihours: number, year: number) =>
      `Planning ${year}: ${lineName(line)}: ${formatHours(centihours)} uur`,
    moved: (line: NamedLine, employee: string | null, month: number, year: number) =>
      `Planning ${year}: ${lineName(line)} naar ${place(employee, month)}`,
    draftMade: (name: string, year: number) => `Concept ‘${name}’ van planning ${year} gemaakt`,
    draftChanged: (name: string, year: number) => `Concept ‘${name}’ van planning ${year} gewijzigd`,
    draftRemoved: (name: string, year: number) => `Concept ‘${name}’ van planning ${year} weggegooid`,
    draftApplied: (name: string, year: number, count: number) =>
      `Concept ‘${name}’ toegepast op planning ${year}: ${count === 1 ? '1 regel' : `${formatCount(count)} regels`}`,
    removed: (line: NamedLine, year: number) => `Planning ${year}: ${lineName(line)} verwijderd`,
  },
  lineName,
} as const;
