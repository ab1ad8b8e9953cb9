import type { ReactNode } from 'react';
import { settingsText } from '#shared/settings/nl.ts';
import { hrefOf, useRoute } from '#renderer/app/route.ts';
import classes from '#renderer/settings/settings.module.css';

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
        <nav className={classes['tabs']} aria-label={settingsText.tabsLabel}>
          {settingsText.tabs.map((tab) => (
            <a
              key={tab.path}
              className={classes['tab']}
              href={hrefOf(tab.path)}
              aria-current={tab.path === path ? 'page' : undefined}
            >
              {tab.label}
            </a>
          ))}
        </nav>
        <div className={classes['tools']}>{actions}</div>
      </div>
      <div className={classes['body']}>{children}</div>
    </div>
  );
}
