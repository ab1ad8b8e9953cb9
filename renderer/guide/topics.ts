import { parseArticle } from '#shared/guide/markdown.ts';
import type { Topic } from '#shared/guide/search.ts';

const files = import.meta.glob<string>('./topics/*.md', { query: '?raw', import: 'default', eager: true });

/** All topics, in the order of the numbers before their file names; the rest of the name is the key that screens refer to. */
export const topics: readonly Topic[] = Object.keys(files)
  .toSorted()
  .map((path) => ({
    key: path.replace(/^.*\/\d+-(.+)\.md$/, '$1'),
    ...parseArticle(files[path] ?? ''),
  }));

/** The topic with this key. */
export function findTopic(key: string): Topic | undefined {
  return topics.find((topic) => topic.key === key);
}
