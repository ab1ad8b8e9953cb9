import type { CallRefused } from '#renderer/calls/invoke.ts';
import classes from '#renderer/accounts/accounts.module.css';

/** What a form with a new password was refused for: the password itself, or anything else. */
export function splitRefusal(refusal: CallRefused | null): { password: string | null; other: string | null } {
  const isAboutPassword = refusal?.code === 'INVALID_INPUT';
  const message = refusal?.message ?? null;
  return { password: isAboutPassword ? message : null, other: isAboutPassword ? null : message };
}

/** A refusal that belongs to no field of its own. */
export function RefusedBox({ message }: { message: string | null }) {
  if (message === null) return null;
  return (
    <div className={classes['refused']} role="alert">
      {message}
    </div>
  );
}
