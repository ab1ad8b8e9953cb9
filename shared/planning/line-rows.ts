import type { HoursChange, LineKey } from '#shared/planning/edit-model.ts';
import type { PlanLines } from '#shared/planning/grid-model.ts';
import type { PlanStatus } from '#shared/planning/model.ts';

/** One line of hours: a service, role and employee of a client, with the twelve months in centihours; 0 is none. */
export interface LineRow extends LineKey {
  id: string;
  name: string;
  status: PlanStatus;
  months: readonly number[];
  totalCentihours: number;
}

/** What tells one line from another. */
export function lineId({ client, service, role, employee }: LineKey): string {
  return [client, service, role, employee ?? ''].join('\n');
}

const SIZE = 16;

/** Lines of an answer as rows; a row that did not change stays the same object as in `before`. */
export function toLineRows(answer: PlanLines, before: ReadonlyMap<string, LineRow>): LineRow[] {
  const rows: LineRow[] = [];
  for (let at = 0; at + SIZE <= answer.lines.length; at += SIZE) {
    const [client = 0, service = 0, role = -1, employee = -1, ...months] = answer.lines.slice(at, at + SIZE);
    const key: LineKey = {
      client: answer.clients[client] ?? '',
      service: answer.services[service] ?? '',
      role: answer.roles[role] ?? '',
      employee: answer.employees[employee] ?? null,
    };
    const row: LineRow = {
      ...key,
      id: lineId(key),
      name: answer.names[client] ?? '',
      status: answer.statuses[client] ?? 'A',
      months,
      totalCentihours: months.reduce((sum, hours) => sum + hours, 0),
    };
    const known = before.get(row.id);
    rows.push(known && isSame(known, row) ? known : row);
  }
  return rows;
}

function isSame(one: LineRow, other: LineRow): boolean {
  return (
    one.name === other.name &&
    one.status === other.status &&
    one.months.every((hours, month) => hours === other.months[month])
  );
}

/**
 * The changes that give a line's hours to another service, role or employee: what stands there already is added to, month by month.
 */
export function moveLine(
  line: Pick<LineRow, 'months'> & LineKey,
  to: Partial<Omit<LineKey, 'client'>>,
  target: Pick<LineRow, 'months'> | undefined,
): HoursChange[] {
  const { client, service, role, employee } = line;
  const from: LineKey = { client, service, role, employee };
  const goal: LineKey = { ...from, ...to };
  if (lineId(goal) === lineId(from)) return [];
  return line.months.flatMap((centihours, index): HoursChange[] => {
    if (centihours === 0) return [];
    const month = index + 1;
    const there = target?.months[index] ?? 0;
    return [
      { ...from, month, centihours: 0, expected: centihours },
      { ...goal, month, centihours: there + centihours, expected: there },
    ];
  });
}
