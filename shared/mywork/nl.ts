import type { WorkTerm } from '#shared/mywork/model.ts';
import { formatCount, formatDay } from '#shared/text/format.ts';

const clients = (count: number) => (count === 1 ? '1 klant' : `${formatCount(count)} klanten`);
const deadlines = (count: number) => (count === 1 ? '1 termijn' : `${formatCount(count)} termijnen`);
const steps = (count: number) => (count === 1 ? '1 stap' : `${formatCount(count)} stappen`);

const terms: Record<WorkTerm, string> = { overdue: 'Te laat', week: 'Deze week', month: 'Deze maand' };

/** Dutch text of Mijn werk and the reminders. */
export const myworkText = {
  title: 'Mijn werk',
  who: 'Wie ben je?',
  whoHint: 'Peil onthoudt dit op deze computer.',
  choose: 'Kies je naam',
  terms,
  nothing: {
    overdue: 'Niets is te laat.',
    week: 'Deze week hoeft er niets meer gereed te zijn.',
    month: 'Verder is er deze maand niets.',
  } satisfies Record<WorkTerm, string>,
  gaps: 'Ontbrekende gegevens',
  noGaps: 'Van je klanten is alles bekend.',
  allGaps: (count: number) => `Alle ${clients(count)} bekijken`,
  step: 'Stap van het jaarplan',
  stepProgress: (basisPoints: number, missing: number) =>
    `${Math.floor(basisPoints / 100)} % gereed${missing > 0 ? `, ${formatCount(missing)} te doen` : ''}`,
  clients,
  moreClients: (count: number) => `en nog ${clients(count)}`,
  internal: (day: string) => `intern ${formatDay(day)}`,
  statutory: (day: string) => `wettelijk ${formatDay(day)}`,
  statutoryPassed: (day: string) => `wettelijke dag ${formatDay(day)} is voorbij`,
  period: (day: string) => `periode tot en met ${formatDay(day)}`,
  checked: (source: string, on: string) => `${source} (nagekeken op ${formatDay(on)})`,
  until: (day: string) => `tot en met ${formatDay(day)}`,
  daysLate: (days: number) => (days === 1 ? '1 dag te laat' : `${formatCount(days)} dagen te laat`),
  daysLeft: (days: number) =>
    days === 0 ? 'vandaag' : days === 1 ? 'morgen' : `over ${formatCount(days)} dagen`,
  counts: (overdue: number, week: number) =>
    `${overdue === 0 ? 'niets te laat' : `${formatCount(overdue)} te laat`} · ${week === 0 ? 'niets meer deze week' : `${formatCount(week)} deze week`}`,
  quiet: 'Geen meldingen op deze computer',
  quietHint: 'Anders meldt Peil één keer per dag wat er te laat is en deze week gereed moet zijn.',
  export: 'Exporteren',
  open: 'Mijn werk openen',
  empty: {
    title: 'Wie zit hier?',
    body: 'Kies je naam. Dan zie je je eigen stappen van het jaarplan, de termijnen van je klanten en wat er van hen ontbreekt.',
    noEmployees: 'Er zijn nog geen medewerkers. Voeg ze toe bij Beheer.',
    toEmployees: 'Medewerkers toevoegen',
  },
  reminder: {
    title: (office: string) => `Peil – ${office}`,
    lateSteps: (count: number) => `${steps(count)} van het jaarplan ${count === 1 ? 'is' : 'zijn'} te laat.`,
    endingSteps: (count: number) => `${steps(count)} ${count === 1 ? 'loopt' : 'lopen'} deze week af.`,
    lateDeadlines: (count: number) => `${deadlines(count)} ${count === 1 ? 'is' : 'zijn'} te laat.`,
    weekDeadlines: (count: number) =>
      `${deadlines(count)} ${count === 1 ? 'moet' : 'moeten'} deze week gereed zijn.`,
  },
  refusals: {
    unknownEmployee: (code: string) => `Medewerker ‘${code}’ bestaat niet (meer). Kies een andere naam.`,
  },
} as const;
