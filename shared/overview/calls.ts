import * as z from 'zod';
import { query } from '#shared/calls/define.ts';
import { Distribution } from '#shared/classification/call-models.ts';
import { ClientStatus } from '#shared/clients/model.ts';
import { Code, Day, RecordId } from '#shared/common/values.ts';

const nothing = z.strictObject({});
const Count = z.int().min(0);

/** The figures of the start page that open a list of their own. */
export const OverviewFigure = z.enum([
  'strategyNotCurrent',
  'groupsWithoutHead',
  'withoutMainRole',
  'changedThisWeek',
]);
export type OverviewFigure = z.infer<typeof OverviewFigure>;

/** The first role of the office's list: that of the person who looks after the client. */
export const MainRole = z.strictObject({ code: Code, label: z.string() });
export type MainRole = z.infer<typeof MainRole>;

/** One line behind a figure: a client, or a group when `isGroup`. */
export const BehindRow = z.strictObject({
  number: z.string(),
  name: z.string(),
  isGroup: z.boolean(),
  status: ClientStatus.nullable(),
  groupNumber: z.string().nullable(),
  groupName: z.string().nullable(),
  city: z.string().nullable(),
  /** The day that the figure is about: of the strategy data, or of the last change. */
  on: Day.nullable(),
  /** Members of a group. */
  members: Count.nullable(),
  /** What the figure is about in words: who else is responsible, or what changed last. */
  note: z.string().nullable(),
});
export type BehindRow = z.infer<typeof BehindRow>;

export const OverviewAnswer = z.strictObject({
  statuses: z.strictObject({ active: Count, prospect: Count, former: Count }),
  /** Units with an active client whose head has strategy data older than `months`, or none at all. */
  strategy: z.strictObject({ months: z.int(), notCurrent: Count, never: Count, total: Count }),
  /** Groups with an active client and without a head. */
  groupsWithoutHead: Count,
  /** Active clients without an employee in the main role; null when the office has no roles. */
  mainRole: z.strictObject({ role: MainRole, without: Count }).nullable(),
});
export type OverviewAnswer = z.infer<typeof OverviewAnswer>;

export const WeekAnswer = z.strictObject({
  /** Changes since seven days ago that still stand; what was undone does not count. */
  changes: Count,
  /** Clients among whose values or records something changed. */
  clients: Count,
  latest: z.array(
    z.strictObject({
      id: RecordId,
      label: z.string(),
      account: z.string(),
      changedAt: z.string(),
      /** The client, when the change is about one. */
      clientNumber: z.string().nullable(),
    }),
  ),
});
export type WeekAnswer = z.infer<typeof WeekAnswer>;

export const overviewCalls = {
  'office.getOverview': query({ input: nothing, output: OverviewAnswer }),
  /** Apart from the other figures, so that these need not wait while a large office is classified. */
  'office.getStandings': query({
    input: nothing,
    output: z.strictObject({ definitionVersion: z.int(), distribution: Distribution }),
  }),
  'office.getWeek': query({ input: nothing, output: WeekAnswer }),
  /** What is behind a figure. */
  'office.listBehind': query({
    input: z.strictObject({ figure: OverviewFigure }),
    output: z.strictObject({ mainRole: MainRole.nullable(), rows: z.array(BehindRow) }),
  }),
};
