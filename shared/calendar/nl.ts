import type { CalendarKind } from '#shared/calendar/model.ts';
import type { Deadline } from '#shared/deadlines/model.ts';
import type { MaintenanceStep } from '#shared/maintenance/model.ts';
import { formatCount, formatDay } from '#shared/text/format.ts';

/** Clients named in one event at most; the rest is counted. */
const MOST_NAMED = 60;

const kinds: Record<CalendarKind, string> = {
  steps: 'Stappen van het onderhoudsplan',
  statutory: 'Wettelijke dagen',
  internal: 'Interne dagen',
  reviews: 'Wwft-beoordelingen',
};

const clients = (count: number) => (count === 1 ? '1 klant' : `${formatCount(count)} klanten`);
const isInternal = (kind: CalendarKind) => (kind === 'internal' ? ' (intern)' : '');

/** Dutch text of the export to calendars. */
export const calendarText = {
  open: 'Naar je agenda (ICS)',
  title: 'Naar je eigen agenda',
  intro:
    'Peil maakt een bestand dat Outlook, Thunderbird en andere agenda’s inlezen. Lees je het later nog eens in, dan worden de afspraken bijgewerkt en niet dubbel gezet.',
  kinds,
  kindsLabel: 'Wat',
  employee: 'Van wie',
  everyone: 'Het hele kantoor',
  from: 'Vanaf',
  until: 'Tot en met',
  needsDay: 'Vul een datum in.',
  perClient: 'Een afspraak per klant',
  perClientHint: 'Anders staat er één afspraak per regel en dag, met de klanten in de toelichting.',
  save: 'Bestand maken',
  close: 'Sluiten',
  dialog: 'Agendabestand bewaren',
  fileKind: 'Agenda (iCalendar)',
  fileName: (from: string, until: string) => `peil-agenda-${from}-tot-${until}.ics`,
  saved: (events: number, file: string) =>
    `${events === 1 ? '1 afspraak' : `${formatCount(events)} afspraken`} bewaard in ${file}.`,
  cancelled: 'Er is geen bestand gemaakt.',
  nothing:
    'In deze periode staat niets open. Er is geen bestand gemaakt. Kies een andere periode of meer soorten.',
  order: 'De laatste dag ligt voor de eerste. Er is geen bestand gemaakt.',
  tooLong: 'Kies hoogstens drie jaar. Er is geen bestand gemaakt.',
  tooMany: (events: number, most: number) =>
    `Dit worden ${formatCount(events)} afspraken; een agendabestand van Peil heeft er hoogstens ${formatCount(most)}. Er is geen bestand gemaakt. Kies een medewerker, een kortere periode of één afspraak per regel en dag.`,
  calendarName: (office: string) => `Peil – ${office}`,
  stepDescription: ({ doneWhen, ownerName, instruction }: MaintenanceStep) =>
    [
      ownerName === null ? '' : `Eigenaar: ${ownerName}`,
      doneWhen === '' ? '' : `Klaar wanneer: ${doneWhen}`,
      instruction,
    ]
      .filter((line) => line !== '')
      .join('\n'),
  clientTitle: ({ clientNumber, clientName, ruleName }: Deadline, kind: CalendarKind) =>
    `${ruleName}: ${clientNumber} ${clientName}${isInternal(kind)}`,
  groupTitle: (rule: string, kind: CalendarKind, count: number) =>
    `${rule}: ${clients(count)}${isInternal(kind)}`,
  deadlineDescription: (group: readonly Deadline[]) => {
    const [first] = group;
    if (!first) return '';
    const named = group
      .slice(0, MOST_NAMED)
      .map(({ clientNumber, clientName }) => `${clientNumber} ${clientName}`);
    const rest = group.length - named.length;
    return [
      `Periode tot en met ${formatDay(first.periodEndsOn)}, wettelijk uiterlijk ${formatDay(first.dueOn)}, intern ${formatDay(first.internalOn)}.`,
      `Bron: ${first.source} (nagekeken ${formatDay(first.checkedOn)}).`,
      ...named,
      ...(rest > 0 ? [`en nog ${clients(rest)}`] : []),
    ].join('\n');
  },
} as const;
