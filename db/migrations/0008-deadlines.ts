import type { Migration } from '#db/migrations/migration.ts';

export const deadlines: Migration = {
  name: '0008-deadlines',
  sql: String.raw`
-- The rules for days by law, now for every step of every family. Rows keep their ids.
CREATE TABLE deadline_rule_new (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 20),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  -- What is done by that day; rules of one step take each other's place (without and with extension) and share its done mark.
  step TEXT NOT NULL CHECK (step IN ('vat', 'icp', 'suppletie', 'payroll', 'income_tax', 'corporate_tax', 'draw_up', 'adopt', 'file', 'wwft')),
  -- What the day is counted from. 'rule': from the day of the rule in after_code (its step). 'calendar_year_end': 31 December of
  -- the year in which the book year ends. 'discovery': the day on which it was found. 'review': the last assessment.
  basis TEXT NOT NULL CHECK (basis IN ('period_end', 'book_year_end', 'calendar_year_end', 'discovery', 'rule', 'review')),
  after_code TEXT CHECK (length(after_code) BETWEEN 1 AND 20),
  months INTEGER NOT NULL CHECK (months BETWEEN 0 AND 60),
  -- Whether the day is the last one of the month then reached, before 'days' are added.
  is_month_end INTEGER NOT NULL CHECK (is_month_end IN (0, 1)),
  days INTEGER NOT NULL DEFAULT 0 CHECK (days BETWEEN 0 AND 100),
  valid_from TEXT NOT NULL CHECK (length(valid_from) = 10),
  source TEXT NOT NULL CHECK (length(source) BETWEEN 1 AND 300),
  checked_on TEXT NOT NULL CHECK (length(checked_on) = 10),
  CHECK ((basis = 'rule') = (after_code IS NOT NULL)),
  UNIQUE (code, valid_from)
) STRICT;
INSERT INTO deadline_rule_new (id, code, name, step, basis, months, is_month_end, days, valid_from, source, checked_on)
  SELECT id, code, name,
    CASE WHEN code LIKE 'BTW%' THEN 'vat' WHEN code LIKE 'LOON%' THEN 'payroll' WHEN code LIKE 'IB%' THEN 'income_tax'
      WHEN code LIKE 'VPB%' THEN 'corporate_tax' WHEN code LIKE 'OPMAKEN%' THEN 'draw_up' WHEN code LIKE 'DEPONEREN%' THEN 'file'
      WHEN basis = 'period_end' THEN 'vat' ELSE 'file' END,
    basis, months, is_month_end, days, valid_from, source, checked_on
  FROM deadline_rule;
DROP TABLE deadline_rule;
ALTER TABLE deadline_rule_new RENAME TO deadline_rule;
UPDATE deadline_rule SET source = 'Belastingdienst, aangiftetijdvakken btw (algemene kennis, nog te controleren)'
  WHERE code = 'BTW-JAAR' AND source = 'Belastingdienst, aangiftetijdvakken btw (algemene kennis)';
-- Where the oldest rules were read; an office that named a source of its own keeps it.
UPDATE deadline_rule SET source = place.column3 FROM (VALUES
    ('LOON', 'Belastingdienst, Aangiftebrief loonheffingen', 'Belastingdienst, Aangiftebrief loonheffingen, gelezen bij fundamentvoor.nl'),
    ('IB', 'Belastingdienst, aangifte voor 1 mei', 'Aangifte voor 1 mei, gelezen bij accountantsonline.nl'),
    ('VPB', 'Belastingdienst, vijf maanden na het boekjaar', 'Vijf maanden na het boekjaar, gelezen bij rendement.nl'),
    ('OPMAKEN', 'Burgerlijk Wetboek 2:210', 'Burgerlijk Wetboek 2:210, gelezen bij boec.nl'),
    ('OPMAKEN-VERLENGD', 'Burgerlijk Wetboek 2:210', 'Burgerlijk Wetboek 2:210, gelezen bij boec.nl'),
    ('DEPONEREN', 'Burgerlijk Wetboek 2:394', 'Burgerlijk Wetboek 2:394, gelezen bij boec.nl en amsadvocaten.nl'),
    ('DEPONEREN-BESTUUR', 'Burgerlijk Wetboek 2:210 lid 5 en 2:394', 'Burgerlijk Wetboek 2:210 lid 5 en 2:394, gelezen bij boec.nl')) AS place
  WHERE deadline_rule.code = place.column1 AND deadline_rule.source = place.column2;
INSERT OR IGNORE INTO deadline_rule (code, name, step, basis, after_code, months, is_month_end, days, valid_from, source, checked_on) VALUES
  ('ICP', 'Opgaaf intracommunautaire prestaties', 'icp', 'period_end', NULL, 1, 1, 0, '2010-01-01', 'Belastingdienst, opgaaf ICP: zelfde laatste dag als de btw', '2026-11-21'),
  ('ICP-JAAR', 'Jaaropgaaf intracommunautaire prestaties', 'icp', 'period_end', NULL, 1, 1, 0, '2010-01-01', 'Jaaropgaaf ICP (algemene kennis, nog te controleren)', '2026-11-21'),
  ('SUPPLETIE', 'Suppletie btw', 'suppletie', 'discovery', NULL, 0, 0, 56, '2025-01-01', 'Suppletie binnen acht weken na ontdekking, gelezen bij kemna.nl en bjornlunden.com', '2026-11-21'),
  ('IB-UITSTEL', 'Aangifte inkomstenbelasting met uitstel', 'income_tax', 'book_year_end', NULL, 8, 1, 1, '2015-01-01', 'Individueel uitstel tot 1 september, gelezen bij accountantsonline.nl', '2026-11-21'),
  ('IB-BECON', 'Aangifte inkomstenbelasting, beconregeling', 'income_tax', 'book_year_end', NULL, 16, 1, 0, '2015-01-01', 'Uitstelregeling belastingconsulenten, gelezen bij taxence.nl', '2026-11-21'),
  ('VPB-EERSTE', 'Aangifte vennootschapsbelasting, eerste kort boekjaar', 'corporate_tax', 'calendar_year_end', NULL, 3, 1, 0, '2010-01-01', 'Eerste kort boekjaar dat niet op 31 december eindigt: voor 1 april, gelezen bij rendement.nl', '2026-11-21'),
  ('VPB-UITSTEL', 'Aangifte vennootschapsbelasting met uitstel', 'corporate_tax', 'rule', 'VPB', 5, 1, 1, '2010-01-01', 'Individueel uitstel van vijf maanden (kalenderjaar: tot 1 november), gelezen bij rendement.nl', '2026-11-21'),
  ('VPB-BECON', 'Aangifte vennootschapsbelasting, beconregeling', 'corporate_tax', 'book_year_end', NULL, 16, 1, 0, '2010-01-01', 'Uitstelregeling belastingconsulenten: 16 maanden, gelezen bij taxence.nl', '2026-11-21'),
  ('OPMAKEN-COOP', 'Jaarrekening opmaken (coöperatie)', 'draw_up', 'book_year_end', NULL, 6, 1, 0, '2016-01-01', 'Burgerlijk Wetboek 2:58, gelezen bij boec.nl', '2026-11-21'),
  ('OPMAKEN-COOP-VERL', 'Jaarrekening opmaken met uitstel (coöperatie)', 'draw_up', 'book_year_end', NULL, 10, 1, 0, '2016-01-01', 'Burgerlijk Wetboek 2:58, gelezen bij boec.nl', '2026-11-21'),
  ('OPMAKEN-VER', 'Jaarrekening opmaken (vereniging, stichting)', 'draw_up', 'book_year_end', NULL, 6, 1, 0, '2016-01-01', 'Burgerlijk Wetboek 2:49 en 2:300, gelezen bij boec.nl', '2026-11-21'),
  ('OPMAKEN-VER-VERL', 'Jaarrekening opmaken met uitstel (vereniging, stichting)', 'draw_up', 'book_year_end', NULL, 10, 1, 0, '2016-01-01', 'Burgerlijk Wetboek 2:49 en 2:300, gelezen bij boec.nl', '2026-11-21'),
  ('VASTSTELLEN', 'Jaarrekening vaststellen (BV, NV)', 'adopt', 'rule', 'OPMAKEN', 2, 1, 0, '2016-01-01', 'Burgerlijk Wetboek 2:394: binnen twee maanden na de termijn voor opmaken, gelezen bij boec.nl', '2026-11-21'),
  ('VASTSTELLEN-COOP', 'Jaarrekening vaststellen (coöperatie)', 'adopt', 'rule', 'OPMAKEN-COOP', 2, 1, 0, '2016-01-01', 'Burgerlijk Wetboek 2:394: binnen twee maanden na de termijn voor opmaken, gelezen bij boec.nl', '2026-11-21'),
  ('VASTSTELLEN-VER', 'Jaarrekening vaststellen (vereniging, stichting)', 'adopt', 'rule', 'OPMAKEN-VER', 1, 1, 0, '2016-01-01', 'Burgerlijk Wetboek 2:49 en 2:300: ongeveer een maand (algemene kennis, nog te controleren)', '2026-11-21'),
  ('DEPONEREN-8D', 'Jaarrekening deponeren, acht dagen na vaststellen', 'file', 'rule', 'VASTSTELLEN', 0, 0, 8, '2016-01-01', 'Burgerlijk Wetboek 2:394 lid 1, gelezen bij boec.nl en amsadvocaten.nl', '2026-11-21'),
  ('WWFT', 'Cliëntenonderzoek Wwft herzien', 'wwft', 'review', NULL, 0, 0, 0, '2018-07-25', 'Wwft artikel 3, gelezen bij tikl.nl; het ritme is beleid van het kantoor', '2026-11-21');

-- Which duties a legal form brings. A form without a row is unknown: its clients get no days for tax and accounts, and a remark.
CREATE TABLE legal_form_rule (
  id INTEGER PRIMARY KEY,
  legal_form_code TEXT NOT NULL CHECK (length(legal_form_code) BETWEEN 1 AND 20),
  valid_from TEXT NOT NULL CHECK (length(valid_from) = 10),
  -- 'partners': not the firm but its partners are taxed.
  income_tax TEXT NOT NULL CHECK (income_tax IN ('income', 'corporate', 'partners', 'none')),
  accounts TEXT NOT NULL CHECK (accounts IN ('company', 'cooperative', 'association', 'none')),
  files_accounts INTEGER NOT NULL CHECK (files_accounts IN (0, 1)),
  -- Signing by shareholders who are all directors adopts the accounts, unless the articles say otherwise.
  signing_adopts INTEGER NOT NULL DEFAULT 0 CHECK (signing_adopts IN (0, 1)),
  source TEXT NOT NULL CHECK (length(source) BETWEEN 1 AND 300),
  checked_on TEXT NOT NULL CHECK (length(checked_on) = 10),
  UNIQUE (legal_form_code, valid_from)
) STRICT;
INSERT INTO legal_form_rule (legal_form_code, valid_from, income_tax, accounts, files_accounts, signing_adopts, source, checked_on) VALUES
  ('BV', '2010-01-01', 'corporate', 'company', 1, 1, 'Burgerlijk Wetboek 2:210 en 2:394, gelezen bij boec.nl; Wet Vpb 1969', '2026-11-21'),
  ('NV', '2010-01-01', 'corporate', 'company', 1, 0, 'Burgerlijk Wetboek 2:101 en 2:394, gelezen bij boec.nl; Wet Vpb 1969', '2026-11-21'),
  ('Coöperatie', '2010-01-01', 'corporate', 'cooperative', 1, 0, 'Burgerlijk Wetboek 2:58 en 2:394, gelezen bij boec.nl; Wet Vpb 1969', '2026-11-21'),
  ('OWM', '2010-01-01', 'corporate', 'cooperative', 1, 0, 'Burgerlijk Wetboek 2:58 en 2:394, gelezen bij boec.nl; Wet Vpb 1969', '2026-11-21'),
  ('Vereniging', '2010-01-01', 'corporate', 'association', 1, 0, 'Burgerlijk Wetboek 2:49; vpb en deponeren alleen met een onderneming, gelezen bij boec.nl', '2026-11-21'),
  ('Stichting', '2010-01-01', 'corporate', 'association', 1, 0, 'Burgerlijk Wetboek 2:300; vpb en deponeren alleen met een onderneming, gelezen bij boec.nl', '2026-11-21'),
  ('Eenmanszaak', '2010-01-01', 'income', 'none', 0, 0, 'Wet IB 2001; geen plicht om te deponeren, gelezen bij boec.nl', '2026-11-21'),
  ('Persoon', '2010-01-01', 'income', 'none', 0, 0, 'Wet IB 2001', '2026-11-21'),
  ('VOF', '2010-01-01', 'partners', 'none', 0, 0, 'Wet IB 2001: de vennoten doen aangifte (algemene kennis, nog te controleren)', '2026-11-21'),
  ('CV', '2010-01-01', 'partners', 'none', 0, 0, 'Wet IB 2001: de vennoten doen aangifte (algemene kennis, nog te controleren)', '2026-11-21'),
  ('Maatschap', '2010-01-01', 'partners', 'none', 0, 0, 'Wet IB 2001: de maten doen aangifte (algemene kennis, nog te controleren)', '2026-11-21');

-- Numbers of the law: the newest row of a code that holds on the day counts. Size classes: the first day of the book year.
CREATE TABLE legal_value (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 60),
  valid_from TEXT NOT NULL CHECK (length(valid_from) = 10),
  value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 9000000000000000),
  unit TEXT NOT NULL CHECK (unit IN ('cents', 'count', 'basis_points', 'months', 'weeks', 'days')),
  source TEXT NOT NULL CHECK (length(source) BETWEEN 1 AND 300),
  checked_on TEXT NOT NULL CHECK (length(checked_on) = 10),
  UNIQUE (code, valid_from)
) STRICT;
INSERT INTO legal_value (code, valid_from, value, unit, source, checked_on) VALUES
  ('size.micro.assets', '2016-01-01', 35000000, 'cents', 'Burgerlijk Wetboek 2:395a (boekjaren vanaf 2016), gelezen bij boec.nl', '2026-11-21'),
  ('size.micro.turnover', '2016-01-01', 70000000, 'cents', 'Burgerlijk Wetboek 2:395a (boekjaren vanaf 2016), gelezen bij boec.nl', '2026-11-21'),
  ('size.micro.staff', '2016-01-01', 10, 'count', 'Burgerlijk Wetboek 2:395a, gelezen bij boec.nl', '2026-11-21'),
  ('size.small.assets', '2016-01-01', 600000000, 'cents', 'Burgerlijk Wetboek 2:396 (boekjaren vanaf 2016), gelezen bij boec.nl', '2026-11-21'),
  ('size.small.turnover', '2016-01-01', 1200000000, 'cents', 'Burgerlijk Wetboek 2:396 (boekjaren vanaf 2016), gelezen bij boec.nl', '2026-11-21'),
  ('size.small.staff', '2016-01-01', 50, 'count', 'Burgerlijk Wetboek 2:396, gelezen bij boec.nl', '2026-11-21'),
  ('size.medium.assets', '2016-01-01', 2000000000, 'cents', 'Burgerlijk Wetboek 2:397 (boekjaren vanaf 2016), gelezen bij boec.nl', '2026-11-21'),
  ('size.medium.turnover', '2016-01-01', 4000000000, 'cents', 'Burgerlijk Wetboek 2:397 (boekjaren vanaf 2016), gelezen bij boec.nl', '2026-11-21'),
  ('size.medium.staff', '2016-01-01', 250, 'count', 'Burgerlijk Wetboek 2:397, gelezen bij boec.nl', '2026-11-21'),
  ('size.micro.assets', '2024-01-01', 45000000, 'cents', 'Burgerlijk Wetboek 2:395a (boekjaren vanaf 2024), gelezen bij boec.nl', '2026-11-21'),
  ('size.micro.turnover', '2024-01-01', 90000000, 'cents', 'Burgerlijk Wetboek 2:395a (boekjaren vanaf 2024), gelezen bij boec.nl', '2026-11-21'),
  ('size.small.assets', '2024-01-01', 750000000, 'cents', 'Burgerlijk Wetboek 2:396 (boekjaren vanaf 2024), gelezen bij boec.nl', '2026-11-21'),
  ('size.small.turnover', '2024-01-01', 1500000000, 'cents', 'Burgerlijk Wetboek 2:396 (boekjaren vanaf 2024), gelezen bij boec.nl', '2026-11-21'),
  ('size.medium.assets', '2024-01-01', 2500000000, 'cents', 'Burgerlijk Wetboek 2:397 (boekjaren vanaf 2024), gelezen bij boec.nl', '2026-11-21'),
  ('size.medium.turnover', '2024-01-01', 5000000000, 'cents', 'Burgerlijk Wetboek 2:397 (boekjaren vanaf 2024), gelezen bij boec.nl', '2026-11-21'),
  ('suppletie.threshold', '2010-01-01', 100000, 'cents', 'Suppletie: tot en met dit saldo in de volgende aangifte, gelezen bij kemna.nl en bjornlunden.com', '2026-11-21'),
  ('suppletie.years', '2010-01-01', 60, 'months', 'Suppletie tot vijf jaar terug, gelezen bij kemna.nl en bjornlunden.com', '2026-11-21'),
  ('icp.month.goods', '2010-01-01', 5000000, 'cents', 'ICP per maand boven dit bedrag aan goederen per kwartaal (algemene kennis, nog te controleren)', '2026-11-21'),
  ('icp.year.turnover', '2010-01-01', 20000000, 'cents', 'Belastingdienst, jaaropgaaf ICP: omzet hoogstens', '2026-11-21'),
  ('icp.year.supplies', '2010-01-01', 1500000, 'cents', 'Belastingdienst, jaaropgaaf ICP: ICP hoogstens', '2026-11-21'),
  ('kor.turnover', '2020-01-01', 2000000, 'cents', 'Kleineondernemersregeling (algemene kennis, nog te controleren)', '2026-11-21'),
  ('vat.year.tax', '2010-01-01', 188300, 'cents', 'Belastingdienst, btw-jaaraangifte: btw per jaar minder dan', '2026-11-21'),
  ('vat.year.eu', '2010-01-01', 1000000, 'cents', 'Belastingdienst, btw-jaaraangifte: per soort EU-handel minder dan', '2026-11-21'),
  ('wwft.review.high', '2018-07-25', 12, 'months', 'Beleid van het kantoor, voorstel', '2026-11-21'),
  ('wwft.review.normal', '2018-07-25', 36, 'months', 'Beleid van het kantoor, voorstel 24 tot 36 maanden', '2026-11-21'),
  ('wwft.review.low', '2018-07-25', 60, 'months', 'Beleid van het kantoor, voorstel', '2026-11-21'),
  ('wwft.maximum.high', '2027-07-10', 12, 'months', 'AMLR, hoog risico hoogstens een jaar (algemene kennis, nog te controleren)', '2026-11-21'),
  ('wwft.maximum.other', '2027-07-10', 60, 'months', 'AMLR, overige hoogstens vijf jaar (algemene kennis, nog te controleren)', '2026-11-21'),
  ('wwft.retention', '2018-07-25', 60, 'months', 'Wwft, cliëntenonderzoek vijf jaar na de relatie bewaren, gelezen bij compliance-wise.com', '2026-11-21'),
  ('retention.fiscal', '2010-01-01', 84, 'months', 'Fiscale bewaarplicht, zeven jaar, gelezen bij sra.nl', '2026-11-21');
INSERT INTO legal_value (code, valid_from, value, unit, source, checked_on)
  SELECT tax.column1 || point.column1, '2015-01-01', point.column2, 'basis_points',
    'Uitstelregeling belastingconsulenten: minimum ingediend, gelezen bij taxence.nl', '2026-11-21'
  FROM (VALUES ('becon.income_tax.'), ('becon.corporate_tax.')) AS tax,
    (VALUES ('08', 3000), ('09', 3875), ('10', 4750), ('11', 5625), ('12', 6500), ('01', 7375), ('02', 8250), ('03', 9125), ('04', 10000))
      AS point;

-- What the office knows of a client's duties. Without a row everything is as usual: the calendar year, no wages, no ICP.
CREATE TABLE client_filing (
  client_id INTEGER PRIMARY KEY REFERENCES client(id) ON DELETE CASCADE,
  -- Month and day on which a book year ends; 02-29 is the last day of February.
  book_year_end TEXT NOT NULL DEFAULT '12-31' CHECK (length(book_year_end) = 5),
  -- Whether every shareholder is director or commissioner: signing is then adopting.
  all_shareholders_direct INTEGER CHECK (all_shareholders_direct IN (0, 1)),
  -- The articles say that signing is not adopting.
  articles_differ INTEGER NOT NULL DEFAULT 0 CHECK (articles_differ IN (0, 1)),
  -- A partnership with only capital companies as liable partners files accounts like a company.
  partnership_files INTEGER NOT NULL DEFAULT 0 CHECK (partnership_files IN (0, 1)),
  -- Whether an association or foundation runs an enterprise; without one no corporate tax and no filing. Null: not known, so yes.
  has_enterprise INTEGER CHECK (has_enterprise IN (0, 1)),
  payroll TEXT CHECK (payroll IN ('month', 'four_weeks')),
  icp TEXT NOT NULL DEFAULT 'none' CHECK (icp IN ('none', 'month', 'quarter', 'year')),
  has_kor INTEGER NOT NULL DEFAULT 0 CHECK (has_kor IN (0, 1)),
  suppletie_discovered_on TEXT CHECK (length(suppletie_discovered_on) = 10)
) STRICT;

-- Book years that differ from the usual ones: the first, a short one, a long one.
CREATE TABLE client_book_year (
  id INTEGER PRIMARY KEY,
  client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  starts_on TEXT NOT NULL CHECK (length(starts_on) = 10),
  ends_on TEXT NOT NULL CHECK (length(ends_on) = 10),
  is_first INTEGER NOT NULL DEFAULT 0 CHECK (is_first IN (0, 1)),
  CHECK (ends_on >= starts_on),
  UNIQUE (client_id, ends_on)
) STRICT;

-- Legal forms that a client had before the one on its card, with the last day.
CREATE TABLE client_legal_form (
  id INTEGER PRIMARY KEY,
  client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  legal_form_code TEXT NOT NULL CHECK (length(legal_form_code) BETWEEN 1 AND 20),
  until_on TEXT NOT NULL CHECK (length(until_on) = 10),
  UNIQUE (client_id, until_on)
) STRICT;

-- An extension for one period. Null until_on: as long as the rule gives.
CREATE TABLE client_extension (
  id INTEGER PRIMARY KEY,
  client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  family TEXT NOT NULL CHECK (family IN ('income_tax', 'corporate_tax', 'accounts')),
  period_ends_on TEXT NOT NULL CHECK (length(period_ends_on) = 10),
  kind TEXT NOT NULL CHECK (kind IN ('individual', 'becon', 'resolution')),
  until_on TEXT CHECK (length(until_on) = 10),
  CHECK ((family = 'accounts') = (kind = 'resolution')),
  UNIQUE (client_id, family, period_ends_on)
) STRICT;
CREATE INDEX client_extension_by_period ON client_extension(family, period_ends_on);

-- What was done, when and by whom. One mark per step and period, whatever rule gave the day.
CREATE TABLE deadline_done (
  id INTEGER PRIMARY KEY,
  client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  step TEXT NOT NULL CHECK (step IN ('vat', 'icp', 'suppletie', 'payroll', 'income_tax', 'corporate_tax', 'draw_up', 'adopt', 'file', 'wwft')),
  period_ends_on TEXT NOT NULL CHECK (length(period_ends_on) = 10),
  done_on TEXT NOT NULL CHECK (length(done_on) = 10),
  done_by TEXT NOT NULL CHECK (length(done_by) BETWEEN 1 AND 200),
  remark TEXT CHECK (length(remark) <= 1000),
  UNIQUE (client_id, step, period_ends_on)
) STRICT;
CREATE INDEX deadline_done_by_period ON deadline_done(step, period_ends_on);
`,
};
