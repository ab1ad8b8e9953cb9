import { IconLock } from '@tabler/icons-react';
import { closingText } from '#shared/closing/nl.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { useClosedYear } from '#renderer/closing/use-closed-year.ts';
import classes from '#renderer/closing/closing.module.css';

/** Says that a year is closed, with the way to read it as it was; nothing while it is open. */
export function ClosedYearBanner({ year }: { year: number }) {
  if (!useClosedYear(year)) return null;
  return (
    <div className={classes['banner']}>
      <IconLock size={15} aria-hidden />
      {closingText.screen.banner(year)}
      <a href={hrefOf(`/jaarplan/jaren/${year}`)}>{closingText.screen.bannerLink}</a>
    </div>
  );
}
