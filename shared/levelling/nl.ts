import type { ProposedMove } from '#shared/levelling/calls.ts';
import { formatCount, formatExcessHours, formatHours, monthName } from '#shared/text/format.ts';

const lines = (count: number): string => (count === 1 ? '1 regel' : `${formatCount(count)} regels`);
const clients = (count: number): string => (count === 1 ? '1 klant' : `${formatCount(count)} klanten`);
const hours = (centihours: number): string => `${formatHours(centihours)} uur`;
/** What is too much, as the capacity table shows it. */
const excess = (centihours: number): string => `${formatExcessHours(centihours)} uur`;

/** Dutch text of levelling. */
export const levellingText = {
  stages: {
    search: 'Zoekt',
    overbooked: 'Zoekt minder uren te veel',
    late: 'Zoekt minder te laat',
    changes: 'Zoekt minder wisselingen',
  },
  progress: (stage: string, overbooked: number) => `${stage}; nu ${excess(overbooked)} te veel`,
  refusals: {
    cancelled: 'Het oplossen is gestopt. Er is niets gewijzigd.',
    nothingPlanned: (year: number) =>
      `Voor ${year} is nog niets gepland. Er is niets om te verplaatsen. Maak eerst een planning, of kies een ander jaar.`,
    noBudgets: (year: number) =>
      `Voor ${year} heeft niemand een begroting. Zonder begroting is niet bekend wie te veel heeft. Vul eerst de begroting van ${year}.`,
    confirmedSince: (names: readonly string[]) =>
      `${names.length === 1 ? 'De planning van deze klant is' : 'De planning van deze klanten is'} intussen bevestigd: ${listed(names)}. Er is niets gewijzigd. Maak een nieuw voorstel.`,
    changedSince: (names: readonly string[]) =>
      `Intussen is gewijzigd: ${listed(names)}. Er is niets verplaatst. Maak een nieuw voorstel.`,
    twice: (name: string) => `${name} staat twee keer in de verplaatsingen. Er is niets gewijzigd.`,
    unknownEmployee: (code: string) =>
      `Medewerker ${code} bestaat niet (meer). Er is niets gewijzigd. Maak een nieuw voorstel.`,
  },
  lineName: ({
    clientName,
    client,
    serviceName,
  }: Pick<ProposedMove, 'client' | 'clientName' | 'serviceName'>) =>
    `${serviceName} van ${clientName} (${client})`,
  changes: {
    applied: (year: number, moved: number, clientCount: number) =>
      `Knelpunten ${year}: ${lines(moved)} van ${clients(clientCount)} verplaatst`,
  },
  screen: {
    title: 'Knelpunten oplossen',
    timeLimit: 'Rekentijd',
    seconds: (count: number) =>
      count < 60 ? `${count} seconden` : count === 60 ? '1 minuut' : `${count / 60} minuten`,
    allowConfirmed: 'Ook bevestigde planningen verplaatsen',
    allowConfirmedHint: 'Anders blijven regels van klanten met status B staan.',
    propose: 'Voorstel maken',
    again: 'Nieuw voorstel maken',
    stop: 'Stoppen',
    running: {
      title: 'Peil zoekt naar een betere verdeling',
      safe: 'Er wordt niets gewijzigd tot je een voorstel toepast.',
      passed: (seconds: number, total: number) => `${seconds} van ${total} seconden`,
    },
    now: {
      none: (year: number) => `Er zijn geen knelpunten in ${year}.`,
      noneHint: 'Niemand heeft in een maand meer gepland dan er vrij is.',
      some: (year: number, centihours: number, months: number, people: number) =>
        `In ${year} is ${excess(centihours)} te veel gepland: in ${months === 1 ? '1 maand' : `${formatCount(months)} maanden`} van ${people === 1 ? '1 medewerker' : `${formatCount(people)} medewerkers`}.`,
      nothingPlanned: (year: number) => `Voor ${year} is nog niets gepland.`,
      nothingPlannedHint: 'Maak eerst een planning, of kies een ander jaar.',
      noBudgets: (year: number) => `Voor ${year} heeft niemand een begroting.`,
      noBudgetsHint: 'Zonder begroting is niet bekend wie te veel heeft.',
      toPlanning: 'Naar de planning',
      toBudget: 'Naar de begroting',
      table: 'Waar het knelt',
      columns: {
        employee: 'Medewerker',
        month: 'Maand',
        planned: 'Gepland',
        free: 'Beschikbaar',
        over: 'Te veel',
      },
      more: (count: number) => `en nog ${formatCount(count)}`,
    },
    withoutBudget: (codes: readonly string[], year: number) =>
      `${listed(codes)} ${codes.length === 1 ? 'heeft' : 'hebben'} werk in ${year} maar geen begroting: wat daar te veel is, telt niet mee.`,
    unassigned: (centihours: number) =>
      `${hours(centihours)} is nog aan niemand toegewezen en telt niet mee.`,
    result: {
      solved: (moves: number) =>
        `Opgelost met ${moves === 1 ? '1 verplaatsing' : `${formatCount(moves)} verplaatsingen`}.`,
      partly: (before: number, after: number) => `Van ${excess(before)} te veel naar ${excess(after)}.`,
      unchanged: (centihours: number) =>
        `${excess(centihours)} te veel blijft staan: verplaatsen helpt niet.`,
      provenLeast: 'Minder kan niet binnen de periodes en rollen die nu gelden.',
      bound: (bound: number) =>
        bound === 0
          ? 'Of het met minder kan, kon in deze tijd niet worden uitgerekend.'
          : `Onder ${excess(bound)} kan het zeker niet; daartussen is in deze tijd niet uitgerekend.`,
      late: (centihours: number) => `${hours(centihours)} komt na de wettelijke dag.`,
      people: (count: number) =>
        count === 0
          ? 'Niemand krijgt een andere klant.'
          : count === 1
            ? 'Eén keer krijgt een klant een nieuwe medewerker.'
            : `${formatCount(count)} keer krijgt een klant een nieuwe medewerker.`,
      searched:
        'De planning is te groot om alles door te rekenen; dit is het beste dat met zoeken is gevonden.',
      greedy:
        'Het rekenprogramma kon niet worden gestart; dit voorstel is gemaakt door één voor één te verplaatsen.',
      before: 'Nu',
      after: 'Na het voorstel',
      least: 'Zeker niet minder dan',
      moved: 'Verplaatsingen',
    },
    moves: {
      title: 'Verplaatsingen',
      noun: { one: 'verplaatsing', many: 'verplaatsingen' },
      columns: {
        chosen: 'Mee',
        client: 'Klant',
        clientName: 'Naam',
        service: 'Dienst',
        role: 'Rol',
        fromEmployee: 'Wie nu',
        fromMonth: 'Maand nu',
        toEmployee: 'Wie straks',
        toMonth: 'Maand straks',
        hours: 'Uren',
        why: 'Waarom',
      },
      apply: (count: number) =>
        `${count === 1 ? '1 verplaatsing' : `${formatCount(count)} verplaatsingen`} toepassen`,
      applied: (moved: number, clientCount: number) =>
        `${lines(moved)} van ${clients(clientCount)} verplaatst. Met Ctrl+Z zet je het terug.`,
      remaining: (centihours: number) =>
        centihours === 0
          ? 'Met deze keuze is alles opgelost.'
          : `Met deze keuze blijft ${excess(centihours)} te veel.`,
      all: 'Alles aanvinken',
      none: 'Niets aanvinken',
      exportTitle: (year: number) => `Knelpunten ${year} verplaatsingen`,
    },
    shortages: {
      title: 'Wat er tekort blijft',
      intro: 'Deze uren passen niet, ook niet na alle verplaatsingen van het voorstel.',
      columns: { month: 'Maand', role: 'Rol', hours: 'Tekort' },
      noRole: 'Controle-uren',
      total: 'Totaal',
      exportTitle: (year: number) => `Knelpunten ${year} tekort`,
    },
  },
} as const;

/** Why a line moves, in words. */
export function describeReason(move: ProposedMove): string {
  const reason =
    move.fromOverbookedCentihours > 0
      ? `${move.fromEmployee} heeft in ${monthName(move.fromMonth)} ${excess(move.fromOverbookedCentihours)} te veel`
      : `maakt ruimte bij ${move.fromEmployee} in ${monthName(move.fromMonth)}`;
  const extra = [
    move.isNewPerson ? `${move.toEmployee} is nieuw bij deze dienst` : '',
    move.isLate ? 'na de wettelijke dag' : '',
    move.isConfirmed ? 'bevestigd' : '',
  ].filter((text) => text !== '');
  return [reason, ...extra].join('; ');
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(', ');
  return names.length > 5 ? `${shown} en nog ${formatCount(names.length - 5)}` : shown;
}
