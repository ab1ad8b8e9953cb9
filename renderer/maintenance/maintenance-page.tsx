import type { ReactNode } from 'react';
import { maintenanceScreenText as text } from '#shared/maintenance/screen-nl.ts';
import { hrefOf, useRoute } from '#renderer/app/route.ts';
import classes from '#renderer/maintenance/maintenance.module.css';
import { useMaintenanceYear } from '#renderer/maintenance/use-maintenance-year.ts';
import { YearPicker } from '#renderer/planning/year-picker.tsx';
import { TabLinks } from '#renderer/ui/tab-links.tsx';

/** The parts of the year in the order of the bar; `hasYear` when the chosen year goes along. */
const tabs = [
  { path: '/jaarplan', label: text.tabs.board, hasYear: true },
  { path: '/jaarplan/agenda', label: text.tabs.agenda, hasYear: false },
  { path: '/jaarplan/stappen', label: text.tabs.steps, hasYear: true },
] as const;

interface MaintenancePageProps {
  children: ReactNode;
  /** The page's own actions, at the right of the bar. */
  actions?: ReactNode;
  /** The page is about one calendar year, which can be chosen. */
  hasYear?: boolean;
}

/** The parts of the year, one tab each. */
export function MaintenancePage({ children, actions, hasYear = true }: MaintenancePageProps) {
  const { path } = useRoute();
  const chosen = useMaintenanceYear();
  // What a step lacks belongs to the steps.
  const current = path.startsWith('/jaarplan/ontbreekt/') ? '/jaarplan/stappen' : path;
  return (
    <div className={classes['page']}>
      <div className={classes['bar']}>
        <TabLinks
          label={text.tabsLabel}
          tabs={tabs.map((tab) => ({
            label: tab.label,
            href: hrefOf(tab.path, tab.hasYear && chosen ? { jaar: String(chosen.year) } : {}),
            isCurrent: tab.path === current,
          }))}
        />
        <div className={classes['tools']}>
          {hasYear && chosen && <YearPicker {...chosen} />}
          {actions}
        </div>
      </div>
      {children}
    </div>
  );
}
