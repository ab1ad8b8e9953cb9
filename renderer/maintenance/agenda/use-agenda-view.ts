import { agendaKinds, type AgendaKind } from '#shared/maintenance/agenda.ts';
import { readKinds, readMonth } from '#shared/maintenance/agenda-items.ts';
import { replaceParameters, useRoute } from '#renderer/app/route.ts';

export interface AgendaView {
  view: 'month' | 'list';
  /** `2026-11`. */
  month: string;
  kinds: AgendaKind[];
  /** Code of an employee; null for everyone. */
  employee: string | null;
  /** Number of a client group; null for all clients. */
  group: string | null;
}

/** What the agenda shows; it stands in the address, so that back and links keep it. */
export function useAgendaView(today: string): {
  view: AgendaView;
  change: (to: Partial<AgendaView>) => void;
} {
  const { parameters } = useRoute();
  const view: AgendaView = {
    view: parameters.get('weergave') === 'lijst' ? 'list' : 'month',
    month: readMonth(parameters.get('maand')) ?? today.slice(0, 7),
    kinds: readKinds(parameters.get('soort')),
    employee: parameters.get('medewerker'),
    group: parameters.get('groep'),
  };
  const change = (to: Partial<AgendaView>) => {
    const next = { ...view, ...to };
    replaceParameters({
      weergave: next.view === 'list' ? 'lijst' : null,
      maand: next.month === today.slice(0, 7) ? null : next.month,
      soort: next.kinds.length === agendaKinds.length ? null : next.kinds.join('.'),
      medewerker: next.employee,
      groep: next.group,
    });
  };
  return { view, change };
}
