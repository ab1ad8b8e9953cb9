import { addDays, workdaysBefore } from '#shared/common/days.ts';
import { dueFrom, newestOn } from '#shared/deadlines/arithmetic.ts';
import {
  familyOf,
  type DeadlineFamily,
  type DeadlineRule,
  type DeadlineStep,
  type LegalFormRule,
  type LegalValue,
} from '#shared/deadlines/model.ts';

/** Working days before the day by law on which an office wants to be ready, until it chooses otherwise. */
export const defaultInternalWorkdays: Readonly<Record<DeadlineFamily, number>> = {
  vat: 3,
  icp: 3,
  suppletie: 3,
  payroll: 3,
  income_tax: 5,
  corporate_tax: 5,
  accounts: 10,
  wwft: 10,
};

/** What the office's file says of the law, as it stands. */
export interface LawRows {
  rules: readonly DeadlineRule[];
  legalForms: readonly LegalFormRule[];
  values: readonly LegalValue[];
  /** Working days before the day by law on which the office wants to be ready, by family. */
  internalWorkdays: Readonly<Record<DeadlineFamily, number>>;
  isDayOff: (day: string) => boolean;
}

/** A day by law, whatever the client: shared by all clients to which it applies. */
export interface Slot {
  readonly ruleCode: string;
  readonly ruleName: string;
  readonly family: DeadlineFamily;
  readonly step: DeadlineStep;
  readonly periodEndsOn: string;
  readonly dueOn: string;
  readonly internalOn: string;
  readonly source: string;
  readonly checkedOn: string;
  readonly basis: string;
}

export interface SlotAsked {
  periodEndsOn: string;
  /** The day from which the rule counts. */
  fromOn: string;
  basis: string;
  isFourWeeks?: boolean;
  /** Another day than the rule gives: an extension until a day of its own, or a cap. */
  dueOn?: string;
}

/** The dated rows made ready for asking: newest rows are found once per day, days are counted once per rule and period. */
export interface RuleBook {
  /** The rule of a code for a period that ends on a day: the newest that is valid on the day after. */
  ruleOf(code: string, periodEndsOn: string): DeadlineRule | undefined;
  /** The day that a rule gives; undefined while no rule of the code holds. */
  slotOf(code: string, asked: SlotAsked): Slot | undefined;
  /** What a legal form brings on a day; undefined for a form that the office's rules do not know. */
  legalFormOn(code: string, on: string): LegalFormRule | undefined;
  /** A number of the law on a day; undefined while none holds. */
  valueOn(code: string, on: string): LegalValue | undefined;
  internalOf(family: DeadlineFamily, dueOn: string): string;
  /** The most months that a rule counts. */
  longestMonths: number;
}

/** Makes a book of the dated rows. Everything it answers is remembered: make one per question, not one per client. */
export function compileRuleBook(law: LawRows): RuleBook {
  const rules = groupBy(law.rules, ({ code }) => code);
  const forms = groupBy(law.legalForms, ({ legalFormCode }) => legalFormCode);
  const values = groupBy(law.values, ({ code }) => code);
  const internal = memo((key: string) => {
    const separator = key.indexOf(' ');
    return workdaysBefore(key.slice(separator + 1), Number(key.slice(0, separator)), law.isDayOff);
  });
  const internalOf = (family: DeadlineFamily, dueOn: string) =>
    internal(`${law.internalWorkdays[family]} ${dueOn}`);
  const ruleOf = memoPair((code: string, periodEndsOn: string) =>
    newestOn(rules.get(code) ?? [], addDays(periodEndsOn, 1)),
  );
  return {
    ruleOf,
    internalOf,
    longestMonths: Math.max(0, ...law.rules.map(({ months }) => months)),
    legalFormOn: memoPair((code: string, on: string) => newestOn(forms.get(code) ?? [], on)),
    valueOn: memoPair((code: string, on: string) => newestOn(values.get(code) ?? [], on)),
    slotOf: (code, { periodEndsOn, fromOn, basis, isFourWeeks, dueOn }) => {
      const rule = ruleOf(code, periodEndsOn);
      if (rule === undefined) return undefined;
      const family = familyOf(rule.step);
      const due = dueOn ?? dueFrom(rule, fromOn, isFourWeeks);
      return {
        ruleCode: rule.code,
        ruleName: rule.name,
        family,
        step: rule.step,
        periodEndsOn,
        dueOn: due,
        internalOn: internalOf(family, due),
        source: rule.source,
        checkedOn: rule.checkedOn,
        basis,
      };
    },
  };
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** Remembers what a function answered; it must answer the same for the same key. */
export function memo<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, { value: T }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}

function memoPair<T>(compute: (one: string, other: string) => T): (one: string, other: string) => T {
  const known = new Map<string, { value: T }>();
  return (one, other) => {
    const key = `${one}\n${other}`;
    const found = known.get(key);
    if (found) return found.value;
    const value = compute(one, other);
    known.set(key, { value });
    return value;
  };
}
