/** A run of text inside a paragraph. Keys are what a person presses, written between backticks. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'strong'; text: string }
  | { type: 'keys'; text: string }
  /** To another topic, or to a heading in it: `klanten` or `klanten#zoeken`. */
  | { type: 'link'; text: string; target: string };

export type Block =
  | { type: 'heading'; level: 2 | 3; id: string; text: string }
  | { type: 'paragraph'; content: Inline[] }
  | { type: 'note'; content: Inline[] }
  | { type: 'list'; isOrdered: boolean; items: Inline[][] }
  | { type: 'table'; head: Inline[][]; rows: Inline[][][] };

export interface Article {
  title: string;
  blocks: Block[];
}

/**
 * Reads the part of Markdown that the guide is written in: one `#` title, `##` and `###` headings, paragraphs, lists of one level,
 * tables, `>` notes, `**strong**`, `` `keys` `` and links to other topics. Anything else throws, so that a slip is found by a test
 * and not by a reader.
 */
export function parseArticle(markdown: string): Article {
  const chunks = markdown
    .replaceAll('\r\n', '\n')
    .trim()
    .split(/\n{2,}/);
  const [first = '', ...rest] = chunks;
  const title = /^# (\S.*)$/.exec(first)?.[1];
  if (title === undefined) throw new Error('the first line of an article is its title: # Title');
  return { title, blocks: rest.map(parseBlock) };
}

function parseBlock(chunk: string): Block {
  const lines = chunk.split('\n');
  const heading = /^(##|###) (\S.*)$/.exec(chunk);
  if (heading) {
    const text = heading[2] ?? '';
    return { type: 'heading', level: heading[1] === '##' ? 2 : 3, id: slugOf(text), text };
  }
  if (chunk.startsWith('> ')) {
    return { type: 'note', content: parseInline(lines.map((line) => line.replace(/^> ?/, '')).join(' ')) };
  }
  if (chunk.startsWith('|')) return parseTable(lines);
  if (/^(?:- |\d+\. )/.test(chunk)) return parseList(lines);
  if (/^(?:#|```|\* |\s)/.test(chunk)) throw new Error(`the guide does not use this: ${chunk.slice(0, 60)}`);
  return { type: 'paragraph', content: parseInline(lines.join(' ')) };
}

function parseList(lines: readonly string[]): Block {
  const isOrdered = /^\d/.test(lines[0] ?? '');
  const start = isOrdered ? /^\d+\. / : /^- /;
  const items: string[] = [];
  for (const line of lines) {
    const last = items.length - 1;
    if (start.test(line)) items.push(line.replace(start, ''));
    else if (/^ {2,}\S/.test(line) && !/^ +(?:- |\d+\. )/.test(line))
      items[last] = `${items[last]} ${line.trim()}`;
    else throw new Error(`no line of a list: ${line.slice(0, 60)}`);
  }
  return { type: 'list', isOrdered, items: items.map(parseInline) };
}

function parseTable(lines: readonly string[]): Block {
  const cells = (line: string) => {
    if (!/^\|.*\|$/.test(line)) throw new Error(`no row of a table: ${line.slice(0, 60)}`);
    return line
      .slice(1, -1)
      .split('|')
      .map((cell) => parseInline(cell.trim()));
  };
  const [head = '', rule = '', ...rows] = lines;
  if (!/^\|(?:\s*-+\s*\|)+$/.test(rule))
    throw new Error(`a table needs a rule under its head: ${head.slice(0, 60)}`);
  const width = cells(head).length;
  const body = rows.map(cells);
  if (body.some((row) => row.length !== width))
    throw new Error(`uneven rows in the table under ${head.slice(0, 60)}`);
  return { type: 'table', head: cells(head), rows: body };
}

const inlinePattern = /\*\*([^*]+)\*\*|`([^`]+)`|\[([^\]]+)\]\(([a-z0-9-]+(?:#[a-z0-9-]+)?)\)/g;

function parseInline(text: string): Inline[] {
  const content: Inline[] = [];
  let from = 0;
  const addText = (part: string) => {
    if (/\*\*|`|\]\(/.test(part)) throw new Error(`not closed or not a topic: ${part.slice(0, 60)}`);
    if (part !== '') content.push({ type: 'text', text: part });
  };
  for (const match of text.matchAll(inlinePattern)) {
    addText(text.slice(from, match.index));
    from = match.index + match[0].length;
    const [, strong, keys, link, target] = match;
    if (strong !== undefined) content.push({ type: 'strong', text: strong });
    else if (keys !== undefined) content.push({ type: 'keys', text: keys });
    else content.push({ type: 'link', text: link ?? '', target: target ?? '' });
  }
  addText(text.slice(from));
  return content;
}

/** A heading as the part of an address. */
export function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** The words of a block, without marks. */
export function textOf(block: Block): string {
  const join = (content: readonly Inline[]) => content.map(({ text }) => text).join('');
  switch (block.type) {
    case 'heading':
      return block.text;
    case 'paragraph':
    case 'note':
      return join(block.content);
    case 'list':
      return block.items.map(join).join(' ');
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(join).join(' ')).join(' ');
  }
}
