import { getActiveDefinition } from '#db/classification/definitions.ts';
import { stagedRoles } from '#db/imports/staging.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import type { CriterionKey } from '#shared/classification/model.ts';
import type { CodeItem, CodeListName } from '#shared/codes/model.ts';
import { fixedStatuses } from '#shared/advisory/model.ts';
import { advisoryText } from '#shared/advisory/nl.ts';
import { codesText } from '#shared/codes/nl.ts';

/** The lists whose codes are bands of the classification. A branch counts by its mark, not by its code. */
const criteria: Partial<Record<CodeListName, CriterionKey>> = {
  continuity: 'continuity',
  age_class: 'ageClass',
};

/**
 * Why the code of an item has to stay, in Dutch, or undefined. The definition in force never changes and gives points to some
 * codes; exports of clients fill roles by their code. Labels are free.
 */
export function reasonToKeepCode(
  db: OfficeDatabase,
  { list, code }: Pick<CodeItem, 'list' | 'code'>,
): string | undefined {
  if (list === 'role' && stagedRoles.some((role) => role.code === code)) return codesText.importedRole(code);
  if (list === 'advisory_status' && fixedStatuses.includes(code))
    return advisoryText.refusals.fixedStatus(code);
  const key = criteria[list];
  if (key === undefined) return undefined;
  const criterion = getActiveDefinition(db).definition.criteria.find((candidate) => candidate.key === key);
  return criterion?.bands.some((band) => band.code === code) ? codesText.countedOn(code) : undefined;
}
