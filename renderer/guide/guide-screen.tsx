import { Button, TextInput } from '@mantine/core';
import { IconPrinter, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { guideText } from '#shared/guide/nl.ts';
import { searchGuide } from '#shared/guide/search.ts';
import { hrefOf, navigate, useRoute } from '#renderer/app/route.ts';
import type { ScreenProps } from '#renderer/app/screens.ts';
import { usePrintAction } from '#renderer/app/use-print-action.ts';
import { Article } from '#renderer/guide/article.tsx';
import { guidePath } from '#renderer/guide/guide-path.ts';
import { topics } from '#renderer/guide/topics.ts';
import classes from '#renderer/guide/guide.module.css';

/** The whole guide: contents and search on the left, one topic on the right. */
export function GuideScreen({ parameters }: ScreenProps) {
  const heading = useRoute().parameters.get('kop') ?? undefined;
  const [query, setQuery] = useState('');
  const key = parameters['topic'] ?? topics[0]?.key ?? '';
  const index = topics.findIndex((each) => each.key === key);
  const topic = topics[index];
  usePrintAction();
  const onTarget = (target: string) => {
    const [wanted = '', kop] = target.split('#');
    navigate(guidePath(wanted), { kop });
  };
  return (
    <div className={classes.screen}>
      <nav className={classes.contents} aria-label={guideText.contents}>
        <TextInput
          type="search"
          aria-label={guideText.search}
          placeholder={guideText.search}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        {query.trim() === '' ? <Contents current={key} /> : <Hits query={query} />}
      </nav>
      <div className={classes.page}>
        <Button
          className={classes.print}
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => window.print()}
        >
          {guideText.print}
        </Button>
        {topic ? <Article topic={topic} heading={heading} onTarget={onTarget} /> : <p>{guideText.unknown}</p>}
        <Neighbours previous={topics[index - 1]} next={index < 0 ? undefined : topics[index + 1]} />
      </div>
    </div>
  );
}

function Contents({ current }: { current: string }) {
  return (
    <ul>
      {topics.map(({ key, title }) => (
        <li key={key}>
          <a href={hrefOf(guidePath(key))} aria-current={key === current ? 'page' : undefined}>
            {title}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Hits({ query }: { query: string }) {
  const hits = searchGuide(topics, query);
  return (
    <>
      <output className={classes.count}>
        {hits.length === 0 ? guideText.nothing : guideText.hits(hits.length)}
      </output>
      <ul>
        {hits.map(({ key, title, heading, excerpt }) => (
          <li key={`${key} ${heading?.id ?? ''}`}>
            <a href={hrefOf(guidePath(key), { kop: heading?.id })}>
              <strong>{heading === null ? title : `${title}: ${heading.text}`}</strong>
              <small>{excerpt}</small>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

interface Neighbour {
  key: string;
  title: string;
}

function Neighbours({ previous, next }: { previous: Neighbour | undefined; next: Neighbour | undefined }) {
  return (
    <div className={classes.neighbours}>
      {previous && (
        <a href={hrefOf(guidePath(previous.key))}>
          <small>{guideText.previous}</small>
          {previous.title}
        </a>
      )}
      {next && (
        <a className={classes.nextTopic} href={hrefOf(guidePath(next.key))}>
          <small>{guideText.next}</small>
          {next.title}
        </a>
      )}
    </div>
  );
}
