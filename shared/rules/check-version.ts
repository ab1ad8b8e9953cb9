import { addDays } from '#shared/common/days.ts';
import { formatDay } from '#shared/text/format.ts';
import { describeNumber } from '#shared/rules/describe-rule.ts';
import type { DeadlineValues, NewVersion, NumberValues, RuleKind, RuleVersion } from '#shared/rules/model.ts';
import { rulesText } from '#shared/rules/nl.ts';
import { risingSeries } from '#shared/rules/rising-series.ts';
import { versionOn } from '#shared/rules/standing.ts';

/** What is wrong with a version, at the field where it can be mended. */
export interface RuleProblem {
  field: 'code' | 'validFrom' | 'value' | 'months' | 'afterCode' | 'filesAccounts';
  message: string;
}

export interface RulesContext {
  /** Every version in the office file. */
  versions: readonly RuleVersion[];
  /** Codes of the office's list of legal forms. */
  legalForms: ReadonlySet<string>;
  nameOf: (kind: RuleKind, code: string) => string;
  today: string;
}

const { problems: text } = rulesText;

/** The most that a number may be, by its unit: above that it was typed in the wrong unit. */
const mostOf: Record<NumberValues['unit'], number> = {
  cents: 100_000_000_000_00,
  count: 1_000_000,
  basis_points: 10_000,
  months: 600,
  weeks: 520,
  days: 3_660,
};

/** Everything that is wrong with a new version, the first to mend first; empty when it can be stored. */
export function checkVersion(version: NewVersion, context: RulesContext): RuleProblem[] {
  const { kind } = version.says;
  const own = context.versions.filter(({ code, says }) => says.kind === kind && code === version.code);
  const unknown = checkCode(version, own, context);
  if (unknown) return [unknown];
  return [
    ...checkBegin(version, own, context),
    ...(version.says.kind === 'deadline' ? checkDeadline(version.code, version.says.values, context) : []),
    ...(version.says.kind === 'legal_form' &&
    version.says.values.accounts === 'none' &&
    version.says.values.filesAccounts
      ? [{ field: 'filesAccounts' as const, message: text.filesWithout }]
      : []),
    ...(version.says.kind === 'value' ? checkNumber(version, version.says.values, own, context) : []),
  ];
}

function checkCode(
  { code, says }: NewVersion,
  own: readonly RuleVersion[],
  { legalForms }: RulesContext,
): RuleProblem | undefined {
  if (own.length > 0) return undefined;
  if (says.kind !== 'legal_form') return { field: 'code', message: text.unknownCode(code) };
  return legalForms.has(code) ? undefined : { field: 'code', message: text.unknownForm(code) };
}

function checkBegin(
  { code, validFrom, says }: NewVersion,
  own: readonly RuleVersion[],
  { nameOf, today }: RulesContext,
): RuleProblem[] {
  const name = nameOf(says.kind, code);
  if (own.some((other) => other.validFrom === validFrom))
    return [{ field: 'validFrom', message: text.taken(name, formatDay(validFrom)) }];
  const latest = `${Number(today.slice(0, 4)) + 10}-12-31`;
  if (validFrom > latest) return [{ field: 'validFrom', message: text.tooFar(formatDay(latest)) }];
  const before = versionOn(own, validFrom);
  return before && JSON.stringify(before.says.values) === JSON.stringify(says.values)
    ? [{ field: 'value', message: text.same(name) }]
    : [];
}

function checkDeadline(code: string, values: DeadlineValues, context: RulesContext): RuleProblem[] {
  const { basis, afterCode, months, days } = values;
  if (basis !== 'rule') {
    if (afterCode !== null) return [{ field: 'afterCode', message: text.afterNotWanted }];
    return basis !== 'review' && months === 0 && days === 0
      ? [{ field: 'months', message: text.noTerm }]
      : [];
  }
  if (afterCode === null) return [{ field: 'afterCode', message: text.afterMissing }];
  if (afterCode === code) return [{ field: 'afterCode', message: text.afterSelf }];
  const deadlines = context.versions.filter(({ says }) => says.kind === 'deadline');
  if (!deadlines.some((other) => other.code === afterCode))
    return [{ field: 'afterCode', message: text.afterUnknown(afterCode) }];
  const circle = circleFrom(code, afterCode, deadlines);
  if (!circle) return [];
  const names = circle.map((each) => context.nameOf('deadline', each)).join(', ');
  return [{ field: 'afterCode', message: text.afterCircle(names) }];
}

/** The deadlines that would wait on each other when `code` follows `afterCode`; undefined when none do. */
function circleFrom(
  code: string,
  afterCode: string,
  deadlines: readonly RuleVersion[],
): string[] | undefined {
  const follows = (from: string) =>
    deadlines.flatMap(({ code: own, says }) =>
      own === from && says.kind === 'deadline' && says.values.afterCode !== null
        ? [says.values.afterCode]
        : [],
    );
  const walk = (at: string, path: readonly string[]): string[] | undefined => {
    if (at === code) return [...path];
    if (path.includes(at)) return undefined;
    for (const next of follows(at)) {
      const found = walk(next, [...path, at]);
      if (found) return found;
    }
    return undefined;
  };
  return walk(afterCode, [code]);
}

function checkNumber(
  { code, validFrom }: NewVersion,
  values: NumberValues,
  own: readonly RuleVersion[],
  context: RulesContext,
): RuleProblem[] {
  const [known] = own;
  if (known?.says.kind === 'value' && known.says.values.unit !== values.unit)
    return [{ field: 'value', message: text.unit(rulesText.units[known.says.values.unit]) }];
  const most = mostOf[values.unit];
  if (values.value > most)
    return [{ field: 'value', message: text.tooLarge(describeNumber({ value: most, unit: values.unit })) }];
  return checkSeries({ code, validFrom, values }, own, context);
}

/**
 * Refuses a number that would make a line fall that must not, on any day on which the new version holds: other members of the
 * line may change while it does.
 */
function checkSeries(
  { code, validFrom, values }: { code: string; validFrom: string; values: NumberValues },
  own: readonly RuleVersion[],
  { versions, nameOf }: RulesContext,
): RuleProblem[] {
  const until = own
    .map((version) => version.validFrom)
    .filter((day) => day > validFrom)
    .toSorted()[0];
  for (const { codes, isBecon } of risingSeries.filter((series) => series.codes.includes(code))) {
    const place = codes.indexOf(code);
    for (const [index, other] of codes.entries()) {
      if (index === place) continue;
      const met = valuesDuring(other, versions, validFrom, until);
      const wrong = met.find(({ value }) => (index < place ? value > values.value : value < values.value));
      if (!wrong) continue;
      const say = isBecon ? text.beconFalls : text.sizeFalls;
      const message = say(
        nameOf('value', code),
        describeNumber(values),
        nameOf('value', other),
        describeNumber(wrong),
      );
      return [{ field: 'value', message }];
    }
  }
  return [];
}

/** What a number is from a day on, up to another: the version that holds then and those that begin after it. */
function valuesDuring(
  code: string,
  versions: readonly RuleVersion[],
  from: string,
  until: string | undefined,
): NumberValues[] {
  const own = versions.filter((version) => version.says.kind === 'value' && version.code === code);
  const last = until === undefined ? null : addDays(until, -1);
  const first = versionOn(own, from);
  const later = own.filter(({ validFrom }) => validFrom > from && (last === null || validFrom <= last));
  return [...(first ? [first] : []), ...later].flatMap(({ says }) =>
    says.kind === 'value' ? [says.values] : [],
  );
}
