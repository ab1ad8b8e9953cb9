import type { ReactNode } from 'react';
import { riskScreen } from '#shared/risk/nl-screen.ts';
import { hrefOf, useRoute } from '#renderer/app/route.ts';
import { TabLinks } from '#renderer/ui/tab-links.tsx';
import classes from '#renderer/risk/risk.module.css';

const tabs = [
  { path: '/risico', label: riskScreen.tabs.list },
  { path: '/risico/matrix', label: riskScreen.tabs.matrix },
  { path: '/risico/veranderd', label: riskScreen.tabs.changes },
  { path: '/risico/vragenlijst', label: riskScreen.tabs.definitions },
] as const;

/** The parts of the risk inventory, one tab each. */
export function RiskPage({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  const { path } = useRoute();
  const current = tabs.findLast((tab) => path === tab.path || path.startsWith(`${tab.path}/`))?.path;
  return (
    <div className={classes['page']}>
      <div className={classes['tabBar']}>
        <TabLinks
          label={riskScreen.tabsLabel}
          tabs={tabs.map(({ path: to, label }) => ({ label, href: hrefOf(to), isCurrent: to === current }))}
        />
        <div className={classes['tools']}>{actions}</div>
      </div>
      {children}
    </div>
  );
}
