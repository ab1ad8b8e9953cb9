import { useEffect, useState } from 'react';
import type { BackupPreview } from '#shared/backup/calls.ts';
import type { Backup } from '#shared/backup/model.ts';
import type { CallRefused } from '#renderer/calls/invoke.ts';
import { useCommand } from '#renderer/calls/use-command.ts';

/** Has the backup checked once, when the panel opens. A file that was put aside is not checked: it is kept as it is. */
export function usePreview(backup: Backup): { preview: BackupPreview | null; refusal: CallRefused | null } {
  const [preview, setPreview] = useState<BackupPreview | null>(null);
  const [refusal, setRefusal] = useState<CallRefused | null>(null);
  const { mutate } = useCommand('backups.preview', { onSuccess: setPreview, onRefused: setRefusal });
  useEffect(() => {
    if (backup.isVerified) mutate({ sequence: backup.sequence });
  }, [mutate, backup.isVerified, backup.sequence]);
  return { preview, refusal };
}
