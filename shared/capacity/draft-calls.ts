import * as z from 'zod';
import { command, query, type Topic } from '#shared/calls/define.ts';
import { Code, Month, MonthCentihours, RecordId, text, Year } from '#shared/common/values.ts';
import { planningTopics } from '#shared/planning/calls.ts';

const draftTouches: readonly Topic[] = ['capacity'];
const OfDraft = z.strictObject({ draftId: RecordId });

/** A draft of a year's planning: a few lines as they would be, until it is applied or thrown away. */
export const DraftHead = z.strictObject({
  id: RecordId,
  year: Year,
  name: z.string(),
  createdAt: z.string(),
  createdBy: z.string(),
  /** Lines that it would change. */
  lineCount: z.int().min(0),
});
export type DraftHead = z.infer<typeof DraftHead>;

const Place = z.strictObject({
  employee: z.string().nullable(),
  month: Month,
  /** 0 takes the hours away. */
  centihours: MonthCentihours,
});

export const DraftLine = z.strictObject({
  /** The key within the draft. */
  id: RecordId,
  /** The planned line; null for a part that the draft takes from another line. */
  lineId: RecordId.nullable(),
  client: z.string(),
  clientName: z.string(),
  service: z.string(),
  serviceName: z.string(),
  role: z.string(),
  /** What it was when it was drafted; null when it is new. */
  from: Place.nullable(),
  to: Place,
  /**
   * Whether the planning still has the line as it was drafted. A line that was changed, removed or whose plan was dropped since
   * keeps the draft from being applied.
   */
  state: z.enum(['same', 'new', 'changed', 'gone', 'dropped']),
});
export type DraftLine = z.infer<typeof DraftLine>;

const Count = z.strictObject({ lineCount: z.int().min(0) });

export const draftCalls = {
  'capacity.listDrafts': query({
    input: z.strictObject({ year: Year }),
    output: z.strictObject({ drafts: z.array(DraftHead) }),
  }),
  'capacity.getDraft': query({
    input: OfDraft,
    output: z.strictObject({ draft: DraftHead, lines: z.array(DraftLine) }),
  }),
  'capacity.createDraft': command({
    input: z.strictObject({ year: Year, name: text(100).min(1) }),
    output: DraftHead,
    touches: draftTouches,
  }),
  /** Drafts what a planned line would become; the same as it is takes the line out of the draft. */
  'capacity.setDraftLine': command({
    input: z.strictObject({
      draftId: RecordId,
      lineId: RecordId,
      employee: Code.nullable().optional(),
      month: Month.optional(),
      centihours: MonthCentihours.optional(),
      /** Only so many of the hours go to the month and employee; the rest stays. Not together with `centihours`. */
      part: MonthCentihours.min(1).optional(),
    }),
    output: Count,
    touches: draftTouches,
  }),
  'capacity.removeDraftLine': command({
    input: z.strictObject({ draftId: RecordId, id: RecordId }),
    output: Count,
    touches: draftTouches,
  }),
  /** Stores the whole draft in the planning as one change and removes it; refuses when a line was changed since, naming it. */
  'capacity.applyDraft': command({
    input: OfDraft,
    output: z.strictObject({ changed: z.int() }),
    touches: planningTopics,
  }),
  'capacity.removeDraft': command({
    input: OfDraft,
    output: z.strictObject({}),
    touches: draftTouches,
  }),
};
