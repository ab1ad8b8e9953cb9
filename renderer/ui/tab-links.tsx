import { maySee, useRole } from '#renderer/accounts/use-may.ts';
import { parseRoute } from '#renderer/app/route.ts';
import classes from '#renderer/ui/tab-links.module.css';

/** One part of a page, at an address of its own. */
export interface TabLink {
  label: string;
  href: string;
  isCurrent: boolean;
}

/**
 * The parts of a page as tabs in its bar, without those that the one at work may not see. They are links, so that back, forward and
 * Ctrl+click work.
 */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  useRole();
  const shown = tabs.filter(({ href }) => maySee(parseRoute(href.slice(1)).path));
  return (
    <nav className={classes['tabs']} aria-label={label}>
      {shown.map((tab) => (
        <a
          key={tab.label}
          className={classes['tab']}
          href={tab.href}
          aria-current={tab.isCurrent ? 'page' : undefined}
        >
          {tab.label}
        </a>
      ))}
    </nav>
  );
}
