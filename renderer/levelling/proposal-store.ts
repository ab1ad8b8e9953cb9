import { useSyncExternalStore } from 'react';
import type { LevellingResult, ProposedMove } from '#shared/levelling/calls.ts';

/** A move with whether it is ticked. */
export interface MoveRow extends ProposedMove {
  isChosen: boolean;
}

/** A proposal with what it was asked with and what a person has ticked of it. */
export interface Proposal {
  readonly result: LevellingResult;
  readonly allowConfirmed: boolean;
  /** The moves; those that do not change stay the same objects, so that the grid paints only what did. */
  readonly rows: readonly MoveRow[];
}

/** A proposal with every move ticked. */
export function newProposal(result: LevellingResult, allowConfirmed: boolean): Proposal {
  return { result, allowConfirmed, rows: result.moves.map((move) => ({ ...move, isChosen: true })) };
}

/** The proposal with the ticks that `tickOf` says by line; undefined leaves one as it is. */
export function withTicks(proposal: Proposal, tickOf: (lineId: number) => boolean | undefined): Proposal {
  const rows = proposal.rows.map((row) => {
    const isChosen = tickOf(row.lineId) ?? row.isChosen;
    return isChosen === row.isChosen ? row : { ...row, isChosen };
  });
  return { ...proposal, rows };
}

/** The last proposal per office and year, for as long as the program runs: it took a while to compute. */
const proposals = new Map<string, Proposal>();
const listeners = new Set<() => void>();

export function keepProposal(officeId: string, year: number, proposal: Proposal | null): void {
  if (proposal) proposals.set(`${officeId} ${year}`, proposal);
  else proposals.delete(`${officeId} ${year}`);
  for (const listener of listeners) listener();
}

export function useProposal(officeId: string, year: number): Proposal | undefined {
  return useSyncExternalStore(subscribe, () => proposals.get(`${officeId} ${year}`));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
