import type { Migration } from '#db/migrations/migration.ts';

/** Tables whose rows belong to a planning year: of a closed one they stay as they are. */
const lockedTables = [
  'client_plan',
  'planned_line',
  'role_plan',
  'employee_budget',
  'employee_month',
  'employee_absence',
] as const;

/** Tables of a snapshot: written while the year is being closed, and never after it. */
const snapshotTables = [
  'closing_client',
  'closing_role',
  'closing_hours',
  'closing_service',
  'closing_employee',
  'closing_capacity',
  'closing_definition',
] as const;

const isClosed = (row: 'old' | 'new') =>
  `EXISTS (SELECT 1 FROM year_closing WHERE year = ${row}.year AND reopened_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM year_lock_lifted)`;

const refuse = (row: 'old' | 'new') => `BEGIN SELECT RAISE(ABORT, 'YEAR_CLOSED:' || ${row}.year); END;`;

const locks = lockedTables
  .map(
    (table) => `
CREATE TRIGGER closed_year_${table}_insert BEFORE INSERT ON ${table} WHEN ${isClosed('new')} ${refuse('new')}
CREATE TRIGGER closed_year_${table}_update BEFORE UPDATE ON ${table} WHEN ${isClosed('old')} ${refuse('old')}
CREATE TRIGGER closed_year_${table}_move BEFORE UPDATE OF year ON ${table} WHEN ${isClosed('new')} ${refuse('new')}
CREATE TRIGGER closed_year_${table}_delete BEFORE DELETE ON ${table} WHEN ${isClosed('old')} ${refuse('old')}`,
  )
  .join('\n');

const frozen = "BEGIN SELECT RAISE(ABORT, 'a closed year does not change'); END;";

const freezes = snapshotTables
  .map(
    (table) => `
CREATE TRIGGER freeze_${table}_insert BEFORE INSERT ON ${table}
WHEN NOT EXISTS (SELECT 1 FROM year_closing WHERE id = new.closing_id AND is_sealed = 0) ${frozen}
CREATE TRIGGER freeze_${table}_update BEFORE UPDATE ON ${table} ${frozen}
CREATE TRIGGER freeze_${table}_delete BEFORE DELETE ON ${table} ${frozen}`,
  )
  .join('\n');

