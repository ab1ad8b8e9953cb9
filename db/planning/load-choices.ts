import type { Connection } from '#db/office/database.ts';
import type { PlanChoices } from '#shared/planning/grid-model.ts';

const lists = ['administration', 'reads_along', 'vat_return', 'engagement', 'role'] as const;

interface Item {
  code: string;
  label: string;
  isRetired: 0 | 1;
}

/** What plans and hours can be set to: code lists, employees and services, also those that are no longer chosen. */
export function loadPlanChoices(connection: Connection, today: string): PlanChoices {
  const items = connection.prepare(
    `SELECT code, label, retired_on IS NOT NULL AS isRetired FROM code_item WHERE list = ? ORDER BY position, code`,
  );
  const employees = connection
    .prepare(
      `SELECT code, coalesce(nullif(name, ''), code) AS label, coalesce(out_of_service_on < ?, 0) AS isRetired FROM employee ORDER BY code`,
    )
    .all(today) as Item[];
  const services = connection
    .prepare('SELECT code, name, retired_on IS NOT NULL AS isRetired FROM service ORDER BY position, code')
    .all() as { code: string; name: string; isRetired: 0 | 1 }[];
  const choicesOf = (list: (typeof lists)[number]) => (items.all(list) as Item[]).map(told);
  return {
    lists: {
      administration: choicesOf('administration'),
      reads_along: choicesOf('reads_along'),
      vat_return: choicesOf('vat_return'),
      engagement: choicesOf('engagement'),
      role: choicesOf('role'),
    },
    employees: employees.map(told),
    services: services.map(told),
  };
}

function told<T extends { isRetired: 0 | 1 }>(item: T): Omit<T, 'isRetired'> & { isRetired: boolean } {
  return { ...item, isRetired: item.isRetired === 1 };
}
