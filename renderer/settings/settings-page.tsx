import type { ReactNode } from 'react';
import { settingsText } from '#shared/settings/nl.ts';
import { hrefOf, useRoute } from '#renderer/app/route.ts';
import classes from '#renderer/settings/settings.module.css';
import { TabLinks } from '#renderer/ui/tab-links.tsx';

interface SettingsPageProps {
  children: ReactNode;
  /** The page's own actions, at the right. */
  actions?: ReactNode;
}

/** The parts of the settings, one tab each. */
export function SettingsPage({ children, actions }: SettingsPageProps) {
  const { path } = useRoute();
  return (
    <div className={classes['page']}>
      <div className={classes['bar']}>
        <TabLinks
          label={settingsText.tabsLabel}
          tabs={settingsText.tabs.map((tab) => ({
            label: tab.label,
            href: hrefOf(tab.path),
            isCurrent: tab.path === path,
          }))}
        />
        <div className={classes['tools']}>{actions}</div>
      </div>
      <div className={classes['body']}>{children}</div>
    </div>
  );
}
