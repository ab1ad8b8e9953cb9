import type { CardRole, CardValue, Contact } from '#shared/clients/card-model.ts';
import { clientFieldKeys, type ClientFieldKey } from '#shared/clients/fields.ts';
import type { MergeGroup, MergePreview, MergeYear } from '#shared/clients/merge-model.ts';
import { mergeText } from '#shared/clients/merge-nl.ts';
import { yearFieldsOf, type YearFieldKey, type YearTable, type YearValue } from '#shared/figures/model.ts';
import type { GroupMember } from '#shared/groups/model.ts';
import { fold } from '#shared/text/parse.ts';

/** One year of one table, by field. */
export interface MergeSideYear {
  table: YearTable;
  year: number;
  values: Partial<Record<YearFieldKey, YearValue>>;
}

/** Everything that hangs on one of the two records. */
export interface MergeSide {
  number: string;
  name: string;
  values: Record<ClientFieldKey, CardValue>;
  group: { number: string; members: readonly GroupMember[] } | null;
  contacts: readonly Contact[];
  roles: readonly CardRole[];
  years: readonly MergeSideYear[];
  gifts: readonly { year: number; kind: 'wine_parcel' | 'christmas_card' }[];
}

/**
 * What goes where when `drop` is merged into `keep`: the record that stays wins, the other fills what is unknown, everything that
 * is not double moves. Refused when a group would be left without a head.
 */
export function planMerge(
  keep: MergeSide,
  drop: MergeSide,
  { planning, records }: Pick<MergePreview, 'planning' | 'records'>,
  revision: number,
): MergePreview {
  const outcome = groupOutcome(keep, drop);
  return {
    keep: { number: keep.number, name: keep.name },
    drop: { number: drop.number, name: drop.name },
    revision,
    refusal: refusalOfMerge(keep, drop),
    fields: differingFields(keep, drop),
    group: { outcome, number: drop.group?.number ?? null },
    children:
      outcome === 'leaves' || outcome === 'removed'
        ? []
        : (drop.group?.members ?? [])
            .filter(({ parentNumber, number }) => parentNumber === drop.number && number !== keep.number)
            .map(({ number, name }) => ({ number, name })),
    contacts: drop.contacts.map((contact) => ({
      ...contact,
      isDouble: keep.contacts.some((other) => isSameContact(other, contact)),
    })),
    roles: drop.roles.map(({ role, employee }) => ({
      role,
      keep: keep.roles.find((other) => other.role === role)?.employee ?? null,
      drop: employee,
    })),
    movedYears: drop.years
      .filter((year) => findYear(keep, year) === undefined)
      .map(({ table, year }) => ({ table, year })),
    sharedYears: sharedYears(keep, drop),
    gifts: drop.gifts.map((gift) => ({
      ...gift,
      isDouble: keep.gifts.some(({ year, kind }) => year === gift.year && kind === gift.kind),
    })),
    planning,
    records,
  };
}

function refusalOfMerge(keep: MergeSide, drop: MergeSide): string | null {
  if (keep.number === drop.number) return mergeText.refusals.same(keep.number);
  const { group } = drop;
  const leavesOthersWithoutHead =
    group !== null &&
    keep.group !== null &&
    keep.group.number !== group.number &&
    group.members.length > 1 &&
    isHeadOf(drop);
  return leavesOthersWithoutHead ? mergeText.refusals.isHead(drop.number, group.number) : null;
}

function isHeadOf({ number, group }: MergeSide): boolean {
  return group?.members.some((member) => member.number === number && member.isHead) ?? false;
}

function groupOutcome(keep: MergeSide, drop: MergeSide): MergeGroup {
  if (drop.group === null) return keep.group === null ? 'none' : 'stays';
  if (keep.group === null) return isHeadOf(drop) ? 'becomesHead' : 'joins';
  if (keep.group.number === drop.group.number) return isHeadOf(drop) ? 'becomesHead' : 'stays';
  return drop.group.members.length === 1 ? 'removed' : 'leaves';
}

/** The fields in which the record that goes knows something else; never its number, which goes with it. */
function differingFields(keep: MergeSide, drop: MergeSide): MergePreview['fields'] {
  return clientFieldKeys.flatMap((field) => {
    const kept = keep.values[field];
    const dropped = drop.values[field];
    if (field === 'number' || dropped.value === null || dropped.value === kept.value) return [];
    return [{ field, keep: kept, drop: dropped, isTaken: kept.value === null }];
  });
}

function isSameContact(one: Contact, other: Contact): boolean {
  const told = ({ name, role, email, phone }: Contact) =>
    [name, role, email, phone].map((text) => fold((text ?? '').trim())).join('\n');
  return told(one) === told(other);
}

function findYear(side: MergeSide, { table, year }: { table: YearTable; year: number }) {
  return side.years.find((candidate) => candidate.table === table && candidate.year === year);
}

function sharedYears(keep: MergeSide, drop: MergeSide): MergeYear[] {
  return drop.years.flatMap((dropped) => {
    const kept = findYear(keep, dropped);
    if (kept === undefined) return [];
    const values = yearFieldsOf(dropped.table).flatMap((field) => {
      const values = { keep: kept.values[field] ?? null, drop: dropped.values[field] ?? null };
      return values.keep === values.drop ? [] : [{ field, ...values }];
    });
    return [{ table: dropped.table, year: dropped.year, values }];
  });
}

/** Which of the two values stands in a shared year after the merge. */
export function winnerOfYear(
  { keep, drop }: { keep: YearValue; drop: YearValue },
  isYearTaken: boolean,
): 'keep' | 'drop' {
  if (keep === null) return drop === null ? 'keep' : 'drop';
  return isYearTaken && drop !== null ? 'drop' : 'keep';
}
