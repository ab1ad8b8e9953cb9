import { addDays } from '#shared/common/days.ts';
import type { RuleStanding, RuleVersion, RuleWarning } from '#shared/rules/model.ts';

/** Words in a source that say that it still has to be looked up. */
const unsureSource = /algemene kennis|nog te controleren/i;

/** The version that holds on a day: the newest that has begun; undefined before the first. */
export function versionOn<V extends { validFrom: string }>(
  versions: readonly V[],
  on: string,
): V | undefined {
  return versions
    .filter(({ validFrom }) => validFrom <= on)
    .reduce<V | undefined>(
      (best, version) => (best === undefined || version.validFrom > best.validFrom ? version : best),
      undefined,
    );
}

/** The last day of a version: the day before the next one of its code begins; null without a next one. */
export function lastDayOf(
  version: { validFrom: string },
  versions: readonly { validFrom: string }[],
): string | null {
  const next = versions
    .map(({ validFrom }) => validFrom)
    .filter((validFrom) => validFrom > version.validFrom)
    .toSorted()[0];
  return next === undefined ? null : addDays(next, -1);
}

/** Whether a version holds on a day, begins later, or was replaced by then. */
export function standingOn(
  version: { validFrom: string },
  validUntil: string | null,
  on: string,
): RuleStanding {
  if (version.validFrom > on) return 'future';
  return validUntil !== null && validUntil < on ? 'past' : 'current';
}

/** Why one should look at a version; one that was replaced asks for nothing. */
export function warningsOf(
  version: Pick<RuleVersion, 'checkedOn' | 'source'>,
  standing: RuleStanding,
  today: string,
): RuleWarning[] {
  if (standing === 'past') return [];
  const warnings: RuleWarning[] = [];
  if (isStale(version.checkedOn, today)) warnings.push('stale');
  if (standing === 'future') warnings.push('future');
  if (unsureSource.test(version.source)) warnings.push('unsure');
  return warnings;
}

/** Whether a day is more than a year before another: 29 February counts as 28 in a year without it. */
export function isStale(checkedOn: string, today: string): boolean {
  const year = Number(today.slice(0, 4)) - 1;
  const monthDay = today.slice(5);
  return checkedOn < `${year}-${monthDay === '02-29' ? '02-28' : monthDay}`;
}
