import type { CSSProperties } from 'react';
import type { Stretch } from '#shared/maintenance/board-axis.ts';

/** A fraction as CSS writes it. */
export function percent(fraction: number): string {
  return `${Number((fraction * 100).toFixed(5))}%`;
}

/** Where something stands along the year. */
export function placed({ start, width }: Stretch): CSSProperties {
  return { left: percent(start), width: percent(width) };
}
