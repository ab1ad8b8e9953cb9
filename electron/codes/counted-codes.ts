import { getActiveDefinition } from '#db/classification/definitions.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import type { CriterionKey } from '#shared/classification/model.ts';
import type { CodeItem, CodeListName } from '#shared/codes/model.ts';

/** The lists whose codes are bands of the classification. A branch counts by its mark, not by its code. */
const criteria: Partial<Record<CodeListName, CriterionKey>> = {
  continuity: 'continuity',
  age_class: 'ageClass',
};

/** Whether the definition in force gives points to this very code: it never changes, so the code must not either. */
export function isCountedOn(db: OfficeDatabase, { list, code }: Pick<CodeItem, 'list' | 'code'>): boolean {
  const key = criteria[list];
  const { definition } = getActiveDefinition(db);
  const criterion = key && definition.criteria.find((candidate) => candidate.key === key);
  return criterion?.bands.some((band) => band.code === code) ?? false;
}
