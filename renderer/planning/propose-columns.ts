import type { ClientProposal, Proposal } from '#shared/planning/propose-model.ts';
import { proposeText } from '#shared/planning/propose-nl.ts';
import type { GridColumn } from '#renderer/grid/column.ts';

const { columns: text, actions } = proposeText.screen;

/** The lists of the preview. */
export const proposalLists = ['all', 'new', 'changed', 'left', 'kept'] as const;
export type ProposalList = (typeof proposalLists)[number];

/** The clients of each list. */
export function listProposal(proposal: Proposal): Record<ProposalList, ClientProposal[]> {
  const { clients } = proposal;
  const only = (numbers: readonly string[]) => {
    const wanted = new Set(numbers);
    return clients.filter(({ client }) => wanted.has(client));
  };
  return {
    all: clients.filter(({ action, reason }) => action !== 'none' || reason !== 'former'),
    new: only(proposal.newClients),
    changed: only(proposal.changedClients),
    left: only(proposal.leftClients),
    kept: clients.filter(({ action }) => action === 'keep'),
  };
}

/** What happens with a client's plan, in words. */
export function showAction({ action, reason }: ClientProposal): string {
  if (action === 'keep') return reason === null ? '' : proposeText.reasons[reason];
  if (action === 'none' && reason !== null) return proposeText.reasons[reason];
  return actions[action];
}

/** Hours more or fewer than last year; null when there are as many. */
function difference({ lastCentihours, centihours }: ClientProposal): number | null {
  return (centihours ?? 0) - (lastCentihours ?? 0) || null;
}

/** The columns of the preview of a year. */
export function proposalColumns(year: number): readonly GridColumn<ClientProposal>[] {
  return [
    {
      key: 'client',
      header: text.number,
      kind: 'text',
      width: 84,
      pinned: true,
      searched: true,
      value: ({ client }) => client,
    },
    {
      key: 'name',
      header: text.name,
      kind: 'text',
      width: 178,
      pinned: true,
      searched: true,
      value: ({ name }) => name,
    },
    { key: 'action', header: text.what, kind: 'text', width: 138, value: showAction },
    {
      key: 'source',
      header: text.source,
      kind: 'text',
      width: 152,
      value: ({ source }) => (source === null ? null : proposeText.sources[source]),
    },
    {
      key: 'last',
      header: text.last(year - 1),
      kind: 'hours',
      width: 94,
      total: true,
      value: ({ lastCentihours }) => lastCentihours,
    },
    {
      key: 'hours',
      header: text.hours(year),
      kind: 'hours',
      width: 94,
      total: true,
      value: ({ centihours }) => centihours,
    },
    {
      key: 'difference',
      header: text.difference,
      kind: 'hours',
      width: 84,
      total: true,
      derived: true,
      value: difference,
    },
    {
      key: 'unassigned',
      header: text.unassigned,
      kind: 'hours',
      width: 128,
      total: true,
      value: ({ unassignedCentihours }) => (unassignedCentihours === 0 ? null : unassignedCentihours),
    },
    { key: 'remark', header: text.remark, kind: 'text', width: 340, value: ({ remark }) => remark || null },
  ];
}
