import { describe, expect, it } from 'vitest';
import { parseArticle, slugOf, textOf } from './markdown.ts';

describe('parseArticle', () => {
  it('reads everything that the guide uses', () => {
    const article = parseArticle(
      [
        '# Klanten',
        'Zoek met `Ctrl+K` of **typ** een naam,\nzie [de klantkaart](klantkaart#herkomst).',
        '## Zoeken en filteren',
        '- een\n- twee\n  en nog wat',
        '1. eerst\n2. dan',
        '| Toets | Doet |\n| --- | --- |\n| `F2` | wijzigen |',
        '> Let op: leeg is niet nul.',
        '### Meer',
      ].join('\n\n'),
    );
    expect(article.title).toBe('Klanten');
    expect(article.blocks).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Zoek met ' },
          { type: 'keys', text: 'Ctrl+K' },
          { type: 'text', text: ' of ' },
          { type: 'strong', text: 'typ' },
          { type: 'text', text: ' een naam, zie ' },
          { type: 'link', text: 'de klantkaart', target: 'klantkaart#herkomst' },
          { type: 'text', text: '.' },
        ],
      },
      { type: 'heading', level: 2, id: 'zoeken-en-filteren', text: 'Zoeken en filteren' },
      {
        type: 'list',
        isOrdered: false,
        items: [[{ type: 'text', text: 'een' }], [{ type: 'text', text: 'twee en nog wat' }]],
      },
      {
        type: 'list',
        isOrdered: true,
        items: [[{ type: 'text', text: 'eerst' }], [{ type: 'text', text: 'dan' }]],
      },
      {
        type: 'table',
        head: [[{ type: 'text', text: 'Toets' }], [{ type: 'text', text: 'Doet' }]],
        rows: [[[{ type: 'keys', text: 'F2' }], [{ type: 'text', text: 'wijzigen' }]]],
      },
      { type: 'note', content: [{ type: 'text', text: 'Let op: leeg is niet nul.' }] },
      { type: 'heading', level: 3, id: 'meer', text: 'Meer' },
    ]);
    expect(article.blocks.map(textOf)).toContain('Toets Doet F2 wijzigen');
  });

  it.each([
    ['Geen titel', /title/],
    ['# Titel\n\n#### te diep', /does not use/],
    ['# Titel\n\n- een\n  - twee', /list/],
    ['# Titel\n\n| a | b |\n| c | d |', /rule/],
    ['# Titel\n\n| a | b |\n| --- | --- |\n| c |', /uneven/],
    ['# Titel\n\n**open', /not closed/],
    ['# Titel\n\n[buiten](https://voorbeeld.nl)', /not a topic/],
    ['# Titel\n\n```\ncode\n```', /does not use/],
  ])('refuses %j', (markdown, message) => {
    expect(() => parseArticle(markdown)).toThrow(message);
  });

  it('makes addresses of headings', () => {
    expect(slugOf('Één kop, met tekens (en meer)')).toBe('een-kop-met-tekens-en-meer');
  });
});
