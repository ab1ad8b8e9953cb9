import { giftKinds, type GiftKind, type GiftRow } from '#shared/gifts/model.ts';
import { giftsText } from '#shared/gifts/nl.ts';
import classes from '#renderer/gifts/gifts.module.css';

interface GiftCountsProps {
  counts: Record<GiftKind, number>;
  rows: readonly GiftRow[];
}

/** How many get what, and how many of them one should look at twice. */
export function GiftCounts({ counts, rows }: GiftCountsProps) {
  const shared = rows.filter((row) => giftKinds.some((kind) => row.sharedWith[kind].length > 0)).length;
  const noAddress = rows.filter(
    (row) => row.address === null && giftKinds.some((kind) => row.isChosen[kind]),
  ).length;
  return (
    <div className={classes['counts']}>
      {giftKinds.map((kind) => (
        <strong key={kind}>{giftsText.count(kind, counts[kind])}</strong>
      ))}
      {shared > 0 && <span className={classes['warning']}>{giftsText.sharedCount(shared)}</span>}
      {noAddress > 0 && <span className={classes['warning']}>{giftsText.noAddressCount(noAddress)}</span>}
    </div>
  );
}
