import {
  IconAdjustments,
  IconCalendarEvent,
  IconCalendarTime,
  IconChartBar,
  IconFileImport,
  IconGauge,
  IconGift,
  IconLayoutDashboard,
  IconShieldCheck,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import { sections, type SectionKey } from '#shared/shell/sections.ts';
import { shellText } from '#shared/shell/nl.ts';
import { Fragment } from 'react';
import { maySee, useRole } from '#renderer/accounts/use-may.ts';
import { hrefOf, useRoute } from '#renderer/app/route.ts';
import classes from '#renderer/app/shell.module.css';

const icons: Record<SectionKey, Icon> = {
  overview: IconLayoutDashboard,
  clients: IconUsers,
  classification: IconChartBar,
  planning: IconCalendarTime,
  capacity: IconGauge,
  maintenance: IconCalendarEvent,
  risk: IconShieldCheck,
  imports: IconFileImport,
  gifts: IconGift,
  settings: IconAdjustments,
};

export function Navigation({ current }: { current: SectionKey | undefined }) {
  const { path } = useRoute();
  useRole();
  return (
    <nav className={classes.nav} aria-label={shellText.navigation}>
      <div className={classes.brand} aria-hidden>
        <PeilMark />
        {shellText.program}
      </div>
      {sections.filter(isSeen).map((section) => {
        const SectionIcon = icons[section.key];
        const parts = section.key === current ? partsOf(section).filter((part) => maySee(part.path)) : [];
        const isPart = parts.some((part) => isWithin(part, path));
        return (
          <Fragment key={section.key}>
            <a
              className={classes.link}
              href={hrefOf(maySee(section.path) ? section.path : (firstPart(section) ?? section.path))}
              {...(section.key === current && !isPart ? { 'aria-current': 'page' as const } : {})}
            >
              <SectionIcon size={18} stroke={1.6} aria-hidden />
              {section.label}
            </a>
            {parts.map((part) => (
              <a
                key={part.path}
                className={`${classes.link} ${classes.part}`}
                href={hrefOf(part.path)}
                {...(isWithin(part, path) ? { 'aria-current': 'page' as const } : {})}
              >
                {part.label}
              </a>
            ))}
          </Fragment>
        );
      })}
    </nav>
  );
}

type Section = (typeof sections)[number];

function partsOf(section: Section): readonly { path: string; label: string; alsoPath?: string }[] {
  return 'parts' in section ? section.parts : [];
}

/** The first part that the one at work may see. */
function firstPart(section: Section): string | undefined {
  return partsOf(section).find((part) => maySee(part.path))?.path;
}

/** A section is there as long as something in it is. */
function isSeen(section: Section): boolean {
  return maySee(section.path) || firstPart(section) !== undefined;
}

/** A part holds its own screens, and those of another path that one opens from it. */
function isWithin(part: { path: string; alsoPath?: string }, path: string): boolean {
  return [part.path, part.alsoPath].some((start) => start !== undefined && path.startsWith(start));
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
