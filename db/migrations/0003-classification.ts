import type { Migration } from '#db/migrations/migration.ts';

export const classification: Migration = {
  name: '0003-classification',
  sql: String.raw`
-- Versions of the classification. A version that came into force never changes again: only its status does.
CREATE TABLE classification_definition (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER UNIQUE CHECK (version > 0),
  status TEXT NOT NULL CHECK (status IN ('draft', 'active', 'closed')),
  name TEXT NOT NULL CHECK (length(name) <= 80),
  content TEXT NOT NULL CHECK (length(content) <= 200000 AND json_valid(content)),
  created_at TEXT,
  created_by TEXT NOT NULL CHECK (length(created_by) <= 200),
  activated_at TEXT,
  activated_by TEXT CHECK (length(activated_by) <= 200),
  reason TEXT CHECK (length(reason) <= 500),
  CHECK ((status = 'draft') = (version IS NULL)),
  CHECK (status = 'draft' OR (activated_by IS NOT NULL AND reason IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX classification_definition_active ON classification_definition(status) WHERE status = 'active';
CREATE TRIGGER classification_definition_frozen BEFORE UPDATE OF content, version, name ON classification_definition
WHEN old.status <> 'draft' AND (new.content <> old.content OR new.version IS NOT old.version OR new.name <> old.name) BEGIN
  SELECT RAISE(ABORT, 'a definition that came into force does not change');
END;

-- Who stood where on a reference date: kept as it was, also when clients or definitions change later.
CREATE TABLE classification_scoring (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  definition_id INTEGER NOT NULL REFERENCES classification_definition(id),
  kind TEXT NOT NULL CHECK (kind IN ('reference', 'before_activation', 'after_activation')),
  reference_on TEXT NOT NULL CHECK (length(reference_on) = 10),
  reference_year INTEGER NOT NULL CHECK (reference_year BETWEEN 1900 AND 2199),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  scored_at TEXT NOT NULL,
  scored_by TEXT NOT NULL CHECK (length(scored_by) <= 200),
  count_a INTEGER NOT NULL,
  count_b INTEGER NOT NULL,
  count_c INTEGER NOT NULL,
  count_d INTEGER NOT NULL,
  count_incomplete INTEGER NOT NULL
) STRICT;
CREATE INDEX classification_scoring_by_day ON classification_scoring(reference_on, id);

-- One line per unit: the outcome, and the values from which it came. Numbers and names as they were; no references, because
-- clients may be merged or regrouped later.
CREATE TABLE classification_line (
  id INTEGER PRIMARY KEY,
  scoring_id INTEGER NOT NULL REFERENCES classification_scoring(id) ON DELETE CASCADE,
  unit TEXT NOT NULL CHECK (unit LIKE 'group:%' OR unit LIKE 'client:%'),
  unit_name TEXT NOT NULL,
  head_number TEXT,
  computed_type TEXT CHECK (computed_type IN ('A', 'B', 'C', 'D')),
  points INTEGER CHECK (points >= 0),
  min_points INTEGER NOT NULL CHECK (min_points >= 0),
  max_points INTEGER NOT NULL CHECK (max_points >= min_points),
  override_type TEXT CHECK (override_type IN ('A', 'B', 'C', 'D')),
  override_reason TEXT,
  override_expires_on TEXT,
  -- Code and points per criterion, in the order of the definition: [["00-05",2],["???",null],…].
  outcome TEXT NOT NULL CHECK (json_valid(outcome)),
  amounts_year INTEGER,
  billed_cents INTEGER,
  production_cents INTEGER,
  write_off_cents INTEGER,
  fee_volume_code TEXT,
  write_off_code TEXT,
  payment_code TEXT,
  ambassador INTEGER CHECK (ambassador IN (0, 1)),
  continuity_code TEXT,
  age_class_code TEXT,
  birth_year INTEGER,
  branch_code TEXT,
  branch_label TEXT,
  is_high_risk_branch INTEGER CHECK (is_high_risk_branch IN (0, 1)),
  other_risk INTEGER CHECK (other_risk IN (0, 1)),
  -- Where the codes and flags came from, by criterion.
  origins TEXT NOT NULL CHECK (json_valid(origins)),
  UNIQUE (scoring_id, unit)
) STRICT;

-- The clients of each unit at that moment; members show the unit's type.
CREATE TABLE classification_member (
  id INTEGER PRIMARY KEY,
  line_id INTEGER NOT NULL REFERENCES classification_line(id) ON DELETE CASCADE,
  number TEXT NOT NULL,
  name TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('prospect', 'active', 'former'))
) STRICT;
CREATE INDEX classification_member_by_line ON classification_member(line_id);

-- A partner's own verdict on a unit, until a day.
CREATE TABLE classification_override (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  group_id INTEGER UNIQUE REFERENCES client_group(id) ON DELETE CASCADE,
  client_id INTEGER UNIQUE REFERENCES client(id) ON DELETE CASCADE,
  type TEXT NOT NULL CHECK (type IN ('A', 'B', 'C', 'D')),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  expires_on TEXT NOT NULL CHECK (length(expires_on) = 10),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL CHECK (length(made_by) <= 200),
  CHECK ((group_id IS NULL) <> (client_id IS NULL))
) STRICT;

-- The definition that every office starts with.
INSERT INTO classification_definition (version, status, name, content, created_by, activated_by, reason) VALUES (
  1, 'active', 'Standaard 13 punten',
  '{"version":1,"name":"Standaard 13 punten","pointsToDivide":13,"criteria":[{"key":"feeVolume","label":"Declaratieomvang","bands":[{"code":"00000-01500","label":"tot € 1.500","from":null,"to":150000,"points":0,"isProposal":false},{"code":"01500-03000","label":"€ 1.500 tot € 3.000","from":150000,"to":300000,"points":1,"isProposal":false},{"code":"03000-05000","label":"€ 3.000 tot € 5.000","from":300000,"to":500000,"points":1,"isProposal":false},{"code":"05000-07500","label":"€ 5.000 tot € 7.500","from":500000,"to":750000,"points":1,"isProposal":false},{"code":"07500-09999","label":"€ 7.500 tot € 10.000","from":750000,"to":1000000,"points":1,"isProposal":false},{"code":"10000-29999","label":"€ 10.000 tot € 30.000","from":1000000,"to":3000000,"points":1,"isProposal":false},{"code":"30000>","label":"€ 30.000 en meer","from":3000000,"to":null,"points":2,"isProposal":false}]},{"key":"writeOff","label":"Afboekingen","bands":[{"code":"00-05","label":"0 tot 5 %","from":0,"to":500,"points":2,"isProposal":false},{"code":"05-10","label":"5 tot 10 %","from":500,"to":1000,"points":2,"isProposal":false},{"code":"10-15","label":"10 tot 15 %","from":1000,"to":1500,"points":1,"isProposal":false},{"code":"15-20","label":"15 tot 20 %","from":1500,"to":2000,"points":1,"isProposal":false},{"code":"20-25","label":"20 tot 25 %","from":2000,"to":2500,"points":0,"isProposal":false},{"code":"25-30","label":"25 tot 30 %","from":2500,"to":3000,"points":0,"isProposal":false},{"code":"30>","label":"30 % en meer","from":3000,"to":null,"points":0,"isProposal":false},{"code":"Bij","label":"Bijboeking","from":null,"to":0,"points":2,"isProposal":false}]},{"key":"payment","label":"Betalingsgedrag","bands":[{"code":"00-30","label":"< 30 dagen / snel","from":null,"to":null,"points":2,"isProposal":true},{"code":"30","label":"30 dagen / volgens vervaldatum","from":null,"to":null,"points":2,"isProposal":true},{"code":"31-60","label":"31 tot en met 60 dagen","from":null,"to":null,"points":1,"isProposal":true},{"code":"60>","label":"> 60 dagen / late betaler","from":null,"to":null,"points":0,"isProposal":true},{"code":"???","label":"Onbekend","from":null,"to":null,"points":null,"isProposal":true}]},{"key":"ambassador","label":"Ambassadeur","bands":[{"code":"J","label":"Ambassadeur","from":null,"to":null,"points":2,"isProposal":true},{"code":"N","label":"Geen ambassadeur","from":null,"to":null,"points":0,"isProposal":true}]},{"key":"continuity","label":"Continuïteit dienstverlening","bands":[{"code":"J","label":"Lopend bedrijf of opvolging geregeld","from":null,"to":null,"points":2,"isProposal":true},{"code":"N","label":"Niet geregeld","from":null,"to":null,"points":0,"isProposal":true}]},{"key":"ageClass","label":"Leeftijd ondernemer","bands":[{"code":"<30","label":"jonger dan 30","from":null,"to":30,"points":1,"isProposal":true},{"code":"30-39","label":"30 tot en met 39","from":30,"to":40,"points":1,"isProposal":true},{"code":"40-49","label":"40 tot en met 49","from":40,"to":50,"points":1,"isProposal":true},{"code":"50-59","label":"50 tot en met 59","from":50,"to":60,"points":1,"isProposal":true},{"code":"60>","label":"60 en ouder","from":60,"to":null,"points":0,"isProposal":true}]},{"key":"branch","label":"Branche","bands":[{"code":"N","label":"Gewone branche","from":null,"to":null,"points":1,"isProposal":true},{"code":"J","label":"Hoog risico","from":null,"to":null,"points":0,"isProposal":true}]},{"key":"otherRisk","label":"Overig risico","bands":[{"code":"N","label":"Geen overig risico","from":null,"to":null,"points":1,"isProposal":true},{"code":"J","label":"Overig risico","from":null,"to":null,"points":0,"isProposal":true}]}],"types":[{"type":"A","from":11,"to":13},{"type":"B","from":9,"to":10},{"type":"C","from":5,"to":8},{"type":"D","from":0,"to":4}]}',
  'Peil', 'Peil', 'Standaarddefinitie van Peil'
);
`,
};
