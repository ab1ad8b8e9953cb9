import type { Migration } from '#db/migrations/migration.ts';

export const maintenance: Migration = {
  name: '0007-maintenance',
  sql: String.raw`
-- The onderhoudsplan: what an office does every year. A year follows it until the year's own steps are stored.
CREATE TABLE maintenance_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE CHECK (length(key) BETWEEN 1 AND 40),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 100),
  -- The window as month and day, MM-DD; an end before the beginning lies in the next year.
  from_day TEXT NOT NULL CHECK (length(from_day) = 5),
  until_day TEXT NOT NULL CHECK (length(until_day) = 5),
  -- Which planning year the step prepares: that of its own year (0) or the next (1).
  planning_offset INTEGER NOT NULL DEFAULT 0 CHECK (planning_offset IN (0, 1)),
  owner_function TEXT CHECK (length(owner_function) BETWEEN 1 AND 20),
  done_when TEXT NOT NULL DEFAULT '' CHECK (length(done_when) <= 500),
  instruction TEXT NOT NULL DEFAULT '' CHECK (length(instruction) <= 4000),
  -- The screen on which the work is done; null has none in the program.
  screen TEXT CHECK (length(screen) BETWEEN 1 AND 100),
  -- What is measured, as a JSON list of {"key","threshold"}, thresholds in basis points; [] is ticked off by a person.
  measures TEXT NOT NULL DEFAULT '[]' CHECK (length(measures) <= 1000 AND json_valid(measures)),
  position INTEGER NOT NULL DEFAULT 0,
  -- A proposal belongs to no year before somebody takes it over.
  is_proposal INTEGER NOT NULL DEFAULT 0 CHECK (is_proposal IN (0, 1)),
  retired_on TEXT CHECK (length(retired_on) = 10)
) STRICT;
INSERT INTO maintenance_step (key, title, from_day, until_day, planning_offset, owner_function, done_when, instruction, screen, measures,
  position, is_proposal) VALUES
  ('strategie-najaar', 'Bijwerken strategiegegevens en klantcategorie', '09-01', '10-31', 1, 'SEC',
    'Minstens 95 % van de strategiegegevens van actieve klanten is bekend en elke klant is ingedeeld volgens de definitie die geldt.',
    'Vraag bij de relatiebeheerders na wat ontbreekt en verwerk de antwoorden. Loop daarna de onvolledig ingedeelde klanten na.',
    '/jaarplan/ontbrekend', '[{"key":"completeness","threshold":9500},{"key":"classified","threshold":10000}]', 0, 0),
  ('klantverdeling', 'Klantverdeling en budgetten', '09-01', '10-31', 1, 'DIR',
    'Elke actieve klant heeft voor het planjaar een medewerker in elke rol en elke medewerker heeft een begroting.',
    'Verdeel de klanten over de medewerkers in de voorbereiding van de planning. Voer daarna de productienorm per medewerker in.',
    '/planning/voorbereiding', '[{"key":"roles","threshold":10000},{"key":"budgets","threshold":10000}]', 1, 0),
  ('beschikbaarheid', 'Beschikbaarheid medewerkers', '09-01', '10-31', 1, 'DIR',
    'Van elke medewerker zijn contract, productienorm en geplande afwezigheid voor het planjaar ingevoerd.',
    'Vraag verlof en opleiding op, controleer de contracten en leg de uren per maand vast in de begroting.',
    '/capaciteit/begroting', '[{"key":"availability","threshold":10000}]', 2, 0),
  ('matching', 'Matching capaciteit en behoefte', '09-15', '10-31', 1, 'DIR',
    'Geen maand met negatieve vrije ruimte zonder uitleg.',
    'Los overbezette maanden op met de knelpunten, of leg per medewerker en maand uit waarom het zo blijft.',
    '/capaciteit', '[{"key":"overbooked","threshold":10000}]', 3, 0),
  ('risico-inventarisatie', 'Risico-inventarisatie', '10-01', '11-30', 0, 'DIR',
    'Elke actieve klant heeft een actuele risicobeoordeling.',
    'Loop de klanten met signalen na, vul de beoordeling in en laat haar goedkeuren.',
    '/risico', '[{"key":"risk","threshold":10000}]', 4, 0),
  ('strategie-voorjaar', 'Bijwerken strategiegegevens', '02-01', '03-31', 0, 'SEC',
    'Minstens 95 % van de strategiegegevens van actieve klanten is bekend en elke klant is ingedeeld volgens de definitie die geldt.',
    'Werk de strategiegegevens opnieuw bij, zoals in het najaar. Verwerk ook wat bij de jaarrekeningen is gebleken.',
    '/jaarplan/ontbrekend', '[{"key":"completeness","threshold":9500},{"key":"classified","threshold":10000}]', 5, 0),
  ('evaluatie-kwaliteit', 'Evaluatie kwaliteitssysteem (NVKS/SKM)', '12-01', '01-31', 0, 'DIR',
    'De jaarlijkse evaluatie van het kwaliteitssysteem is besproken en vastgelegd.',
    'Bespreek het afgelopen jaar, leg bevindingen en verbeterpunten vast en zet acties uit.',
    NULL, '[]', 6, 1),
  ('proefterugzetting', 'Proefterugzetting reservekopie', '06-01', '06-30', 0, 'SEC',
    'Een reservekopie is op een andere plaats teruggezet en gecontroleerd.',
    'Zet een recente reservekopie terug als apart kantoor, open enkele klanten en vergelijk de aantallen.',
    '/beheer/reservekopieen', '[]', 7, 1),
  ('review-definities', 'Review van de definities', '08-01', '08-31', 0, 'DIR',
    'De definities van de classificatie en de codelijsten zijn doorgenomen voordat het najaar begint.',
    'Bekijk punten, grenzen en typen. Maak een concept als iets moet veranderen en bekijk eerst wie er zou verschuiven.',
    '/classificatie/definities', '[]', 8, 1);

-- The steps of one year, kept from the first change on. The windows are days; a step belongs to the year in which its window begins.
CREATE TABLE maintenance_year_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2199),
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 40),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 100),
  from_on TEXT NOT NULL CHECK (length(from_on) = 10),
  until_on TEXT NOT NULL CHECK (length(until_on) = 10),
  planning_year INTEGER NOT NULL CHECK (planning_year BETWEEN 1900 AND 2200),
  owner_function TEXT CHECK (length(owner_function) BETWEEN 1 AND 20),
  owner_employee_id INTEGER REFERENCES employee(id) ON DELETE SET NULL,
  done_when TEXT NOT NULL DEFAULT '' CHECK (length(done_when) <= 500),
  instruction TEXT NOT NULL DEFAULT '' CHECK (length(instruction) <= 4000),
  screen TEXT CHECK (length(screen) BETWEEN 1 AND 100),
  measures TEXT NOT NULL DEFAULT '[]' CHECK (length(measures) <= 1000 AND json_valid(measures)),
  position INTEGER NOT NULL DEFAULT 0,
  closed_on TEXT CHECK (length(closed_on) = 10),
  closed_by TEXT CHECK (length(closed_by) <= 200),
  close_reason TEXT CHECK (length(close_reason) BETWEEN 1 AND 1000),
  -- The figure as it was when the step was closed: JSON of what each measure gave.
  closed_result TEXT CHECK (closed_result IS NULL OR (length(closed_result) <= 4000 AND json_valid(closed_result))),
  UNIQUE (year, key),
  CHECK (until_on >= from_on),
  CHECK ((closed_on IS NULL) = (closed_result IS NULL) AND (closed_on IS NULL) = (closed_by IS NULL))
) STRICT;
CREATE INDEX maintenance_year_step_owner ON maintenance_year_step(owner_employee_id) WHERE owner_employee_id IS NOT NULL;

-- Why an employee may be overbooked in a month of a planning year.
CREATE TABLE overbooking_explanation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employee_id INTEGER NOT NULL REFERENCES employee(id) ON DELETE CASCADE,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2199),
  month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
  explanation TEXT NOT NULL CHECK (length(explanation) BETWEEN 1 AND 1000),
  -- Hours too many when it was explained, in hundredths.
  excess_centihours INTEGER NOT NULL CHECK (excess_centihours >= 0),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL CHECK (length(recorded_by) <= 200),
  UNIQUE (employee_id, year, month)
) STRICT;
CREATE INDEX overbooking_explanation_by_year ON overbooking_explanation(year);
`,
};
