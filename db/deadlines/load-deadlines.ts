import { createDayOffCheck } from '#db/budgets/load-days-off.ts';
import { listLegalForms, listLegalValues } from '#db/deadlines/legal-values.ts';
import { loadClientFacts, type ClientFacts, type FactsAsked } from '#db/deadlines/load-facts.ts';
import type { Connection } from '#db/office/database.ts';
import { listDeadlineRules } from '#db/services/deadlines.ts';
import { getSetting } from '#db/settings/settings.ts';
import { createEngine } from '#shared/deadlines/engine.ts';
import type { Deadline, DoneMark } from '#shared/deadlines/model.ts';
import { compileRuleBook, type RuleBook, type Slot } from '#shared/deadlines/rule-book.ts';

/** The rules of the office as they stand, made ready for counting. */
export function loadRuleBook(connection: Connection): RuleBook {
  return compileRuleBook({
    rules: listDeadlineRules(connection),
    legalForms: listLegalForms(connection),
    values: listLegalValues(connection),
    internalWorkdays: getSetting(connection, 'deadlines.internalWorkdays'),
    isDayOff: createDayOffCheck(connection),
  });
}

/** The days by law between two days, by day and then by client. Those before somebody became a client, or after, are left out. */
export function loadDeadlines(connection: Connection, asked: FactsAsked): Deadline[] {
  return collectDeadlines(connection, asked, deadlineOf);
}

/**
 * The same, each made into what the caller needs: a year of 5,000 clients has more than 50,000 days, and every field of them costs
 * time.
 */
export function collectDeadlines<T>(
  connection: Connection,
  asked: FactsAsked,
  make: (client: ClientFacts, slot: Slot, mark: DoneMark | undefined) => T,
): T[] {
  const slotsOf = createEngine(loadRuleBook(connection), asked);
  const byDay = new Map<string, T[]>();
  for (const client of loadClientFacts(connection, asked)) {
    const { sinceOn, untilOn, done } = client;
    for (const slot of slotsOf(client.facts)) {
      const { dueOn } = slot;
      if (sinceOn !== null && dueOn < sinceOn) continue;
      if (untilOn !== null && dueOn > untilOn) continue;
      const made = make(client, slot, done.length === 0 ? undefined : findMark(done, slot));
      const day = byDay.get(dueOn);
      if (day) day.push(made);
      else byDay.set(dueOn, [made]);
    }
  }
  const days = [...byDay.keys()].toSorted();
  return days.flatMap((day) => byDay.get(day) ?? []);
}

/** A client has few marks in a year: looking through them is quicker than an index. */
function findMark(done: readonly DoneMark[], { step, periodEndsOn }: Slot): DoneMark | undefined {
  for (const mark of done) if (mark.periodEndsOn === periodEndsOn && mark.step === step) return mark;
  return undefined;
}

function deadlineOf(
  { clientId, number, name }: ClientFacts,
  slot: Slot,
  mark: DoneMark | undefined,
): Deadline {
  return {
    clientId,
    clientNumber: number,
    clientName: name,
    ruleCode: slot.ruleCode,
    ruleName: slot.ruleName,
    family: slot.family,
    step: slot.step,
    periodEndsOn: slot.periodEndsOn,
    dueOn: slot.dueOn,
    internalOn: slot.internalOn,
    source: slot.source,
    checkedOn: slot.checkedOn,
    basis: slot.basis,
    doneOn: mark === undefined ? null : mark.doneOn,
    doneBy: mark === undefined ? null : mark.doneBy,
  };
}
