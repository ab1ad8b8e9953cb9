import type { Connection } from '#db/office/database.ts';
import type { CardChoices, Choice } from '#shared/clients/card-model.ts';

/** Everything that a card's fields can be set to: the office's lists in its order, the given bands, the employees by code. */
export function loadChoices(
  connection: Connection,
  bands: Readonly<Record<string, readonly { code: string; label: string }[]>>,
  today: string,
): CardChoices {
  const items = connection
    .prepare(
      `SELECT list, code, label, retired_on IS NOT NULL AS isRetired FROM code_item ORDER BY list, position, code`,
    )
    .all() as { list: string; code: string; label: string; isRetired: 0 | 1 }[];
  const lists: Record<string, Choice[]> = {};
  for (const { list, code, label, isRetired } of items) {
    (lists[list] ??= []).push({ code, label, isRetired: isRetired === 1 });
  }
  for (const [criterion, codes] of Object.entries(bands)) {
    lists[criterion] = codes.map(({ code, label }) => ({ code, label, isRetired: false }));
  }
  const employees = connection
    .prepare(
      `SELECT code, name AS label, coalesce(out_of_service_on < ?, 0) AS isRetired FROM employee ORDER BY code`,
    )
    .all(today) as { code: string; label: string; isRetired: 0 | 1 }[];
  return {
    lists,
    employees: employees.map((employee) => ({ ...employee, isRetired: employee.isRetired === 1 })),
  };
}
