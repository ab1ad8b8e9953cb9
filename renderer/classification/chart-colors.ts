import type { ChartAnswer } from '#shared/classification/call-models.ts';

type Bar = ChartAnswer['bars'][number];

export interface ChartColors {
  text: string;
  soft: string;
  line: string;
  surface: string;
  incomplete: string;
  /** Fill of a bar; an unknown one is not filled. */
  fill: (bar: Bar) => string;
}

const typeVariables: Readonly<Record<string, string>> = {
  A: '--peil-type-a',
  B: '--peil-type-b',
  C: '--peil-type-c',
  D: '--peil-type-d',
};

/** The colours of the present theme: a canvas cannot read variables by itself. */
export function readChartColors(chart: ChartAnswer['key']): ChartColors {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(name).trim();
  const accent = read('--peil-accent');
  return {
    text: read('--peil-text'),
    soft: read('--peil-text-soft'),
    line: read('--peil-line'),
    surface: read('--peil-surface'),
    incomplete: read('--peil-incomplete-line'),
    fill: (bar) => {
      if (bar.isUnknown) return 'transparent';
      const variable = chart === 'byType' ? typeVariables[bar.code] : undefined;
      return variable === undefined ? accent : read(variable);
    },
  };
}
