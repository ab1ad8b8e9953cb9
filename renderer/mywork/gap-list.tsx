import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { WorkGap } from '#shared/mywork/model.ts';
import { myworkText as text } from '#shared/mywork/nl.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { clientPath } from '#renderer/clients/client-path.ts';
import classes from '#renderer/mywork/mywork.module.css';

/** Clients shown at once. */
const page = 40;

/** Own clients of whom something must still be known, each a link to its strategy data. */
export function GapList({ gaps }: { gaps: readonly WorkGap[] }) {
  const [shown, setShown] = useState(page);
  if (gaps.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {text.noGaps}
      </Text>
    );
  return (
    <>
      <ul className={classes['gaps']}>
        {gaps.slice(0, shown).map(({ number, name, missing }) => (
          <li key={number}>
            <a href={hrefOf(clientPath(number))} className={classes['title']}>
              {number} {name}
            </a>
            <span className={classes['soft']}>{missing.join(', ')}</span>
          </li>
        ))}
      </ul>
      {gaps.length > shown && (
        <Button variant="subtle" size="compact-sm" onClick={() => setShown(shown + 200)}>
          {text.moreClients(gaps.length - shown)}
        </Button>
      )}
    </>
  );
}
