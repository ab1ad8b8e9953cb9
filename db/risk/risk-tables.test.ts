import { expect, test } from 'vitest';
import { loadCurrentAssessments } from '#db/risk/current-assessments.ts';
import { loadBookYearStarts } from '#db/risk/book-year-starts.ts';
import { loadRiskProgress } from '#db/risk/load-progress.ts';
import { defaultRiskDefinition } from '#shared/risk/default-definition.ts';
import { RiskDefinition } from '#shared/risk/model.ts';
import { createOfficeFile } from '#db/office/open.ts';
import { temporaryFolder } from '#test/support/office.ts';

function filled() {
  const db = createOfficeFile(`${temporaryFolder()}/kantoor.peil`, 'Testkantoor', '2026-11-21T10:00:00Z');
  db.connection.exec(`
    INSERT INTO client (id, number, name, status, base_recorded_at, base_recorded_by) VALUES
      (1, '000104', 'Winkel', 'active', 'x', 'x'), (2, '000105', 'Bouw', 'active', 'x', 'x'),
      (3, '000106', 'Zorg', 'active', 'x', 'x'), (4, '000107', 'Vertrokken', 'former', 'x', 'x');
    INSERT INTO risk_assessment (id, client_id, definition_id, status, answers, risk_class, has_other_risk, decision,
      next_review_on, signals, made_at, made_by, approved_on, approved_at, approved_by) VALUES
      (1, 1, 1, 'approved', '{}', 'low', 0, 'continue', '2030-01-01', '[]', 'x', 'x', '2025-01-01', 'x', 'x'),
      (2, 2, 1, 'approved', '{}', 'high', 0, 'measures', '2026-01-01', '[]', 'x', 'x', '2025-01-01', 'x', 'x');
    INSERT INTO risk_assessment (id, client_id, definition_id, status, made_at, made_by) VALUES
      (3, 2, 1, 'draft', 'x', 'x'), (4, 4, 1, 'draft', 'x', 'x');`);
  return db.connection;
}

test('the definition of a new office is the default, and it may be stored', () => {
  const content = filled().prepare('SELECT content FROM risk_definition').pluck().get() as string;
  expect(RiskDefinition.parse(JSON.parse(content))).toEqual(defaultRiskDefinition);
});

test('the current assessments say class and whether the review has passed', () => {
  const current = loadCurrentAssessments(filled(), '2026-11-21');
  expect(current).toEqual(
    new Map([
      [1, { riskClass: 'low', approvedOn: '2025-01-01', nextReviewOn: '2030-01-01', isOverdue: false }],
      [2, { riskClass: 'high', approvedOn: '2025-01-01', nextReviewOn: '2026-01-01', isOverdue: true }],
    ]),
  );
});

test('a broken, short or usual book year begins on its own first day', () => {
  const connection = filled();
  connection.exec(`
    INSERT INTO client_filing (client_id, book_year_end) VALUES (1, '06-30');
    INSERT INTO client_book_year (client_id, starts_on, ends_on, is_first) VALUES (2, '2023-10-01', '2024-12-31', 1);`);
  const startOf = loadBookYearStarts(connection);
  expect([startOf(1, 2024), startOf(2, 2024), startOf(2, 2025), startOf(3, 2024)]).toEqual([
    '2023-07-01',
    '2023-10-01',
    '2025-01-01',
    '2024-01-01',
  ]);
});

test('progress asks active clients only and says why one is missing', () => {
  const progress = loadRiskProgress(filled(), '2026-11-21');
  expect(progress).toEqual({
    asked: 3,
    done: 1,
    missing: [
      { clientId: 2, number: '000105', name: 'Bouw', why: 'overdue', hasDraft: true },
      { clientId: 3, number: '000106', name: 'Zorg', why: 'none', hasDraft: false },
    ],
  });
});

test.each([
  ['an answer', `UPDATE risk_assessment SET answers = '{"a":1}' WHERE id = 1`],
  ['a class', `UPDATE risk_assessment SET risk_class = 'high' WHERE id = 1`],
  ['a first remark', `UPDATE risk_assessment SET remark = 'later' WHERE id = 1`],
  ['a review day', `UPDATE risk_assessment SET next_review_on = '2031-01-01' WHERE id = 1`],
  ['back to draft', `UPDATE risk_assessment SET status = 'draft', approved_at = NULL WHERE id = 1`],
  ['removal', 'DELETE FROM risk_assessment WHERE id = 1'],
  ['the definition', `UPDATE risk_definition SET content = '{}' WHERE id = 1`],
  [
    'the definition back to draft',
    `UPDATE risk_definition SET status = 'draft', version = NULL WHERE id = 1`,
  ],
])('what was approved does not change by SQL either: %s', (_name, sql) => {
  const connection = filled();
  expect(() => connection.exec(sql)).toThrow(/does not change|is not removed/);
});

test('an approved assessment goes with its client, and may be superseded and moved to another client', () => {
  const connection = filled();
  connection.exec(`UPDATE risk_assessment SET status = 'superseded', client_id = 3 WHERE id = 1;
    DELETE FROM client WHERE id = 2;`);
  expect(connection.prepare('SELECT id FROM risk_assessment ORDER BY id').pluck().all()).toEqual([1, 4]);
});

test.each([
  [
    'two drafts',
    `INSERT INTO risk_assessment (client_id, definition_id, status, made_at, made_by) VALUES (2, 1, 'draft', 'x', 'x')`,
  ],
  [
    'an approved one without a class',
    `UPDATE risk_assessment SET status = 'approved', approved_at = 'x' WHERE id = 3`,
  ],
  [
    'a review before the approval',
    `UPDATE risk_assessment SET approved_on = '2027-01-01', next_review_on = '2026-12-31' WHERE id = 4`,
  ],
])('the tables refuse %s', (_name, sql) => {
  const connection = filled();
  expect(() => connection.exec(sql)).toThrow(/constraint/);
});
