import { Fragment, useEffect, useRef, type ReactNode } from 'react';
import type { Block, Inline } from '#shared/guide/markdown.ts';
import type { Topic } from '#shared/guide/search.ts';
import classes from '#renderer/guide/guide.module.css';

interface ArticleProps {
  topic: Topic;
  /** The heading to begin at. */
  heading: string | undefined;
  /** Goes to another topic. */
  onTarget: (target: string) => void;
}

/** One topic of the guide, begun at its title or at a heading. */
export function Article({ topic, heading, onTarget }: ArticleProps) {
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    const place = heading === undefined ? null : document.getElementById(idOf(heading));
    (place ?? article.current)?.scrollIntoView();
  }, [topic.key, heading]);
  return (
    <article className={classes.article} ref={article} aria-labelledby="guide-title">
      <h2 id="guide-title">{topic.title}</h2>
      {numbered(topic.blocks).map(([key, block]) => (
        <Fragment key={key}>{showBlock(block, onTarget)}</Fragment>
      ))}
    </article>
  );
}

function idOf(heading: string): string {
  return `guide-${heading}`;
}

function showBlock(block: Block, onTarget: ArticleProps['onTarget']): ReactNode {
  const show = (content: readonly Inline[]) => showInline(content, onTarget);
  switch (block.type) {
    case 'heading':
      return block.level === 2 ? (
        <h3 id={idOf(block.id)}>{block.text}</h3>
      ) : (
        <h4 id={idOf(block.id)}>{block.text}</h4>
      );
    case 'paragraph':
      return <p>{show(block.content)}</p>;
    case 'note':
      return (
        <p className={classes.note} role="note">
          {show(block.content)}
        </p>
      );
    case 'list': {
      const items = numbered(block.items).map(([key, item]) => <li key={key}>{show(item)}</li>);
      return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {numbered(block.head).map(([key, cell]) => (
                <th key={key} scope="col">
                  {show(cell)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {numbered(block.rows).map(([key, row]) => (
              <tr key={key}>
                {numbered(row).map(([cellKey, cell]) => (
                  <td key={cellKey}>{show(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

/** What is written once and never changes may be named by its place. */
function numbered<T>(items: readonly T[]): [string, T][] {
  return items.map((item, index) => [String(index), item]);
}

function showInline(content: readonly Inline[], onTarget: ArticleProps['onTarget']): ReactNode {
  return numbered(content).map(([key, part]) => {
    switch (part.type) {
      case 'text':
        return <Fragment key={key}>{part.text}</Fragment>;
      case 'strong':
        return <strong key={key}>{part.text}</strong>;
      case 'keys':
        return <kbd key={key}>{part.text}</kbd>;
      case 'link':
        return (
          <button key={key} type="button" className={classes.link} onClick={() => onTarget(part.target)}>
            {part.text}
          </button>
        );
    }
  });
}
