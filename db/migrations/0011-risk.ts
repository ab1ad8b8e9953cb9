import type { Migration } from '#db/migrations/migration.ts';

export const risk: Migration = {
  name: '0011-risk',
  sql: String.raw`
-- Versions of the questionnaire and of the bounds of the signals. One that came into force never changes again: only its status does.
CREATE TABLE risk_definition (
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
CREATE UNIQUE INDEX risk_definition_active ON risk_definition(status) WHERE status = 'active';
CREATE TRIGGER risk_definition_frozen BEFORE UPDATE ON risk_definition
WHEN old.status <> 'draft' AND (new.status = 'draft' OR new.content <> old.content OR new.version IS NOT old.version
  OR new.name <> old.name) BEGIN
  SELECT RAISE(ABORT, 'a definition that came into force does not change');
END;

-- What a person found of a client. A draft is worked on; once approved nothing changes but its place: a newer one supersedes
-- it, or the client is merged into another.
CREATE TABLE risk_assessment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  definition_id INTEGER NOT NULL REFERENCES risk_definition(id),
  status TEXT NOT NULL CHECK (status IN ('draft', 'approved', 'superseded')),
  -- By the key of the question: {"countries":{"choice":"union","remark":null},…}.
  answers TEXT NOT NULL DEFAULT '{}' CHECK (length(answers) <= 200000 AND json_valid(answers)),
  risk_class TEXT CHECK (risk_class IN ('low', 'normal', 'high')),
  class_reason TEXT CHECK (length(class_reason) <= 2000),
  has_other_risk INTEGER CHECK (has_other_risk IN (0, 1)),
  other_risk_reason TEXT CHECK (length(other_risk_reason) <= 2000),
  decision TEXT CHECK (decision IN ('continue', 'measures', 'escalate', 'end')),
  decision_reason TEXT CHECK (length(decision_reason) <= 2000),
  escalation_reason TEXT CHECK (length(escalation_reason) <= 2000),
  next_review_on TEXT CHECK (length(next_review_on) = 10),
  remark TEXT CHECK (length(remark) <= 4000),
  -- The signals as they were shown when it was approved.
  signals TEXT CHECK (length(signals) <= 200000 AND json_valid(signals)),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL CHECK (length(made_by) <= 200),
  approved_on TEXT CHECK (length(approved_on) = 10),
  approved_at TEXT,
  approved_by TEXT CHECK (length(approved_by) <= 200),
  CHECK ((status = 'draft') = (approved_at IS NULL)),
  CHECK (status = 'draft' OR (risk_class IS NOT NULL AND has_other_risk IS NOT NULL AND decision IS NOT NULL
    AND next_review_on IS NOT NULL AND signals IS NOT NULL AND approved_on IS NOT NULL AND approved_by IS NOT NULL)),
  CHECK (next_review_on > approved_on)
) STRICT;
CREATE UNIQUE INDEX risk_assessment_draft ON risk_assessment(client_id) WHERE status = 'draft';
CREATE UNIQUE INDEX risk_assessment_approved ON risk_assessment(client_id) WHERE status = 'approved';
CREATE INDEX risk_assessment_by_client ON risk_assessment(client_id, approved_on);
CREATE TRIGGER risk_assessment_frozen BEFORE UPDATE ON risk_assessment
WHEN old.status <> 'draft' AND (new.status = 'draft' OR new.id <> old.id OR new.definition_id <> old.definition_id
  OR new.answers <> old.answers OR new.risk_class <> old.risk_class OR new.class_reason IS NOT old.class_reason
  OR new.has_other_risk <> old.has_other_risk OR new.other_risk_reason IS NOT old.other_risk_reason
  OR new.decision <> old.decision OR new.decision_reason IS NOT old.decision_reason
  OR new.escalation_reason IS NOT old.escalation_reason OR new.next_review_on <> old.next_review_on
  OR new.remark IS NOT old.remark OR new.signals <> old.signals OR new.made_at <> old.made_at
  OR new.made_by <> old.made_by OR new.approved_on <> old.approved_on OR new.approved_at <> old.approved_at
  OR new.approved_by <> old.approved_by) BEGIN
  SELECT RAISE(ABORT, 'an approved assessment does not change');
END;
-- It goes only with the client itself.
CREATE TRIGGER risk_assessment_kept BEFORE DELETE ON risk_assessment
WHEN old.status <> 'draft' AND EXISTS (SELECT 1 FROM client WHERE id = old.client_id) BEGIN
  SELECT RAISE(ABORT, 'an approved assessment is not removed');
END;

-- What every office starts with; all of it is a proposal.
INSERT INTO risk_definition (version, status, name, content, created_by, activated_by, reason) VALUES (
  1, 'active', 'Standaard Wwft en btw',
  '{"version":1,"name":"Standaard Wwft en btw","questions":[{"key":"identity","group":"client","text":"Zijn de identiteit van de cliënt en de uiteindelijk belanghebbenden vastgesteld?","help":"Uittreksel KvK, UBO-register en geldig legitimatiebewijs in het dossier.","isRequired":true,"isProposal":true,"choices":[{"key":"complete","label":"Ja, volledig","pointsTo":null},{"key":"partly","label":"Deels: er ontbreekt nog iets","pointsTo":"normal"},{"key":"no","label":"Nee","pointsTo":"high"}]},{"key":"structure","group":"client","text":"Hoe doorzichtig is de structuur van zeggenschap en eigendom?","help":"Denk aan stichtingen, trusts, buitenlandse vennootschappen en wisselende aandeelhouders.","isRequired":true,"isProposal":true,"choices":[{"key":"simple","label":"Eenvoudig","pointsTo":"low"},{"key":"layered","label":"Meerdere lagen, goed te volgen","pointsTo":"normal"},{"key":"complex","label":"Ingewikkeld of moeilijk te doorgronden","pointsTo":"high"}]},{"key":"integrity","group":"client","text":"Is er twijfel over de integriteit van de cliënt of een belanghebbende?","help":"Eerdere meldingen, boetes, negatief nieuws, wisseling van accountant.","isRequired":true,"isProposal":true,"choices":[{"key":"no","label":"Nee","pointsTo":null},{"key":"yes","label":"Ja, er is aanleiding voor twijfel","pointsTo":"high"}]},{"key":"fundsOrigin","group":"client","text":"Is de herkomst van het vermogen en de middelen te verklaren?","help":"Past het vermogen bij wat je van de cliënt weet?","isRequired":true,"isProposal":true,"choices":[{"key":"explained","label":"Ja, en vastgelegd","pointsTo":null},{"key":"plausible","label":"Aannemelijk, niet onderbouwd","pointsTo":"normal"},{"key":"unexplained","label":"Nee","pointsTo":"high"}]},{"key":"serviceKind","group":"service","text":"Welke dienst levert het kantoor?","help":"De zwaarste dienst telt.","isRequired":true,"isProposal":true,"choices":[{"key":"bookkeeping","label":"Administratie, loon of aangiften","pointsTo":"low"},{"key":"accounts","label":"Samenstellen of beoordelen van de jaarrekening","pointsTo":"normal"},{"key":"transactions","label":"Ook begeleiding van aankoop, verkoop, vastgoed of structuren","pointsTo":"high"}]},{"key":"unusual","group":"service","text":"Waren er ongebruikelijke of ondoorzichtige transacties?","help":"Grote bedragen zonder verklaring, leningen van derden, transacties zonder zakelijk doel.","isRequired":true,"isProposal":true,"choices":[{"key":"no","label":"Nee","pointsTo":null},{"key":"yes","label":"Ja","pointsTo":"high"}]},{"key":"purpose","group":"service","text":"Zijn doel en aard van de relatie duidelijk?","help":"Waarom komt deze cliënt bij dit kantoor, en past de dienst daarbij?","isRequired":true,"isProposal":true,"choices":[{"key":"clear","label":"Ja","pointsTo":null},{"key":"unclear","label":"Niet helemaal","pointsTo":"normal"},{"key":"none","label":"Nee","pointsTo":"high"}]},{"key":"contact","group":"channel","text":"Hoe is het contact met de cliënt?","help":"Wie heeft de cliënt gezien?","isRequired":true,"isProposal":true,"choices":[{"key":"met","label":"De cliënt is persoonlijk bekend","pointsTo":"low"},{"key":"remote","label":"Alleen op afstand, identiteit vastgesteld","pointsTo":"normal"},{"key":"intermediary","label":"Via een tussenpersoon of gemachtigde","pointsTo":"high"}]},{"key":"countries","group":"geography","text":"Met welke landen heeft de cliënt te maken?","help":"Vestiging, belanghebbenden, afnemers, leveranciers en bankrekeningen.","isRequired":true,"isProposal":true,"choices":[{"key":"netherlands","label":"Alleen Nederland","pointsTo":"low"},{"key":"union","label":"Ook andere landen van de Europese Unie","pointsTo":null},{"key":"outside","label":"Ook landen buiten de Europese Unie","pointsTo":"normal"},{"key":"highRisk","label":"Ook landen met een verhoogd risico of sancties","pointsTo":"high"}]},{"key":"cashPayments","group":"cash","text":"Betaalt of ontvangt de cliënt veel contant geld?","help":"Kasverkopen in verhouding tot de omzet; betalingen boven de grens van de Wwft.","isRequired":true,"isProposal":true,"choices":[{"key":"hardly","label":"Nauwelijks","pointsTo":null},{"key":"part","label":"Een deel van de omzet","pointsTo":"normal"},{"key":"mainly","label":"Grotendeels","pointsTo":"high"}]},{"key":"vatMixed","group":"vat","text":"Heeft de cliënt vrijgestelde en belaste prestaties of een pro rata?","help":"Splitsing van voorbelasting en herrekening aan het einde van het jaar.","isRequired":true,"isProposal":true,"choices":[{"key":"no","label":"Nee","pointsTo":null},{"key":"yes","label":"Ja","pointsTo":"normal"}]},{"key":"vatForeign","group":"vat","text":"Zijn er prestaties met het buitenland, verlegde btw of invoer?","help":"ICP-opgaaf, verleggingsregeling, éénloketsysteem.","isRequired":true,"isProposal":true,"choices":[{"key":"no","label":"Nee","pointsTo":null},{"key":"yes","label":"Ja","pointsTo":"normal"}]},{"key":"vatProperty","group":"vat","text":"Speelt btw op onroerend goed?","help":"Optie voor belaste verhuur, herziening, levering van nieuwbouw.","isRequired":true,"isProposal":true,"choices":[{"key":"no","label":"Nee","pointsTo":null},{"key":"yes","label":"Ja","pointsTo":"normal"}]},{"key":"vatCorrections","group":"vat","text":"Waren er in de afgelopen jaren suppleties, naheffingen of boetes?","help":"Kijk naar de laatste drie jaren.","isRequired":true,"isProposal":true,"choices":[{"key":"no","label":"Nee","pointsTo":null},{"key":"small","label":"Ja, van klein belang","pointsTo":"normal"},{"key":"large","label":"Ja, groot of herhaald","pointsTo":"high"}]},{"key":"vatAdministration","group":"vat","text":"Is de administratie op tijd en betrouwbaar genoeg voor de aangifte?","help":"Aansluiting van omzet, voorraad, kas en privégebruik.","isRequired":true,"isProposal":true,"choices":[{"key":"good","label":"Ja","pointsTo":null},{"key":"moderate","label":"Met correcties achteraf","pointsTo":"normal"},{"key":"poor","label":"Nee","pointsTo":"high"}]}],"thresholds":{"figureYears":{"value":4,"isProposal":true},"solvencyFallPermille":{"value":100,"isProposal":true},"lossYears":{"value":2,"isProposal":true},"turnoverSwingPermille":{"value":300,"isProposal":true},"latePaymentDays":{"value":60,"isProposal":true},"writeOffPermille":{"value":200,"isProposal":true},"nearAuditPermille":{"value":900,"isProposal":true}},"cashHeavyBranchCodes":[],"latePaymentCodes":["60>"],"writeOffCodes":["20-25","25-30","30>"]}',
  'Peil', 'Peil', 'Voorstel van Peil'
);
`,
};
