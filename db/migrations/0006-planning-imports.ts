import type { Migration } from '#db/migrations/migration.ts';

export const planningImports: Migration = {
  name: '0006-planning-imports',
  sql: String.raw`
-- Staged rows of services, budgets and planned hours: as those of the other kinds.
CREATE TABLE import_plan (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES import_run(id) ON DELETE CASCADE,
  row INTEGER NOT NULL,
  is_unreadable INTEGER NOT NULL,
  status TEXT NOT NULL DEFAULT 'wrong',
  choice TEXT NOT NULL DEFAULT 'take' CHECK (choice IN ('take', 'overwrite', 'skip')),
  number TEXT,
  year INTEGER,
  status_given TEXT,
  administration TEXT,
  administration_months TEXT,
  reads_along TEXT,
  vat_return TEXT,
  ready_to_compile_on TEXT,
  engagement TEXT,
  accounts_complete_on TEXT,
  remark TEXT
) STRICT;
CREATE INDEX import_plan_number ON import_plan(run_id, number, year);

-- The number is the code of the employee. Hours in hundredths.
CREATE TABLE import_budget (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES import_run(id) ON DELETE CASCADE,
  row INTEGER NOT NULL,
  is_unreadable INTEGER NOT NULL,
  status TEXT NOT NULL DEFAULT 'wrong',
  choice TEXT NOT NULL DEFAULT 'take' CHECK (choice IN ('take', 'overwrite', 'skip')),
  number TEXT,
  year INTEGER,
  norm INTEGER,
  function_code TEXT,
  month1 INTEGER,
  month2 INTEGER,
  month3 INTEGER,
  month4 INTEGER,
  month5 INTEGER,
  month6 INTEGER,
  month7 INTEGER,
  month8 INTEGER,
  month9 INTEGER,
  month10 INTEGER,
  month11 INTEGER,
  month12 INTEGER,
  contract_hours INTEGER
) STRICT;
CREATE INDEX import_budget_number ON import_budget(run_id, number, year);

-- What the office has for what the file names is looked up when the rows are compared, and again when they are taken over.
CREATE TABLE import_line (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES import_run(id) ON DELETE CASCADE,
  row INTEGER NOT NULL,
  is_unreadable INTEGER NOT NULL,
  status TEXT NOT NULL DEFAULT 'wrong',
  choice TEXT NOT NULL DEFAULT 'take' CHECK (choice IN ('take', 'overwrite', 'skip')),
  number TEXT,
  year INTEGER,
  service TEXT,
  role TEXT,
  employee TEXT,
  month INTEGER,
  hours INTEGER,
  client_id INTEGER,
  service_id INTEGER,
  employee_id INTEGER,
  role_code TEXT NOT NULL DEFAULT '',
  line_id INTEGER
) STRICT;
CREATE INDEX import_line_number ON import_line(run_id, number, year);
`,
};
