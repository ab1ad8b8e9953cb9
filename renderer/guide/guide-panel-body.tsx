import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { guideText } from '#shared/guide/nl.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { Article } from '#renderer/guide/article.tsx';
import { guidePath } from '#renderer/guide/guide-path.ts';
import { guideStore } from '#renderer/guide/guide-store.ts';
import { findTopic } from '#renderer/guide/topics.ts';
import classes from '#renderer/guide/guide.module.css';

/** What the panel shows; loaded with all topics when it is opened for the first time. */
export function GuidePanelBody({ target }: { target: string }) {
  const panel = useRef<HTMLElement>(null);
  const [key = '', heading] = target.split('#');
  const topic = findTopic(key);
  useEffect(() => {
    const element = panel.current;
    const before = document.activeElement;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      guideStore.close();
    };
    element?.addEventListener('keydown', onKey);
    return () => {
      element?.removeEventListener('keydown', onKey);
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  // A link that was followed is gone with its page; the focus would be lost with it.
  useEffect(() => panel.current?.focus(), [target]);
  return (
    <aside className={classes.panel} aria-label={guideText.title} ref={panel} tabIndex={-1}>
      <div className={classes.panelHead}>
        <strong>{guideText.title}</strong>
        <Button component="a" variant="subtle" href={hrefOf(guidePath(key))}>
          {guideText.openWhole}
        </Button>
        <Tooltip label={`${guideText.close} (Esc)`}>
          <ActionIcon aria-label={guideText.close} onClick={guideStore.close}>
            <IconX size={18} />
          </ActionIcon>
        </Tooltip>
      </div>
      <div className={classes.panelText}>
        {topic ? (
          <Article topic={topic} heading={heading} onTarget={guideStore.show} />
        ) : (
          <p>{guideText.unknown}</p>
        )}
      </div>
    </aside>
  );
}
