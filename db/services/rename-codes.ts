import type { Connection } from '#db/office/database.ts';
import type { CodeListName } from '#shared/codes/model.ts';

/** Gives the services that name a code of a list its new name. */
export function renameServiceCodes(
  connection: Connection,
  list: CodeListName,
  from: string,
  to: string,
): void {
  const column = list === 'legal_form' ? 'legal_form_codes' : 'follows_codes';
  connection
    .prepare(
      `UPDATE main.service SET ${column} = (
         SELECT json_group_array(iif(value = @from, @to, value)) FROM json_each(service.${column}))
       WHERE (@list = 'legal_form' OR follows = @list)
         AND EXISTS (SELECT 1 FROM json_each(service.${column}) WHERE value = @from)`,
    )
    .run({ list, from, to });
}
