import type { ComparedYears } from '#shared/closing/compare-model.ts';
import { useRoute } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';

/**
 * The two years of the address, else the last closed year and the one after it; null when there are not two. Undefined while the
 * years are being read.
 */
export function useComparedYears(): { years: ComparedYears; choices: readonly number[] } | null | undefined {
  const { parameters } = useRoute();
  const data = useQueryCall('closing.list', {}).data;
  if (!data) return undefined;
  const choices = [...new Set([...data.years.map(({ year }) => year), ...data.otherYears])].toSorted(
    (a, b) => b - a,
  );
  const asked = (key: string) => choices.find((year) => String(year) === parameters.get(key));
  const closed = data.years.find(({ closing }) => closing !== null)?.year;
  const oldest = choices.at(-1);
  const from =
    asked('van') ?? (closed === undefined || closed === choices[0] ? choices[1] : closed) ?? oldest;
  const to = asked('naar') ?? choices.toReversed().find((year) => from !== undefined && year > from);
  const [newest, before] = choices;
  if (from === undefined || newest === undefined || before === undefined) return null;
  const under = parameters.get('definities') === 'nu' ? 'today' : 'then';
  // Nothing comes after the newest year: it is set beside the one before.
  if (to === undefined) return { years: { from: before, to: newest, under }, choices };
  const other = to === from ? choices.find((year) => year !== from) : to;
  return other === undefined ? null : { years: { from, to: other, under }, choices };
}
