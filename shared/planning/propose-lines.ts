import { lineKey, type StoredLine, type WantedLine } from '#shared/planning/propose.ts';

/** How the lines of a plan become the wanted ones. */
export interface LineChanges {
  created: WantedLine[];
  /** Lines that get other hours or another employee. */
  changed: { id: number; line: WantedLine }[];
  removed: number[];
  kept: number;
}

/**
 * The fewest changes that make the present lines the wanted ones: a line that has another employee now is changed rather than removed
 * and made again, so that its history goes on.
 */
export function compareLines(present: readonly StoredLine[], wanted: readonly WantedLine[]): LineChanges {
  if (present.length === 0) return { created: [...wanted], changed: [], removed: [], kept: 0 };
  const changes: LineChanges = { created: [], changed: [], removed: [], kept: 0 };
  const byKey = new Map(present.map((line) => [lineKey(line), line]));
  const left: WantedLine[] = [];
  for (const line of wanted) {
    const same = byKey.get(lineKey(line));
    if (same === undefined) left.push(line);
    else {
      byKey.delete(lineKey(line));
      if (same.centihours === line.centihours) changes.kept += 1;
      else changes.changed.push({ id: same.id, line });
    }
  }
  const others = [...byKey.values()];
  for (const line of left) {
    const place = others.findIndex(
      (other) => other.serviceId === line.serviceId && other.role === line.role && other.month === line.month,
    );
    const [other] = place < 0 ? [] : others.splice(place, 1);
    if (other) changes.changed.push({ id: other.id, line });
    else changes.created.push(line);
  }
  changes.removed = others.map(({ id }) => id);
  return changes;
}
