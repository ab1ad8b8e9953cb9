import type { Migration } from '#db/migrations/migration.ts';

export const foundation: Migration = {
  name: '0001-foundation',
  sql: String.raw`
-- The office, its people, clients and figures, and the log from which every change can be read back and undone.

CREATE TABLE setting (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE CHECK (length(key) BETWEEN 1 AND 100),
  value TEXT NOT NULL CHECK (length(value) <= 100000 AND json_valid(value))
) STRICT;

-- One row per change that a person made: the unit of undo, of the audit log and of "history of changes".
CREATE TABLE change_set (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  call TEXT NOT NULL CHECK (length(call) <= 100),
  label TEXT NOT NULL CHECK (length(label) <= 300),
  account TEXT NOT NULL CHECK (length(account) BETWEEN 1 AND 200),
  changed_at TEXT NOT NULL,
  is_undoable INTEGER NOT NULL CHECK (is_undoable IN (0, 1)),
  undoes_id INTEGER REFERENCES change_set(id),
  undone_by_id INTEGER REFERENCES change_set(id)
) STRICT;
CREATE INDEX change_set_undoes ON change_set(undoes_id) WHERE undoes_id IS NOT NULL;

-- One row per changed record, written by triggers. 'before' is null for a new record, 'after' for a removed one or a new one:
-- what a new record held can be read from the record itself or from the 'before' of the next change.
CREATE TABLE change_row (
  id INTEGER PRIMARY KEY,
  change_set_id INTEGER NOT NULL REFERENCES change_set(id),
  table_name TEXT NOT NULL,
  record_id INTEGER NOT NULL,
  client_id INTEGER,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX change_row_set ON change_row(change_set_id);
CREATE INDEX change_row_record ON change_row(table_name, record_id);
CREATE INDEX change_row_client ON change_row(client_id) WHERE client_id IS NOT NULL;

-- The change set that the running command writes to; empty outside commands.
CREATE TABLE change_context (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  change_set_id INTEGER NOT NULL REFERENCES change_set(id)
) STRICT;

CREATE TABLE code_item (
  id INTEGER PRIMARY KEY,
  list TEXT NOT NULL CHECK (list IN ('branch', 'legal_form', 'function', 'role', 'age_class', 'continuity', 'leave_reason', 'life_cycle')),
  code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 20),
  label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 200),
  is_high_risk INTEGER NOT NULL DEFAULT 0 CHECK (is_high_risk IN (0, 1)),
  is_proposal INTEGER NOT NULL DEFAULT 0 CHECK (is_proposal IN (0, 1)),
  position INTEGER NOT NULL DEFAULT 0,
  retired_on TEXT CHECK (retired_on IS NULL OR length(retired_on) = 10),
  UNIQUE (list, code)
) STRICT;

CREATE TABLE employee (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (length(code) BETWEEN 1 AND 10),
  name TEXT NOT NULL DEFAULT '' CHECK (length(name) <= 200),
  function_code TEXT CHECK (length(function_code) <= 20),
  email TEXT CHECK (length(email) <= 254),
  in_service_on TEXT CHECK (length(in_service_on) = 10),
  out_of_service_on TEXT CHECK (length(out_of_service_on) = 10),
  remark TEXT CHECK (length(remark) <= 4000),
  CHECK (out_of_service_on IS NULL OR in_service_on IS NULL OR out_of_service_on >= in_service_on)
) STRICT;

CREATE TABLE client_group (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  number TEXT NOT NULL UNIQUE CHECK (length(number) BETWEEN 1 AND 20),
  name TEXT NOT NULL DEFAULT '' CHECK (length(name) <= 200),
  head_client_id INTEGER REFERENCES client(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX client_group_head ON client_group(head_client_id) WHERE head_client_id IS NOT NULL;

CREATE TABLE client (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  number TEXT NOT NULL UNIQUE CHECK (length(number) BETWEEN 1 AND 20),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  kind TEXT NOT NULL DEFAULT 'organisation' CHECK (kind IN ('organisation', 'person')),
  status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('prospect', 'active', 'former')),
  group_id INTEGER REFERENCES client_group(id) DEFERRABLE INITIALLY DEFERRED,
  parent_client_id INTEGER REFERENCES client(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  legal_form_code TEXT CHECK (length(legal_form_code) <= 20),
  branch_code TEXT CHECK (length(branch_code) <= 20),
  kvk_number TEXT CHECK (length(kvk_number) <= 20),
  rsin TEXT CHECK (length(rsin) <= 20),
  vat_id TEXT CHECK (length(vat_id) <= 20),
  street TEXT CHECK (length(street) <= 200),
  house_number TEXT CHECK (length(house_number) <= 20),
  postcode TEXT CHECK (length(postcode) <= 20),
  city TEXT CHECK (length(city) <= 100),
  country TEXT CHECK (length(country) <= 100),
  phone TEXT CHECK (length(phone) <= 40),
  email TEXT CHECK (length(email) <= 254),
  client_since_on TEXT CHECK (length(client_since_on) = 10),
  client_until_on TEXT CHECK (length(client_until_on) = 10),
  leave_reason_code TEXT CHECK (length(leave_reason_code) <= 20),
  birth_year INTEGER CHECK (birth_year BETWEEN 1900 AND 2199),
  remark TEXT CHECK (length(remark) <= 4000),
  base_origin TEXT NOT NULL DEFAULT 'typed' CHECK (base_origin IN ('imported', 'typed', 'derived')),
  base_recorded_at TEXT NOT NULL,
  base_recorded_by TEXT NOT NULL CHECK (length(base_recorded_by) <= 200),
  base_source TEXT CHECK (length(base_source) <= 300),
  CHECK (parent_client_id IS NULL OR parent_client_id <> id)
) STRICT;
CREATE INDEX client_by_group ON client(group_id);
CREATE INDEX client_by_parent ON client(parent_client_id) WHERE parent_client_id IS NOT NULL;
CREATE INDEX client_by_status ON client(status, number);

CREATE TABLE strategy (
  client_id INTEGER PRIMARY KEY REFERENCES client(id) ON DELETE CASCADE,
  is_small_business INTEGER CHECK (is_small_business IN (0, 1)),
  is_ambassador INTEGER CHECK (is_ambassador IN (0, 1)),
  age_class_code TEXT CHECK (length(age_class_code) <= 20),
  continuity_code TEXT CHECK (length(continuity_code) <= 20),
  fee_class_code TEXT CHECK (length(fee_class_code) <= 20),
  write_off_class_code TEXT CHECK (length(write_off_class_code) <= 20),
  payment_class_code TEXT CHECK (length(payment_class_code) <= 20),
  has_other_risk INTEGER CHECK (has_other_risk IN (0, 1)),
  other_risk_reason TEXT CHECK (length(other_risk_reason) <= 1000),
  category TEXT CHECK (length(category) <= 100),
  is_public_interest INTEGER CHECK (is_public_interest IN (0, 1)),
  is_prominent_person INTEGER CHECK (is_prominent_person IN (0, 1)),
  life_cycle_code TEXT CHECK (length(life_cycle_code) <= 20),
  strategy_remark TEXT CHECK (length(strategy_remark) <= 4000),
  strategy_updated_on TEXT CHECK (length(strategy_updated_on) = 10),
  base_origin TEXT NOT NULL DEFAULT 'typed' CHECK (base_origin IN ('imported', 'typed', 'derived')),
  base_recorded_at TEXT NOT NULL,
  base_recorded_by TEXT NOT NULL CHECK (length(base_recorded_by) <= 200),
  base_source TEXT CHECK (length(base_source) <= 300)
) STRICT;

-- Where one value differs in origin from the record it stands in. 'year' is 0 for values that have no year.
CREATE TABLE value_origin (
  id INTEGER PRIMARY KEY,
  client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  field TEXT NOT NULL CHECK (length(field) <= 60),
  year INTEGER NOT NULL DEFAULT 0,
  origin TEXT NOT NULL CHECK (origin IN ('imported', 'typed', 'derived')),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL CHECK (length(recorded_by) <= 200),
  source TEXT CHECK (length(source) <= 300),
  UNIQUE (client_id, field, year)
) STRICT;

CREATE TABLE client_role (
  id INTEGER PRIMARY KEY,
  client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  role_code TEXT NOT NULL CHECK (length(role_code) BETWEEN 1 AND 20),
  employee_id INTEGER NOT NULL REFERENCES employee(id),
  origin TEXT NOT NULL DEFAULT 'typed' CHECK (origin IN ('imported', 'typed', 'derived')),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL CHECK (length(recorded_by) <= 200),
  source TEXT CHECK (length(source) <= 300),
  UNIQUE (client_id, role_code)
) STRICT;
CREATE INDEX client_role_by_employee ON client_role(employee_id);

CREATE TABLE contact (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  role TEXT CHECK (length(role) <= 100),
  birth_year INTEGER CHECK (birth_year BETWEEN 1900 AND 2199),
  email TEXT CHECK (length(email) <= 254),
  phone TEXT CHECK (length(phone) <= 40),
  remark TEXT CHECK (length(remark) <= 1000),
  position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX contact_by_client ON contact(client_id);

CREATE TABLE yearly_figure (
  id INTEGER PRIMARY KEY,
  client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2199),
  turnover_cents INTEGER,
  balance_total_cents INTEGER,
  equity_cents INTEGER,
  net_result_cents INTEGER,
  staff_hundredths INTEGER CHECK (staff_hundredths >= 0),
  status TEXT NOT NULL DEFAULT 'final' CHECK (status IN ('final', 'provisional')),
  base_origin TEXT NOT NULL DEFAULT 'typed' CHECK (base_origin IN ('imported', 'typed', 'derived')),
  base_recorded_at TEXT NOT NULL,
  base_recorded_by TEXT NOT NULL CHECK (length(base_recorded_by) <= 200),
  base_source TEXT CHECK (length(base_source) <= 300),
  UNIQUE (client_id, year)
) STRICT;

CREATE TABLE yearly_production (
  id INTEGER PRIMARY KEY,
  client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2199),
  production_cents INTEGER,
  write_off_cents INTEGER,
  billed_cents INTEGER,
  payment_days INTEGER CHECK (payment_days BETWEEN 0 AND 3650),
  base_origin TEXT NOT NULL DEFAULT 'typed' CHECK (base_origin IN ('imported', 'typed', 'derived')),
  base_recorded_at TEXT NOT NULL,
  base_recorded_by TEXT NOT NULL CHECK (length(base_recorded_by) <= 200),
  base_source TEXT CHECK (length(base_source) <= 300),
  UNIQUE (client_id, year)
) STRICT;

CREATE TABLE saved_view (
  id INTEGER PRIMARY KEY,
  screen TEXT NOT NULL CHECK (length(screen) BETWEEN 1 AND 60),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  state TEXT NOT NULL CHECK (length(state) <= 100000 AND json_valid(state)),
  position INTEGER NOT NULL DEFAULT 0,
  UNIQUE (screen, name)
) STRICT;

CREATE TABLE gift (
  id INTEGER PRIMARY KEY,
  client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2199),
  kind TEXT NOT NULL CHECK (kind IN ('wine_parcel', 'christmas_card')),
  note TEXT CHECK (length(note) <= 500),
  UNIQUE (client_id, year, kind)
) STRICT;

-- Quick search over number, name, group and place. Kept by triggers; never holds risk or Wwft data.
CREATE VIRTUAL TABLE client_search USING fts5(
  number, name, group_number, group_name, city,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TRIGGER client_search_insert AFTER INSERT ON client BEGIN
  INSERT INTO client_search(rowid, number, name, group_number, group_name, city)
  VALUES (new.id, new.number, new.name,
    (SELECT number FROM client_group WHERE id = new.group_id), (SELECT name FROM client_group WHERE id = new.group_id), new.city);
END;
CREATE TRIGGER client_search_delete AFTER DELETE ON client BEGIN
  DELETE FROM client_search WHERE rowid = old.id;
END;
CREATE TRIGGER client_search_update AFTER UPDATE OF number, name, city, group_id ON client BEGIN
  UPDATE client_search SET number = new.number, name = new.name, city = new.city,
    group_number = (SELECT number FROM client_group WHERE id = new.group_id),
    group_name = (SELECT name FROM client_group WHERE id = new.group_id)
  WHERE rowid = new.id;
END;
CREATE TRIGGER client_search_group AFTER UPDATE OF number, name ON client_group
WHEN old.number <> new.number OR old.name <> new.name BEGIN
  UPDATE client_search SET group_number = new.number, group_name = new.name
  WHERE rowid IN (SELECT id FROM client WHERE group_id = new.id);
END;
`,
};
