import type { Migration } from '#db/migrations/migration.ts';

const erasing = `EXISTS (SELECT 1 FROM change_context JOIN change_set AS running ON running.id = change_context.change_set_id
    WHERE running.call IN ('privacy.erase', 'privacy.carryOutRetention'))`;

/** What freezes values that the law on privacy may ask to erase; while that is done, and only then, they give way. */
const frozen = "BEGIN SELECT RAISE(ABORT, 'a closed year does not change'); END;";
const snapshots = ['closing_client', 'closing_role', 'closing_hours', 'closing_employee', 'closing_capacity']
  .map(
    (table) => `
DROP TRIGGER freeze_${table}_update;
CREATE TRIGGER freeze_${table}_update BEFORE UPDATE ON ${table} WHEN NOT ${erasing} ${frozen}`,
  )
  .join('\n');

export const privacy: Migration = {
  name: '0015-privacy',
  sql: String.raw`
-- How long something is kept, by dated rules with the source and the day on which it was checked. The newest row of a code whose
-- 'valid_from' has come holds.
CREATE TABLE retention_rule (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL CHECK (code IN ('wwft', 'client', 'figures', 'property', 'contacts', 'gifts', 'requests', 'prospect', 'employee')),
  valid_from TEXT NOT NULL CHECK (length(valid_from) = 10),
  months INTEGER NOT NULL CHECK (months BETWEEN 0 AND 600),
  source TEXT NOT NULL CHECK (length(source) BETWEEN 1 AND 300),
  checked_on TEXT NOT NULL CHECK (length(checked_on) = 10),
  -- 1: no law says so; the office chooses it.
  is_proposal INTEGER NOT NULL DEFAULT 0 CHECK (is_proposal IN (0, 1)),
  UNIQUE (code, valid_from)
) STRICT;
INSERT INTO retention_rule (code, valid_from, months, source, checked_on, is_proposal) VALUES
  ('wwft', '2018-07-25', 60, 'Wwft art. 33 lid 3 en art. 34: vijf jaar na het einde van de zakelijke relatie', '2026-11-20', 0),
  ('client', '2007-01-01', 84, 'AWR art. 52 lid 4 en BW 2:10 lid 3: zeven jaar, gerekend vanaf het einde van het kalenderjaar waarin de relatie eindigde', '2026-11-20', 0),
  ('figures', '2007-01-01', 84, 'AWR art. 52 lid 4 en BW 2:10 lid 3: zeven jaar na het einde van het jaar', '2026-11-20', 0),
  ('property', '2007-01-01', 120, 'Wet OB 1968 art. 34a: gegevens over onroerende zaken tien jaar; Peil weet niet of die er zijn', '2026-11-20', 0),
  ('contacts', '2018-05-25', 12, 'AVG art. 5 lid 1 onder e: niet langer dan nodig; voorstel: een jaar na het einde van de relatie', '2026-11-20', 1),
  ('gifts', '2018-05-25', 24, 'AVG art. 5 lid 1 onder e: niet langer dan nodig; voorstel: twee jaar', '2026-11-20', 1),
  ('requests', '2018-05-25', 24, 'AVG art. 5 lid 1 onder e: niet langer dan nodig; voorstel: twee jaar', '2026-11-20', 1),
  ('prospect', '2018-05-25', 12, 'AVG art. 5 lid 1 onder e: niet langer dan nodig; voorstel: een jaar na de laatste wijziging', '2026-11-20', 1),
  ('employee', '2018-05-25', 24, 'Vrijstellingsbesluit Wbp art. 5 en 7, nog als richtlijn: twee jaar na het einde van het dienstverband', '2026-11-20', 0);

-- Which record a client was merged into, so that what the log holds of it is found under the one that stayed.
CREATE TABLE client_merge (
  id INTEGER PRIMARY KEY,
  client_id INTEGER NOT NULL,
  dropped_id INTEGER NOT NULL
) STRICT;

-- What is decided about something that is past its term; undone like any change until it is carried out.
CREATE TABLE retention_decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 20),
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('client', 'employee')),
  subject_id INTEGER NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('remove', 'anonymise', 'keep')),
  reason TEXT CHECK (length(reason) BETWEEN 1 AND 1000),
  keep_until_on TEXT CHECK (length(keep_until_on) = 10),
  decided_at TEXT NOT NULL,
  decided_by TEXT NOT NULL CHECK (length(decided_by) BETWEEN 1 AND 200),
  UNIQUE (code, subject_kind, subject_id),
  CHECK ((decision = 'keep') = (keep_until_on IS NOT NULL)),
  CHECK (decision <> 'keep' OR reason IS NOT NULL)
) STRICT;

-- What people asked about their own data, and when it was answered.
CREATE TABLE privacy_request (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('access', 'correction', 'erasure', 'restriction', 'objection', 'portability')),
  person TEXT NOT NULL CHECK (length(person) BETWEEN 1 AND 200),
  -- The record that it is about, while it exists.
  subject_kind TEXT CHECK (subject_kind IN ('client', 'contact', 'employee', 'account')),
  subject_id INTEGER,
  received_on TEXT NOT NULL CHECK (length(received_on) = 10),
  -- Put off once, by at most two months, with a reason that the person is told.
  extended_months INTEGER NOT NULL DEFAULT 0 CHECK (extended_months BETWEEN 0 AND 2),
  extension_reason TEXT CHECK (length(extension_reason) BETWEEN 1 AND 1000),
  answered_on TEXT CHECK (length(answered_on) = 10),
  outcome TEXT CHECK (length(outcome) BETWEEN 1 AND 1000),
  remark TEXT CHECK (length(remark) <= 2000),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL CHECK (length(recorded_by) BETWEEN 1 AND 200),
  CHECK ((subject_kind IS NULL) = (subject_id IS NULL)),
  CHECK ((extended_months = 0) = (extension_reason IS NULL)),
  CHECK ((answered_on IS NULL) = (outcome IS NULL)),
  CHECK (answered_on IS NULL OR answered_on >= received_on)
) STRICT;

-- What was erased or made anonymous: that it was done, by whom and why, without what it was.
CREATE TABLE privacy_erasure (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  change_set_id INTEGER NOT NULL REFERENCES change_set(id),
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('client', 'contact', 'employee')),
  subject_id INTEGER NOT NULL,
  -- 'reduced': what the law makes the office keep stays.
  mode TEXT NOT NULL CHECK (mode IN ('removed', 'anonymised', 'reduced')),
  -- The retention rule, or null for a request or a decision of its own.
  code TEXT CHECK (length(code) <= 20),
  request_id INTEGER REFERENCES privacy_request(id),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  decided_by TEXT NOT NULL CHECK (length(decided_by) BETWEEN 1 AND 200),
  decided_at TEXT NOT NULL,
  carried_out_at TEXT NOT NULL,
  carried_out_by TEXT NOT NULL CHECK (length(carried_out_by) BETWEEN 1 AND 200),
  -- Records per table, and values of the log: [["contact",1],["change_row",4]].
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  -- The number of the newest backup at that moment: those up to it still hold it.
  last_backup INTEGER NOT NULL CHECK (last_backup >= 0)
) STRICT;
CREATE INDEX privacy_erasure_set ON privacy_erasure(change_set_id);
CREATE INDEX privacy_erasure_request ON privacy_erasure(request_id);
CREATE TRIGGER keep_privacy_erasure_update BEFORE UPDATE ON privacy_erasure BEGIN
  SELECT RAISE(ABORT, 'what was erased stays written down');
END;
CREATE TRIGGER keep_privacy_erasure_delete BEFORE DELETE ON privacy_erasure BEGIN
  SELECT RAISE(ABORT, 'what was erased stays written down');
END;

${snapshots}
DROP TRIGGER freeze_closing_line_update;
CREATE TRIGGER freeze_closing_line_update BEFORE UPDATE ON classification_line
WHEN EXISTS (SELECT 1 FROM year_closing WHERE scoring_id = old.scoring_id) AND NOT ${erasing} ${frozen}
DROP TRIGGER risk_assessment_kept;
CREATE TRIGGER risk_assessment_kept BEFORE DELETE ON risk_assessment
WHEN old.status <> 'draft' AND EXISTS (SELECT 1 FROM client WHERE id = old.client_id) AND NOT ${erasing} BEGIN
  SELECT RAISE(ABORT, 'an approved assessment is not removed');
END;
`,
};
