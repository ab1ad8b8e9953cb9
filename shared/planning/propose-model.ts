import * as z from 'zod';
import { ClientNumber, Code } from '#shared/common/values.ts';
import { PlanStatus } from '#shared/planning/model.ts';

/**
 * Where a proposal starts from: `confirmed` copies hours of confirmed plans of last year only, `any` those of every plan that was not
 * dropped, as an office that has just imported its planning needs. What is not copied comes from the norms.
 */
export const ProposalBasis = z.enum(['confirmed', 'any']);
export type ProposalBasis = z.infer<typeof ProposalBasis>;

/** What a proposal does, or would do, with a client's plan. */
export const ProposalAction = z.enum(['create', 'change', 'keep', 'none']);
export type ProposalAction = z.infer<typeof ProposalAction>;

/**
 * Why a plan is kept or not made: it is `confirmed` or `dropped`, its hours were `edited` since it was proposed (or typed, or imported),
 * it is the `same`, the client is `former`, or there is nothing to go by (`empty`).
 */
export const KeptReason = z.enum(['confirmed', 'dropped', 'edited', 'same', 'former', 'empty']);
export type KeptReason = z.infer<typeof KeptReason>;

/** From what the hours of a proposal come: last year's confirmed plan, last year's proposal, or the norms. */
export const ProposalSource = z.enum(['confirmed', 'proposal', 'norms']);
export type ProposalSource = z.infer<typeof ProposalSource>;

/** What a proposal means for one client. */
export const ClientProposal = z.strictObject({
  client: ClientNumber,
  name: z.string(),
  action: ProposalAction,
  reason: KeptReason.nullable(),
  source: ProposalSource.nullable(),
  /** Status of the plan before; null without one. */
  status: PlanStatus.nullable(),
  /** Hours of last year's plan, proposed or confirmed; null without one. */
  lastCentihours: z.int().nullable(),
  /** Hours of the year afterwards; null without a plan. */
  centihours: z.int().nullable(),
  /** Those of them that nobody does yet. */
  unassignedCentihours: z.int(),
  /** Why somebody should look at it, in Dutch; empty when nobody needs to. */
  remark: z.string(),
});
export type ClientProposal = z.infer<typeof ClientProposal>;

/** A line that a proposal makes or changes. */
export interface ProposedLine {
  client: string;
  service: string;
  /** Empty when last year did not say. */
  role: string;
  /** Null is nobody yet. */
  employee: string | null;
  month: number;
  centihours: number;
  /** Whether the line is new, or stood there with other hours or another employee. */
  action: 'create' | 'change';
  /** Why nobody does it, in Dutch. */
  remark: string | null;
}

const isLine = (line: unknown): line is ProposedLine =>
  typeof line === 'object' && line !== null && 'client' in line && 'service' in line && 'centihours' in line;

/** Checked by hand: a hundred and fifty thousand lines would take long field by field. */
const ProposedLines = z.custom<readonly ProposedLine[]>(
  (value) => Array.isArray(value) && value.every(isLine),
);

export const Proposal = z.strictObject({
  /** Lines that are made, stay as they are (confirmed ones among them), and get other hours or another employee. */
  created: z.int(),
  kept: z.int(),
  changed: z.int(),
  /** Lines of an earlier proposal that go. */
  removed: z.int(),
  /** The lines that are made or changed; empty when they were not asked for. */
  lines: ProposedLines,
  /** The same of plans; `none` has nothing to go by. */
  plans: z.strictObject({ created: z.int(), kept: z.int(), changed: z.int(), none: z.int() }),
  clients: z.array(ClientProposal),
  /** Clients without a plan last year. */
  newClients: z.array(ClientNumber),
  /** Former clients with hours last year, who get none. */
  leftClients: z.array(ClientNumber),
  /** Clients whose hours or employees differ from last year's, or who get other ones than were proposed before. */
  changedClients: z.array(ClientNumber),
  /** Services of last year that are retired and not proposed again. */
  retiredServices: z.array(Code),
});
export type Proposal = z.infer<typeof Proposal>;
