import { Loader, Progress, Text } from '@mantine/core';
import classes from '#renderer/accounts/accounts.module.css';
import { useProgress } from '#renderer/app/use-progress.ts';

/** What takes longer than a moment: what is going on, and how far it is when that is known. */
export function TaskProgress({ label }: { label: string }) {
  const progress = useProgress();
  return (
    <output className={classes['progress']}>
      <Text size="sm" mb={8}>
        <Loader size={12} mr={8} aria-hidden />
        {label}
      </Text>
      {progress && (
        <>
          <Text size="xs" c="dimmed" mb={4}>
            {progress.label}
          </Text>
          {progress.total > 0 && (
            <Progress value={(progress.done / progress.total) * 100} aria-label={progress.label} />
          )}
        </>
      )}
    </output>
  );
}
