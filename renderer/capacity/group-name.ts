import type { CapacityGroup } from '#shared/capacity/group-rows.ts';
import type { CellScope } from '#shared/capacity/model.ts';
import { capacityText } from '#shared/capacity/nl.ts';
import { capacityScreenText as text } from '#shared/capacity/screen-nl.ts';

export type Labels = ReadonlyMap<string, string>;

/** What people call a group: a code with its label where it has one. */
export function nameOfScope(scope: CellScope, labels: Labels): string {
  switch (scope.kind) {
    case 'employee':
      return scope.code;
    case 'function':
      return scope.code === null
        ? text.noFunction
        : withLabel(scope.code, labels.get(`function:${scope.code}`));
    case 'team':
      return scope.code === null ? text.noTeam : withLabel(scope.code, labels.get(`team:${scope.code}`));
    case 'role':
      return scope.code === ''
        ? capacityText.unknownRole
        : withLabel(scope.code, labels.get(`role:${scope.code}`));
    case 'service':
      return withLabel(scope.code, labels.get(`service:${scope.code}`));
    case 'unassigned':
      return text.unassigned;
    case 'all':
      return text.firm;
  }
}

/** The name of a group; of an employee with the name of the person. */
export function nameOf(group: CapacityGroup, labels: Labels): string {
  const [only] = group.members;
  return group.scope.kind === 'employee' && only
    ? `${only.employee} ${only.name}`.trim()
    : nameOfScope(group.scope, labels);
}

function withLabel(code: string, label: string | undefined): string {
  return label === undefined || label === code ? code : `${code} ${label}`;
}
