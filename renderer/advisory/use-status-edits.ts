import * as z from 'zod';
import { StatusRefusal, type StatusEdit } from '#shared/advisory/model.ts';
import { readServiceKey, serviceKey, toStatus } from '#renderer/advisory/advisory-columns.ts';
import { CallRefused } from '#renderer/calls/invoke.ts';
import { invalidate } from '#renderer/calls/query-client.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import type { CellEdit, CellRefusal } from '#renderer/grid/edit-log.ts';

const Refusals = z.object({ errors: z.array(StatusRefusal) });

/**
 * Stores what was typed in the grid. The office takes all or nothing: what it refuses is marked, and the other cells are offered
 * again without it.
 */
export function useStatusEdits(): (changes: CellEdit[]) => Promise<readonly CellRefusal[]> {
  const save = useCommand('advisory.setValues', { onRefused: () => undefined });
  const store = async (edits: readonly StatusEdit[]): Promise<readonly CellRefusal[]> => {
    if (edits.length === 0) return [];
    try {
      await save.mutateAsync({ edits: [...edits] });
      return [];
    } catch (error) {
      const found = error instanceof CallRefused ? Refusals.safeParse(error.data) : undefined;
      if (!found?.success || found.data.errors.length === 0) throw error;
      const refused = new Map(
        found.data.errors.map((each) => [`${each.client}\n${each.service}`, each] as const),
      );
      const rest = edits.filter(({ client, service }) => !refused.has(`${client}\n${service}`));
      if (rest.length === edits.length) throw error;
      // What somebody else changed meanwhile must be seen before it is typed over.
      await invalidate(['advisory']);
      const cells = [...refused.values()].map(({ client, service, message }) => ({
        rowId: client,
        column: serviceKey(service),
        message,
      }));
      return [...cells, ...(await store(rest))];
    }
  };
  return (changes) =>
    store(
      changes.flatMap(({ rowId, column, value, seen }) => {
        const service = readServiceKey(column);
        return service === null
          ? []
          : [{ client: rowId, service, status: toStatus(value), expected: toStatus(seen) }];
      }),
    );
}
