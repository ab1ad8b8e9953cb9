import { ageKey, isCountableKey, roleOfKey, type CompletenessField } from '#shared/completeness/fields.ts';
import { clientField } from '#shared/clients/fields.ts';
import { fromAmounts } from '#shared/completeness/model.ts';

/** Empty text and the code for "unknown" of the practice software are no answer. */
const isCodeKnown = (column: string) => `coalesce(${column}, '') NOT IN ('', '???')`;

/** Without production there is no percentage, but nothing to ask either: a class given would not count. */
const hasWriteOffSql = '(p.write_off_cents IS NOT NULL AND p.production_cents IS NOT NULL)';

/**
 * SQL that is 1 when the value of a field is known, over client `c`, strategy `s` and the newest amounts `p`; 0 or null when it is not.
 * A class that follows from amounts is known.
 */
export function knownSql(field: CompletenessField): string {
  const role = roleOfKey(field.key);
  if (role !== null)
    return `EXISTS (SELECT 1 FROM client_role r WHERE r.client_id = c.id AND r.role_code = ${quoted(role)})`;
  if (!isCountableKey(field.key)) throw new Error(`No such field: ${field.key}`);
  switch (field.key) {
    case ageKey:
      return `(c.birth_year IS NOT NULL OR ${isCodeKnown('s.age_class_code')})`;
    case 'feeClass':
      return `(p.billed_cents IS NOT NULL OR ${isCodeKnown('s.fee_class_code')})`;
    case 'writeOffClass':
      return `(${hasWriteOffSql} OR ${isCodeKnown('s.write_off_class_code')})`;
    default: {
      const { store, column, kind } = clientField(field.key);
      const name = `${store === 'client' ? 'c' : 's'}.${column}`;
      return kind.type === 'flag' || kind.type === 'year' ? `${name} IS NOT NULL` : isCodeKnown(name);
    }
  }
}

/** Heads of groups, and clients without a group. */
export const isHeadSql = '(g.id IS NULL OR g.head_client_id IS c.id)';

/** Every client with what `knownSql` reads. The parameter is the last year of which amounts count. */
export const clientTablesSql = `
  FROM client c
  LEFT JOIN strategy s ON s.client_id = c.id
  LEFT JOIN client_group g ON g.id = c.group_id
  LEFT JOIN yearly_production p ON ${isHeadSql} AND p.id = (
    SELECT id FROM yearly_production
    WHERE client_id = c.id AND year <= ? AND billed_cents IS NOT NULL ORDER BY year DESC LIMIT 1)`;

export const activeClientsSql = `${clientTablesSql} WHERE c.status = 'active'`;

/** SQL of what stands in a field; `fromAmounts` where the class follows from amounts. */
export function valueSql({ key }: CompletenessField): string {
  const role = roleOfKey(key);
  if (role !== null)
    return `(SELECT e.code FROM client_role r JOIN employee e ON e.id = r.employee_id
      WHERE r.client_id = c.id AND r.role_code = ${quoted(role)})`;
  if (!isCountableKey(key)) throw new Error(`No such field: ${key}`);
  switch (key) {
    case ageKey:
      return 'coalesce(c.birth_year, s.age_class_code)';
    case 'feeClass':
      return `CASE WHEN p.billed_cents IS NOT NULL THEN '${fromAmounts}' ELSE s.fee_class_code END`;
    case 'writeOffClass':
      return `CASE WHEN ${hasWriteOffSql} THEN '${fromAmounts}' ELSE s.write_off_class_code END`;
    default: {
      const { store, column } = clientField(key);
      return `${store === 'client' ? 'c' : 's'}.${column}`;
    }
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
