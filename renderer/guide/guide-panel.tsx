import { lazy, Suspense, useEffect } from 'react';
import type { OfficeStatus } from '#shared/office/calls.ts';
import type { Screen } from '#renderer/app/screens.ts';
import { isGuideScreen } from '#renderer/guide/guide-path.ts';
import { guideStore, useGuide } from '#renderer/guide/guide-store.ts';

const GuidePanelBody = lazy(async () => ({
  default: (await import('#renderer/guide/guide-panel-body.tsx')).GuidePanelBody,
}));
const AboutWindow = lazy(async () => ({
  default: (await import('#renderer/guide/about-window.tsx')).AboutWindow,
}));

interface GuidePanelProps {
  screen: Screen | undefined;
  path: string;
  status: OfficeStatus;
}

/** The guide beside the screen, at the topic of that screen; and the window about the program. */
export function GuidePanel({ screen, path, status }: GuidePanelProps) {
  const { isOpen, target, isAboutOpen } = useGuide();
  useEffect(() => guideStore.follow(), [path]);
  return (
    <Suspense fallback={null}>
      {isOpen && !isGuideScreen(path) && <GuidePanelBody target={target ?? screen?.guide ?? 'overzicht'} />}
      {isAboutOpen && <AboutWindow status={status} onClose={() => guideStore.showAbout(false)} />}
    </Suspense>
  );
}
