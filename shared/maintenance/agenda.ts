import type { Deadline } from '#shared/deadlines/model.ts';

/** `internal`: the working day on which the office wants to be ready; `review`: the next look at a client under the Wwft. */
export const agendaKinds = ['step', 'statutory', 'internal', 'review'] as const;
export type AgendaKind = (typeof agendaKinds)[number];

/** The dates of one rule and one day, of all clients together. */
export interface AgendaDates {
  kind: 'statutory' | 'internal' | 'review';
  on: string;
  rule: string;
  ruleName: string;
  /** How many clients, and how many of them are done. */
  clients: number;
  done: number;
}

export interface Days {
  from: string;
  until: string;
}

type Dated = Pick<Deadline, 'ruleCode' | 'ruleName' | 'family' | 'dueOn' | 'internalOn' | 'doneOn'>;

/**
 * Deadlines joined per rule and day, by day and then by how many clients: what a calendar can show. Days outside `range` are left
 * out, of the law and of the office apart.
 */
export function groupDates(deadlines: readonly Dated[], { from, until }: Days): AgendaDates[] {
  const groups = new Map<string, AgendaDates>();
  const add = (kind: AgendaDates['kind'], on: string, deadline: Dated) => {
    if (on < from || on > until) return;
    const key = `${on} ${kind} ${deadline.ruleCode}`;
    const group = groups.get(key) ?? {
      kind,
      on,
      rule: deadline.ruleCode,
      ruleName: deadline.ruleName,
      clients: 0,
      done: 0,
    };
    group.clients += 1;
    if (deadline.doneOn !== null) group.done += 1;
    groups.set(key, group);
  };
  for (const deadline of deadlines) {
    if (deadline.family === 'wwft') add('review', deadline.dueOn, deadline);
    else {
      add('statutory', deadline.dueOn, deadline);
      if (deadline.internalOn !== deadline.dueOn) add('internal', deadline.internalOn, deadline);
    }
  }
  return [...groups.values()].toSorted((a, b) => a.on.localeCompare(b.on) || b.clients - a.clients);
}
