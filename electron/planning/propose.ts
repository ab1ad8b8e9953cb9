import { assertYearOpen } from '#db/closing/closed-years.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import {
  findClientIds,
  loadProposalClients,
  loadProposalEmployees,
  type LoadedClient,
} from '#db/planning/propose-load.ts';
import { saveProposedLines, saveProposedPlan } from '#db/planning/propose-save.ts';
import { findUnitId } from '#shared/classification/units.ts';
import { Refused } from '#shared/common/errors.ts';
import { ProposalAnswer } from '#electron/planning/propose-answer.ts';
import { loadUnitSizes, makeSurroundings, type UnitSize } from '#electron/planning/propose-surroundings.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import type { Proposal, ProposalBasis } from '#shared/planning/propose-model.ts';
import { compareLines, type LineChanges } from '#shared/planning/propose-lines.ts';
import { proposeText } from '#shared/planning/propose-nl.ts';
import { planValueKeys, proposeFor, type PlanValues } from '#shared/planning/propose.ts';

interface Asked {
  year: number;
  clientNumbers?: string[] | undefined;
  dryRun: boolean;
  basis: ProposalBasis;
  withLines: boolean;
}

/** What is to be stored for one client. */
interface PlanToStore {
  clientId: number;
  /** Null leaves the values of the plan as they are. */
  values: PlanValues | null;
  lines: LineChanges;
}

/** Clients handled between two breaths: other calls are answered in between. */
const CLIENTS_PER_TURN = 125;

/** Proposes the plans of a year and stores them, whole or not at all; or only says what that would do. */
export async function propose(asked: Asked, task: TaskContext): Promise<Proposal> {
  const breathe = async (label: string, done: number, total: number) => {
    if (done === 0 || done % CLIENTS_PER_TURN !== 0) return;
    task.progress({ label, done, total });
    await new Promise((resolve) => setImmediate(resolve));
    task.throwIfCancelled();
  };
  if (asked.dryRun) return (await compute(asked, task, breathe)).answer;
  return task.longChange('', async (context) => {
    const { toStore, answer } = await compute(asked, context, breathe);
    const { connection } = context.db;
    const stamp = {
      origin: 'derived',
      recordedAt: context.now,
      recordedBy: context.account.name,
      source: proposeText.title(asked.year),
    } as const;
    for (const [index, { clientId, values, lines }] of toStore.entries()) {
      await breathe(proposeText.progress.store, index, toStore.length);
      const { year } = asked;
      if (values !== null)
        saveProposedPlan(connection, { clientId, year, values, today: context.today }, stamp);
      saveProposedLines(connection, clientId, year, lines);
    }
    context.describe(proposeText.changes.proposed(asked.year, toStore.length));
    return answer;
  });
}

type Breathe = (label: string, done: number, total: number) => Promise<void>;

async function compute(
  asked: Asked,
  { db, today }: { db: OfficeDatabase; today: string },
  breathe: Breathe,
): Promise<{ toStore: PlanToStore[]; answer: Proposal }> {
  assertYearOpen(db.connection, asked.year);
  const clients = loadProposalClients(db.connection, asked.year, findAsked(db, asked.clientNumbers));
  const employees = loadProposalEmployees(db.connection);
  const around = makeSurroundings(db, asked, employees);
  if (around.services.every(({ retiredOn }) => retiredOn !== null))
    throw new Refused('REFUSED', proposeText.noServices);
  const sizes = loadUnitSizes(db, today);
  const answer = new ProposalAnswer(around.services, employees, asked.withLines);
  const toStore: PlanToStore[] = [];
  for (const [index, client] of clients.entries()) {
    await breathe(proposeText.progress.load, index, clients.length);
    const size = sizes.get(findUnitId(client)) ?? unknownSize;
    const outcome = proposeFor({ ...client, ...size }, around);
    if (outcome.action !== 'propose') {
      answer.addKept(client, outcome);
      continue;
    }
    const lines = compareLines(client.present?.lines ?? [], outcome.lines);
    const change = { client, outcome, lines, isNewValues: hasNewValues(client, outcome.values) };
    if (answer.addProposed(change))
      toStore.push({
        clientId: client.id,
        values: change.isNewValues ? outcome.values : null,
        lines,
      });
  }
  return { toStore, answer: answer.finish() };
}

const unknownSize: UnitSize = { clientType: null, sizeCode: null };

function hasNewValues({ present }: LoadedClient, values: PlanValues): boolean {
  return present === null || planValueKeys.some((key) => present.values[key] !== values[key]);
}

/** The keys of the clients asked for; null for everyone. Refuses numbers that are no client. */
function findAsked(db: OfficeDatabase, numbers: readonly string[] | undefined): number[] | null {
  if (numbers === undefined) return null;
  const { ids, unknown } = findClientIds(db.connection, numbers);
  if (unknown.length > 0)
    throw new Refused('NOT_FOUND', proposeText.unknownClients(unknown), { numbers: unknown });
  return [...ids.values()];
}
