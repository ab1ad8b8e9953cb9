import type { Migration } from '#db/migrations/migration.ts';

export const planning: Migration = {
  name: '0005-planning',
  sql: String.raw`
-- The office keeps more lists of its own; a code may say how often what it names comes back.
CREATE TABLE code_item_new (
  id INTEGER PRIMARY KEY,
  list TEXT NOT NULL CHECK (list IN ('branch', 'legal_form', 'function', 'role', 'age_class', 'continuity', 'leave_reason',
    'life_cycle', 'administration', 'reads_along', 'vat_return', 'engagement', 'advisory_service', 'advisory_status',
    'absence', 'team')),
  code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 20),
  label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 200),
  is_high_risk INTEGER NOT NULL DEFAULT 0 CHECK (is_high_risk IN (0, 1)),
  is_proposal INTEGER NOT NULL DEFAULT 0 CHECK (is_proposal IN (0, 1)),
  position INTEGER NOT NULL DEFAULT 0,
  retired_on TEXT CHECK (retired_on IS NULL OR length(retired_on) = 10),
  -- Lists 'administration', 'reads_along' and 'vat_return': how often the work comes back; null is not at all.
  recurrence TEXT CHECK (recurrence IN ('month', 'four_weeks', 'quarter', 'year')),
  UNIQUE (list, code)
) STRICT;
INSERT INTO code_item_new (id, list, code, label, is_high_risk, is_proposal, position, retired_on)
  SELECT id, list, code, label, is_high_risk, is_proposal, position, retired_on FROM code_item;
DROP TABLE code_item;
ALTER TABLE code_item_new RENAME TO code_item;
INSERT INTO code_item (list, code, label, is_proposal, position, recurrence) VALUES
  ('administration', 'Nvt', 'Niet van toepassing', 0, 0, NULL),
  ('administration', 'M', 'Per maand', 1, 1, 'month'),
  ('administration', 'K', 'Per kwartaal', 1, 2, 'quarter'),
  ('administration', 'J', 'Per jaar', 1, 3, 'year'),
  ('reads_along', 'N', 'Nee', 1, 0, NULL),
  ('reads_along', 'M', 'Per maand', 1, 1, 'month'),
  ('reads_along', 'K', 'Per kwartaal', 1, 2, 'quarter'),
  ('vat_return', 'G', 'Geen n.v.t.', 0, 0, NULL),
  ('vat_return', 'M', 'Per maand', 1, 1, 'month'),
  ('vat_return', 'K', 'Per kwartaal', 1, 2, 'quarter'),
  ('vat_return', 'J', 'Per jaar', 1, 3, 'year'),
  ('engagement', 'SA', 'Samenstellen', 0, 0, NULL),
  ('engagement', 'BE', 'Beoordelen', 1, 1, NULL),
  ('engagement', 'CO', 'Controle', 1, 2, NULL),
  ('engagement', 'OV', 'Overeengekomen specifieke werkzaamheden', 1, 3, NULL),
  ('engagement', 'AS', 'Overige assurance', 1, 4, NULL),
  ('advisory_service', 'STRAT', 'Strategisch advies', 0, 0, NULL),
  ('advisory_service', 'START', 'Startersadvies', 0, 1, NULL),
  ('advisory_service', 'HR', 'Arbeidsrecht en HR', 0, 2, NULL),
  ('advisory_service', 'AUTOM', 'Automatisering', 0, 3, NULL),
  ('advisory_service', 'PENSIOEN', 'Pensioen/oudedagsvoorziening', 0, 4, NULL),
  ('advisory_service', 'OVERDRACHT', 'Bedrijfsoverdracht/-waarde', 0, 5, NULL),
  ('advisory_service', 'KREDIET', 'Kredietaanvraag', 0, 6, NULL),
  ('advisory_service', 'FINPLAN', 'Financiële planning', 0, 7, NULL),
  ('advisory_service', 'BTW', 'Btw/overdrachtsbelasting', 0, 8, NULL),
  ('advisory_service', 'SUBSIDIE', 'Subsidies duurzaamheid & innovatie', 0, 9, NULL),
  ('advisory_service', 'ONDRECHT', 'Ondernemingsrecht', 0, 10, NULL),
  ('advisory_status', '??', 'Nog niet vastgesteld', 0, 0, NULL),
  ('advisory_status', 'Actief', 'Bestaande dienstverlening', 0, 1, NULL),
  ('advisory_status', 'Bespr', 'Bespreken/voorstellen', 0, 2, NULL),
  ('advisory_status', 'Nvt', 'Niet van toepassing', 0, 3, NULL),
  ('advisory_status', 'Toekomst', 'Op termijn op terugkomen', 0, 4, NULL),
  ('advisory_status', 'Voorstel', 'Voorstel / offertefase', 0, 5, NULL),
  ('absence', 'VERLOF', 'Verlof', 1, 0, NULL),
  ('absence', 'STUDIE', 'Opleiding', 1, 1, NULL),
  ('absence', 'ZIEK', 'Reservering ziekte', 1, 2, NULL),
  ('absence', 'OVERIG', 'Overige afwezigheid', 1, 3, NULL);

ALTER TABLE employee ADD COLUMN team_code TEXT CHECK (length(team_code) <= 20);

-- When something must be ready by law. The newest rule of a code that holds on the day counts; each says where it was read and when.
CREATE TABLE deadline_rule (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 20),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  -- 'period_end': the last day of the month before the month of the work. 'book_year_end': 31 December before the planning year.
  basis TEXT NOT NULL CHECK (basis IN ('period_end', 'book_year_end')),
  months INTEGER NOT NULL CHECK (months BETWEEN 0 AND 24),
  -- Whether the day is the last one of the month then reached, before 'days' are added.
  is_month_end INTEGER NOT NULL CHECK (is_month_end IN (0, 1)),
  days INTEGER NOT NULL DEFAULT 0 CHECK (days BETWEEN 0 AND 100),
  valid_from TEXT NOT NULL CHECK (length(valid_from) = 10),
  source TEXT NOT NULL CHECK (length(source) BETWEEN 1 AND 300),
  checked_on TEXT NOT NULL CHECK (length(checked_on) = 10),
  UNIQUE (code, valid_from)
) STRICT;
INSERT INTO deadline_rule (code, name, basis, months, is_month_end, days, valid_from, source, checked_on) VALUES
  ('BTW', 'Btw-aangifte en betaling', 'period_end', 1, 1, 0, '2010-01-01', 'Belastingdienst, aangiftetijdvakken btw', '2026-11-21'),
  ('BTW-JAAR', 'Btw-jaaraangifte', 'period_end', 3, 1, 0, '2010-01-01', 'Belastingdienst, aangiftetijdvakken btw (algemene kennis)', '2026-11-21'),
  ('LOON', 'Loonaangifte en betaling', 'period_end', 1, 1, 0, '2010-01-01', 'Belastingdienst, Aangiftebrief loonheffingen', '2026-11-21'),
  ('IB', 'Aangifte inkomstenbelasting', 'book_year_end', 4, 1, 0, '2015-01-01', 'Belastingdienst, aangifte voor 1 mei', '2026-11-21'),
  ('VPB', 'Aangifte vennootschapsbelasting', 'book_year_end', 5, 1, 0, '2010-01-01', 'Belastingdienst, vijf maanden na het boekjaar', '2026-11-21'),
  ('OPMAKEN', 'Jaarrekening opmaken (BV, NV)', 'book_year_end', 5, 1, 0, '2016-01-01', 'Burgerlijk Wetboek 2:210', '2026-11-21'),
  ('OPMAKEN-VERLENGD', 'Jaarrekening opmaken met uitstel (BV, NV)', 'book_year_end', 10, 1, 0, '2016-01-01', 'Burgerlijk Wetboek 2:210', '2026-11-21'),
  ('DEPONEREN', 'Jaarrekening deponeren, uiterlijk', 'book_year_end', 12, 1, 0, '2016-01-01', 'Burgerlijk Wetboek 2:394', '2026-11-21'),
  ('DEPONEREN-BESTUUR', 'Jaarrekening deponeren, alle aandeelhouders bestuurder', 'book_year_end', 10, 1, 8, '2016-01-01', 'Burgerlijk Wetboek 2:210 lid 5 en 2:394', '2026-11-21');

-- The services that an office plans per client and year.
CREATE TABLE service (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (length(code) BETWEEN 1 AND 20),
  name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (length(name) BETWEEN 1 AND 100),
  recurrence TEXT NOT NULL CHECK (recurrence IN ('month', 'four_weeks', 'quarter', 'year', 'on_demand')),
  -- Months of the work by recurrence: {"month":[1,…,12],"quarter":[1,4,7,10],"year":[2]}.
  months TEXT NOT NULL CHECK (length(months) <= 1000 AND json_valid(months)),
  -- The value of the client's plan that says whether, and how often, the service is done; null: see legal_form_codes.
  follows TEXT CHECK (follows IN ('administration', 'reads_along', 'vat_return', 'engagement')),
  -- Codes of that value with which the service is done, as a JSON list; null is every code that has a recurrence or is filled in.
  follows_codes TEXT CHECK (follows_codes IS NULL OR (length(follows_codes) <= 1000 AND json_valid(follows_codes))),
  -- For a service that follows no value: legal forms to which it is proposed, as a JSON list; [] is never, null is every one.
  legal_form_codes TEXT CHECK (legal_form_codes IS NULL OR (length(legal_form_codes) <= 1000 AND json_valid(legal_form_codes))),
  -- The date of the plan whose month is the month of the work; null takes the months above.
  anchor TEXT CHECK (anchor IN ('ready_to_compile', 'accounts_complete')),
  -- When the work may be done. Once a year or on demand: calendar months 1-12. Else: months before (negative) and after its month.
  window_earliest INTEGER NOT NULL CHECK (window_earliest BETWEEN -11 AND 12),
  window_latest INTEGER NOT NULL CHECK (window_latest BETWEEN -11 AND 12),
  deadline_code TEXT CHECK (length(deadline_code) <= 20),
  -- Working days before the statutory day on which the office wants to be ready.
  internal_workdays INTEGER NOT NULL DEFAULT 3 CHECK (internal_workdays BETWEEN 0 AND 60),
  position INTEGER NOT NULL DEFAULT 0,
  is_proposal INTEGER NOT NULL DEFAULT 0 CHECK (is_proposal IN (0, 1)),
  retired_on TEXT CHECK (length(retired_on) = 10),
  CHECK (window_latest >= window_earliest)
) STRICT;

-- Which role does which part of a service, and how many months after the first part.
CREATE TABLE service_part (
  id INTEGER PRIMARY KEY,
  service_id INTEGER NOT NULL REFERENCES service(id) ON DELETE CASCADE,
  role_code TEXT NOT NULL CHECK (length(role_code) BETWEEN 1 AND 20),
  description TEXT CHECK (length(description) <= 200),
  month_offset INTEGER NOT NULL DEFAULT 0 CHECK (month_offset BETWEEN 0 AND 11),
  position INTEGER NOT NULL DEFAULT 0,
  UNIQUE (service_id, role_code)
) STRICT;

-- Norm hours of one occurrence, per role. The most exact row of the newest from_year counts: type and size, size, type, neither.
CREATE TABLE service_norm (
  id INTEGER PRIMARY KEY,
  service_id INTEGER NOT NULL REFERENCES service(id) ON DELETE CASCADE,
  role_code TEXT NOT NULL CHECK (length(role_code) BETWEEN 1 AND 20),
  -- The client's type A-D; '' is every type.
  client_type TEXT NOT NULL DEFAULT '' CHECK (client_type IN ('', 'A', 'B', 'C', 'D')),
  -- The code of the client's fee volume; '' is every size.
  size_code TEXT NOT NULL DEFAULT '' CHECK (length(size_code) <= 20),
  from_year INTEGER NOT NULL CHECK (from_year BETWEEN 1900 AND 2199),
  centihours INTEGER NOT NULL CHECK (centihours BETWEEN 0 AND 74400),
  UNIQUE (service_id, role_code, client_type, size_code, from_year)
) STRICT;

INSERT INTO service (code, name, recurrence, months, follows, follows_codes, legal_form_codes, anchor, window_earliest, window_latest,
  deadline_code, internal_workdays, position, is_proposal) VALUES
  ('ADM', 'Administratie', 'month', '{"month":[1,2,3,4,5,6,7,8,9,10,11,12],"quarter":[1,4,7,10],"year":[2]}', 'administration', NULL, NULL, NULL, 0, 1, NULL, 3, 0, 1),
  ('BTW', 'Btw-aangifte', 'quarter', '{"month":[1,2,3,4,5,6,7,8,9,10,11,12],"quarter":[1,4,7,10],"year":[2]}', 'vat_return', NULL, NULL, NULL, 0, 0, 'BTW', 3, 1, 1),
  ('MEE', 'Meekijken boeken', 'quarter', '{"month":[1,2,3,4,5,6,7,8,9,10,11,12],"quarter":[2,5,8,11],"year":[11]}', 'reads_along', NULL, NULL, NULL, 0, 1, NULL, 3, 2, 1),
  ('LOON', 'Loonaangifte', 'month', '{"month":[1,2,3,4,5,6,7,8,9,10,11,12],"four_weeks":[1,2,3,4,5,6,7,8,9,10,11,12,12]}', NULL, NULL, '[]', NULL, 0, 0, 'LOON', 3, 3, 1),
  ('JRK', 'Jaarrekening', 'year', '{"year":[5]}', 'engagement', '["SA","BE","OV","AS"]', NULL, 'accounts_complete', 1, 12, 'OPMAKEN-VERLENGD', 10, 4, 1),
  ('CTR', 'Controle', 'year', '{"year":[5]}', 'engagement', '["CO"]', NULL, 'accounts_complete', 1, 12, 'OPMAKEN-VERLENGD', 10, 5, 1),
  ('PUB', 'Publicatie', 'year', '{"year":[10]}', NULL, NULL, '["BV","NV","Coöperatie"]', NULL, 1, 12, 'DEPONEREN', 10, 6, 1),
  ('VPB', 'Aangifte vpb', 'year', '{"year":[5]}', NULL, NULL, '["BV","NV"]', NULL, 1, 12, 'VPB', 5, 7, 1),
  ('IB', 'Aangifte IB', 'year', '{"year":[4]}', NULL, NULL, '["Persoon","Eenmanszaak"]', NULL, 3, 12, 'IB', 5, 8, 1);

INSERT INTO service_part (service_id, role_code, description, month_offset, position)
  SELECT service.id, part.column2, part.column3, part.column4, part.column5 FROM (VALUES
    ('ADM', 'RLM.ass', 'Verwerken', 0, 0),
    ('BTW', 'RLM.ass', 'Opstellen en indienen', 0, 0),
    ('MEE', 'RLM', 'Meekijken', 0, 0),
    ('LOON', 'RLM.ass', 'Verwerken', 0, 0),
    ('JRK', 'JRK', 'Samenstellen', 0, 0),
    ('JRK', 'RLM', 'Beoordelen en bespreken', 1, 1),
    ('CTR', 'JRK', 'Controleren', 0, 0),
    ('CTR', 'ACC', 'Beoordelen en verklaring', 1, 1),
    ('PUB', 'RLM.ass', 'Deponeren', 0, 0),
    ('VPB', 'RLM.ass', 'Opstellen', 0, 0),
    ('IB', 'RLM.ass', 'Opstellen', 0, 0)
  ) AS part JOIN service ON service.code = part.column1;

INSERT INTO service_norm (service_id, role_code, size_code, from_year, centihours)
  SELECT service.id, norm.column2, norm.column3, 2000, norm.column4 FROM (VALUES
    ('ADM', 'RLM.ass', '', 300), ('ADM', 'RLM.ass', '30000>', 800),
    ('BTW', 'RLM.ass', '', 150), ('BTW', 'RLM.ass', '00000-01500', 75), ('BTW', 'RLM.ass', '30000>', 300),
    ('MEE', 'RLM', '', 100), ('LOON', 'RLM.ass', '', 50),
    ('JRK', 'JRK', '', 2000), ('JRK', 'JRK', '00000-01500', 800), ('JRK', 'JRK', '01500-03000', 1200),
    ('JRK', 'JRK', '10000-29999', 3200), ('JRK', 'JRK', '30000>', 6000),
    ('JRK', 'RLM', '', 150), ('JRK', 'RLM', '10000-29999', 250), ('JRK', 'RLM', '30000>', 600),
    ('CTR', 'JRK', '', 8000), ('CTR', 'ACC', '', 2400),
    ('PUB', 'RLM.ass', '', 25), ('VPB', 'RLM.ass', '', 150), ('IB', 'RLM.ass', '', 200)
  ) AS norm JOIN service ON service.code = norm.column1;

-- What is agreed with a client for a planning year: a proposal (A), confirmed (B) or dropped (V). Dates concern the book year before.
CREATE TABLE client_plan (
  id INTEGER PRIMARY KEY,
  client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2199),
  status TEXT NOT NULL DEFAULT 'A' CHECK (status IN ('A', 'B', 'V')),
  administration_code TEXT CHECK (length(administration_code) <= 20),
  -- Month(s) of production of the administration, as a JSON list; null follows the service.
  administration_months TEXT CHECK (administration_months IS NULL OR (length(administration_months) <= 100 AND json_valid(administration_months))),
  reads_along_code TEXT CHECK (length(reads_along_code) <= 20),
  vat_return_code TEXT CHECK (length(vat_return_code) <= 20),
  ready_to_compile_on TEXT CHECK (length(ready_to_compile_on) = 10),
  engagement_code TEXT CHECK (length(engagement_code) <= 20),
  accounts_complete_on TEXT CHECK (length(accounts_complete_on) = 10),
  remark TEXT CHECK (length(remark) <= 4000),
  -- "Laatst bijgewerkt" of the card.
  updated_on TEXT CHECK (length(updated_on) = 10),
  base_origin TEXT NOT NULL DEFAULT 'typed' CHECK (base_origin IN ('imported', 'typed', 'derived')),
  base_recorded_at TEXT NOT NULL,
  base_recorded_by TEXT NOT NULL CHECK (length(base_recorded_by) <= 200),
  base_source TEXT CHECK (length(base_source) <= 300),
  UNIQUE (client_id, year)
) STRICT;
CREATE INDEX client_plan_by_year ON client_plan(year, status);

-- Hours of one service, role, employee and month of a client's plan. A month without hours has no row.
CREATE TABLE planned_line (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL,
  year INTEGER NOT NULL,
  service_id INTEGER NOT NULL REFERENCES service(id),
  -- '' when an import did not say it and it could not be derived.
  role_code TEXT NOT NULL DEFAULT '' CHECK (length(role_code) <= 20),
  -- Null: nobody yet; such hours are shown as not assigned.
  employee_id INTEGER REFERENCES employee(id),
  month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
  centihours INTEGER NOT NULL CHECK (centihours BETWEEN 1 AND 74400),
  origin TEXT NOT NULL DEFAULT 'typed' CHECK (origin IN ('imported', 'typed', 'derived')),
  FOREIGN KEY (client_id, year) REFERENCES client_plan(client_id, year) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT;
CREATE UNIQUE INDEX planned_line_key ON planned_line(client_id, year, service_id, role_code, coalesce(employee_id, 0), month);
CREATE INDEX planned_line_by_employee ON planned_line(year, employee_id, month, centihours);
CREATE INDEX planned_line_by_service ON planned_line(service_id, year, month, centihours);
CREATE INDEX planned_line_employee ON planned_line(employee_id);

-- Who takes a role for a client in a planning year, where that differs from now. A null employee is: nobody yet.
CREATE TABLE role_plan (
  id INTEGER PRIMARY KEY,
  client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2199),
  role_code TEXT NOT NULL CHECK (length(role_code) BETWEEN 1 AND 20),
  employee_id INTEGER REFERENCES employee(id),
  -- The first month of the year in which the new person takes over.
  from_month INTEGER NOT NULL DEFAULT 1 CHECK (from_month BETWEEN 1 AND 12),
  -- The day on which it became the current role; null while it is a plan.
  applied_on TEXT CHECK (length(applied_on) = 10),
  origin TEXT NOT NULL DEFAULT 'typed' CHECK (origin IN ('imported', 'typed', 'derived')),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL CHECK (length(recorded_by) <= 200),
  UNIQUE (client_id, year, role_code)
) STRICT;
CREATE INDEX role_plan_by_year ON role_plan(year, employee_id);
CREATE INDEX role_plan_employee ON role_plan(employee_id);

-- One advisory service of a client; without a row its status is '??'.
CREATE TABLE advisory (
  id INTEGER PRIMARY KEY,
  client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  service_code TEXT NOT NULL CHECK (length(service_code) BETWEEN 1 AND 20),
  status_code TEXT NOT NULL CHECK (length(status_code) BETWEEN 1 AND 20),
  next_action TEXT CHECK (length(next_action) <= 500),
  next_action_on TEXT CHECK (length(next_action_on) = 10),
  owner_id INTEGER REFERENCES employee(id),
  remark TEXT CHECK (length(remark) <= 4000),
  origin TEXT NOT NULL DEFAULT 'typed' CHECK (origin IN ('imported', 'typed', 'derived')),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL CHECK (length(recorded_by) <= 200),
  UNIQUE (client_id, service_code)
) STRICT;
CREATE INDEX advisory_by_status ON advisory(service_code, status_code);
CREATE INDEX advisory_owner ON advisory(owner_id) WHERE owner_id IS NOT NULL;

-- How a year's norm is spread over the months, in hundredths of a percent: twelve numbers.
CREATE TABLE season_profile (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (length(name) BETWEEN 1 AND 100),
  months TEXT NOT NULL CHECK (length(months) <= 200 AND json_valid(months) AND json_array_length(months) = 12),
  is_default INTEGER NOT NULL DEFAULT 0 CHECK (is_default IN (0, 1)),
  is_proposal INTEGER NOT NULL DEFAULT 0 CHECK (is_proposal IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX season_profile_default ON season_profile(is_default) WHERE is_default = 1;
INSERT INTO season_profile (name, months, is_default, is_proposal) VALUES
  ('Standaard', '[1000,1000,1000,1000,1000,1000,500,500,1000,1000,1000,0]', 1, 1);

-- Contracts of an employee; periods do not overlap (kept by the repository). 10000 is full-time: 40 hours a week, 2,080 a year.
CREATE TABLE employee_contract (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employee_id INTEGER NOT NULL REFERENCES employee(id) ON DELETE CASCADE,
  from_on TEXT NOT NULL CHECK (length(from_on) = 10),
  -- The last day; null goes on.
  until_on TEXT CHECK (length(until_on) = 10),
  part_time_basis_points INTEGER NOT NULL CHECK (part_time_basis_points BETWEEN 0 AND 15000),
  origin TEXT NOT NULL DEFAULT 'typed' CHECK (origin IN ('imported', 'typed', 'derived')),
  CHECK (until_on IS NULL OR until_on >= from_on)
) STRICT;
CREATE INDEX employee_contract_by_employee ON employee_contract(employee_id, from_on);

-- Begroting medewerkers: the production norm of an employee in a year, before it is spread.
CREATE TABLE employee_budget (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employee_id INTEGER NOT NULL REFERENCES employee(id) ON DELETE CASCADE,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2199),
  -- The function in that year; null follows the employee.
  function_code TEXT CHECK (length(function_code) <= 20),
  norm_centihours INTEGER NOT NULL CHECK (norm_centihours BETWEEN 0 AND 878400),
  -- Null is the default profile.
  season_profile_id INTEGER REFERENCES season_profile(id) ON DELETE SET NULL,
  remark TEXT CHECK (length(remark) <= 1000),
  base_origin TEXT NOT NULL DEFAULT 'typed' CHECK (base_origin IN ('imported', 'typed', 'derived')),
  base_recorded_at TEXT NOT NULL,
  base_recorded_by TEXT NOT NULL CHECK (length(base_recorded_by) <= 200),
  base_source TEXT CHECK (length(base_source) <= 300),
  UNIQUE (employee_id, year)
) STRICT;
CREATE INDEX employee_budget_by_year ON employee_budget(year);

-- Months typed over the profile, and control hours.
CREATE TABLE employee_month (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employee_id INTEGER NOT NULL REFERENCES employee(id) ON DELETE CASCADE,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2199),
  month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
  -- Available for production; null follows the profile.
  available_centihours INTEGER CHECK (available_centihours BETWEEN 0 AND 74400),
  control_centihours INTEGER NOT NULL DEFAULT 0 CHECK (control_centihours BETWEEN 0 AND 74400),
  origin TEXT NOT NULL DEFAULT 'typed' CHECK (origin IN ('imported', 'typed', 'derived')),
  UNIQUE (employee_id, year, month)
) STRICT;
CREATE INDEX employee_month_by_year ON employee_month(year);

CREATE TABLE employee_absence (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employee_id INTEGER NOT NULL REFERENCES employee(id) ON DELETE CASCADE,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2199),
  month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
  absence_code TEXT NOT NULL CHECK (length(absence_code) BETWEEN 1 AND 20),
  centihours INTEGER NOT NULL CHECK (centihours BETWEEN 1 AND 74400),
  UNIQUE (employee_id, year, month, absence_code)
) STRICT;
CREATE INDEX employee_absence_by_year ON employee_absence(year);

-- Where the office differs from the public holidays: a day made ordinary, or a day off of its own.
CREATE TABLE office_holiday (
  id INTEGER PRIMARY KEY,
  on_day TEXT NOT NULL UNIQUE CHECK (length(on_day) = 10),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  is_day_off INTEGER NOT NULL CHECK (is_day_off IN (0, 1))
) STRICT;

-- A draft of a year's planning: what would be different, until it is applied or thrown away.
CREATE TABLE planning_draft (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2199),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL CHECK (length(created_by) <= 200)
) STRICT;

-- One planned line as it would be. 'from_' columns hold what it was when it was drafted: applying refuses a line changed since.
CREATE TABLE planning_draft_line (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  draft_id INTEGER NOT NULL REFERENCES planning_draft(id) ON DELETE CASCADE,
  -- The planned line; null for hours that do not exist yet. No reference: the line may be gone when the draft is applied.
  line_id INTEGER,
  client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  service_id INTEGER NOT NULL REFERENCES service(id),
  role_code TEXT NOT NULL DEFAULT '' CHECK (length(role_code) <= 20),
  employee_id INTEGER REFERENCES employee(id),
  month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
  -- 0 takes the hours away.
  centihours INTEGER NOT NULL CHECK (centihours BETWEEN 0 AND 74400),
  from_employee_id INTEGER,
  from_month INTEGER CHECK (from_month BETWEEN 1 AND 12),
  from_centihours INTEGER CHECK (from_centihours BETWEEN 0 AND 74400),
  UNIQUE (draft_id, line_id)
) STRICT;
`,
};
