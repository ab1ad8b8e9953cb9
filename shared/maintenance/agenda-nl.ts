import type { AgendaKind } from '#shared/maintenance/agenda.ts';
import { formatCount, formatDay, formatLongDay } from '#shared/text/format.ts';

const clients = (count: number) => `${formatCount(count)} ${count === 1 ? 'klant' : 'klanten'}`;

const kinds: Readonly<Record<AgendaKind, string>> = {
  step: 'Stappen',
  statutory: 'Wettelijke termijnen',
  internal: 'Interne termijnen',
  review: 'Wwft-herbeoordelingen',
};

/** What the agenda says. */
export const agendaText = {
  title: 'Agenda',
  kinds,
  /** Before a title in the calendar, so that a kind is told apart by more than its colour. */
  marks: { step: 'Stap', statutory: 'Wet', internal: 'Intern', review: 'Wwft' },
  filters: {
    kinds: 'Soort',
    employee: 'Medewerker',
    anyEmployee: 'Iedereen',
    group: 'Klantgroep',
    anyGroup: 'Alle klanten',
    noneFound: 'Niets gevonden',
    clear: 'Filters wissen',
    /** What is shown, to be read aloud. */
    shown: (parts: readonly string[]) => parts.join(' · '),
    all: 'Alles van iedereen',
  },
  views: { label: 'Weergave', month: 'Maand', list: 'Lijst' },
  previous: 'Vorige maand',
  next: 'Volgende maand',
  today: 'Vandaag',
  week: (week: number) => `wk ${week}`,
  clients,
  dates: (ruleName: string, count: number, done: number) =>
    done > 0 && done === count
      ? `${ruleName} · ${clients(count)}, gereed`
      : `${ruleName} · ${clients(count)}`,
  until: (title: string, untilOn: string) => `${title}, tot en met ${formatLongDay(untilOn)}`,
  clientsWord: (count: number) => (count === 1 ? 'klant' : 'klanten'),
  more: (count: number) => `nog ${count}`,
  moreHint: (count: number) => `Nog ${count} tonen`,
  nothing: 'In deze maand staat er niets. Kies een andere maand of wis de filters.',
  closePopover: 'Sluiten',
  status: (steps: number, dates: number, total: number) =>
    `${formatCount(steps)} ${steps === 1 ? 'stap' : 'stappen'} · ${formatCount(dates)} ${dates === 1 ? 'termijn' : 'termijnen'} van samen ${clients(total)}`,
  export: {
    title: (month: string) => `Agenda ${month}`,
    columns: ['Van', 'Tot en met', 'Soort', 'Wat', 'Klanten', 'Gereed'],
  },
  panel: {
    title: (fromOn: string, untilOn: string) =>
      fromOn === untilOn ? formatLongDay(fromOn) : `${formatDay(fromOn)} tot en met ${formatDay(untilOn)}`,
    close: 'Termijnen sluiten',
    group: (on: string, ruleName: string) => `${formatDay(on)} · ${ruleName}`,
    count: (count: number, done: number) =>
      done > 0 ? `${clients(count)}, ${formatCount(done)} gereed` : clients(count),
    source: (source: string, checkedOn: string) => `Bron: ${source} (nagekeken op ${formatDay(checkedOn)})`,
    done: (on: string) => `gereed op ${formatDay(on)}`,
    byLaw: (on: string) => `wettelijk ${formatDay(on)}`,
    more: (count: number) => `en nog ${clients(count)}`,
    all: 'Alle termijnen bekijken',
    none: 'Op deze dag zijn er geen termijnen.',
  },
  refusals: {
    order: 'De laatste dag ligt voor de eerste. Er is niets gewijzigd. Kies een latere einddag.',
    tooLong: 'De agenda gaat over ten hoogste 400 dagen. Er is niets gewijzigd. Kies een kortere periode.',
  },
} as const;
