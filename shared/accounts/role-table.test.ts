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
    partner: 'Alles',
    secretariaat: 'Alles, zonder af- en bijboekingen',
    medewerker: 'Eigen klanten',
  });
  expect(wordsOf(topics.groups)?.medewerker).toBe('Eigen klanten, alleen bekijken');
  expect(wordsOf(topics.capacity)?.medewerker).toBe('Hele team, alleen eigen uren wijzigen');
  expect(wordsOf(topics.planning)?.medewerker).toBe('Eigen klanten, alleen eigen uren wijzigen');
});
