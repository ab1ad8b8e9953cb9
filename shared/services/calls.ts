import * as z from 'zod';
import { command, query, type Topic } from '#shared/calls/define.ts';
import { Code, RecordId, text } from '#shared/common/values.ts';
import { DeadlineRule } from '#shared/deadlines/model.ts';
import { Recurrence, Service, ServiceValues } from '#shared/services/model.ts';

/** Hours follow from services, so that the planning is looked at again. */
const touches: readonly Topic[] = ['services', 'planning', 'codes'];
const Id = z.strictObject({ id: RecordId });

export const serviceCalls = {
  /** The catalogue in the office's order, the retired services among it, with the sizes that a norm can name. */
  'services.list': query({
    input: z.strictObject({}),
    output: z.strictObject({
      services: z.array(Service),
      /** The bands of the fee volume in the definition in force. */
      sizes: z.array(z.strictObject({ code: z.string(), label: z.string() })),
    }),
  }),
  'services.get': query({ input: Id, output: Service }),
  /** Adds a service at the end, with sensible months and window; refuses a code or name that is there. */
  'services.add': command({
    input: z.strictObject({ code: Code, name: text(100).min(1), recurrence: Recurrence }),
    output: Service,
    touches,
  }),
  /** Changes what is given; parts and norms are given whole. Refuses what does not fit together, field by field. */
  'services.save': command({
    large: true,
    input: z.strictObject({ id: RecordId, values: ServiceValues.partial() }),
    output: Service,
    touches,
  }),
  /** Removes a service without planned hours; refuses one that has them and says how many. */
  'services.remove': command({
    input: Id,
    output: z.strictObject({ removed: Code }),
    touches,
  }),
  /** Puts the catalogue in this order; `ids` names each service once. */
  'services.reorder': command({
    input: z.strictObject({ ids: z.array(RecordId).max(1000) }),
    output: z.strictObject({ services: z.array(Service) }),
    touches,
  }),
  /** Keeps the hours that were planned and proposes no new ones. */
  'services.retire': command({ input: Id, output: Service, touches }),
  'services.restore': command({ input: Id, output: Service, touches }),
  /** Takes proposals over as the office's own. */
  'services.confirm': command({
    input: z.strictObject({ ids: z.array(RecordId).min(1).max(1000) }),
    output: z.strictObject({ confirmed: z.int() }),
    touches,
  }),
  /** The rules for statutory days that work of a service can have, by code and newest first. */
  'services.listDeadlines': query({
    input: z.strictObject({}),
    output: z.strictObject({ rules: z.array(DeadlineRule) }),
  }),
};
