import type { Migration } from '#db/migrations/migration.ts';

export const accounts: Migration = {
  name: '0013-accounts',
  sql: String.raw`
-- Who may open the office. The id is that of a slot in the key file, which holds the name and what the password opens; what an
-- account may do stands only here. Accounts end and are never removed: the history names them.
CREATE TABLE account (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  role TEXT NOT NULL CHECK (role IN ('partner', 'secretariaat', 'medewerker')),
  employee_id INTEGER REFERENCES employee(id) ON DELETE SET NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL CHECK (length(created_by) <= 200),
  password_set_at TEXT NOT NULL,
  ended_at TEXT,
  ended_by TEXT CHECK (length(ended_by) <= 200),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
) STRICT;
CREATE INDEX account_by_employee ON account(employee_id);
CREATE TRIGGER account_kept BEFORE DELETE ON account BEGIN
  SELECT RAISE(ABORT, 'an account ends and is not removed');
END;
CREATE TRIGGER account_identity BEFORE UPDATE ON account
WHEN old.id <> new.id OR (old.ended_at IS NOT NULL AND new.ended_at IS NULL) BEGIN
  SELECT RAISE(ABORT, 'an account keeps its id and its end');
END;

-- Who came in, and who tried to. The order is that of seq, not of a clock.
CREATE TABLE sign_in (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  -- Null when the name that was typed is nobody's.
  account_id TEXT REFERENCES account(id),
  at TEXT NOT NULL CHECK (length(at) <= 40),
  outcome TEXT NOT NULL CHECK (outcome IN ('password', 'this_computer', 'demo', 'recovery', 'failed')),
  computer TEXT NOT NULL CHECK (length(computer) <= 100)
) STRICT;
CREATE INDEX sign_in_by_account ON sign_in(account_id, seq);
CREATE TRIGGER sign_in_kept_update BEFORE UPDATE ON sign_in BEGIN
  SELECT RAISE(ABORT, 'the history of signing in is only added to');
END;
`,
};
