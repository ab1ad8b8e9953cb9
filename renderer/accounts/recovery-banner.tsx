import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { OpenOffice } from '#shared/office/calls.ts';
import { accessText } from '#shared/accounts/screens-nl.ts';
import classes from '#renderer/accounts/banner.module.css';
import { hrefOf } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';

const text = accessText.sheet;

/** Says to partners that nobody has checked the printed recovery key yet, until somebody has. */
export function RecoveryBanner({ office }: { office: OpenOffice }) {
  const { account, isDemo } = office;
  const isAsked = account.id !== null && account.role === 'partner' && !isDemo;
  const { data } = useQueryCall('accounts.list', {}, { enabled: isAsked });
  if (!isAsked || !data || data.recoveryConfirmedAt !== null) return null;
  return (
    <div className={classes['banner']} role="note">
      <IconAlertTriangle size={16} aria-hidden />
      <span>{text.banner}</span>
      <Button component="a" size="compact-xs" variant="default" href={hrefOf('/beheer/toegang')}>
        {text.bannerAction}
      </Button>
    </div>
  );
}
