import { Button, Loader, Text } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { MatrixView } from './matrix-view.tsx';
import classes from './classification.module.css';

const text = nlScreen.definitions;

interface DraftPreviewProps {
  id: number;
  /** The draft has problems, or what is on screen is not stored yet. */
  isBlocked: boolean;
}

/** How many would change type, beside the editor; opens the matrix below it. */
export function DraftSummary({ id, isBlocked, onShow }: DraftPreviewProps & { onShow: () => void }) {
  const comparison = { kind: 'draft' as const, definitionId: id };
  const { data } = useQueryCall('classification.compare', { comparison }, { enabled: !isBlocked });
  if (isBlocked || !data) return null;
  return (
    <Button variant="subtle" rightSection={<IconArrowDown size={14} />} onClick={onShow}>
      {nlScreen.matrix.moved(data.moved, data.total)}
    </Button>
  );
}

/** Who would change type under the draft, before anybody decides. */
export function DraftPreview({ id, isBlocked }: DraftPreviewProps) {
  const comparison = { kind: 'draft' as const, definitionId: id };
  const { data, error } = useQueryCall(
    'classification.compare',
    { comparison },
    { enabled: !isBlocked, keepPrevious: true },
  );
  return (
    <section className={classes['block']} aria-label={text.preview}>
      <h2 className={classes['blockTitle']}>{text.preview}</h2>
      {isBlocked && <Text c="dimmed">{text.previewBlocked}</Text>}
      {!isBlocked && error && <Text role="alert">{error.message}</Text>}
      {!isBlocked && !data && !error && <Loader size="sm" />}
      {!isBlocked && data && <MatrixView matrix={data} comparison={comparison} />}
    </section>
  );
}
