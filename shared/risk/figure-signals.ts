import { computeRatios, computeWriteOffPermille } from '#shared/figures/compute-ratios.ts';
import type { YearFigures } from '#shared/figures/model.ts';
import { formatCount, formatEuros, formatNumber, formatPercentage } from '#shared/text/format.ts';
import {
  finding,
  unknown,
  type Finding,
  type RiskValues,
  type SignalFigure,
  type SignalOptions,
} from './signal-model.ts';

/** Figures older than this many years say nothing about now. */
const staleAfterYears = 2;

const noFigures = (values: RiskValues): Finding =>
  values.kind === 'person'
    ? finding('not_applicable', () => 'Niet van toepassing: een persoon zonder jaarcijfers.')
    : unknown(['jaarcijfers']);

const share = (permille: number): string => formatPercentage(permille * 10, 1);
const points = (permille: number): string => `${formatNumber(permille / 10, 1)} procentpunt`;

const yearLabel = (label: string, { year, status }: YearFigures): string =>
  `${label} ${year}${status === 'provisional' ? ' (voorlopig)' : ''}`;

const euros = (
  label: string,
  key: 'equityCents' | 'netResultCents' | 'turnoverCents' | 'balanceTotalCents',
  years: readonly YearFigures[],
): SignalFigure[] =>
  years.map((year) => {
    const cents = year[key];
    return { label: yearLabel(label, year), value: cents === null ? 'onbekend' : formatEuros(cents) };
  });

function isStale(newest: YearFigures, today: string): boolean {
  return newest.year < Number(today.slice(0, 4)) - staleAfterYears;
}

const stale = (newest: YearFigures, figures: () => SignalFigure[]): Finding =>
  unknown([`jaarcijfers van na ${newest.year}`], figures);

/** Debts are more than possessions in the newest year. Also told of old figures: nothing says that it passed. */
export function findNegativeEquity(values: RiskValues, { today }: SignalOptions): Finding {
  const newest = values.figures.at(-1);
  if (newest === undefined) return noFigures(values);
  const figures = () => euros('Eigen vermogen', 'equityCents', values.figures.slice(-3));
  if (newest.equityCents === null) return unknown([`eigen vermogen ${newest.year}`], figures);
  if (newest.equityCents < 0) {
    return finding('signal', () => `Het eigen vermogen is negatief in ${newest.year}.`, {
      severity: 'high',
      figures,
    });
  }
  if (isStale(newest, today)) return stale(newest, figures);
  return finding('none', () => `Het eigen vermogen is niet negatief in ${newest.year}.`, { figures });
}

/** Equity as part of the balance total fell by the bound or more against the year before. */
export function findSolvencyFall(values: RiskValues, { definition, today }: SignalOptions): Finding {
  const newest = values.figures.at(-1);
  if (newest === undefined) return noFigures(values);
  const before = values.figures.find(({ year }) => year === newest.year - 1);
  const permille = computeRatios(newest, undefined).solvencyPermille;
  const earlier = before === undefined ? null : computeRatios(before, undefined).solvencyPermille;
  const figures = () => [
    { label: `Solvabiliteit ${newest.year - 1}`, value: earlier === null ? 'onbekend' : share(earlier) },
    { label: yearLabel('Solvabiliteit', newest), value: permille === null ? 'onbekend' : share(permille) },
  ];
  if (permille === null || earlier === null) {
    const year = permille === null ? newest.year : newest.year - 1;
    return unknown([`eigen vermogen of balanstotaal ${year}`], figures);
  }
  const bound = definition.thresholds.solvencyFallPermille.value;
  const fall = earlier - permille;
  if (fall >= bound) {
    return finding(
      'signal',
      () => `De solvabiliteit daalde met ${points(fall)}; de grens is ${points(bound)}.`,
      { figures },
    );
  }
  if (isStale(newest, today)) return stale(newest, figures);
  return finding('none', () => `De solvabiliteit daalde niet met ${points(bound)} of meer.`, { figures });
}

