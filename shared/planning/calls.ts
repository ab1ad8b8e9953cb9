import * as z from 'zod';
import { query, task, type Topic } from '#shared/calls/define.ts';
import { ClientNumber, text, Year } from '#shared/common/values.ts';
import { PlanCard, PlanLetter } from '#shared/planning/card-model.ts';
import { HoursChange, PlanChange, PlanChanged } from '#shared/planning/edit-model.ts';
import { WorkbookPreview } from '#shared/planning/workbook-model.ts';
import { PlanChoices, PlanGrid, PlanLines } from '#shared/planning/grid-model.ts';

/** What changes when plans or their hours do. */
export const planningTopics: readonly Topic[] = ['planning', 'capacity', 'preparation', 'office'];

const OfClient = z.strictObject({ client: ClientNumber, year: Year });

/** The planning of clients: read as a whole, typed into in blocks. */
export const planningCalls = {
  'planning.getGrid': query({ input: z.strictObject({ year: Year }), output: PlanGrid }),
  'planning.getChoices': query({ input: z.strictObject({}), output: PlanChoices }),
  /** The hours of everyone, or of one client. */
  'planning.getLines': query({
    input: z.strictObject({ year: Year, client: ClientNumber.optional() }),
    output: PlanLines,
  }),
  /** The plan of one client with origins and days; all values are empty while there is no plan. */
  'planning.getClient': query({ input: OfClient, output: PlanCard }),
  'planning.getLetter': query({ input: OfClient, output: PlanLetter }),
  /** Asks where, and writes the letter as PDF. */
  'planning.saveLetter': task({
    input: OfClient,
    output: z.strictObject({ path: z.string() }),
    touches: [],
  }),
  /** One gesture in the plans of a year: every value, or none and why. A client without a plan gets one, as a proposal. */
  'planning.setValues': task({
    large: true,
    input: z.strictObject({ year: Year, values: z.array(PlanChange).max(200_000) }),
    output: PlanChanged,
    touches: planningTopics,
  }),
  /** One gesture in the hours of a year: every cell, or none and why. */
  'planning.setHours': task({
    large: true,
    input: z.strictObject({
      year: Year,
      cells: z.array(HoursChange).max(600_000),
      /** The name of the workbook that they come from: then they count as imported. */
      file: text(300).optional(),
    }),
    output: PlanChanged,
    touches: planningTopics,
  }),
  /** Asks where, and writes all hours of a year as a workbook to be changed. */
  'planning.exportWorkbook': task({
    input: z.strictObject({ year: Year }),
    output: z.strictObject({ path: z.string(), file: z.string(), rows: z.int() }),
    touches: [],
  }),
  /** Asks for such a workbook and says what it would change; `planning.setHours` takes over what is chosen. */
  'planning.importWorkbook': task({
    input: z.strictObject({ year: Year }),
    output: WorkbookPreview,
    touches: [],
  }),
};
