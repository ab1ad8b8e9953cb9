import type { UnfinishedKey } from './model.ts';
import { formatCount, formatInstant } from '#shared/text/format.ts';

const plural = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${formatCount(count)} ${many}`;

const unfinished: Record<UnfinishedKey, (count: number) => string> = {
  yearRuns: () => 'Het jaar is nog niet voorbij.',
  plansProposed: (count) => `${plural(count, 'planning is', 'planningen zijn')} nog een voorstel (status A).`,
  withoutPlan: (count) => `${plural(count, 'actieve klant heeft', 'actieve klanten hebben')} geen planning.`,
  draftsOpen: (count) =>
    `${plural(count, 'concept van de planning is', 'concepten van de planning zijn')} niet toegepast.`,
  importsOpen: (count) =>
    `${plural(count, 'ingelezen bestand is', 'ingelezen bestanden zijn')} nog niet overgenomen.`,
  rolesPlanned: (count) => `${plural(count, 'nieuwe rol is', 'nieuwe rollen zijn')} nog niet ingegaan.`,
  unassignedHours: (count) =>
    count < 50
      ? 'Minder dan 1 gepland uur heeft geen medewerker.'
      : `${plural(Math.round(count / 100), 'gepland uur heeft', 'geplande uren hebben')} geen medewerker.`,
  withoutBudget: (count) => `${plural(count, 'medewerker heeft', 'medewerkers hebben')} geen begroting.`,
  unclassified: (count) =>
    `${plural(count, 'klant of klantgroep is onvolledig en heeft', 'klanten en klantgroepen zijn onvolledig en hebben')} geen type.`,
  stepsOpen: (count) =>
    `${plural(count, 'stap van het jaarplan is', 'stappen van het jaarplan zijn')} nog niet afgesloten.`,
  withoutRisk: (count) => `${plural(count, 'klant heeft', 'klanten hebben')} geen geldige risicobeoordeling.`,
};

/** Dutch text of closing years; that of comparing them stands in `compare-nl.ts`. */
export const closingText = {
  unfinished,
  progress: {
    backup: 'Reservekopie maken',
    classification: 'Classificatie vastleggen',
    clients: 'Klanten vastleggen',
    hours: 'Uren vastleggen',
    capacity: 'Capaciteit vastleggen',
    definitions: 'Definities vastleggen',
  },
  changes: {
    closed: (year: number) => `Planjaar ${year} afgesloten`,
    reopened: (year: number, reason: string) => `Planjaar ${year} heropend: ${reason}`,
  },
  scoringReason: (year: number) => `Afsluiting planjaar ${year}`,
  refusals: {
    closed: (year: number, closedAt: string, by: string) =>
      `Planjaar ${year} is afgesloten op ${formatInstant(closedAt)} door ${by}. Er is niets gewijzigd. Een partner kan het jaar met een reden heropenen bij Jaarplan, Jaren.`,
    closedYear: (year: string) =>
      `Planjaar ${year} is afgesloten, en deze wijziging raakt dat jaar. Er is niets gewijzigd. Een partner kan het jaar met een reden heropenen bij Jaarplan, Jaren.`,
    notByUndo:
      'Het afsluiten of heropenen van een jaar kan niet ongedaan worden gemaakt. Er is niets gewijzigd. Ga naar Jaarplan, Jaren.',
    inFuture: (year: number) =>
      `Planjaar ${year} is nog niet begonnen en kan niet worden afgesloten. Er is niets gewijzigd.`,
    nothing: (year: number) =>
      `Voor planjaar ${year} is niets gepland of begroot. Er is niets om af te sluiten.`,
    alreadyClosed: (year: number) => `Planjaar ${year} is al afgesloten. Er is niets gewijzigd.`,
    notClosed: (year: number) => `Planjaar ${year} is niet afgesloten. Er is niets gewijzigd.`,
    busy: (what: string) =>
      `Er loopt nu ${what}. Wacht tot dat klaar is of stop het, en sluit het jaar daarna af. Er is niets gewijzigd.`,
    neverClosed: (year: number) =>
      `Planjaar ${year} is nooit afgesloten, dus er is geen stand van toen. Sluit het af bij Jaarplan, Jaren.`,
    closingGone: 'Deze afsluiting bestaat niet (meer). Ververs de lijst.',
    sameYear: 'Kies twee verschillende jaren om te vergelijken.',
  },
  screen: {
    title: 'Jaren',
    intro:
      'Een afgesloten planjaar blijft te lezen zoals het was: klanten, planning, capaciteit en risico, met de definities van die dag. Daarna verandert er niets meer aan, tot een partner het heropent.',
    empty: 'Nog geen planjaar',
    emptyBody: 'Hier staan de jaren waarvoor iets is gepland of begroot. Begin met de planning van een jaar.',
    emptyAction: 'Naar de planning',
    year: 'Planjaar',
    state: 'Stand',
    plans: 'Planningen',
    hours: 'Uren gepland',
    budgets: 'Begrotingen',
    closed: 'Afgesloten',
    remark: 'Opmerking',
    actions: 'Handelingen',
    states: { open: 'Open', closed: 'Afgesloten', reopened: 'Heropend', future: 'Nog niet begonnen' },
    by: (at: string, by: string) => `${formatInstant(at)} door ${by}`,
    definition: (version: number, name: string) => `Definitie ${version}: ${name}`,
    reopenedBy: (at: string, by: string, reason: string) =>
      `Heropend op ${formatInstant(at)} door ${by}: ${reason}`,
    close: 'Afsluiten',
    closeYear: (year: number) => `Planjaar ${year} afsluiten`,
    reopen: 'Heropenen',
    reopenYear: (year: number) => `Planjaar ${year} heropenen`,
    show: 'Bekijken',
    showYear: (year: number) => `Planjaar ${year} bekijken`,
    showClosing: (at: string) => `Stand van ${formatInstant(at)} bekijken`,
    compare: 'Vergelijken',
    compareAny: 'Jaren vergelijken',
    compareYear: (year: number) => `Planjaar ${year} vergelijken`,
    cancel: 'Annuleren',
    closePanel: 'Sluiten',
    unfinished: 'Nog niet af',
    unfinishedBody:
      'Dit houdt het afsluiten niet tegen. Wat je nu niet afmaakt, blijft in het afgesloten jaar zo staan.',
    finished: 'Alles is af: geen open concepten, geen voorstellen, iedereen heeft een type.',
    what: 'Wat er gebeurt: eerst een gecontroleerde reservekopie, daarna wordt het jaar vastgelegd. Planning, begroting en rollen van dit jaar zijn dan niet meer te wijzigen.',
    remarkLabel: 'Opmerking (mag leeg blijven)',
    reason: 'Reden',
    reasonHint: 'De reden staat in het wijzigingenlogboek, en bij de eerdere stand.',
    reopenBody:
      'De vastgelegde stand blijft te lezen. Sluit het jaar weer af als het klopt; dan komt er een nieuwe stand bij.',
    done: (year: number) => `Planjaar ${year} is afgesloten.`,
    reopenedDone: (year: number) => `Planjaar ${year} is heropend.`,
    banner: (year: number) => `Planjaar ${year} is afgesloten en niet meer te wijzigen.`,
    bannerLink: 'Bekijk het afgesloten jaar',
  },
  running: {
    import: 'een import',
    proposal: 'een voorstel voor de planning',
    levelling: 'het oplossen van knelpunten',
    undo: 'het terugdraaien van een wijziging',
    closing: 'het afsluiten van een jaar',
    edit: 'een wijziging van de planning',
  },
} as const;
