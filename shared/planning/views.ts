import type { GridState } from '#shared/grid/model.ts';
import { planningText } from '#shared/planning/nl.ts';

/** A view that every office has: only filters. */
export interface PlanView {
  key: string;
  name: string;
  filters: GridState['filters'];
}

const ofStatus = (code: string): GridState['filters'] => ({ status: { kind: 'values', values: [code] } });

/** The views of the planning that cannot be removed. */
export const planViews: readonly PlanView[] = [
  { key: 'alle', name: planningText.views.all, filters: {} },
  {
    key: 'zonder-plan',
    name: planningText.views.none,
    filters: { status: { kind: 'presence', filled: false } },
  },
  { key: 'voorstel', name: planningText.views.proposed, filters: ofStatus('A') },
  { key: 'bevestigd', name: planningText.views.confirmed, filters: ofStatus('B') },
  { key: 'vervallen', name: planningText.views.dropped, filters: ofStatus('V') },
];