export const yearClosing: Migration = {
  name: '0012-year-closing',
  sql: String.raw`
-- A planning year that was closed, and by whom; several closings of one year over time stay readable.
CREATE TABLE year_closing (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2199),
  closed_at TEXT NOT NULL,
  closed_by TEXT NOT NULL CHECK (length(closed_by) BETWEEN 1 AND 200),
  remark TEXT CHECK (length(remark) <= 1000),
  -- What was unfinished at that moment, as it was shown: [["draftsOpen",2],…].
  unfinished TEXT NOT NULL CHECK (json_valid(unfinished)),
  -- The classification in force, and the scoring that keeps the values from which the types came.
  definition_id INTEGER NOT NULL REFERENCES classification_definition(id),
  scoring_id INTEGER NOT NULL REFERENCES classification_scoring(id),
  -- 0 only while the snapshot is being taken, inside its transaction.
  is_sealed INTEGER NOT NULL DEFAULT 0 CHECK (is_sealed IN (0, 1)),
  reopened_at TEXT,
  reopened_by TEXT CHECK (length(reopened_by) BETWEEN 1 AND 200),
  reopen_reason TEXT CHECK (length(reopen_reason) BETWEEN 1 AND 1000),
  CHECK ((reopened_at IS NULL) = (reopened_by IS NULL) AND (reopened_at IS NULL) = (reopen_reason IS NULL))
) STRICT;
CREATE UNIQUE INDEX year_closing_standing ON year_closing(year) WHERE reopened_at IS NULL;
CREATE INDEX year_closing_scoring ON year_closing(scoring_id);
CREATE TRIGGER freeze_year_closing_update BEFORE UPDATE ON year_closing
WHEN old.id IS NOT new.id OR old.year IS NOT new.year OR old.closed_at IS NOT new.closed_at OR old.closed_by IS NOT new.closed_by
  OR old.remark IS NOT new.remark OR old.unfinished IS NOT new.unfinished OR old.definition_id IS NOT new.definition_id
  OR old.scoring_id IS NOT new.scoring_id OR new.is_sealed < old.is_sealed OR old.reopened_at IS NOT NULL
${frozen}
CREATE TRIGGER freeze_year_closing_delete BEFORE DELETE ON year_closing ${frozen}
CREATE TRIGGER freeze_closing_line_update BEFORE UPDATE ON classification_line
WHEN EXISTS (SELECT 1 FROM year_closing WHERE scoring_id = old.scoring_id) ${frozen}
CREATE TRIGGER freeze_closing_line_delete BEFORE DELETE ON classification_line
WHEN EXISTS (SELECT 1 FROM year_closing WHERE scoring_id = old.scoring_id) ${frozen}

-- Holds a row while records are merged or a code gets another name: that changes no planning, and the snapshot stays as it was.
CREATE TABLE year_lock_lifted (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  why TEXT NOT NULL CHECK (length(why) BETWEEN 1 AND 100)
) STRICT;

-- The clients as they were: numbers, names and codes as text, no references, because clients may be merged or removed later.
CREATE TABLE closing_client (
  id INTEGER PRIMARY KEY,
  closing_id INTEGER NOT NULL REFERENCES year_closing(id),
  number TEXT NOT NULL,
  name TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('prospect', 'active', 'former')),
  legal_form_code TEXT,
  branch_code TEXT,
  branch_label TEXT,
  group_number TEXT,
  group_name TEXT,
  is_head INTEGER NOT NULL CHECK (is_head IN (0, 1)),
  -- The unit of the classification: group:NUMBER or client:NUMBER.
  unit TEXT NOT NULL,
  computed_type TEXT CHECK (computed_type IN ('A', 'B', 'C', 'D')),
  override_type TEXT CHECK (override_type IN ('A', 'B', 'C', 'D')),
  override_reason TEXT,
  points INTEGER,
  min_points INTEGER NOT NULL,
  max_points INTEGER NOT NULL,
  -- Code and points per criterion, in the order of the definition.
  outcome TEXT NOT NULL CHECK (json_valid(outcome)),
  -- The class of the fee volume by which the unit was scored.
  fee_volume_code TEXT,
  -- Amounts of the closed year itself; null is not known.
  billed_cents INTEGER,
  production_cents INTEGER,
  write_off_cents INTEGER,
  payment_days INTEGER,
  -- Strategy data by field; null without a row.
  strategy TEXT CHECK (json_valid(strategy)),
  -- Null: no plan in that year.
  plan_status TEXT CHECK (plan_status IN ('A', 'B', 'V')),
  administration_code TEXT,
  administration_months TEXT,
  reads_along_code TEXT,
  vat_return_code TEXT,
  ready_to_compile_on TEXT,
  engagement_code TEXT,
  accounts_complete_on TEXT,
  -- Hours that count: none of a dropped plan.
  planned_centihours INTEGER NOT NULL,
  -- The risk class that held on that day; null was not assessed.
  risk_class TEXT CHECK (risk_class IN ('low', 'normal', 'high')),
  risk_approved_on TEXT,
  risk_next_review_on TEXT,
  UNIQUE (closing_id, number)
) STRICT;
CREATE TABLE closing_role (
  id INTEGER PRIMARY KEY,
  closing_id INTEGER NOT NULL REFERENCES year_closing(id),
  number TEXT NOT NULL,
  role_code TEXT NOT NULL,
  -- Who held the role on the day of closing.
  employee_code TEXT,
  -- Whether a change was planned for the year, from which month, and to whom; nobody is null.
  is_planned INTEGER NOT NULL CHECK (is_planned IN (0, 1)),
  planned_code TEXT,
  from_month INTEGER,
  UNIQUE (closing_id, number, role_code)
) STRICT;
CREATE TABLE closing_hours (
  id INTEGER PRIMARY KEY,
  closing_id INTEGER NOT NULL REFERENCES year_closing(id),
  number TEXT NOT NULL,
  service_code TEXT NOT NULL,
  role_code TEXT NOT NULL,
  -- Null: nobody.
  employee_code TEXT,
  month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
  centihours INTEGER NOT NULL,
  -- 0 for hours of a plan that was dropped.
  counts INTEGER NOT NULL CHECK (counts IN (0, 1))
) STRICT;
CREATE INDEX closing_hours_by_closing ON closing_hours(closing_id, employee_code, service_code, month, centihours, counts);
CREATE INDEX closing_hours_by_client ON closing_hours(closing_id, number);
CREATE TABLE closing_service (
  id INTEGER PRIMARY KEY,
  closing_id INTEGER NOT NULL REFERENCES year_closing(id),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  UNIQUE (closing_id, code)
) STRICT;
CREATE TABLE closing_employee (
  id INTEGER PRIMARY KEY,
  closing_id INTEGER NOT NULL REFERENCES year_closing(id),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  function_code TEXT,
  function_label TEXT,
  team_code TEXT,
  in_service_on TEXT,
  out_of_service_on TEXT,
  part_time_basis_points INTEGER,
  -- Null: no budget.
  norm_centihours INTEGER,
  UNIQUE (closing_id, code)
) STRICT;
-- The six lines per employee and month; month 0 is the year's own figure. No employee: hours of nobody.
CREATE TABLE closing_capacity (
  id INTEGER PRIMARY KEY,
  closing_id INTEGER NOT NULL REFERENCES year_closing(id),
  employee_code TEXT,
  month INTEGER NOT NULL CHECK (month BETWEEN 0 AND 12),
  contract_centihours INTEGER NOT NULL,
  indirect_centihours INTEGER NOT NULL,
  available_centihours INTEGER NOT NULL,
  planned_centihours INTEGER NOT NULL,
  control_centihours INTEGER NOT NULL,
  free_centihours INTEGER NOT NULL,
  absence_centihours INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX closing_capacity_key ON closing_capacity(closing_id, coalesce(employee_code, ''), month);
-- What the words meant on that day: the classification, the norms, the lists of codes.
CREATE TABLE closing_definition (
  id INTEGER PRIMARY KEY,
  closing_id INTEGER NOT NULL REFERENCES year_closing(id),
  kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
  name TEXT NOT NULL CHECK (length(name) <= 200),
  content TEXT NOT NULL CHECK (json_valid(content)),
  UNIQUE (closing_id, kind)
) STRICT;
${locks}
${freezes}
`,
};
