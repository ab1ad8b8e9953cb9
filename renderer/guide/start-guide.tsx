import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { guideText } from '#shared/guide/nl.ts';
import { findScreen } from '#renderer/app/screens.ts';
import { hrefOf, useRoute } from '#renderer/app/route.ts';
import { GuideScreen } from '#renderer/guide/guide-screen.tsx';
import classes from '#renderer/guide/guide.module.css';

/** The guide while no office is open: for who starts for the first time. */
export function StartGuide() {
  const { path } = useRoute();
  return (
    <main className={classes.start}>
      <div className={classes.panelHead}>
        <h1>{guideText.title}</h1>
        <Button
          component="a"
          variant="subtle"
          href={hrefOf('/')}
          leftSection={<IconArrowLeft size={16} aria-hidden />}
        >
          {guideText.toStart}
        </Button>
      </div>
      <GuideScreen parameters={findScreen(path)?.parameters ?? {}} key={path} />
    </main>
  );
}
