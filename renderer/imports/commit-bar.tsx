import { Button, Text } from '@mantine/core';
import classes from '#renderer/imports/imports.module.css';
import type { ImportRunDetail } from '#shared/imports/calls.ts';
import { importScreenText } from '#shared/imports/screen-nl.ts';

const text = importScreenText.commit;

interface CommitBarProps {
  runs: readonly ImportRunDetail[];
  isBusy: boolean;
  onCommit: (take: 'valid' | 'all') => void;
  onRelease: () => void;
}

/** The one primary action: everything that can be taken, or nothing when there is nothing. */
export function CommitBar({ runs, isBusy, onCommit, onRelease }: CommitBarProps) {
  const open = runs.filter((run) => run.status === 'previewed');
  const sum = (count: (run: ImportRunDetail) => number) => open.reduce((total, run) => total + count(run), 0);
  const wrong = sum((run) => run.wrong);
  const good = sum((run) => run.new + run.changed + run.conflicts);
  const isDone = open.length > 0 && wrong === 0 && good === 0;
  return (
    <div className={classes.bar}>
      <Text size="sm">
        {good > 0 && `${wrong > 0 ? `${text.wrong(wrong)} ` : ''}${text.backup}`}
        {isDone && text.nothing}
        {!isDone && good === 0 && text.nothingGood}
      </Text>
      <div className={classes.barEnd}>
        <Button variant={good > 0 ? 'default' : 'filled'} onClick={onRelease}>
          {text.releaseAll}
        </Button>
        {good > 0 && (
          <Button loading={isBusy} onClick={() => onCommit(wrong > 0 ? 'valid' : 'all')}>
            {wrong > 0 ? text.valid(good) : text.all(good)}
          </Button>
        )}
      </div>
    </div>
  );
}
