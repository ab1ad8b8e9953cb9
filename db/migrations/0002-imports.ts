import type { Migration } from '#db/migrations/migration.ts';

export const imports: Migration = {
  name: '0002-imports',
  sql: String.raw`
-- Imports: what was read from which file, how it differs from the office, and what was taken over. Staging survives a restart,
-- because a preview and its commit may be two separate sessions. None of it is recorded in the change log: the clients are.

CREATE TABLE import_run (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- Runs of one preview: they may bring clients for each other and are compared with each other.
  batch_id INTEGER NOT NULL,
  file_name TEXT NOT NULL CHECK (length(file_name) <= 300),
  file_path TEXT NOT NULL CHECK (length(file_path) <= 4000),
  sha256 TEXT CHECK (length(sha256) = 64),
  bytes INTEGER NOT NULL DEFAULT 0 CHECK (bytes >= 0),
  kind TEXT CHECK (length(kind) <= 20),
  status TEXT NOT NULL CHECK (status IN ('reading', 'refused', 'previewed', 'committed', 'discarded')),
  -- Headings, settings, mapping and samples as the reader told them, and what a person fixed.
  header TEXT CHECK (header IS NULL OR (length(header) <= 4000000 AND json_valid(header))),
  choices TEXT NOT NULL DEFAULT '{}' CHECK (length(choices) <= 10000 AND json_valid(choices)),
  mapping TEXT CHECK (mapping IS NULL OR (length(mapping) <= 4000000 AND json_valid(mapping))),
  rows INTEGER NOT NULL DEFAULT 0,
  new_rows INTEGER NOT NULL DEFAULT 0,
  changed_rows INTEGER NOT NULL DEFAULT 0,
  unchanged_rows INTEGER NOT NULL DEFAULT 0,
  conflict_rows INTEGER NOT NULL DEFAULT 0,
  wrong_rows INTEGER NOT NULL DEFAULT 0,
  -- Problems found by the reader, also those beyond the number that is kept.
  problems INTEGER NOT NULL DEFAULT 0,
  -- The newest change of the office when the rows were compared; a later one makes the comparison stale.
  compared_with INTEGER NOT NULL DEFAULT 0,
  previewed_at TEXT NOT NULL,
  previewed_by TEXT NOT NULL CHECK (length(previewed_by) <= 200),
  committed_at TEXT,
  committed_by TEXT CHECK (length(committed_by) <= 200),
  -- What the commit took over, as numbers per outcome.
  outcome TEXT CHECK (outcome IS NULL OR json_valid(outcome)),
  change_set_id INTEGER REFERENCES change_set(id) ON DELETE SET NULL
) STRICT;
CREATE INDEX import_run_batch ON import_run(batch_id);
CREATE INDEX import_run_change_set ON import_run(change_set_id) WHERE change_set_id IS NOT NULL;

CREATE TABLE import_problem (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES import_run(id) ON DELETE CASCADE,
  row INTEGER NOT NULL,
  column_name TEXT,
  value TEXT CHECK (length(value) <= 300),
  code TEXT NOT NULL CHECK (length(code) <= 40),
  detail TEXT,
  is_notice INTEGER NOT NULL CHECK (is_notice IN (0, 1)),
  -- Found by the reader, or when the rows were compared; only the latter are looked for again.
  is_from_reader INTEGER NOT NULL CHECK (is_from_reader IN (0, 1))
) STRICT;
CREATE INDEX import_problem_run ON import_problem(run_id, row);

-- Codes and employees that a file names and the office does not know yet; the commit makes them.
CREATE TABLE import_new_code (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES import_run(id) ON DELETE CASCADE,
  list TEXT NOT NULL CHECK (length(list) <= 20),
  code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 20),
  label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 200),
  is_high_risk INTEGER NOT NULL DEFAULT 0 CHECK (is_high_risk IN (0, 1)),
  UNIQUE (run_id, list, code)
) STRICT;

-- One value of a row that differs from the office, for changed and conflicting rows.
CREATE TABLE import_difference (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES import_run(id) ON DELETE CASCADE,
  staged_id INTEGER NOT NULL,
  row INTEGER NOT NULL,
  client_id INTEGER NOT NULL,
  field TEXT NOT NULL CHECK (length(field) <= 60),
  year INTEGER NOT NULL DEFAULT 0,
  before ANY,
  after ANY,
  -- The value in the office was typed by a person.
  is_conflict INTEGER NOT NULL CHECK (is_conflict IN (0, 1))
) STRICT;
CREATE INDEX import_difference_row ON import_difference(run_id, row);

-- A mapping made by hand, for the next file of the same kind with the same headings.
CREATE TABLE import_profile (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (length(kind) <= 20),
  signature TEXT NOT NULL CHECK (length(signature) <= 400000),
  mapping TEXT NOT NULL CHECK (length(mapping) <= 4000000 AND json_valid(mapping)),
  saved_at TEXT NOT NULL,
  saved_by TEXT NOT NULL CHECK (length(saved_by) <= 200),
  UNIQUE (kind, signature)
) STRICT;

-- Staged rows, one table per kind. 'status' is what the row would do; 'choice' is what a person wants of it: take (keeping typed
-- values), overwrite typed values as well, or skip.
CREATE TABLE import_client (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES import_run(id) ON DELETE CASCADE,
  row INTEGER NOT NULL,
  is_unreadable INTEGER NOT NULL,
  status TEXT NOT NULL DEFAULT 'wrong',
  choice TEXT NOT NULL DEFAULT 'take' CHECK (choice IN ('take', 'overwrite', 'skip')),
  number TEXT,
  name TEXT,
  group_number TEXT,
  group_name TEXT,
  is_head INTEGER,
  status_given TEXT,
  legal_form TEXT,
  branch TEXT,
  kvk_number TEXT,
  rsin TEXT,
  vat_id TEXT,
  street TEXT,
  house_number TEXT,
  postcode TEXT,
  city TEXT,
  country TEXT,
  phone TEXT,
  email TEXT,
  client_since TEXT,
  client_until TEXT,
  leave_reason TEXT,
  birth_year INTEGER,
  remark TEXT,
  role_rlm TEXT,
  role_rlm_ass TEXT,
  role_jrk TEXT,
  role_acc TEXT
) STRICT;
CREATE INDEX import_client_number ON import_client(run_id, number);

CREATE TABLE import_strategy (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES import_run(id) ON DELETE CASCADE,
  row INTEGER NOT NULL,
  is_unreadable INTEGER NOT NULL,
  status TEXT NOT NULL DEFAULT 'wrong',
  choice TEXT NOT NULL DEFAULT 'take' CHECK (choice IN ('take', 'overwrite', 'skip')),
  number TEXT,
  is_small_business INTEGER,
  fee_class TEXT,
  write_off_class TEXT,
  payment_class TEXT,
  is_ambassador INTEGER,
  age_class TEXT,
  continuity TEXT,
  has_other_risk INTEGER,
  other_risk_reason TEXT,
  is_public_interest INTEGER,
  is_prominent_person INTEGER,
  category TEXT,
  life_cycle TEXT,
  strategy_remark TEXT,
  strategy_updated TEXT
) STRICT;
CREATE INDEX import_strategy_number ON import_strategy(run_id, number);

CREATE TABLE import_figure (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES import_run(id) ON DELETE CASCADE,
  row INTEGER NOT NULL,
  is_unreadable INTEGER NOT NULL,
  status TEXT NOT NULL DEFAULT 'wrong',
  choice TEXT NOT NULL DEFAULT 'take' CHECK (choice IN ('take', 'overwrite', 'skip')),
  number TEXT,
  year INTEGER,
  turnover_cents INTEGER,
  balance_total_cents INTEGER,
  equity_cents INTEGER,
  net_result_cents INTEGER,
  staff_hundredths INTEGER,
  figure_status TEXT
) STRICT;
CREATE INDEX import_figure_number ON import_figure(run_id, number, year);

CREATE TABLE import_production (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES import_run(id) ON DELETE CASCADE,
  row INTEGER NOT NULL,
  is_unreadable INTEGER NOT NULL,
  status TEXT NOT NULL DEFAULT 'wrong',
  choice TEXT NOT NULL DEFAULT 'take' CHECK (choice IN ('take', 'overwrite', 'skip')),
  number TEXT,
  year INTEGER,
  production_cents INTEGER,
  write_off_cents INTEGER,
  billed_cents INTEGER,
  payment_days INTEGER
) STRICT;
CREATE INDEX import_production_number ON import_production(run_id, number, year);
`,
};
