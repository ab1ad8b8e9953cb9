import { type MouseEvent, useEffect, useRef } from 'react';
import type { OfficeStatus, OpenOffice } from '#shared/office/calls.ts';
import { shellText } from '#shared/shell/nl.ts';
import { PasswordPrompt } from '#renderer/accounts/password-prompt.tsx';
import { RecoveryBanner } from '#renderer/accounts/recovery-banner.tsx';
import { useActivity } from '#renderer/accounts/use-activity.ts';
import { Header } from '#renderer/app/header.tsx';
import { Navigation } from '#renderer/app/navigation.tsx';
import { Palette } from '#renderer/app/palette.tsx';
import { useRoute } from '#renderer/app/route.ts';
import { findScreen } from '#renderer/app/screens.ts';
import { ScreenFrame } from '#renderer/app/screen-frame.tsx';
import { GuidePanel } from '#renderer/guide/guide-panel.tsx';
import { StatusBar } from '#renderer/app/status-bar.tsx';
import { useShortcuts } from '#renderer/app/use-shortcuts.ts';
import { DropZone } from '#renderer/imports/drop-zone.tsx';
import { DamagedBanner } from '#renderer/start/damaged-banner.tsx';
import { PlaceBanner } from '#renderer/start/place-banner.tsx';
import { useKeptFocus } from '#renderer/ui/use-kept-focus.ts';
import classes from '#renderer/app/shell.module.css';

interface ShellProps {
  status: OfficeStatus;
  office: OpenOffice;
}

/** The sections whose screens choose a year of their own. */
const ownYear: ReadonlySet<string | null> = new Set(['planning', 'capacity', 'maintenance']);

/** The window around every screen: navigation, header, content, status bar. */
export function Shell({ status, office }: ShellProps) {
  const route = useRoute();
  const found = findScreen(route.path);
  const main = useRef<HTMLElement>(null);
  const run = useShortcuts(found?.screen);
  useKeptFocus();
  useActivity(office.account.id !== null || status.damaged !== null);
  // What had the focus went away with the screen before: the keys go on in the new one.
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, [route.path]);
  useEffect(() => {
    if (found?.screen.isBare) return;
    document.title = `${found?.screen.title ?? shellText.program} · ${office.name} · ${shellText.program}`;
  }, [found?.screen, office.name]);

  // The address after # is the screen, so the link must not change it.
  const focusContent = (event: MouseEvent) => {
    event.preventDefault();
    main.current?.focus();
  };

  if (found?.screen.isBare) return <ScreenFrame found={found} key={route.path} />;
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#inhoud" onClick={focusContent}>
        {shellText.skipToContent}
      </a>
      <Navigation current={found?.screen.section ?? undefined} />
      <Header
        title={found?.screen.title ?? shellText.notFound.title}
        office={office}
        run={run}
        hasWorkingYear={!ownYear.has(found?.screen.section ?? null)}
      />
      <div className={classes.notice}>
        <DamagedBanner damaged={status.damaged} />
        <RecoveryBanner office={office} />
        <PlaceBanner office={office} />
      </div>
      <main className={classes.main} id="inhoud" ref={main} tabIndex={-1}>
        <ScreenFrame found={found} key={route.path} />
      </main>
      <GuidePanel screen={found?.screen} path={route.path} status={status} />
      <StatusBar office={office} version={status.version} isViewingCopy={status.isViewingCopy} />
      <Palette />
      <PasswordPrompt />
      <DropZone />
    </div>
  );
}
