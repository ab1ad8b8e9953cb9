import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { OpenOffice } from '#shared/office/calls.ts';
import { accessText } from '#shared/accounts/screens-nl.ts';
import { RenewRecovery } from '#renderer/accounts/renew-recovery.tsx';
import classes from '#renderer/accounts/banner.module.css';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';

const text = accessText.sheet;

/** Says to partners that nobody has checked the printed recovery key yet, until somebody has. */
export function RecoveryBanner({ office }: { office: OpenOffice }) {
  const { account, isDemo } = office;
  const [isOpen, setIsOpen] = useState(false);
  const isAsked = account.id !== null && account.role === 'partner' && !isDemo;
  const { data } = useQueryCall('accounts.list', {}, { enabled: isAsked });
  if (!isAsked || !data || data.recoveryConfirmedAt !== null) return null;
  return (
    <aside className={classes['banner']} aria-label={text.bannerLabel}>
      <IconAlertTriangle size={16} aria-hidden />
      <span>{text.banner}</span>
      <Button size="compact-xs" variant="default" onClick={() => setIsOpen(true)}>
        {text.bannerAction}
      </Button>
      {isOpen && <RenewRecovery onClose={() => setIsOpen(false)} />}
    </aside>
  );
}
