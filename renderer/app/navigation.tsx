import {
  IconAdjustments,
  IconChartBar,
  IconFileImport,
  IconGift,
  IconLayoutDashboard,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import { sections, type SectionKey } from '#shared/shell/sections.ts';
import { shellText } from '#shared/shell/nl.ts';
import { hrefOf } from '#renderer/app/route.ts';
import classes from '#renderer/app/shell.module.css';

const icons: Record<SectionKey, Icon> = {
  overview: IconLayoutDashboard,
  clients: IconUsers,
  classification: IconChartBar,
  imports: IconFileImport,
  gifts: IconGift,
  settings: IconAdjustments,
};

export function Navigation({ current }: { current: SectionKey | undefined }) {
  return (
    <nav className={classes.nav} aria-label={shellText.navigation}>
      <div className={classes.brand} aria-hidden>
        <PeilMark />
        {shellText.program}
      </div>
      {sections.map((section) => {
        const SectionIcon = icons[section.key];
        return (
          <a
            key={section.key}
            className={classes.link}
            href={hrefOf(section.path)}
            {...(section.key === current ? { 'aria-current': 'page' as const } : {})}
          >
            <SectionIcon size={18} stroke={1.6} aria-hidden />
            {section.label}
          </a>
        );
      })}
    </nav>
  );
}

/** The mark of the program: a gauge line at its level. */
function PeilMark() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="var(--peil-accent)" strokeWidth="2">
      <path d="M3 2v16M3 5h4M3 10h6M3 15h4" />
      <path d="M11 10h7" strokeWidth="3" />
    </svg>
  );
}
