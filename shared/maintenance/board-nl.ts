import { showPercentage } from '#shared/maintenance/nl.ts';
import { formatCount, formatLongDay, shortMonthNames } from '#shared/text/format.ts';

const plural = (count: number, one: string, many: string) =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

/** `2026-09-01` → `1 sep`. */
function shortDay(on: string): string {
  return `${Number(on.slice(8))} ${shortMonthNames[Number(on.slice(5, 7)) - 1] ?? ''}`;
}

/** `1 sep – 31 okt`; with the year where the window leaves it. */
function shortWindow(fromOn: string, untilOn: string): string {
  const isOneYear = fromOn.slice(0, 4) === untilOn.slice(0, 4);
  const year = (on: string) => (isOneYear ? '' : ` ’${on.slice(2, 4)}`);
  if (fromOn === untilOn) return shortDay(fromOn);
  return `${shortDay(fromOn)}${year(fromOn)} – ${shortDay(untilOn)}${year(untilOn)}`;
}

const days = (count: number) => plural(count, 'dag', 'dagen');

/** What the year board says. */
export const boardText = {
  title: (year: number) => `Jaarbord ${year}`,
  tab: 'Jaarbord',
  agendaTab: 'Agenda',
  shortDay,
  shortWindow,
  statuses: { late: 'Te laat', current: 'Bezig', next: 'Komt nog', done: 'Gereed' },
  counted: {
    late: (count: number) => `${count} te laat`,
    current: (count: number) => `${count} bezig`,
    next: (count: number) => `${count} ${count === 1 ? 'komt' : 'komen'} nog`,
    done: (count: number) => `${count} gereed`,
  },
  noOwner: 'Geen eigenaar',
  columns: { step: 'Stap', window: 'Venster', status: 'Status' },
  steps: (count: number) => plural(count, 'stap', 'stappen'),
  weekShort: 'wk',
  week: (week: number) => `Week ${week}`,
  deadlines: 'Wettelijke termijnen',
  deadlinesOf: (year: number) => `Wettelijke termijnen in ${year}`,
  noDeadlines: 'Geen termijnen in dit jaar',
  mark: (fromOn: string, untilOn: string, count: number) =>
    fromOn === untilOn
      ? `${formatLongDay(fromOn)}: ${plural(count, 'termijn', 'termijnen')}`
      : `${shortDay(fromOn)} tot en met ${shortDay(untilOn)}: ${plural(count, 'termijn', 'termijnen')}`,
  zoom: {
    label: 'Zoomen',
    year: 'Jaar',
    quarter: 'Kwartaal',
    month: 'Maand',
    nearer: 'Dichterbij (+)',
    further: 'Verder weg (−)',
    today: 'Vandaag',
  },
  today: (on: string) => `Vandaag, ${formatLongDay(on)}`,
  todayShort: (week: number, on: string) => `Week ${week} · ${shortDay(on)}`,
  percent: showPercentage,
  missing: (count: number) => plural(count, 'ontbreekt', 'ontbreken'),
  missingOf: (count: number, title: string) =>
    `${plural(count, 'ontbreekt', 'ontbreken')} bij ${title}: lijst openen`,
  /** The window of a step, for who cannot see it. */
  bar: (step: {
    title: string;
    status: string;
    fromOn: string;
    untilOn: string;
    /** Null: there is nothing to measure. */
    basisPoints: number | null;
    missing: number;
    owner: string;
  }) =>
    [
      `${step.title}: ${step.status.toLowerCase()}`,
      `${formatLongDay(step.fromOn)} tot en met ${formatLongDay(step.untilOn)}`,
      ...(step.basisPoints === null ? [] : [`${showPercentage(step.basisPoints)} gereed`]),
      ...(step.missing > 0 ? [plural(step.missing, 'ontbreekt', 'ontbreken')] : []),
      step.owner,
    ].join(', '),
  tornStart: (fromOn: string) => `begon op ${formatLongDay(fromOn)}`,
  tornEnd: (untilOn: string) => `loopt door tot en met ${formatLongDay(untilOn)}`,
  changing: (fromOn: string, untilOn: string, length: number) =>
    `${shortWindow(fromOn, untilOn)} · ${days(length)}`,
  announce: (fromOn: string, untilOn: string) =>
    `${formatLongDay(fromOn)} tot en met ${formatLongDay(untilOn)}. Enter bewaart, Escape zet terug.`,
  moved: (title: string, fromOn: string, untilOn: string) =>
    `${title}: ${shortWindow(fromOn, untilOn)}. Ctrl+Z maakt dit ongedaan.`,
  putBack: 'Teruggezet.',
  isClosed: (title: string) =>
    `${title} is afgesloten en blijft staan. Heropen de stap om die te verplaatsen.`,
  keys: 'Pijltje links of rechts verschuift een dag, met Ctrl een week, met Shift de laatste dag. Enter opent of bewaart, Escape zet terug, plus en min zoomen.',
  keysShort:
    '← → verschuift een dag · Ctrl: week · Shift: einde · Enter: bewaren of openen · Esc: terugzetten',
  finding: {
    none: (year: number) => `In ${year} staan nog geen stappen.`,
    allDone: (year: number) => `Alle stappen van ${year} zijn gereed.`,
    past: (done: number, all: number, year: number) =>
      `In ${year} ${done === 1 ? 'is' : 'zijn'} ${done} van de ${all} stappen afgerond.`,
    future: (all: number, year: number) =>
      `Voor ${year} ${all === 1 ? 'staat 1 stap' : `staan ${all} stappen`} klaar.`,
    late: (title: string, count: number) =>
      count === 1 ? `${title} is te laat.` : `${count} stappen zijn te laat, de eerste is ${title}.`,
    open: (title: string, daysLeft: number, count: number) => {
      const left = daysLeft <= 0 ? 'vandaag de laatste dag' : `nog ${days(daysLeft)}`;
      return count === 1 ? `${title} loopt, ${left}.` : `${count} stappen lopen; eerst ${title}, ${left}.`;
    },
    next: (title: string, fromOn: string) =>
      `Nu loopt er niets. ${title} begint op ${formatLongDay(fromOn)}.`,
  },
  empty: {
    title: (year: number) => `Geen stappen in ${year}`,
    body: 'Het onderhoudsplan zegt welke stappen een jaar heeft, wanneer en van wie. Voeg een stap toe; daarna staat die op het bord van elk jaar.',
    action: 'Onderhoudsplan openen',
  },
  export: {
    name: (year: number) => `Jaarbord ${year}`,
    columns: ['Stap', 'Van', 'Tot en met', 'Eigenaar', 'Status', 'Gereed', 'Ontbreekt'],
  },
  print: {
    menu: 'Opslaan',
    nothing: (year: number) =>
      `In ${year} staan nog geen stappen, dus is er geen bord. Er is niets geschreven. Kies een ander jaar.`,
    a4: 'PDF op A4, liggend',
    a3: 'PDF op A3, liggend',
    saved: (path: string) => `Opgeslagen: ${path}`,
    kind: 'PDF',
    route: (year: number, paper: string) => `/afdruk/jaarbord?jaar=${year}&papier=${paper}`,
    standing: (on: string) => `Stand van ${formatLongDay(on)}`,
  },
  panel: {
    title: (fromOn: string, untilOn: string) =>
      fromOn === untilOn ? formatLongDay(fromOn) : `${shortWindow(fromOn, untilOn)} ${untilOn.slice(0, 4)}`,
    close: 'Termijnen sluiten',
    count: (count: number, done: number) =>
      `${plural(count, 'termijn', 'termijnen')}${done > 0 ? `, waarvan ${formatCount(done)} gereed` : ''}`,
    clients: (count: number) => plural(count, 'klant', 'klanten'),
    done: 'gereed',
    all: 'Alle termijnen openen',
    more: (count: number) => `en nog ${plural(count, 'klant', 'klanten')}`,
    none: 'Op deze dag zijn er geen termijnen meer.',
  },
} as const;
