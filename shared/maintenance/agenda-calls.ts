import * as z from 'zod';
import { query } from '#shared/calls/define.ts';
import { Code, Day, text, Year } from '#shared/common/values.ts';
import { agendaKinds } from '#shared/maintenance/agenda.ts';
import { StepKey, StepStatus } from '#shared/maintenance/model.ts';

const DateKind = z.enum(['statutory', 'internal', 'review']);

/** Whose dates: of the clients of an employee, of a client group, or of both. */
const asked = {
  from: Day,
  until: Day,
  /** Code of an employee: own steps, and dates of clients on whom the person has a role. */
  employee: Code.optional(),
  /** Number of a client group. */
  group: text(20).min(1).optional(),
};

export const agendaCalls = {
  /** What stands in the calendar between two days, both included and at most 400 days apart. */
  'maintenance.getAgenda': query({
    input: z.strictObject({ ...asked, kinds: z.array(z.enum(agendaKinds)).default([...agendaKinds]) }),
    output: z.strictObject({
      today: Day,
      steps: z.array(
        z.strictObject({
          key: StepKey,
          year: Year,
          title: z.string(),
          fromOn: Day,
          untilOn: Day,
          status: StepStatus,
          ownerName: z.string().nullable(),
        }),
      ),
      dates: z.array(
        z.strictObject({
          kind: DateKind,
          on: Day,
          rule: z.string(),
          ruleName: z.string(),
          clients: z.int().min(1),
          done: z.int().min(0),
        }),
      ),
    }),
  }),
  /** The clients behind dates, per day and rule; at most 500 of them by number, `total` counts all. */
  'maintenance.listDates': query({
    input: z.strictObject({ ...asked, kinds: z.array(DateKind).min(1), rule: z.string().optional() }),
    output: z.strictObject({
      total: z.int().min(0),
      groups: z.array(
        z.strictObject({
          kind: DateKind,
          on: Day,
          rule: z.string(),
          ruleName: z.string(),
          source: z.string(),
          /** The day on which the rule was last checked. */
          checkedOn: Day,
          clients: z.int().min(1),
          done: z.int().min(0),
          shown: z.array(
            z.strictObject({ number: z.string(), name: z.string(), dueOn: Day, doneOn: Day.nullable() }),
          ),
        }),
      ),
    }),
  }),
};
