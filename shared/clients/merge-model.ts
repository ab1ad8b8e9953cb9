import * as z from 'zod';
import { CardValue, Contact } from '#shared/clients/card-model.ts';
import { ClientFieldName } from '#shared/clients/model.ts';
import { ClientNumber, Code, Year } from '#shared/common/values.ts';
import { YearFieldName, YearValue } from '#shared/figures/model.ts';
import { GroupHead } from '#shared/groups/model.ts';

export const YearTableName = z.enum(['yearly_figure', 'yearly_production']);

/** A value that both records have, and not the same; or that only the record that goes has. */
export const MergeField = z.strictObject({
  field: ClientFieldName,
  keep: CardValue,
  drop: CardValue,
  /** What is proposed: take the value of the record that goes only where the one that stays has none. */
  isTaken: z.boolean(),
});
export type MergeField = z.infer<typeof MergeField>;

/** A year of which both have figures: the values that differ. */
export const MergeYear = z.strictObject({
  table: YearTableName,
  year: Year,
  values: z.array(z.strictObject({ field: YearFieldName, keep: YearValue, drop: YearValue })),
});
export type MergeYear = z.infer<typeof MergeYear>;

/** What happens to the group: in words of `mergeText.groups`. */
export const MergeGroup = z.enum(['none', 'stays', 'joins', 'becomesHead', 'leaves', 'removed']);
export type MergeGroup = z.infer<typeof MergeGroup>;

/** What of the planning goes along. */
export const MergePlanning = z.strictObject({
  /** Plans of the record that goes; of a shared year the hours come on top of those of the one that stays. */
  plans: z.array(z.strictObject({ year: Year, isShared: z.boolean(), centihours: z.int().min(0) })),
  /** Roles in the preparation of a year. */
  roles: z.int().min(0),
  /** Advisory services that only the record that goes has, by label. */
  advisory: z.array(z.string()),
});
export type MergePlanning = z.infer<typeof MergePlanning>;

/** What else hangs on the record that goes, by kind; a kind without any is left out. */
export const MergeRecords = z.array(
  z.strictObject({
    kind: z.enum([
      'assessments',
      'filing',
      'bookYears',
      'legalForms',
      'extensions',
      'doneMarks',
      'auditFiles',
      'accountRanges',
      'requests',
    ]),
    moves: z.int().min(0),
    /** How many go with the record, because the one that stays has its own. */
    lapses: z.int().min(0),
  }),
);
export type MergeRecords = z.infer<typeof MergeRecords>;

export const MergePreview = z.strictObject({
  keep: GroupHead,
  drop: GroupHead,
  /** Changes whenever either record changes; `clients.merge` wants the one that was looked at. */
  revision: z.int(),
  /** Why the two cannot be merged, or null. */
  refusal: z.string().nullable(),
  fields: z.array(MergeField),
  /** `group` is the group that the record that goes is in. */
  group: z.strictObject({ outcome: MergeGroup, number: z.string().nullable() }),
  /** Members that fall under the record that goes. */
  children: z.array(GroupHead),
  contacts: z.array(z.strictObject({ ...Contact.shape, isDouble: z.boolean() })),
  roles: z.array(z.strictObject({ role: Code, keep: Code.nullable(), drop: Code })),
  /** Years that only the record that goes has: they move. */
  movedYears: z.array(z.strictObject({ table: YearTableName, year: Year })),
  sharedYears: z.array(MergeYear),
  gifts: z.array(
    z.strictObject({
      year: Year,
      kind: z.enum(['wine_parcel', 'christmas_card']),
      isDouble: z.boolean(),
    }),
  ),
  planning: MergePlanning,
  records: MergeRecords,
});
export type MergePreview = z.infer<typeof MergePreview>;

/** What the person chose in the preview. */
export const MergeChoice = z.strictObject({
  keep: ClientNumber,
  drop: ClientNumber,
  /** Fields whose value of the record that goes replaces the other. */
  take: z.array(ClientFieldName).max(100),
  /** Shared years in which the values of the record that goes win; elsewhere they only fill what is unknown. */
  takeYears: z.array(z.strictObject({ table: YearTableName, year: Year })).max(400),
  revision: z.int(),
});
export type MergeChoice = z.infer<typeof MergeChoice>;
