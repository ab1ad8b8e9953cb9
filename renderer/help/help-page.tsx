import type { ReactNode } from 'react';
import { helpText } from '#shared/support/help-nl.ts';
import { hrefOf, useRoute } from '#renderer/app/route.ts';
import classes from '#renderer/help/help.module.css';
import { TabLinks } from '#renderer/ui/tab-links.tsx';

interface HelpPageProps {
  children: ReactNode;
  /** The page's own actions, at the right. */
  actions?: ReactNode;
}

/** The parts of the help, one tab each. */
export function HelpPage({ children, actions }: HelpPageProps) {
  const { path } = useRoute();
  return (
    <div className={classes['page']}>
      <div className={classes['bar']}>
        <TabLinks
          label={helpText.tabsLabel}
          tabs={helpText.tabs.map((tab) => ({
            label: tab.label,
            href: hrefOf(tab.path),
            isCurrent: tab.path === path,
          }))}
        />
        <div className={classes['tools']}>{actions}</div>
      </div>
      <section
        className={classes['body']}
        aria-label={helpText.tabs.find((tab) => tab.path === path)?.label ?? helpText.menu}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        {children}
      </section>
    </div>
  );
}
