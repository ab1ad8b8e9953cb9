import { useState, type RefObject } from 'react';
import { emptyGridState, type GridState } from '#shared/grid/model.ts';
import { planViews } from '#shared/planning/views.ts';
import type { SavedView } from '#shared/views/calls.ts';
import { viewsText } from '#shared/views/nl.ts';
import type { GridHandle } from '#renderer/grid/peil-grid.tsx';

/** The name under which the planning keeps its views. */
export const planScreen = 'planning';

interface PlanViewsProps {
  /** How the person left the grid. */
  last: GridState | null;
  /** What the address asks: a standard view by its key, or the numbers of chosen clients. */
  parameters: URLSearchParams;
  grid: RefObject<GridHandle | null>;
}

/** Which view of the planning is on, how the grid begins, and how it changes. */
export function usePlanViews({ last, parameters, grid }: PlanViewsProps) {
  const [begin] = useState(() => beginOf(parameters, last));
  const [chosen, setChosen] = useState(begin);
  const [state, setState] = useState(begin.state);
  const isChanged = JSON.stringify(state.filters) !== JSON.stringify(chosen.state.filters);
  const apply = (next: { name: string; state: GridState }) => {
    setChosen(next);
    grid.current?.applyState(next.state);
  };
  return {
    initialState: begin.state,
    current: isChanged ? viewsText.changed(chosen.name) : chosen.name,
    setState,
    onStandard: (key: string) => {
      const view = planViews.find((each) => each.key === key);
      const now = grid.current?.readState() ?? emptyGridState;
      if (view) apply({ name: view.name, state: { ...now, filters: view.filters, search: '' } });
    },
    onOwn: ({ name, state: own }: SavedView) => apply({ name, state: own }),
    onSaved: ({ name, state: own }: SavedView) => setChosen({ name, state: own }),
  };
}

function beginOf(parameters: URLSearchParams, last: GridState | null): { name: string; state: GridState } {
  const arranged = last ?? emptyGridState;
  const numbers = parameters.get('nummers');
  if (numbers) {
    const values = numbers.split(',').slice(0, 5000);
    return {
      name: viewsText.custom,
      state: { ...arranged, filters: { client: { kind: 'values', values } } },
    };
  }
  const asked = planViews.find(({ key }) => key === parameters.get('weergave'));
  if (asked) return { name: asked.name, state: { ...arranged, filters: asked.filters } };
  const same = planViews.find(({ filters }) => JSON.stringify(filters) === JSON.stringify(arranged.filters));
  return { name: same?.name ?? viewsText.custom, state: arranged };
}
