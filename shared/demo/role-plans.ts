import type { Assignment } from './planning.ts';
import type { DemoRolePlan } from './planning-model.ts';
import { comingEmployee, formerEmployee } from './employees.ts';
import { yearOf } from './timeline.ts';

/** How many clients of somebody go to somebody else in the coming year; null is nobody yet. */
const coming = [
  { roleCode: 'RLM', from: 'LBE', to: 'SDL', most: 8, fromMonth: 1 },
  { roleCode: 'RLM', from: formerEmployee, to: 'PVS', most: 6, fromMonth: 1 },
  { roleCode: 'RLM.ass', from: 'TTP', to: 'BER', most: 4, fromMonth: 4 },
  { roleCode: 'ACC', from: 'NZW', to: null, most: 2, fromMonth: 1 },
] as const;

/** Roles that change hands: in the working year because of who left and came, and in the coming one. */
export function makeRolePlans(assignments: readonly Assignment[], today: string): DemoRolePlan[] {
  const year = yearOf(today);
  const tookOverOn = `${year}-04-01`;
  const changed = assignments.flatMap(({ client, accounts, holders }): DemoRolePlan[] => {
    const head = { clientNumber: client.identity.number, year, roleCode: 'JRK' };
    if (accounts === 'coming') {
      return [{ ...head, employeeCode: comingEmployee, fromMonth: 9, appliedOn: null }];
    }
    if (accounts === 'own') return [];
    const appliedOn = today >= tookOverOn ? tookOverOn : null;
    return [{ ...head, employeeCode: holders.get('JRK') ?? null, fromMonth: 4, appliedOn }];
  });
  const planned = coming.flatMap(({ roleCode, from, to, most, fromMonth }) =>
    assignments
      .filter(({ holders }) => holders.get(roleCode) === from)
      .slice(0, most)
      .map(({ client }) => ({
        clientNumber: client.identity.number,
        year: year + 1,
        roleCode,
        employeeCode: to,
        fromMonth,
        appliedOn: null,
      })),
  );
  return [...changed, ...planned];
}
