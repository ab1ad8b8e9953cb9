import type { CompletenessField } from '#shared/completeness/fields.ts';
import { createMaskReader } from '#shared/completeness/mask.ts';
import type { Worklist, WorklistCell } from '#shared/completeness/model.ts';

/** A client in the worklist. */
export interface WorklistRow {
  id: string;
  clientId: number;
  number: string;
  name: string;
  groupNumber: string | null;
  groupName: string | null;
  isHead: boolean;
  /** How many fields are asked of this client. */
  asked: number;
  missing: readonly string[];
  values: Readonly<Record<string, WorklistCell>>;
  /** Who has a role. */
  holders: Readonly<Record<string, WorklistCell>>;
  /** Everything that one must know to see whether the row is another one. */
  signature: string;
}

/** The clients of the answer; one that did not change stays the object that it was. */
export function toWorklistRows(list: Worklist, former: readonly WorklistRow[]): WorklistRow[] {
  const known = new Map(former.map((row) => [row.id, row]));
  const read = createMaskReader(list.fields);
  const askedOfMember = list.fields.filter(({ askedOf }) => askedOf === 'client').length;
  const roles = Object.keys(list.holders);
  return list.ids.map((clientId, place) => {
    const isHead = list.isHead[place] === 1;
    const number = list.numbers[place] ?? '';
    const name = list.names[place] ?? '';
    const groupNumber = list.groupNumbers[place] ?? null;
    const groupName = list.groupNames[place] ?? null;
    const cells = list.values.map((column) => column[place] ?? null);
    const holders = roles.map((role) => list.holders[role]?.[place] ?? null);
    const mask = list.missing[place] ?? 0;
    const signature = JSON.stringify([number, name, groupNumber, groupName, isHead, mask, cells, holders]);
    const same = known.get(String(clientId));
    if (same?.signature === signature) return same;
    return {
      id: String(clientId),
      clientId,
      number,
      name,
      groupNumber,
      groupName,
      isHead,
      asked: isHead ? list.fields.length : askedOfMember,
      missing: read(mask),
      values: Object.fromEntries(list.fields.map(({ key }, index) => [key, cells[index] ?? null])),
      holders: Object.fromEntries(roles.map((role, index) => [role, holders[index] ?? null])),
      signature,
    };
  });
}

/** Whether a field is asked of a client. */
export function isAsked(row: WorklistRow, field: Pick<CompletenessField, 'askedOf'>): boolean {
  return field.askedOf === 'client' || row.isHead;
}

/** What of the worklist is shown. */
export interface WorklistChoice {
  /** Also the clients that miss nothing. */
  showsAll: boolean;
  /** Only clients that miss this field. */
  field: string | null;
  /** Whose clients, by the role: a code, empty for nobody's, null for everybody's. */
  employee: string | null;
  role: string;
  /** Only the members of a group: its number, empty for clients without one. */
  group: string | null;
}

export function isShown(row: WorklistRow, choice: WorklistChoice): boolean {
  if (choice.field !== null && !row.missing.includes(choice.field)) return false;
  if (choice.field === null && !choice.showsAll && row.missing.length === 0) return false;
  if (choice.employee !== null && (row.holders[choice.role] ?? '') !== choice.employee) return false;
  return choice.group === null || (row.groupNumber ?? '') === choice.group;
}
