import type { CardChoices } from '#shared/clients/card-model.ts';
import { createMaskReader } from '#shared/completeness/mask.ts';
import type { Worklist } from '#shared/completeness/model.ts';
import { showAnswer } from '#shared/completeness/options.ts';
import type { RequestColumn, RequestRow } from '#shared/requests/sheet.ts';

/** A file to make for one employee, or for the clients of nobody. */
export interface PlannedFile {
  employee: string | null;
  columns: RequestColumn[];
  rows: RequestRow[];
  cells: { clientId: number; field: string; before: string | null }[];
}

/** Clients that miss something, by who has the role; null is nobody. */
export function groupByHolder(worklist: Worklist, role: string): Map<string | null, number[]> {
  const holders = worklist.holders[role] ?? [];
  const places = new Map<string | null, number[]>();
  for (const [place, mask] of worklist.missing.entries()) {
    if (mask === 0) continue;
    const holder = holders[place];
    const employee = typeof holder === 'string' ? holder : null;
    const list = places.get(employee) ?? [];
    places.set(employee, list);
    list.push(place);
  }
  return places;
}

/**
 * The file of one employee: only clients that miss something, only columns that one of them misses; what is known stands fixed
 * beside it, and what is not asked stays empty.
 */
export function planFile(
  worklist: Worklist,
  employee: string | null,
  places: readonly number[],
  choices: CardChoices,
): PlannedFile {
  const readMask = createMaskReader(worklist.fields);
  const missingOf = (place: number) => readMask(worklist.missing[place] ?? 0);
  const asked = new Set(places.flatMap(missingOf));
  const fields = worklist.fields.flatMap((field, index) =>
    asked.has(field.key) ? [{ ...field, index }] : [],
  );
  const cells: PlannedFile['cells'] = [];
  const rows = places.map((place): RequestRow => {
    const clientId = worklist.ids[place] ?? 0;
    const missing = missingOf(place);
    return {
      clientId,
      number: worklist.numbers[place] ?? '',
      name: worklist.names[place] ?? '',
      group: [worklist.groupNumbers[place], worklist.groupNames[place]].filter(Boolean).join(' '),
      cells: fields.map(({ key, index, askedOf }) => {
        const value = worklist.values[index]?.[place] ?? null;
        if (missing.includes(key)) {
          cells.push({
            clientId,
            field: key,
            before: typeof value === 'string' && value !== '' ? value : null,
          });
          return null;
        }
        return askedOf === 'head' && worklist.isHead[place] !== 1 ? '' : showAnswer(key, value, choices);
      }),
    };
  });
  return { employee, columns: fields.map(({ key, heading }) => ({ key, heading })), rows, cells };
}
