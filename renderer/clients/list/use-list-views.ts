import { useMemo, useState } from 'react';
import { listText } from '#shared/clients/list-nl.ts';
import { standardViews, stateOfNumbers, stateOfView } from '#shared/clients/views.ts';
import type { GridState } from '#shared/grid/model.ts';
import { emptyGridState } from '#shared/grid/model.ts';
import type { SavedView } from '#shared/views/calls.ts';
import { viewsText } from '#shared/views/nl.ts';
import type { GridHandle } from '#renderer/grid/peil-grid.tsx';

/** The name under which this list keeps its views. */
export const listScreen = 'clients';

interface ListViewsProps {
  own: readonly SavedView[];
  /** How the person left the list. */
  last: GridState | null;
  /** Parameters of the address: a standard view by its key, a status, or the numbers of chosen clients. */
  parameters: URLSearchParams;
  grid: React.RefObject<GridHandle | null>;
}

/** A view as the button names it, with what it filters, to see whether it was changed since. */
interface Chosen {
  name: string;
  state: GridState;
}

/** The standard view of a status, by its key. */
const viewOfStatus: Readonly<Record<string, string>> = {
  active: 'actief',
  former: 'voormalig',
  prospect: 'prospects',
};

/** Which view is on, how the list begins, and how it changes. */
export function useListViews({ own, last, parameters, grid }: ListViewsProps) {
  const asked = parameters.get('weergave') ?? viewOfStatus[parameters.get('status') ?? ''] ?? null;
  const numbers = parameters.get('nummers');
  const begin = useMemo(() => beginOf(asked, numbers, last), [asked, numbers, last]);
  const [chosen, setChosen] = useState<Chosen>(begin);
  const [state, setState] = useState<GridState>(begin.state);
  const isChanged =
    JSON.stringify(state.filters) !== JSON.stringify(chosen.state.filters) || state.search !== '';

  const apply = (next: Chosen) => {
    setChosen(next);
    grid.current?.applyState(next.state);
  };

  return {
    initialState: begin.state,
    current: isChanged ? viewsText.changed(chosen.name) : chosen.name,
    own,
    setState,
    onStandard: (key: string) => {
      const view = standardViews.find((each) => each.key === key);
      if (view) apply({ name: view.name, state: stateOfView(view, grid.current?.readState()) });
    },
    onOwn: (view: SavedView) => apply({ name: view.name, state: view.state }),
    onSaved: (view: SavedView) => setChosen({ name: view.name, state: view.state }),
  };
}

function beginOf(asked: string | null, numbers: string | null, last: GridState | null): Chosen {
  const arranged = last ?? emptyGridState;
  if (numbers !== null && numbers !== '') {
    const wanted = numbers.split(',');
    return { name: listText.chosen(wanted.length), state: stateOfNumbers(wanted, arranged) };
  }
  const [first] = standardViews;
  const view = standardViews.find(({ key }) => key === asked);
  if (view) return { name: view.name, state: stateOfView(view, arranged) };
  if (!first || last !== null) {
    const same = standardViews.find(
      ({ filters }) => JSON.stringify(filters) === JSON.stringify(arranged.filters),
    );
    return { name: same?.name ?? viewsText.custom, state: arranged };
  }
  return { name: first.name, state: stateOfView(first, arranged) };
}
