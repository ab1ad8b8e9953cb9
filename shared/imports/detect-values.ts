import type { DateOrder, DecimalMark, Detected, YesNoStyle } from './model.ts';

/** Detects the decimal mark from samples of amount columns: `1.234,56` and `12,5` against `1,234.56` and `12.5`. */
export function detectDecimalMark(samples: readonly string[]): Detected<DecimalMark> {
  let comma = 0;
  let point = 0;
  for (const sample of samples) {
    const text = sample.replace(/[^0-9.,]/g, '');
    const last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
    if (last < 0) continue;
    const sign = text[last];
    const both = text.includes(',') && text.includes('.');
    const once = text.indexOf(sign ?? '') === last;
    // A group of exactly three digits behind a single sign may be thousands: it says nothing.
    if (!both && (!once || text.length - last - 1 === 3)) continue;
    if (sign === ',') comma += 1;
    else point += 1;
  }
  const value: DecimalMark = point > comma ? '.' : ',';
  const winner = Math.max(comma, point);
  const loser = Math.min(comma, point);
  return {
    value,
    confidence: winner === 0 ? 'guess' : loser === 0 ? 'sure' : 'likely',
    reason:
      winner === 0
        ? 'Geen bedrag met decimalen gezien; de komma is aangenomen.'
        : `${winner} bedragen met een decimale ${value === ',' ? 'komma' : 'punt'}${loser > 0 ? `, ${loser} anders` : ''}.`,
  };
}

/** Detects the order of day and month: a number above 12 can only be a day. */
export function detectDateOrder(samples: readonly string[]): Detected<DateOrder> {
  const counts: Record<DateOrder, number> = { dmy: 0, mdy: 0, ymd: 0 };
  let undecided = 0;
  for (const sample of samples) {
    const parts = /^\s*(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})/.exec(sample);
    if (!parts) continue;
    const first = Number(parts[1]);
    const second = Number(parts[2]);
    if ((parts[1] ?? '').length === 4) counts.ymd += 1;
    else if (first > 12 && second <= 12) counts.dmy += 1;
    else if (second > 12 && first <= 12) counts.mdy += 1;
    else undecided += 1;
  }
  const order: DateOrder =
    counts.mdy > counts.dmy && counts.mdy > counts.ymd ? 'mdy' : counts.ymd > counts.dmy ? 'ymd' : 'dmy';
  const winner = counts[order];
  const all = counts.dmy + counts.mdy + counts.ymd;
  const names: Record<DateOrder, string> = {
    dmy: 'dag-maand-jaar',
    mdy: 'maand-dag-jaar',
    ymd: 'jaar-maand-dag',
  };
  return {
    value: order,
    confidence: winner === 0 ? 'guess' : winner === all ? 'sure' : 'likely',
    reason:
      winner === 0
        ? `Geen datum die de volgorde bewijst${undecided > 0 ? ` (${undecided} passen op allebei)` : ''}; dag-maand-jaar is aangenomen.`
        : `${winner} van ${all} datums kunnen alleen ${names[order]} zijn.`,
  };
}

const styles: readonly { style: YesNoStyle; words: readonly string[]; label: string }[] = [
  { style: 'ja-nee', words: ['ja', 'nee'], label: 'Ja/Nee' },
  { style: 'waar-onwaar', words: ['waar', 'onwaar', 'true', 'false'], label: 'Waar/Onwaar' },
  { style: 'jn', words: ['j', 'n', 'y'], label: 'J/N' },
  { style: '1-0', words: ['1', '0'], label: '1/0' },
  { style: 'x', words: ['x'], label: 'X/leeg' },
];

/** Detects how yes and no are written. Only `x` alone makes an empty cell mean no. */
export function detectYesNo(samples: readonly string[]): Detected<YesNoStyle> {
  const words = samples.map((sample) => sample.trim().toLowerCase()).filter((word) => word !== '');
  const counted = styles.map((style) => ({
    ...style,
    count: words.filter((word) => style.words.includes(word)).length,
  }));
  const best = counted.reduce((most, style) => (style.count > most.count ? style : most));
  if (best.count === 0) {
    return { value: 'jn', confidence: 'guess', reason: 'Geen ja of nee gezien; J/N is aangenomen.' };
  }
  return {
    value: best.style,
    confidence: best.count === words.length ? 'sure' : 'likely',
    reason: `${best.count} van ${words.length} waarden zijn ${best.label}.`,
  };
}
