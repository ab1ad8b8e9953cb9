/**
 * What a payload may weigh before a schema looks at it. Validation of hostile input costs seconds without this gate;
 * it stops at the first value over the limit, so its own cost is bounded by the limits.
 */
export interface Budget {
  /** Values in all: every leaf, array and object counts as one. */
  values: number;
  /** Arrays and objects inside each other. */
  depth: number;
  /** UTF-16 units of all strings and keys together. */
  characters: number;
}

/** A form or a selection. */
export const formBudget: Budget = { values: 20_000, depth: 12, characters: 1_000_000 };

/** A whole table: 50,000 rows of 40 columns with their text. */
export const tableBudget: Budget = { values: 2_500_000, depth: 12, characters: 60_000_000 };

/** Whether `payload` is plain JSON within the budget. Anything with a prototype of its own is refused. */
export function fitsBudget(payload: unknown, budget: Budget): boolean {
  let values = 0;
  let characters = 0;
  const visit = (value: unknown, depth: number): boolean => {
    values += 1;
    if (values > budget.values || depth > budget.depth) return false;
    if (value === null || typeof value === 'boolean') return true;
    if (typeof value === 'number') return Number.isFinite(value);
    if (typeof value === 'string') {
      characters += value.length;
      return characters <= budget.characters;
    }
    if (typeof value !== 'object') return false;
    if (Array.isArray(value)) {
      if (value.length > budget.values) return false;
      for (let index = 0; index < value.length; index += 1) if (!visit(value[index], depth + 1)) return false;
      return true;
    }
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== null && prototype !== Object.prototype) return false;
    const keys = Object.keys(value);
    if (keys.length > budget.values) return false;
    for (const key of keys) {
      characters += key.length;
      if (characters > budget.characters || key === '__proto__') return false;
      if (!visit((value as Record<string, unknown>)[key], depth + 1)) return false;
    }
    return true;
  };
  return visit(payload, 0);
}
