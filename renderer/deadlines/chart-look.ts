import type { LoadLayer } from '#shared/deadlines/load.ts';
import { deadlinesText } from '#shared/deadlines/nl.ts';
import { deadlinesScreenText } from '#shared/deadlines/screen-nl.ts';

/** Colours of the kinds in the chart of a year; each has a swatch with its name beside it. */
export const layerColors: Record<LoadLayer, string> = {
  vat: '--peil-type-b',
  payroll: '--peil-type-d',
  income_tax: '--peil-advice-proposal',
  corporate_tax: '--peil-advice-discuss',
  accounts: '--peil-advice-active',
  wwft: '--peil-incomplete-line',
};

/** The name of a kind; btw holds its opgaaf and suppletie too. */
export function nameOfLayer(layer: LoadLayer): string {
  return layer === 'vat' ? deadlinesScreenText.load.vat : deadlinesText.families[layer];
}

/** The value of a colour of theme.css: a canvas cannot read variables by itself. */
export function colorOf(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}
