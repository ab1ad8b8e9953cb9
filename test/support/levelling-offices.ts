import { createRandom } from '#shared/common/random.ts';
import type { LevellingEmployee, LevellingLine, LevellingProblem } from '#shared/levelling/model.ts';

/** How large an invented office is and how much too much it has planned. */
export interface OfficeSize {
  clients: number;
  /** At least four. */
  employees: number;
  /** Planned hours against available hours over the year, in percent: above 100 something must remain. */
  pressurePercent: number;
}

export const demoSize: OfficeSize = { clients: 320, employees: 12, pressurePercent: 85 };

const spread = [10, 10, 10, 10, 10, 10, 5, 5, 10, 10, 10, 0];

/**
 * An invented office in the shape of a real one: a third of the people each in the roles JRK and RLM.ass, the others RLM;
 * annual accounts planned by two people at most in the first half, btw returns per month or quarter, and the relation
 * manager's part a month after the accounts.
 */
export function makeOffice(seed: number, size: OfficeSize = demoSize): LevellingProblem {
  const random = createRandom(seed);
  const makers = Math.max(2, Math.floor(size.employees / 3));
  const roleOf = (index: number): string => (index < makers ? 'JRK' : index < 2 * makers ? 'RLM.ass' : 'RLM');
  const people = (role: string): number[] =>
    Array.from({ length: size.employees }, (_, index) => index).filter((index) => roleOf(index) === role);
  const pick = (from: readonly number[]): number => from[random.between(0, from.length - 1)] ?? 0;
  const lines: LevellingLine[] = [];
  const add = (
    line: Omit<LevellingLine, 'id' | 'mayMove' | 'allowed' | 'follows'>,
    follows: number[] = [],
  ): void => {
    lines.push({
      ...line,
      id: lines.length + 1,
      mayMove: !random.chance(0.15),
      allowed: people(line.role),
      follows,
    });
  };
  for (let index = 0; index < size.clients; index += 1) {
    const client = String(100 + index).padStart(6, '0');
    const maker = pick(people('JRK').slice(0, random.chance(0.7) ? 2 : makers));
    const assistant = pick(people('RLM.ass'));
    const manager = pick(people('RLM'));
    const month = random.between(1, random.chance(0.6) ? 5 : 10);
    const ready = Math.max(1, month - random.between(0, 4));
    const accounts = { client, service: 'JR', earliest: ready, latest: 12, dueMonth: Math.max(10, month) };
    add({ ...accounts, role: 'JRK', employee: maker, month, centihours: 25 * random.between(20, 160) });
    add(
      { ...accounts, role: 'RLM', employee: manager, month: month + 1, centihours: random.between(100, 350) },
      [lines.length - 1],
    );
    if (random.chance(0.5)) {
      const isMonthly = random.chance(0.2);
      for (let period = isMonthly ? 1 : 3; period <= 12; period += isMonthly ? 1 : 3) {
        const centihours = isMonthly ? 75 : 150;
        const window = {
          earliest: period,
          latest: Math.min(12, period + 1),
          dueMonth: Math.min(12, period + 1),
        };
        add({
          client,
          service: 'BTW',
          role: 'RLM.ass',
          employee: assistant,
          month: period,
          centihours,
          ...window,
        });
      }
    }
  }
  return { employees: makeEmployees(lines, size, roleOf), lines };
}

/** Free hours per role such that the role as a whole has the wanted pressure. */
function makeEmployees(
  lines: readonly LevellingLine[],
  size: OfficeSize,
  roleOf: (index: number) => string,
): LevellingEmployee[] {
  return Array.from({ length: size.employees }, (_, index) => {
    const role = roleOf(index);
    const planned = lines.reduce((sum, line) => (line.role === role ? sum + line.centihours : sum), 0);
    const count = Array.from({ length: size.employees }, (_, other) => roleOf(other)).filter(
      (other) => other === role,
    ).length;
    const year = Math.round((planned / count) * (100 / size.pressurePercent));
    return {
      code: `M${String(index).padStart(2, '0')}`,
      freeCentihours: spread.map((percent) => Math.round((year * percent) / 100)),
      isThere: spread.map(() => true),
    };
  });
}
