import type { Migration } from '#db/migrations/migration.ts';

export const retentionStep: Migration = {
  name: '0017-retention-step',
  sql: String.raw`
-- Going through what is past its term, proposed for the beginning of the year: most terms end with the last day of the year before.
INSERT INTO maintenance_step (key, title, from_day, until_day, planning_offset, owner_function, done_when, instruction, screen, measures,
  position, is_proposal) VALUES
  ('bewaartermijnen', 'Bewaartermijnen nalopen', '01-05', '02-28', 0, 'DIR',
    'Over alles wat over zijn bewaartermijn is, is besloten: verwijderd, anoniem gemaakt, of met een reden langer bewaard.',
    'Kijk eerst bij Bewaren onder Regels of de termijnen nog kloppen. Besluit daarna per regel van de lijst, voer de besluiten uit en bewaar de afgedrukte lijst bij het kwaliteitssysteem.',
    '/beheer/bewaartermijnen', '[{"key":"retention","threshold":10000}]',
    (SELECT coalesce(max(position) + 1, 0) FROM maintenance_step), 1)
  -- An office may have made a step of this name itself.
  ON CONFLICT (key) DO NOTHING;
`,
};