/** A loss in each of the newest years; how many is a bound of the office. */
export function findLosses(values: RiskValues, { definition, today }: SignalOptions): Finding {
  const newest = values.figures.at(-1);
  if (newest === undefined) return noFigures(values);
  const count = Math.max(1, definition.thresholds.lossYears.value);
  const years = Array.from({ length: count }, (_, index) => newest.year - count + 1 + index);
  const found = years.map((year) => values.figures.find((candidate) => candidate.year === year));
  const known = found.filter((year) => year !== undefined);
  const figures = () => euros('Netto resultaat', 'netResultCents', known);
  if (known.some(({ netResultCents }) => netResultCents !== null && netResultCents >= 0)) {
    if (isStale(newest, today)) return stale(newest, figures);
    return finding('none', () => `Niet ${count} jaar achtereen verlies.`, { figures });
  }
  const missing = years.filter((_year, index) => (found[index]?.netResultCents ?? null) === null);
  if (missing.length > 0)
    return unknown(
      missing.map((year) => `netto resultaat ${year}`),
      figures,
    );
  return finding('signal', () => `Verlies in ${years.join(', ')}.`, { severity: 'high', figures });
}

/** Turnover rose or fell by the bound or more against the year before. */
export function findTurnoverSwing(values: RiskValues, { definition, today }: SignalOptions): Finding {
  const newest = values.figures.at(-1);
  if (newest === undefined) return noFigures(values);
  const before = values.figures.find(({ year }) => year === newest.year - 1);
  const figures = () => euros('Omzet', 'turnoverCents', before === undefined ? [newest] : [before, newest]);
  const growth = computeRatios(newest, before).growthPermille;
  if (growth === null) {
    const year = newest.turnoverCents === null ? newest.year : newest.year - 1;
    const isZero = newest.turnoverCents !== null && (before?.turnoverCents ?? null) !== null;
    return isZero
      ? finding('not_applicable', () => `Niet van toepassing: in ${year} was er geen omzet.`, { figures })
      : unknown([`omzet ${year}`], figures);
  }
  const bound = definition.thresholds.turnoverSwingPermille.value;
  if (Math.abs(growth) >= bound) {
    const verb = growth > 0 ? 'steeg' : 'daalde';
    return finding(
      'signal',
      () => `De omzet ${verb} met ${share(Math.abs(growth))}; de grens is ${share(bound)}.`,
      { figures },
    );
  }
  if (isStale(newest, today)) return stale(newest, figures);
  return finding('none', () => `De omzet veranderde minder dan ${share(bound)}.`, { figures });
}

/**
 * Two of the three bounds of an audit duty are (nearly) reached in the newest year. Not the size class itself, which asks for two
 * balance dates running and, in a group, for consolidated figures (articles 2:396 and 2:397 of the civil code).
 */
