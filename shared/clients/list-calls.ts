import * as z from 'zod';
import { query, task, type Topic } from '#shared/calls/define.ts';
import { ClientRows, ListChange, ListRefusal, Standings } from '#shared/clients/list-model.ts';
import { ClientStatus, ClientSummary } from '#shared/clients/model.ts';
import { RecordId, text } from '#shared/common/values.ts';

const touches: readonly Topic[] = [
  'clients',
  'groups',
  'employees',
  'classification',
  'office',
  'completeness',
  'requests',
  'maintenance',
];

/** A change set: the newest one is the version of the office's data. */
const Version = z.int().min(0);

/** The client list: read in pages, kept up to date by what changed, typed into in blocks. */
export const listCalls = {
  /** Clients by number, or with `search` (number, name, group, place) the best matches first. */
  'clients.list': query({
    input: z.strictObject({
      search: text(200).optional(),
      status: z.union([ClientStatus, z.array(ClientStatus).min(1).max(3)]).optional(),
      limit: z.int().min(1).max(200_000).default(200_000),
      offset: z.int().min(0).max(10_000_000).default(0),
    }),
    output: z.strictObject({ total: z.int(), clients: z.array(ClientSummary) }),
  }),
  /** Clients after a number, column by column; `next` is null at the end. */
  'clients.getPage': query({
    input: z.strictObject({ after: text(20).default(''), limit: z.int().min(1).max(10_000) }),
    output: z.strictObject({
      version: Version,
      total: z.int(),
      next: z.string().nullable(),
      rows: ClientRows,
    }),
  }),
  'clients.getRows': query({
    input: z.strictObject({ ids: z.array(RecordId).max(10_000) }),
    output: z.strictObject({ rows: ClientRows }),
  }),
  /** The clients that changed after a version; null when more changed than can be told client by client. */
  'clients.getChanges': query({
    input: z.strictObject({ since: Version }),
    output: z.strictObject({ version: Version, ids: z.array(RecordId).max(10_000).nullable() }),
  }),
  'clients.getVersion': query({
    input: z.strictObject({}),
    output: z.strictObject({ version: Version }),
  }),
  /** Where clients stand: everyone, or these with the other members of their groups. */
  'clients.getStandings': query({
    input: z.strictObject({ ids: z.array(RecordId).max(10_000).optional() }),
    output: Standings,
  }),
  /** One gesture: every cell that is right is stored, in one step that can be undone; the others come back with the reason. */
  'clients.setValues': task({
    large: true,
    input: z.strictObject({ changes: z.array(ListChange).max(200_000) }),
    output: z.strictObject({ changed: z.int(), refused: z.array(ListRefusal) }),
    touches,
  }),
};
