import type { Migration } from '#db/migrations/migration.ts';

export const dataRequests: Migration = {
  name: '0009-data-requests',
  sql: String.raw`
-- Files with which a colleague was asked for what is missing: to whom, when, and for which cells.
CREATE TABLE data_request (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- Stands in the hidden sheet of the file.
  key TEXT NOT NULL UNIQUE CHECK (length(key) BETWEEN 8 AND 64),
  -- Who was asked, as the code was then; null is the file with clients for whom nobody has the role.
  employee_code TEXT CHECK (length(employee_code) BETWEEN 1 AND 10),
  role_code TEXT NOT NULL CHECK (length(role_code) BETWEEN 1 AND 20),
  file_name TEXT NOT NULL CHECK (length(file_name) BETWEEN 1 AND 300),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL CHECK (length(made_by) <= 200)
) STRICT;

-- One cell that was asked. It goes along when clients are merged; 'file_client_id' stays as the file has it.
CREATE TABLE data_request_cell (
  id INTEGER PRIMARY KEY,
  request_id INTEGER NOT NULL REFERENCES data_request(id) ON DELETE CASCADE,
  client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  file_client_id INTEGER NOT NULL,
  -- Key of shared/completeness/fields.ts.
  field TEXT NOT NULL CHECK (length(field) BETWEEN 1 AND 60),
  -- What stood there: null, or the code for unknown.
  before TEXT CHECK (length(before) <= 20),
  UNIQUE (request_id, file_client_id, field)
) STRICT;
CREATE INDEX data_request_cell_by_client ON data_request_cell(client_id);

-- A file that came back and of which values were taken over.
CREATE TABLE data_return (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  request_id INTEGER NOT NULL REFERENCES data_request(id) ON DELETE CASCADE,
  file_name TEXT NOT NULL CHECK (length(file_name) BETWEEN 1 AND 300),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  taken INTEGER NOT NULL CHECK (taken >= 0),
  returned_at TEXT NOT NULL,
  returned_by TEXT NOT NULL CHECK (length(returned_by) <= 200)
) STRICT;
CREATE INDEX data_return_by_request ON data_return(request_id);
`,
};
