import { Button } from '@mantine/core';
import { useEffect, useLayoutEffect } from 'react';
import { privacyText } from '#shared/privacy/nl.ts';
import { riskScreen } from '#shared/risk/nl-screen.ts';
import { hrefOf } from '#renderer/app/route.ts';
import type { ScreenProps } from '#renderer/app/screens.ts';
import { DossierSheet } from '#renderer/privacy/dossier-sheet.tsx';
import { dossierPath, subjectOf } from '#renderer/privacy/paths.ts';
import classes from '#renderer/privacy/privacy.module.css';
import { useDossier } from '#renderer/privacy/use-dossier.ts';

/** What is held about somebody, for paper or PDF; its title says when it is complete. */
export function DossierPrint({ parameters }: ScreenProps) {
  const subject = subjectOf(parameters);
  const { data, error } = useDossier(subject);
  // Paper is white, also when the person works in the dark.
  useLayoutEffect(() => document.documentElement.setAttribute('data-mantine-color-scheme', 'light'));
  useEffect(() => {
    if (data) document.title = `gereed ${privacyText.dossier.of(data.name)}`;
  }, [data]);
  return (
    <main className={classes['sheet']}>
      <header className={`${classes['head']} ${classes['noPrint']}`}>
        <Button
          component="a"
          variant="default"
          href={hrefOf(subject ? dossierPath(subject) : '/beheer/privacy')}
        >
          {riskScreen.sheet.back}
        </Button>
        <Button onClick={() => window.print()}>{riskScreen.sheet.print}</Button>
      </header>
      {error && <p role="alert">{error.message}</p>}
      {data && (
        <>
          <h1>{privacyText.dossier.of(data.name)}</h1>
          <DossierSheet dossier={data} />
        </>
      )}
    </main>
  );
}
