import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from '#renderer/accounts/accounts.module.css';

interface FrontPageProps {
  title: string;
  /** Under the title: which office, which file. */
  below?: ReactNode;
  children: ReactNode;
  /** Apart from what the page is for: other ways, under a line. */
  foot?: ReactNode;
  /** For a form with an explanation beside it, or the sheet. */
  isWide?: boolean;
}

/** A page of its own before the office is open: one panel in the middle. */
export function FrontPage({ title, below, children, foot, isWide = false }: FrontPageProps) {
  return (
    <div className={classes['front']}>
      <main className={classes['panel']} data-wide={isWide}>
        <header className={classes['head']}>
          <Title order={1} size="xl">
            {title}
          </Title>
          {below}
        </header>
        {children}
        {foot && <footer className={classes['foot']}>{foot}</footer>}
      </main>
    </div>
  );
}
