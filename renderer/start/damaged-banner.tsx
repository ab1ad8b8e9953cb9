import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { OfficeStatus } from '#shared/office/calls.ts';
import { damagedText } from '#shared/office/damaged-nl.ts';
import classes from '#renderer/accounts/banner.module.css';
import { useCommand } from '#renderer/calls/use-command.ts';

/** Says as long as it lasts that a damaged file is looked at, and what of it cannot be read. */
export function DamagedBanner({ damaged }: Pick<OfficeStatus, 'damaged'>) {
  const close = useCommand('office.close');
  if (!damaged) return null;
  return (
    <aside className={classes['banner']} aria-label={damagedText.bannerLabel}>
      <IconAlertTriangle size={16} aria-hidden />
      <span>{damagedText.banner(damaged.unreadable)}</span>
      <Button size="compact-xs" variant="default" loading={close.isPending} onClick={() => close.mutate({})}>
        {damagedText.stop}
      </Button>
    </aside>
  );
}
