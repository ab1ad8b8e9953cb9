import { useMemo } from 'react';
import {
  groupBy,
  groupByEmployee,
  groupByRole,
  groupFirm,
  hasTrouble,
  type CapacityGroup,
  type Grouping,
} from '#shared/capacity/group-rows.ts';
import type { CapacityRow, CapacityYear, RoleDemand } from '#shared/capacity/model.ts';
import { parseRoute, replaceParameters, useRoute } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';

export const views = ['table', 'heatMap', 'chart'] as const;
export type View = (typeof views)[number];
export const groupings: readonly Grouping[] = ['employee', 'function', 'role', 'team', 'firm'];

/** The names of views and groupings in the address, which people see. */
const viewNames: Record<View, string> = { table: 'tabel', heatMap: 'heatmap', chart: 'grafiek' };
const groupNames: Record<Grouping, string> = {
  employee: 'medewerker',
  function: 'functie',
  role: 'rol',
  team: 'team',
  firm: 'kantoor',
};

/** How the screen stands; all of it is in the address, so that back, links and the guide can name it. */
export interface CapacityView {
  view: View;
  grouping: Grouping;
  function: string | null;
  team: string | null;
  troubleOnly: boolean;
  draftId: number | null;
}

export function useCapacityView(): { view: CapacityView; change: (to: Partial<CapacityView>) => void } {
  const { parameters } = useRoute();
  const draft = Number(parameters.get('concept') ?? '');
  const view: CapacityView = {
    view: views.find((each) => viewNames[each] === parameters.get('weergave')) ?? 'table',
    grouping: groupings.find((each) => groupNames[each] === parameters.get('per')) ?? 'employee',
    function: parameters.get('functie'),
    team: parameters.get('team'),
    troubleOnly: parameters.get('knelpunten') === 'ja',
    draftId: Number.isInteger(draft) && draft > 0 ? draft : null,
  };
  const change = (to: Partial<CapacityView>) => {
    const next = { ...view, ...to };
    replaceParameters({
      ...Object.fromEntries(parseRoute(window.location.hash.slice(1)).parameters),
      weergave: next.view === 'table' ? null : viewNames[next.view],
      per: next.grouping === 'employee' ? null : groupNames[next.grouping],
      functie: next.function,
      team: next.team,
      knelpunten: next.troubleOnly ? 'ja' : null,
      concept: next.draftId === null ? null : String(next.draftId),
    });
  };
  return { view, change };
}

export interface ShownCapacity {
  /** The year as it is shown: a draft of it when one is open. */
  whole: CapacityYear;
  groups: readonly CapacityGroup[];
  /** The same groups in the present planning, by their id; null when no draft is open. */
  current: ReadonlyMap<string, CapacityGroup> | null;
  /** The sums under the table; null where rows do not add up (roles) or one row is the sum. */
  total: CapacityGroup | null;
  /** People that the filters let pass. */
  people: readonly CapacityRow[];
}

/** The capacity of a year, grouped and filtered as the screen stands; undefined while it is on its way. */
export function useCapacity(year: number, view: CapacityView) {
  const draft = view.draftId === null ? {} : { draftId: view.draftId };
  const isRole = view.grouping === 'role';
  const { data: whole, error } = useQueryCall('capacity.getYear', { year, ...draft }, { isFresh: true });
  const present = useQueryCall('capacity.getYear', { year }, { enabled: view.draftId !== null }).data;
  const roles = useQueryCall('capacity.getRoles', { year, ...draft }, { enabled: isRole }).data?.roles;
  const presentRoles = useQueryCall(
    'capacity.getRoles',
    { year },
    { enabled: isRole && view.draftId !== null },
  ).data?.roles;
  const { grouping, function: fn, team, troubleOnly, draftId } = view;
  const shown = useMemo((): ShownCapacity | undefined => {
    if (!whole || (grouping === 'role' && !roles) || (draftId !== null && !present)) return undefined;
    const filters = { fn, team };
    const filtered = filterYear(whole, filters);
    const groups = groupYear(grouping, filtered, roles ?? []).filter(
      (group) => !troubleOnly || hasTrouble(group),
    );
    const isPart = grouping !== 'role' && grouping !== 'firm' && groups.length > 1;
    const base =
      draftId === null || !present
        ? null
        : groupYear(grouping, filterYear(present, filters), presentRoles ?? []);
    return {
      whole,
      groups,
      current: base && new Map(base.map((group) => [group.id, group])),
      total: isPart ? totalOf(filtered, groups, troubleOnly) : null,
      people: filtered.rows,
    };
  }, [whole, present, roles, presentRoles, grouping, fn, team, troubleOnly, draftId]);
  return { shown, error };
}

/** The rows of a function and team; demand of nobody belongs to neither. */
function filterYear(
  whole: CapacityYear,
  { fn, team }: { fn: string | null; team: string | null },
): CapacityYear {
  if (fn === null && team === null) return whole;
  const rows = whole.rows.filter(
    (row) => (fn === null || row.function === fn) && (team === null || row.team === team),
  );
  return {
    ...whole,
    rows,
    unassigned: { yearCentihours: 0, monthCentihours: whole.unassigned.monthCentihours.map(() => 0) },
  };
}

function groupYear(
  grouping: Grouping,
  year: CapacityYear,
  roles: readonly RoleDemand[],
): readonly CapacityGroup[] {
  if (grouping === 'employee') return groupByEmployee(year.rows);
  if (grouping === 'role') return groupByRole(year.rows, roles);
  return grouping === 'firm' ? [groupFirm(year)] : groupBy(grouping, year.rows);
}

/** What is shown, added up; with everyone in sight that is the firm, with what nobody has. */
function totalOf(year: CapacityYear, groups: readonly CapacityGroup[], troubleOnly: boolean): CapacityGroup {
  const members = groups.flatMap((group) => group.members);
  const firm = groupFirm(troubleOnly ? { ...filterYear(year, { fn: '', team: '' }), rows: members } : year);
  return { ...firm, id: 'total' };
}
