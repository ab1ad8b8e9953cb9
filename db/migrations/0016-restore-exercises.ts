import type { Migration } from '#db/migrations/migration.ts';

export const restoreExercises: Migration = {
  name: '0016-restore-exercises',
  sql: String.raw`
-- Every exercise in which a backup was restored to a temporary folder, opened and compared: proof for the quality system, so a row stays
-- as it was written.
CREATE TABLE restore_exercise (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  done_at TEXT NOT NULL CHECK (length(done_at) BETWEEN 20 AND 30),
  -- The civil date on which it was done.
  done_on TEXT NOT NULL CHECK (length(done_on) = 10),
  account TEXT NOT NULL CHECK (length(account) <= 200),
  computer TEXT NOT NULL CHECK (length(computer) <= 200),
  app_version TEXT NOT NULL CHECK (length(app_version) <= 40),
  -- Where the backup stood: with the program or in the second place.
  place TEXT NOT NULL CHECK (place IN ('here', 'second')),
  sequence INTEGER NOT NULL CHECK (sequence BETWEEN 1 AND 999999),
  backup_made_at TEXT NOT NULL CHECK (length(backup_made_at) <= 40),
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  is_good INTEGER NOT NULL CHECK (is_good IN (0, 1)),
  -- What was wrong, in words; null when all was well.
  problem TEXT CHECK (length(problem) BETWEEN 1 AND 1000),
  -- Counts are null when it did not get that far.
  client_count INTEGER CHECK (client_count >= 0),
  table_count INTEGER CHECK (table_count >= 0),
  row_count INTEGER CHECK (row_count >= 0),
  -- Clients that were compared with the open office, and those of them that were changed since the backup.
  sample_count INTEGER CHECK (sample_count >= 0),
  changed_count INTEGER CHECK (changed_count BETWEEN 0 AND sample_count),
  milliseconds INTEGER NOT NULL CHECK (milliseconds >= 0),
  CHECK ((problem IS NULL) = (is_good = 1))
) STRICT;
CREATE INDEX restore_exercise_good ON restore_exercise(done_on) WHERE is_good = 1;
CREATE TRIGGER restore_exercise_stays BEFORE UPDATE ON restore_exercise
  BEGIN SELECT raise(ABORT, 'an exercise stays as it was written'); END;
CREATE TRIGGER restore_exercise_is_kept BEFORE DELETE ON restore_exercise
  BEGIN SELECT raise(ABORT, 'an exercise is kept'); END;

-- The step of the onderhoudsplan is measured from now on, where nobody made something else of it.
UPDATE maintenance_step SET measures = '[{"key":"restoreExercise","threshold":10000}]',
  done_when = 'De hersteltest van dit jaar is geslaagd: een reservekopie is op een andere plaats teruggezet, geopend en vergeleken.',
  instruction = 'Kies bij Reservekopieën Hersteltest doen, het liefst met de kopie van de tweede plek, en bewaar het verslag bij het kwaliteitssysteem.'
  WHERE key = 'proefterugzetting' AND measures = '[]'
    AND instruction = 'Zet een recente reservekopie terug als apart kantoor, open enkele klanten en vergelijk de aantallen.';
UPDATE maintenance_year_step SET measures = '[{"key":"restoreExercise","threshold":10000}]'
  WHERE key = 'proefterugzetting' AND measures = '[]' AND closed_on IS NULL;
`,
};
