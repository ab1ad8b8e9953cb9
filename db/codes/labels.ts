import type { Connection } from '#db/office/database.ts';
import type { FindLabel } from '#shared/clients/show-value.ts';

/** Looks up the label of a code as it is called now. */
export function findCodeLabels(connection: Connection): FindLabel {
  const rows = connection.prepare('SELECT list, code, label FROM code_item').all() as {
    list: string;
    code: string;
    label: string;
  }[];
  const labels = new Map(rows.map(({ list, code, label }) => [`${list} ${code}`, label]));
  return (list, code) => labels.get(`${list} ${code}`);
}
