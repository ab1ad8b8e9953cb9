import { useMemo } from 'react';
import type { Worklist } from '#shared/completeness/model.ts';
import { replaceParameters, useRoute } from '#renderer/app/route.ts';
import type { WorklistChoice } from '#renderer/completeness/worklist-rows.ts';

/** Stands in the address for clients of nobody, and for clients without a group. */
export const none = '-';

/** The role by which clients are somebody's: of the address, else the one that looks after the client. */
export function useRole(roles: Worklist['roles']): string {
  const { parameters } = useRoute();
  const asked = parameters.get('rol');
  const known =
    roles.find(({ code }) => code === asked) ?? roles.find(({ code }) => code === 'RLM') ?? roles[0];
  return known?.code ?? 'RLM';
}

/** What is shown, in the address. */
export function useChoice(list: Worklist): [WorklistChoice, (choice: Partial<WorklistChoice>) => void] {
  const { parameters } = useRoute();
  const role = useRole(list.roles);
  const showsAll = parameters.get('tonen') === 'alle';
  // A field in an old link may no longer count.
  const field = list.fields.find(({ key }) => key === parameters.get('veld'))?.key ?? null;
  const employee = readNone(parameters.get('medewerker'));
  const group = readNone(parameters.get('groep'));
  const choice = useMemo<WorklistChoice>(
    () => ({ showsAll, field, employee, role, group }),
    [showsAll, field, employee, role, group],
  );
  const choose = (change: Partial<WorklistChoice>) => {
    const next = { ...choice, ...change };
    replaceParameters({
      ...Object.fromEntries(parameters),
      tonen: next.showsAll ? 'alle' : null,
      veld: next.field,
      medewerker: next.employee === '' ? none : next.employee,
      groep: next.group === '' ? none : next.group,
      rol: next.role,
    });
  };
  return [choice, choose];
}

function readNone(value: string | null): string | null {
  return value === none ? '' : value;
}
