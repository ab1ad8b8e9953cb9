import type { KeptReason, ProposalBasis, ProposalSource } from '#shared/planning/propose-model.ts';
import type { PlanStatus } from '#shared/planning/model.ts';
import { formatCount } from '#shared/text/format.ts';

const clients = (count: number) => (count === 1 ? '1 klant' : `${formatCount(count)} klanten`);
const plans = (count: number) => (count === 1 ? '1 planning' : `${formatCount(count)} planningen`);
const unchanged = 'Er is niets gewijzigd.';

const reasons: Record<KeptReason, string> = {
  confirmed: 'Bevestigd',
  dropped: 'Vervallen',
  edited: 'Met de hand gewijzigd',
  same: 'Al voorgesteld',
  former: 'Geen klant meer',
  empty: 'Geen gegevens',
};

const sources: Record<ProposalSource, string> = {
  confirmed: 'Vorig jaar (bevestigd)',
  proposal: 'Vorig jaar (voorstel)',
  norms: 'Normen',
};

const bases: Record<ProposalBasis, string> = {
  any: 'Planning van vorig jaar, ook als die niet is bevestigd',
  confirmed: 'Alleen bevestigde planning van vorig jaar',
};

const statusVerbs: Record<PlanStatus, string> = {
  A: 'weer voorstel',
  B: 'bevestigd',
  V: 'vervallen',
};

/** Dutch text of the proposal for a planning year. */
export const proposeText = {
  title: (year: number) => `Voorstel planning ${year}`,
  reasons,
  sources,
  bases,
  basis: 'Uitgangspunt',
  remarks: {
    employeeLeft: (code: string) => `${code} is uit dienst`,
    notYet: (code: string) => `${code} is nog niet in dienst`,
    nobody: 'Niemand heeft de rol',
    noCodes: 'Vul de codes van de planning in; daarna stelt Peil ook die diensten voor',
    empty: 'Er is geen planning van vorig jaar en geen norm die past',
  },
  progress: { load: 'Voorstel berekenen', store: 'Voorstel opslaan' },
  unknownClients: (numbers: readonly string[]) =>
    `${numbers.length === 1 ? 'Deze klant bestaat' : 'Deze klanten bestaan'} niet (meer): ${numbers.slice(0, 5).join(', ')}${numbers.length > 5 ? ' en meer' : ''}. ${unchanged} Ververs de lijst.`,
  noServices: `Er zijn geen diensten om voor te stellen. ${unchanged} Vul eerst Diensten en normen in.`,
  noPlans: (year: number) =>
    `Voor ${year} is er nog geen planning. ${unchanged} Maak eerst een voorstel of kies een ander jaar.`,
  noPlansOf: (year: number) =>
    `Deze klanten hebben nog geen planning voor ${year}. ${unchanged} Maak eerst een voorstel.`,
  changes: {
    proposed: (year: number, count: number) => `Voorstel planning ${year}: ${clients(count)}`,
    status: (year: number, count: number, status: PlanStatus) =>
      `Planning ${year}: ${plans(count)} ${statusVerbs[status]}`,
  },
  screen: {
    intro:
      'Peil neemt de uren van vorig jaar over, met de medewerker die de rol dan heeft, en gebruikt de normen waar vorig jaar niets zegt. Bevestigde en vervallen planning en uren die iemand zelf heeft getypt, blijven zoals ze zijn.',
    back: 'Naar de planning',
    selection: (count: number) => `Alleen ${clients(count)} uit je selectie`,
    everyone: 'Voor alle klanten maken',
    makeForSelection: 'Voorstel maken',
    apply: 'Voorstel overnemen',
    applyTo: (count: number) => `Overnemen voor ${clients(count)}`,
    failed: 'Het voorstel kon niet worden berekend',
    applied: (created: number, changed: number) =>
      changed === 0
        ? `Voorstel overgenomen voor ${clients(created)}`
        : `Voorstel overgenomen: ${clients(created)} nieuw, ${formatCount(changed)} bijgewerkt`,
    undo: 'Ongedaan maken',
    undone: 'Het voorstel is ongedaan gemaakt.',
    toPlanning: 'Planning openen',
    nothing: {
      title: 'Er valt niets voor te stellen',
      body: (year: number) =>
        `Elke klant heeft al een planning voor ${year}, of er is niets om van uit te gaan. Wil je een planning opnieuw laten voorstellen, zet haar dan op voorstel en haal de getypte uren weg.`,
    },
    noClients: {
      title: 'Nog geen klanten',
      body: 'Importeer de klanten uit je praktijksoftware; daarna maakt Peil hier een voorstel voor hun planning.',
      action: 'Importeren',
    },
    busy: 'Voorstel berekenen…',
    lists: {
      all: 'Alle',
      new: 'Nieuw',
      changed: 'Anders dan vorig jaar',
      left: 'Vertrokken',
      kept: 'Blijft zoals het is',
    },
    listsLabel: 'Welke klanten',
    facts: {
      plans: (created: number, changed: number) =>
        changed === 0
          ? `${plans(created)} erbij`
          : `${plans(created)} erbij, ${formatCount(changed)} bijgewerkt`,
      hours: (hours: string) => `${hours} uur`,
      kept: (count: number) =>
        `${plans(count)} ${count === 1 ? 'blijft' : 'blijven'} zoals ${count === 1 ? 'zij is' : 'ze zijn'}`,
      withoutLast: (count: number, year: number) => `${clients(count)} zonder planning van ${year}`,
      unassigned: (hours: string) => `${hours} uur zonder medewerker`,
      retired: (codes: readonly string[]) =>
        `Vervallen ${codes.length === 1 ? 'dienst' : 'diensten'} niet voorgesteld: ${codes.join(', ')}`,
    },
    columns: {
      number: 'Nummer',
      name: 'Naam',
      what: 'Wat er gebeurt',
      source: 'Uren uit',
      last: (year: number) => `Uren ${year}`,
      hours: (year: number) => `Uren ${year}`,
      difference: 'Verschil',
      unassigned: 'Zonder medewerker',
      remark: 'Let op',
    },
    actions: { create: 'Nieuw voorstel', change: 'Wordt bijgewerkt', none: 'Geen voorstel' },
    noun: { one: 'klant', many: 'klanten' },
    panel: {
      close: 'Sluiten',
      service: 'Dienst',
      role: 'Rol',
      employee: 'Medewerker',
      month: 'Maand',
      hours: 'Uren',
      noHours: 'Alleen de codes en datums van de planning; geen uren.',
      toCard: 'Planning van deze klant openen',
    },
    retry: 'Opnieuw proberen',
  },
} as const;