export function findAuditDuty(values: RiskValues, { definition, auditBounds }: SignalOptions): Finding {
  const newest = values.figures.at(-1);
  if (newest === undefined) return noFigures(values);
  const bounds = auditBounds(values.bookYearStartsOn ?? `${newest.year}-01-01`);
  if (bounds === null) return unknown([`grenzen voor de controleplicht van boekjaar ${newest.year}`]);
  const near = definition.thresholds.nearAuditPermille.value;
  const reaches = (value: number | null, bound: number): boolean | null =>
    value === null ? null : value * 1000 >= bound * near;
  const tests = [
    reaches(newest.balanceTotalCents, bounds.balanceTotalCents),
    reaches(newest.turnoverCents, bounds.turnoverCents),
    reaches(newest.staffHundredths, bounds.staffHundredths),
  ];
  const figures = () => [
    ...euros('Balanstotaal', 'balanceTotalCents', [newest]),
    ...euros('Omzet', 'turnoverCents', [newest]),
    {
      label: yearLabel('Personeelsleden', newest),
      value: newest.staffHundredths === null ? 'onbekend' : formatCount(newest.staffHundredths / 100),
    },
    {
      label: `Grenzen ${newest.year}`,
      value: `${formatEuros(bounds.balanceTotalCents)} / ${formatEuros(bounds.turnoverCents)} / ${formatCount(bounds.staffHundredths / 100)} (${bounds.source})`,
    },
  ];
  const reached = tests.filter((test) => test === true).length;
  const open = tests.filter((test) => test === null).length;
  if (reached >= 2) {
    return finding(
      'signal',
      () => `Twee van de drie maten liggen op of boven ${share(near)} van de grens voor de controleplicht.`,
      { severity: 'high', figures },
    );
  }
  if (reached + open < 2) {
    return finding('none', () => 'Niet in de buurt van een controleplicht.', { figures });
  }
  const names = ['balanstotaal', 'omzet', 'personeelsleden'];
  return unknown(
    names.filter((_name, index) => tests[index] === null).map((name) => `${name} ${newest.year}`),
    figures,
  );
}

const byHead = ({ inheritedFrom }: RiskValues): string =>
  inheritedFrom === null ? '' : ` (via het hoofd ${inheritedFrom} van de klantgroep)`;

/** Pays later than the bound by days, or has a class that means late. Days of old years do not count. */
export function findLatePayer(values: RiskValues, { definition, today }: SignalOptions): Finding {
  const production = values.productions.findLast(({ paymentDays }) => paymentDays !== null);
  const days = production?.paymentDays ?? null;
  const isRecent = production !== undefined && production.year >= Number(today.slice(0, 4)) - staleAfterYears;
  const bound = definition.thresholds.latePaymentDays.value;
  const code = values.paymentCode === '???' ? null : values.paymentCode;
  const figures = () => [
    ...(days === null || production === undefined
      ? []
      : [{ label: `Betaaltermijn ${production.year}`, value: `${days} dagen` }]),
    ...(code === null ? [] : [{ label: 'Klasse betalingsgedrag', value: code }]),
  ];
  const isLateByDays = days !== null && isRecent && days > bound;
  const isLateByCode = code !== null && definition.latePaymentCodes.includes(code);
  if (isLateByDays || isLateByCode) {
    return finding('signal', () => `Betaalt later dan na ${bound} dagen${byHead(values)}.`, { figures });
  }
  if (code === null && (days === null || !isRecent)) return unknown(['betalingsgedrag'], figures);
  return finding('none', () => `Betaalt binnen ${bound} dagen${byHead(values)}.`, { figures });
}

/** The write-off is the bound or more of production in the newest year that has both, else by its class. */
export function findWriteOff(values: RiskValues, { definition }: SignalOptions): Finding {
  const production = values.productions.findLast((year) => computeWriteOffPermille(year) !== null);
  const code = values.writeOffCode === '???' ? null : values.writeOffCode;
  const bound = definition.thresholds.writeOffPermille.value;
  if (production !== undefined) {
    const permille = computeWriteOffPermille(production) ?? 0;
    const figures = () => [
      { label: `Productie ${production.year}`, value: formatEuros(production.productionCents) },
      { label: `Afboeking ${production.year}`, value: formatEuros(production.writeOffCents) },
    ];
    const text = () =>
      `${share(permille)} van de productie is afgeboekt${byHead(values)}; de grens is ${share(bound)}.`;
    return finding(permille >= bound ? 'signal' : 'none', text, { figures });
  }
  if (code === null) return unknown(['afboeking of klasse van de afboeking']);
  const figures = () => [{ label: 'Klasse afboeking', value: code }];
  const isSignal = definition.writeOffCodes.includes(code);
  return finding(isSignal ? 'signal' : 'none', () => `Afboeking in klasse ${code}${byHead(values)}.`, {
    figures,
  });
}
