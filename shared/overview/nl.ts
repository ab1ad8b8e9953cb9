import { formatCount } from '#shared/text/format.ts';

const clients = (count: number) => (count === 1 ? '1 klant' : `${formatCount(count)} klanten`);

/** Dutch text of the start page. */
export const overviewText = {
  empty: {
    title: 'Nog geen klanten',
    body: 'Importeer de exports van je praktijksoftware: relaties, strategie, jaarcijfers en productie. Daarna zie je hier hoe het kantoor ervoor staat.',
    action: 'Exports importeren',
  },
  standings: {
    title: 'Hoe de klanten ervoor staan',
    unit: (total: number) =>
      total === 1
        ? '1 klantgroep of losse klant met een actieve klant'
        : `${formatCount(total)} klantgroepen en losse klanten met een actieve klant`,
    finding: (best: number, total: number) =>
      `${formatCount(best)} van ${formatCount(total)} zijn type A of B`,
    version: (version: number) => `Definitie ${version}`,
    open: 'Classificatie openen',
    incomplete: 'Onvolledig',
    show: (name: string, count: number) => `${name}: ${clients(count)} tonen`,
    waiting: 'De klanten worden geclassificeerd',
  },
  statuses: { active: 'Actief', prospect: 'Prospect', former: 'Voormalig' },
  statusTitle: 'Klanten',
  attention: {
    title: 'Wat aandacht vraagt',
    none: 'Niets. Alles is bij.',
    strategyNotCurrent: (months: number) =>
      `Strategiegegevens niet actueel (ouder dan ${months === 1 ? '1 maand' : `${months} maanden`})`,
    of: (total: number, notCurrent: number, never: number) => {
      const all = `Van de ${formatCount(total)}`;
      if (never === 0) return all;
      return never === notCurrent
        ? `${all}; alle ${formatCount(never)} nog nooit bijgewerkt`
        : `${all}; ${formatCount(never)} daarvan nog nooit bijgewerkt`;
    },
    groupsWithoutHead: 'Klantgroepen zonder hoofd',
    groupsWithoutHeadHint: 'Zonder hoofd heeft een groep geen waarden en dus geen type.',
    withoutMainRole: (role: string) => `Actieve klanten zonder ${role}`,
    incomplete: 'Onvolledig voor de classificatie',
    incompleteHint: 'Er ontbreken waarden; het type staat niet vast.',
  },
  week: {
    title: 'Gewijzigd in de laatste zeven dagen',
    summary: (changes: number, touched: number) =>
      `${changes === 1 ? '1 wijziging' : `${formatCount(changes)} wijzigingen`}, ${clients(touched)}`,
    none: 'Er is de laatste zeven dagen niets gewijzigd.',
    show: (count: number) => `${clients(count)} tonen die gewijzigd zijn`,
  },
  capacity: {
    title: (year: number) => `Waar is capaciteit krap in ${year}`,
    open: 'Capaciteit openen',
    none: 'Nergens. Niemand is overbezet.',
    summary: (people: number, months: number) =>
      `${people === 1 ? '1 medewerker is' : `${formatCount(people)} medewerkers zijn`} overbezet, in ${months === 1 ? '1 maand' : `${formatCount(months)} maanden`} samen`,
    line: (employee: string, month: string, hours: string) => `${employee} in ${month}: ${hours} uur te veel`,
    withoutBudget: (codes: readonly string[]) =>
      `Nog geen begroting, wel werk: ${codes.slice(0, 8).join(', ')}${codes.length > 8 ? ' en anderen' : ''}.`,
    unassigned: (hours: string) => `${hours} uur is nog aan niemand toegewezen.`,
  },
  backup: {
    title: 'Reservekopie',
    last: (moment: string) => `De laatste is van ${moment} en is na het maken gecontroleerd.`,
    none: 'Er is nog geen reservekopie van dit kantoor.',
    old: (days: number) => `Dat is ${days} dagen geleden.`,
    open: 'Reservekopieën',
  },
  behind: {
    strategyNotCurrent: 'Strategiegegevens niet actueel',
    groupsWithoutHead: 'Klantgroepen zonder hoofd',
    withoutMainRole: (role: string) => `Actieve klanten zonder ${role}`,
    changedThisWeek: 'Gewijzigd in de laatste zeven dagen',
    toList: 'Openen in de klantenlijst',
    back: 'Terug naar het overzicht',
    nouns: {
      clients: { one: 'klant', many: 'klanten' },
      groups: { one: 'groep', many: 'groepen' },
    },
    none: 'Hier staat niets meer op. Alles is bij.',
    columns: {
      number: 'Nummer',
      name: 'Naam',
      status: 'Status',
      group: 'Klantgroep',
      city: 'Plaats',
      on: { strategyNotCurrent: 'Bijgewerkt strategie', changedThisWeek: 'Gewijzigd' },
      members: 'Leden',
      note: { withoutMainRole: 'Wel op naam van', changedThisWeek: 'Laatste wijziging' },
    },
  },
  noRoles: 'Er zijn geen rollen. Voeg ze toe bij Beheer, Codelijsten.',
} as const;
