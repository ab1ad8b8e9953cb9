import { undetermined } from '#shared/advisory/model.ts';
import classes from '#renderer/advisory/advisory.module.css';

/** How a status looks; one of the office's own looks like any other. */
interface StatusLook {
  /** Variable of theme.css; null is an outline. */
  fill: string | null;
  text: string;
  cell: string | undefined;
}

const looks: Readonly<Record<string, StatusLook>> = {
  Actief: { fill: '--peil-advice-active', text: '--peil-advice-active-text', cell: classes['active'] },
  Voorstel: {
    fill: '--peil-advice-proposal',
    text: '--peil-advice-proposal-text',
    cell: classes['proposal'],
  },
  Bespr: { fill: '--peil-advice-discuss', text: '--peil-advice-discuss-text', cell: classes['discuss'] },
  Toekomst: { fill: '--peil-advice-later', text: '--peil-advice-later-text', cell: classes['later'] },
  Nvt: { fill: '--peil-advice-none', text: '--peil-advice-none-text', cell: classes['none'] },
  [undetermined]: { fill: null, text: '--peil-text-soft', cell: classes['none'] },
};
const other: StatusLook = { fill: '--peil-line-strong', text: '--peil-text', cell: undefined };

/** In the order of how much it asks: what runs first, what nobody knows last. */
const order = Object.keys(looks);

export function lookOf(status: string): StatusLook {
  return looks[status] ?? other;
}

/** The class of a cell of the grid. */
export function statusClass(status: string): string | undefined {
  return lookOf(status).cell;
}

/** Statuses in the order in which a bar shows them; the office's own stand before what does not apply. */
export function inOrder<T extends { code: string }>(statuses: readonly T[]): T[] {
  const rank = ({ code }: T) => {
    const place = order.indexOf(code);
    return place < 0 ? order.indexOf('Nvt') - 0.5 : place;
  };
  return statuses.toSorted((a, b) => rank(a) - rank(b));
}
