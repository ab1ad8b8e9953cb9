import type { ReactNode } from 'react';
import { budgetsText } from '#shared/budgets/nl.ts';
import { hrefOf, useRoute } from '#renderer/app/route.ts';
import classes from '#renderer/budgets/budgets.module.css';

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
        <nav className={classes['tabs']} aria-label={pages.label}>
          {(['budgets', 'seasons', 'holidays'] as const).map((key) => (
            <a
              key={key}
              className={classes['tab']}
              href={hrefOf(budgetPaths[key], year)}
              aria-current={budgetPaths[key] === path ? 'page' : undefined}
            >
              {pages[key]}
            </a>
          ))}
        </nav>
        <div className={classes['tools']}>{actions}</div>
      </div>
      {children}
    </div>
  );
}
