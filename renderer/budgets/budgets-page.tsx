import type { ReactNode } from 'react';
import { budgetsText } from '#shared/budgets/nl.ts';
import { hrefOf, useRoute } from '#renderer/app/route.ts';
import classes from '#renderer/budgets/budgets.module.css';
import { TabLinks } from '#renderer/ui/tab-links.tsx';

interface BudgetsPageProps {
  children: ReactNode;
  /** The planning year, at the left. */
  start?: ReactNode;
  /** The page's own actions, at the right. */
  actions?: ReactNode;
}

export const budgetPaths = {
  budgets: '/capaciteit/begroting',
  seasons: '/capaciteit/begroting/seizoensprofielen',
  holidays: '/capaciteit/begroting/feestdagen',
} as const;

const { pages } = budgetsText;

/** The parts of the budget, one tab each. The year goes along. */
export function BudgetsPage({ children, start, actions }: BudgetsPageProps) {
  const { path, parameters } = useRoute();
  const year = { jaar: parameters.get('jaar') };
  return (
    <div className={classes['page']}>
      <div className={classes['bar']}>
        {start}
        <TabLinks
          label={pages.label}
          tabs={(['budgets', 'seasons', 'holidays'] as const).map((key) => ({
            label: pages[key],
            href: hrefOf(budgetPaths[key], year),
            isCurrent: budgetPaths[key] === path,
          }))}
        />
        <div className={classes['tools']}>{actions}</div>
      </div>
      {children}
    </div>
  );
}
