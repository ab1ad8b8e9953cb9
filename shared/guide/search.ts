import { fold } from '#shared/text/parse.ts';
import { textOf, type Article } from './markdown.ts';

export interface Topic extends Article {
  key: string;
}

/** A place in the guide where the words occur. */
export interface Hit {
  key: string;
  title: string;
  /** Null = before the first heading. */
  heading: { id: string; text: string } | null;
  /** The words around the first place. */
  excerpt: string;
}

interface Section {
  heading: Hit['heading'];
  text: string;
}

const excerptLength = 120;

/**
 * The sections in which every word occurs, wherever; those with the words in their title or heading come first. Case and accents
 * make no difference.
 */
export function searchGuide(topics: readonly Topic[], query: string): Hit[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const has = (text: string) => {
    const folded = fold(text);
    return words.every((word) => folded.includes(word));
  };
  const hits = topics.flatMap(({ key, title, blocks }) =>
    listSections(blocks)
      .filter(({ heading, text }) => has(`${title} ${heading?.text ?? ''} ${text}`))
      .map(({ heading, text }) => ({
        rank: has(title) && heading === null ? 0 : has(heading?.text ?? '') ? 1 : 2,
        hit: { key, title, heading, excerpt: excerptOf(text, words) },
      })),
  );
  return hits.toSorted((one, other) => one.rank - other.rank).map(({ hit }) => hit);
}

function listSections(blocks: Topic['blocks']): Section[] {
  const sections: Section[] = [{ heading: null, text: '' }];
  for (const block of blocks) {
    if (block.type === 'heading') sections.push({ heading: { id: block.id, text: block.text }, text: '' });
    else {
      const section = sections.at(-1);
      if (section) section.text = `${section.text} ${textOf(block)}`.trim();
    }
  }
  return sections.filter(({ heading, text }) => heading !== null || text !== '');
}

function excerptOf(text: string, words: readonly string[]): string {
  const places = words.map((word) => fold(text).indexOf(word)).filter((place) => place >= 0);
  const place = places.length === 0 ? 0 : Math.min(...places);
  const from = place < excerptLength / 2 ? 0 : text.lastIndexOf(' ', place - 30) + 1;
  const part = text.slice(from, from + excerptLength);
  return `${from > 0 ? '… ' : ''}${part.trim()}${from + excerptLength < text.length ? ' …' : ''}`;
}
