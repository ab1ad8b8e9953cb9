import { useEffect, useState } from 'react';
import { Progress } from '#shared/tasks/calls.ts';

/** The step of the running task, or null. */
export function useProgress(): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(
    () =>
      window.peil.on('progress', (payload) => {
        const parsed = Progress.safeParse(payload);
        setProgress(parsed.success ? parsed.data : null);
      }),
    [],
  );
  return progress;
}
