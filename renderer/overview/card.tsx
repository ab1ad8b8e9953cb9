import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from '#renderer/overview/overview.module.css';

interface CardProps {
  title: string;
  children: ReactNode;
  /** At the right of the title. */
  aside?: ReactNode;
}

export function Card({ title, children, aside }: CardProps) {
  return (
    <section className={classes['card']} aria-label={title}>
      <header className={classes['cardHead']}>
        <Title order={2} size="lg">
          {title}
        </Title>
        {aside}
      </header>
      {children}
    </section>
  );
}
