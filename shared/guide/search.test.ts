import { expect, it } from 'vitest';
import { parseArticle } from './markdown.ts';
import { searchGuide, type Topic } from './search.ts';

const topics: Topic[] = [
  { key: 'a', ...parseArticle('# Klanten\n\nHier staan alle klanten.\n\n## Zoeken\n\nOp naam of plaats.') },
  {
    key: 'b',
    ...parseArticle(
      `# Importeren\n\n${'woord '.repeat(60)} klanten uit Één bestand.\n\n## Klanten kiezen\n\nVink aan.`,
    ),
  },
];

it('puts titles before headings before text', () => {
  expect(searchGuide(topics, 'klanten').map(({ key, heading }) => [key, heading?.id ?? null])).toEqual([
    ['a', null],
    ['b', 'klanten-kiezen'],
    ['a', 'zoeken'],
    ['b', null],
  ]);
});

it('wants every word, without case or accents, and shows the place', () => {
  const [hit, ...others] = searchGuide(topics, 'EEN bestand');
  expect(others).toEqual([]);
  expect(hit).toMatchObject({ key: 'b', title: 'Importeren', heading: null });
  expect(hit?.excerpt).toMatch(/^… .*Één bestand\.$/);
});

it('finds nothing for nothing', () => {
  expect(searchGuide(topics, '  ')).toEqual([]);
  expect(searchGuide(topics, 'onvindbaar')).toEqual([]);
});
