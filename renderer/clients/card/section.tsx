import { useId, type ReactNode } from 'react';
import classes from '#renderer/clients/card/card.module.css';

/** A titled block of the card. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes['section']} aria-labelledby={id}>
      <h2 className={classes['sectionTitle']} id={id}>
        {title}
      </h2>
      <div className={classes['fields']}>{children}</div>
    </section>
  );
}
