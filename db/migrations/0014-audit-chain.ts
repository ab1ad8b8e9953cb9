import type { Migration } from '#db/migrations/migration.ts';

/** The calls that may take values out of the log, because the law on privacy asks for it. */
const erasing = `EXISTS (SELECT 1 FROM change_context JOIN change_set AS running ON running.id = change_context.change_set_id
    WHERE running.call IN ('privacy.erase', 'privacy.carryOutRetention'))`;

export const auditChain: Migration = {
  name: '0014-audit-chain',
  sql: String.raw`
-- Old and new values are sealed with a random salt of their own. Once values and salt are erased, the digest that stays tells nothing
-- about what stood there, and the chain can still be followed.
ALTER TABLE change_row ADD COLUMN salt BLOB;
ALTER TABLE change_row ADD COLUMN kept_digest BLOB CHECK (length(kept_digest) = 32);
CREATE INDEX change_row_erased ON change_row(change_set_id) WHERE kept_digest IS NOT NULL;
DROP TRIGGER keep_change_row_update;
UPDATE change_row SET salt = randomblob(16) WHERE before IS NOT NULL OR after IS NOT NULL;
CREATE TRIGGER keep_change_row_update BEFORE UPDATE ON change_row
WHEN NOT (${erasing} AND old.kept_digest IS NULL AND new.kept_digest IS NOT NULL AND new.salt IS NULL
  AND new.id IS old.id AND new.change_set_id IS old.change_set_id AND new.table_name IS old.table_name
  AND new.record_id IS old.record_id AND new.client_id IS old.client_id
  AND new.before IS iif(old.before IS NULL, NULL, '{}') AND new.after IS iif(old.after IS NULL, NULL, '{}'))
BEGIN
  SELECT RAISE(ABORT, 'the change log is only added to');
END;

-- The key of the chain. It stands in the file, so it proves nothing against who can open the file and knows how Peil works; against
-- that the heads in the backups are kept.
CREATE TABLE audit_chain (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  key BLOB NOT NULL CHECK (length(key) = 32)
) STRICT;

-- One link per change set, in the order in which they ended. The hash goes over the one before it, who did what and when, and the
-- rows, which are those after the last row of the link before it.
CREATE TABLE audit_link (
  seq INTEGER PRIMARY KEY,
  change_set_id INTEGER NOT NULL UNIQUE REFERENCES change_set(id),
  last_row_id INTEGER NOT NULL,
  row_count INTEGER NOT NULL CHECK (row_count >= 0),
  salt BLOB,
  -- Only of an erased label.
  label_digest BLOB CHECK (length(label_digest) = 32),
  rows_digest BLOB NOT NULL CHECK (length(rows_digest) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE TRIGGER keep_audit_link_order BEFORE INSERT ON audit_link
WHEN new.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit_link) BEGIN
  SELECT RAISE(ABORT, 'the change log is only added to');
END;
CREATE TRIGGER keep_audit_link_update BEFORE UPDATE ON audit_link
WHEN NOT (${erasing} AND old.label_digest IS NULL AND new.label_digest IS NOT NULL AND new.salt IS NULL
  AND new.seq IS old.seq AND new.change_set_id IS old.change_set_id AND new.last_row_id IS old.last_row_id
  AND new.row_count IS old.row_count AND new.rows_digest IS old.rows_digest AND new.hash IS old.hash)
BEGIN
  SELECT RAISE(ABORT, 'the change log is only added to');
END;
CREATE TRIGGER keep_audit_link_delete BEFORE DELETE ON audit_link BEGIN
  SELECT RAISE(ABORT, 'the change log is only added to');
END;
CREATE TRIGGER keep_audit_chain_update BEFORE UPDATE ON audit_chain BEGIN
  SELECT RAISE(ABORT, 'the change log is only added to');
END;
CREATE TRIGGER keep_audit_chain_delete BEFORE DELETE ON audit_chain BEGIN
  SELECT RAISE(ABORT, 'the change log is only added to');
END;

-- What checking the chain found, each time.
CREATE TABLE audit_check (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  checked_at TEXT NOT NULL,
  checked_by TEXT NOT NULL CHECK (length(checked_by) BETWEEN 1 AND 200),
  occasion TEXT NOT NULL CHECK (occasion IN ('asked', 'backup')),
  from_seq INTEGER NOT NULL,
  until_seq INTEGER NOT NULL,
  until_hash BLOB,
  findings TEXT NOT NULL CHECK (json_valid(findings))
) STRICT;

-- A link keeps its change set, also one without rows; the text of a change is erased with the values that it names.
DROP TRIGGER keep_change_set_delete;
CREATE TRIGGER keep_change_set_delete BEFORE DELETE ON change_set
WHEN EXISTS (SELECT 1 FROM change_row WHERE change_set_id = old.id) OR EXISTS (SELECT 1 FROM audit_link WHERE change_set_id = old.id)
BEGIN
  SELECT RAISE(ABORT, 'the change log is only added to');
END;
DROP TRIGGER keep_change_set_update;
CREATE TRIGGER keep_change_set_update BEFORE UPDATE ON change_set
WHEN old.id IS NOT new.id OR old.call IS NOT new.call OR old.account IS NOT new.account
  OR old.changed_at IS NOT new.changed_at OR old.is_undoable IS NOT new.is_undoable OR old.undoes_id IS NOT new.undoes_id
  OR (old.label IS NOT new.label AND old.id NOT IN (SELECT change_set_id FROM change_context) AND NOT ${erasing})
  OR (old.undone_by_id IS NOT new.undone_by_id AND NOT EXISTS (
    SELECT 1 FROM change_context JOIN change_set AS undo ON undo.id = change_context.change_set_id
    WHERE undo.undoes_id IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'the change log is only added to');
END;
`,
};
