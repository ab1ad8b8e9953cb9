import * as z from 'zod';
import { task, command, type Topic } from '#shared/calls/define.ts';
import { ClientNumber, Year } from '#shared/common/values.ts';
import { PlanStatus } from '#shared/planning/model.ts';
import { Proposal, ProposalBasis } from '#shared/planning/propose-model.ts';

const touches: readonly Topic[] = ['planning', 'capacity', 'preparation', 'office'];
const Numbers = z.array(ClientNumber).min(1).max(100_000);

export const proposeCalls = {
  /**
   * Proposes the plans of a year, for everyone or for these clients, or with `dryRun` only says what that would do. Never touches a
   * confirmed or dropped plan, nor hours that somebody typed; a second run changes nothing. One change, whole or not at all.
   */
  'planning.propose': task({
    large: true,
    input: z.strictObject({
      year: Year,
      clientNumbers: Numbers.optional(),
      dryRun: z.boolean(),
      basis: ProposalBasis.default('any'),
      /** False leaves `lines` out of the answer, which is long for a whole office. */
      withLines: z.boolean().default(true),
    }),
    output: Proposal,
    touches,
  }),
  /**
   * Gives plans of a year another status: of these clients, or of all. `all` confirms proposals, makes confirmed plans proposals again or
   * drops proposals, and leaves dropped plans alone. Refuses a year without plans.
   */
  'planning.setStatus': command({
    large: true,
    input: z
      .strictObject({
        year: Year,
        clientNumbers: Numbers.optional(),
        all: z.literal(true).optional(),
        status: PlanStatus,
      })
      .refine(({ clientNumbers, all }) => (clientNumbers === undefined) !== (all === undefined), {
        error: 'Geef klantnummers, of all.',
      }),
    output: z.strictObject({
      changed: z.int(),
      /** Clients among those asked for that have no plan of the year. */
      withoutPlan: z.array(ClientNumber),
    }),
    touches,
  }),
};
