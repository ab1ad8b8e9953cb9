import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { helpText } from '#shared/support/help-nl.ts';
import { findScreen } from '#renderer/app/screens.ts';
import { hrefOf, useRoute } from '#renderer/app/route.ts';
import { ScreenFrame } from '#renderer/app/screen-frame.tsx';
import classes from '#renderer/help/help.module.css';

/** The help while no office is open: a new version may be what an office needs to open. */
export function StartHelp() {
  const { path } = useRoute();
  const found = findScreen(path);
  if (found?.screen.isBare) return <ScreenFrame found={found} key={path} />;
  return (
    <main className={classes['start']}>
      <div className={classes['startHead']}>
        <h1>{found?.screen.title ?? helpText.menu}</h1>
        <Button
          component="a"
          variant="subtle"
          href={hrefOf('/')}
          leftSection={<IconArrowLeft size={16} aria-hidden />}
        >
          {helpText.toStart}
        </Button>
      </div>
      <ScreenFrame found={found} key={path} />
    </main>
  );
}
