import type { Migration } from '#db/migrations/migration.ts';

export const auditFiles: Migration = {
  name: '0010-audit-files',
  sql: String.raw`
-- Versions of the RGS table that the office loaded itself; none is shipped.
CREATE TABLE rgs_version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  file_name TEXT NOT NULL CHECK (length(file_name) <= 300),
  loaded_at TEXT NOT NULL,
  loaded_by TEXT NOT NULL,
  is_current INTEGER NOT NULL CHECK (is_current IN (0, 1))
) STRICT;

CREATE TABLE rgs_code (
  id INTEGER PRIMARY KEY,
  version_id INTEGER NOT NULL REFERENCES rgs_version(id) ON DELETE CASCADE,
  code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 30),
  name TEXT NOT NULL CHECK (length(name) <= 300),
  side TEXT CHECK (side IN ('D', 'C')),
  counter_code TEXT CHECK (length(counter_code) <= 30),
  level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 9),
  UNIQUE (version_id, code)
) STRICT;

-- What accounts are, where a file has no RGS code for them. Without a client: the office's own, for every client.
CREATE TABLE account_range (
  id INTEGER PRIMARY KEY,
  client_id INTEGER REFERENCES client(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  from_account TEXT NOT NULL CHECK (length(from_account) BETWEEN 1 AND 20),
  until_account TEXT NOT NULL CHECK (length(until_account) BETWEEN 1 AND 20),
  category TEXT NOT NULL CHECK (category IN
    ('turnover', 'otherIncome', 'costs', 'appropriation', 'assets', 'equity', 'debts', 'bySign'))
) STRICT;
CREATE INDEX account_range_client ON account_range(client_id, position);

-- The audit file that was read last and from which nothing was taken over yet: staging, not recorded.
CREATE TABLE audit_reading (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  file_name TEXT NOT NULL CHECK (length(file_name) <= 300),
  read_at TEXT NOT NULL,
  facts TEXT NOT NULL CHECK (length(facts) <= 100000000)
) STRICT;

-- What was taken over from which file, how it was computed and with which mapping.
CREATE TABLE audit_file (
  id INTEGER PRIMARY KEY,
  client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2199),
  file_name TEXT NOT NULL CHECK (length(file_name) <= 300),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes INTEGER NOT NULL,
  version TEXT NOT NULL CHECK (length(version) <= 10),
  software TEXT NOT NULL CHECK (length(software) <= 500),
  method TEXT NOT NULL CHECK (method IN ('rgs_omslag', 'rgs_prefix', 'ranges', 'account_type')),
  rgs_table TEXT CHECK (length(rgs_table) <= 500),
  figures TEXT NOT NULL CHECK (json_valid(figures) AND length(figures) <= 10000),
  mapping TEXT NOT NULL CHECK (json_valid(mapping) AND length(mapping) <= 200000),
  warnings TEXT NOT NULL CHECK (json_valid(warnings) AND length(warnings) <= 10000),
  taken_fields TEXT NOT NULL CHECK (length(taken_fields) <= 300),
  taken_at TEXT NOT NULL,
  taken_by TEXT NOT NULL
) STRICT;
CREATE INDEX audit_file_client ON audit_file(client_id, year);
`,
};
