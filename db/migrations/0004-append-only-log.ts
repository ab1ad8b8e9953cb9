import type { Migration } from '#db/migrations/migration.ts';

export const appendOnlyLog: Migration = {
  name: '0004-append-only-log',
  sql: String.raw`
-- The change log is only added to. A change set gets its label while it runs, and is marked as taken back by the change set that
-- takes it back; nothing else of it ever changes, and only one without rows can go.
CREATE TRIGGER keep_change_row_update BEFORE UPDATE ON change_row BEGIN
  SELECT RAISE(ABORT, 'the change log is only added to');
END;
CREATE TRIGGER keep_change_row_delete BEFORE DELETE ON change_row BEGIN
  SELECT RAISE(ABORT, 'the change log is only added to');
END;
CREATE TRIGGER keep_change_set_update BEFORE UPDATE ON change_set
WHEN old.id IS NOT new.id OR old.call IS NOT new.call OR old.account IS NOT new.account
  OR old.changed_at IS NOT new.changed_at OR old.is_undoable IS NOT new.is_undoable OR old.undoes_id IS NOT new.undoes_id
  OR (old.label IS NOT new.label AND old.id NOT IN (SELECT change_set_id FROM change_context))
  OR (old.undone_by_id IS NOT new.undone_by_id AND NOT EXISTS (
    SELECT 1 FROM change_context JOIN change_set AS undo ON undo.id = change_context.change_set_id
    WHERE undo.undoes_id IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'the change log is only added to');
END;
CREATE TRIGGER keep_change_set_delete BEFORE DELETE ON change_set
WHEN EXISTS (SELECT 1 FROM change_row WHERE change_set_id = old.id) BEGIN
  SELECT RAISE(ABORT, 'the change log is only added to');
END;

-- Searching the log by kind of record reads the index alone, also in an import of half a million rows.
CREATE INDEX change_row_set_table ON change_row(change_set_id, table_name);
DROP INDEX change_row_set;
-- What was removed, so that a client that is gone is found by the number it had.
CREATE INDEX change_row_removed ON change_row(table_name) WHERE after IS NULL AND before IS NOT NULL;
`,
};
