import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { OpenOffice } from '#shared/office/calls.ts';
import { placeText } from '#shared/office/place-nl.ts';
import classes from '#renderer/accounts/banner.module.css';
import { useCommand } from '#renderer/calls/use-command.ts';

/** Says that the office stands in a folder where it is not safe, until somebody has read it. */
export function PlaceBanner({ office }: { office: OpenOffice }) {
  const dismiss = useCommand('office.dismissPlace');
  if (!office.riskyPlace) return null;
  return (
    <aside className={classes['banner']} aria-label={placeText.bannerLabel}>
      <IconAlertTriangle size={16} aria-hidden />
      <span>{placeText.banner(office.riskyPlace)}</span>
      <Button size="compact-xs" variant="default" onClick={() => dismiss.mutate({})}>
        {placeText.dismiss}
      </Button>
    </aside>
  );
}
