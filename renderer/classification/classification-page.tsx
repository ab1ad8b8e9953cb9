import type { ReactNode } from 'react';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { hrefOf, useRoute } from '#renderer/app/route.ts';
import { TabLinks } from '#renderer/ui/tab-links.tsx';
import { MomentPicker } from './moment-picker.tsx';
import { useMoment } from './moment.ts';
import classes from './classification.module.css';

const tabs = [
  { path: '/classificatie', label: nlScreen.tabs.dashboard, keepsMoment: true },
  { path: '/classificatie/klanten', label: nlScreen.tabs.units, keepsMoment: true },
  { path: '/classificatie/definities', label: nlScreen.tabs.definitions, keepsMoment: false },
  { path: '/classificatie/peildatums', label: nlScreen.tabs.history, keepsMoment: false },
  { path: '/classificatie/afwijkingen', label: nlScreen.tabs.overrides, keepsMoment: false },
  { path: '/classificatie/rapport', label: nlScreen.tabs.report, keepsMoment: false },
] as const;

interface ClassificationPageProps {
  children: ReactNode;
  /** Lets the person choose an earlier reference date. */
  hasMoment?: boolean;
  /** The page's own actions, at the right. */
  actions?: ReactNode;
}

/** The parts of the classification, one tab each, with the state that is shown. */
export function ClassificationPage({ children, hasMoment = false, actions }: ClassificationPageProps) {
  const { path } = useRoute();
  const { parameters } = useMoment();
  const current = tabs.findLast((tab) => path === tab.path || path.startsWith(`${tab.path}/`))?.path;
  return (
    <div className={classes['page']}>
      <div className={classes['bar']}>
        <TabLinks
          label={nlScreen.tabsLabel}
          tabs={tabs.map((tab) => ({
            label: tab.label,
            href: hrefOf(tab.path, tab.keepsMoment ? parameters : {}),
            isCurrent: tab.path === current,
          }))}
        />
        <div className={classes['tools']}>
          {hasMoment && <MomentPicker />}
          {actions}
        </div>
      </div>
      <section
        className={classes['body']}
        aria-label={tabs.find((tab) => tab.path === current)?.label}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        {children}
      </section>
    </div>
  );
}
