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
  const slotsOf = createEngine(loadRuleBook(connection), asked);
  const byDay = new Map<string, Deadline[]>();
  for (const client of loadClientFacts(connection, asked)) {
    const done = indexDone(client.done);
    for (const slot of slotsOf(client.facts)) {
      if (client.sinceOn !== null && slot.dueOn < client.sinceOn) continue;
      if (client.untilOn !== null && slot.dueOn > client.untilOn) continue;
      const deadline = deadlineOf(client, slot, done?.get(`${slot.step} ${slot.periodEndsOn}`));
      const day = byDay.get(slot.dueOn);
      if (day) day.push(deadline);
      else byDay.set(slot.dueOn, [deadline]);
    }
  }
  return [...byDay.keys()].toSorted().flatMap((day) => byDay.get(day) ?? []);
}

function indexDone(marks: readonly DoneMark[]): Map<string, DoneMark> | undefined {
  if (marks.length === 0) return undefined;
  return new Map(marks.map((mark) => [`${mark.step} ${mark.periodEndsOn}`, mark]));
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
    doneOn: mark?.doneOn ?? null,
    doneBy: mark?.doneBy ?? null,
  };
}
