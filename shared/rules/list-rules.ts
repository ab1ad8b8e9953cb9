import { describeRule } from '#shared/rules/describe-rule.ts';
import type { FormWithoutRule, RuleKind, RuleRow, RuleVersion } from '#shared/rules/model.ts';
import { rulesText } from '#shared/rules/nl.ts';
import { lastDayOf, standingOn, versionOn, warningsOf } from '#shared/rules/standing.ts';
import { nameOfValue, usersOfValue } from '#shared/rules/value-names.ts';

/** What rests on the rules in an office. */
export interface RuleUse {
  /** Services by the code of their deadline. */
  services: readonly { deadlineCode: string; code: string; name: string }[];
  /** The office's legal forms, each with its active clients. */
  forms: readonly { code: string; label: string; clients: number }[];
}

/** Names a rule by its kind and code: a deadline by its newest name that has begun, a form by its label. */
export function rulesNamer(
  versions: readonly RuleVersion[],
  forms: RuleUse['forms'],
  today: string,
): (kind: RuleKind, code: string) => string {
  const deadlines = new Map<string, RuleVersion[]>();
  for (const version of versions) {
    if (version.says.kind !== 'deadline') continue;
    deadlines.set(version.code, [...(deadlines.get(version.code) ?? []), version]);
  }
  const labels = new Map(forms.map(({ code, label }) => [code, label]));
  return (kind, code) => {
    if (kind === 'value') return nameOfValue(code);
    if (kind === 'legal_form') return labels.get(code) ?? code;
    const own = deadlines.get(code) ?? [];
    const version = versionOn(own, today) ?? own[0];
    return version?.says.kind === 'deadline' ? version.says.values.name : code;
  };
}

/** The rules as the screen shows them: every version with its standing, what to look at, and what rests on it. */
export function listRules(versions: readonly RuleVersion[], use: RuleUse, today: string): RuleRow[] {
  const nameOf = rulesNamer(versions, use.forms, today);
  const byCode = new Map<string, RuleVersion[]>();
  for (const version of versions) {
    const key = `${version.says.kind} ${version.code}`;
    byCode.set(key, [...(byCode.get(key) ?? []), version]);
  }
  return versions.map((version) => {
    const { says, code, validFrom, source, checkedOn } = version;
    const validUntil = lastDayOf(version, byCode.get(`${says.kind} ${code}`) ?? []);
    const standing = standingOn(version, validUntil, today);
    return {
      kind: says.kind,
      code,
      validFrom,
      validUntil,
      name: says.kind === 'deadline' ? says.values.name : nameOf(says.kind, code),
      source,
      checkedOn,
      standing,
      warnings: warningsOf(version, standing, today),
      text: describeRule(says, (after) => nameOf('deadline', after)),
      says,
      usedBy: usersOf(version, versions, use),
    };
  });
}

function usersOf({ code, says }: RuleVersion, versions: readonly RuleVersion[], use: RuleUse): string[] {
  const { used } = rulesText;
  if (says.kind === 'value') return [...usersOfValue(code)];
  if (says.kind === 'legal_form') {
    const clients = use.forms.find((form) => form.code === code)?.clients ?? 0;
    return clients === 0 ? [] : [used.clients(clients)];
  }
  const followers = versions.flatMap((other) =>
    other.says.kind === 'deadline' && other.says.values.afterCode === code ? [other.says.values.name] : [],
  );
  return [
    used.deadlines,
    ...use.services
      .filter(({ deadlineCode }) => deadlineCode === code)
      .map((service) => used.service(service.code, service.name)),
    ...new Set(followers.map(used.deadline)),
  ];
}

/** The office's legal forms that no rule knows, those of most clients first. */
export function formsWithoutRule(versions: readonly RuleVersion[], use: RuleUse): FormWithoutRule[] {
  const known = new Set(versions.filter(({ says }) => says.kind === 'legal_form').map(({ code }) => code));
  return use.forms.filter(({ code }) => !known.has(code)).toSorted((a, b) => b.clients - a.clients);
}
