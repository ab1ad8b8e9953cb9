import { expect, it } from 'vitest';
import { roleTable } from '#shared/accounts/role-table.ts';
import { accessText } from '#shared/accounts/screens-nl.ts';

const { topics, none, may } = accessText.rolesTable;

function wordsOf(topic: string) {
  return roleTable().find((row) => row.topic === topic)?.words;
}

it('has a line with words for every topic and role', () => {
  const rows = roleTable();
  expect(rows.map(({ topic }) => topic).toSorted()).toEqual(Object.values(topics).toSorted());
  expect(rows.flatMap(({ words }) => Object.values(words)).filter((words) => words.trim() === '')).toEqual(
    [],
  );
});

it('says in words what the table of permissions says', () => {
  expect(wordsOf(topics.accounts)).toMatchObject({ secretariaat: none, medewerker: none });
  expect(wordsOf(topics.backups)).toEqual({ partner: may, secretariaat: may, medewerker: none });
  expect(wordsOf(topics.clients)).toEqual({
    partner: 'Alles; bekijken en wijzigen',
    secretariaat: 'Alles, zonder af- en bijboekingen; bekijken en wijzigen',
    medewerker: 'Eigen klanten; bekijken en wijzigen',
  });
});
