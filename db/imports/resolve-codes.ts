import type { Connection } from '#db/office/database.ts';

/** A code or employee that a file names and the office does not have yet. */
export interface NewCode {
  list: 'branch' | 'legal_form' | 'leave_reason' | 'life_cycle' | 'function' | 'employee';
  code: string;
  label: string;
  isHighRisk: boolean;
}

type CodeList = NewCode['list'];

/** New codes of one list beyond which the wrong column must have been mapped. */
export const mostNewCodes = 500;
const longestCode = 20;

/**
 * Finds the office's code for what a file writes: the code itself or its label, whatever the case. What is not known becomes
 * a new code, remembered for the commit; branches whose label says "hoog risico" get that mark.
 */
export class CodeResolver {
  readonly fresh = new Map<string, NewCode>();
  readonly #known = new Map<string, string>();
  /** Spellings met before, per list: a file says the same thing fifty thousand times. */
  readonly #met = new Map<CodeList, Map<string, string>>();
  readonly #counts = new Map<CodeList, number>();

  constructor(connection: Connection) {
    const items = connection.prepare('SELECT list, code, label FROM code_item').all() as {
      list: string;
      code: string;
      label: string;
    }[];
    // Codes after labels: where one list calls a code what another calls a label, the code wins.
    for (const { list, code, label } of items) this.#known.set(keyOf(list, label), code);
    for (const { list, code } of items) this.#known.set(keyOf(list, code), code);
    const employees = connection.prepare('SELECT code FROM employee').pluck().all() as string[];
    for (const code of employees) this.#known.set(keyOf('employee', code), code);
  }

  /** The code for what a file writes; makes a new one when the office has none. */
  resolve(list: CodeList, given: string, label: string | null = null): string {
    const met = this.#met.get(list) ?? new Map<string, string>();
    this.#met.set(list, met);
    let code = met.get(given);
    if (code === undefined) met.set(given, (code = this.#find(list, given, label)));
    return code;
  }

  #find(list: CodeList, given: string, label: string | null): string {
    const known = this.#known.get(keyOf(list, given));
    if (known !== undefined) return known;
    const code = given.length > longestCode ? given.slice(0, longestCode).trim() : given;
    const isHighRisk = list === 'branch' && /hoog\s*risico/i.test(label ?? given);
    const fresh: NewCode = { list, code, label: label ?? given, isHighRisk };
    this.fresh.set(keyOf(list, code), fresh);
    this.#counts.set(list, (this.#counts.get(list) ?? 0) + 1);
    this.#known.set(keyOf(list, given), code);
    this.#known.set(keyOf(list, code), code);
    return code;
  }

  /** A branch from its code, its label or both. The code decides; a label alone is looked up. */
  resolveBranch(code: string | null, label: string | null): string | null {
    if (code !== null) return this.resolve('branch', code, label ?? code);
    return label === null ? null : this.resolve('branch', label);
  }

  /** The list that grew beyond all belief, if any. */
  get overgrown(): CodeList | undefined {
    for (const [list, count] of this.#counts) if (count > mostNewCodes) return list;
    return undefined;
  }
}

function keyOf(list: string, text: string): string {
  return `${list}\n${text.trim().toLowerCase()}`;
}
