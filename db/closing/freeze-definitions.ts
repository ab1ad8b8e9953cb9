import type { SnapshotOf } from '#db/closing/take-snapshot.ts';
import type { OfficeDatabase } from '#db/office/database.ts';

/** What the words and numbers of the office meant on the day of closing, as JSON by kind. */
const kinds: readonly (readonly [kind: string, name: string, content: string])[] = [
  [
    'classification',
    `(SELECT name FROM classification_definition WHERE id = @definitionId)`,
    `(SELECT json_set(content, '$.version', version) FROM classification_definition WHERE id = @definitionId)`,
  ],
  [
    'questionnaire',
    `(SELECT name FROM risk_definition WHERE status = 'active')`,
    `(SELECT json_set(content, '$.version', version) FROM risk_definition WHERE status = 'active')`,
  ],
  [
    'services',
    `'Diensten en normen'`,
    `(SELECT json_group_array(json_object('code', s.code, 'name', s.name, 'recurrence', s.recurrence,
        'norms', (SELECT json_group_array(json_array(n.role_code, n.client_type, n.size_code, n.from_year, n.centihours))
          FROM (SELECT * FROM service_norm WHERE service_id = s.id
            AND from_year = (SELECT max(from_year) FROM service_norm WHERE service_id = s.id AND from_year <= @year)
            ORDER BY role_code, size_code, client_type) n)))
      FROM (SELECT * FROM service WHERE retired_on IS NULL ORDER BY position, code) s)`,
  ],
  [
    'codes',
    `'Codelijsten'`,
    `(SELECT json_group_array(json_array(list, code, label, is_high_risk))
      FROM (SELECT * FROM code_item ORDER BY list, position, code))`,
  ],
  [
    'seasons',
    `'Seizoensprofielen'`,
    `(SELECT json_group_array(json_object('name', name, 'months', json(months), 'isDefault', is_default))
      FROM (SELECT * FROM season_profile ORDER BY name))`,
  ],
];

export function freezeDefinitions({ connection }: OfficeDatabase, of: SnapshotOf): void {
  for (const [kind, name, content] of kinds) {
    connection
      .prepare(
        `INSERT INTO main.closing_definition (closing_id, kind, name, content)
         SELECT @closingId, @kind, ${name}, ${content} WHERE @definitionId IS NOT NULL AND @year IS NOT NULL`,
      )
      .run({ closingId: of.closingId, kind, definitionId: of.definitionId, year: of.year });
  }
}
