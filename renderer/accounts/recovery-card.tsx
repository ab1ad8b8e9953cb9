import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { accessText } from '#shared/accounts/screens-nl.ts';
import { formatInstant } from '#shared/text/format.ts';
import classes from '#renderer/accounts/access.module.css';
import { RenewRecovery } from '#renderer/accounts/renew-recovery.tsx';

const text = accessText.access.recovery;

/** Whether the printed recovery key was checked, and another one. */
export function RecoveryCard({ confirmedAt }: { confirmedAt: string | null }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section className={classes['card']} aria-labelledby="recovery">
      <h2 id="recovery">{text.title}</h2>
      <Text size="sm" className={confirmedAt === null ? (classes['warning'] ?? '') : ''}>
        {confirmedAt === null ? text.unconfirmed : text.confirmed(formatInstant(confirmedAt))}
      </Text>
      <Text size="sm" c="dimmed" mb="sm">
        {text.body}
      </Text>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {text.renew}
      </Button>
      {isOpen && <RenewRecovery onClose={() => setIsOpen(false)} />}
    </section>
  );
}
