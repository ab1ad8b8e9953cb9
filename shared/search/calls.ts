import * as z from 'zod';
import { query } from '#shared/calls/define.ts';
import { ClientStatus } from '#shared/clients/model.ts';

/** Records of one kind that fit what was typed, best first. */
export const Found = z.strictObject({
  clients: z.array(
    z.strictObject({
      number: z.string(),
      name: z.string(),
      status: ClientStatus,
      city: z.string().nullable(),
      groupNumber: z.string().nullable(),
    }),
  ),
  groups: z.array(z.strictObject({ number: z.string(), name: z.string() })),
  employees: z.array(z.strictObject({ code: z.string(), name: z.string() })),
});
export type Found = z.infer<typeof Found>;

export const searchCalls = {
  /** Over number, name, group and place of clients, number and name of groups, code and name of employees. */
  'search.find': query({
    input: z.strictObject({ text: z.string().max(200), limit: z.int().min(1).max(50).default(8) }),
    output: Found,
  }),
};
