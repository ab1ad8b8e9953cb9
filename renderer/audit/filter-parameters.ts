import type { LogFilter } from '#shared/audit/calls.ts';
import { isDay } from '#shared/common/values.ts';

/** The filter in the address: what is not a value is left out. */
export function filterOf(parameters: URLSearchParams): LogFilter {
  const day = (name: string) => {
    const value = parameters.get(name);
    return value !== null && isDay(value) ? value : null;
  };
  return {
    from: day('vanaf'),
    until: day('tot'),
    account: parameters.get('door')?.slice(0, 200) || null,
    records: (parameters.get('soort') ?? '').split(',').filter(Boolean).slice(0, 40),
    topic: /^[a-zA-Z]{1,40}$/.exec(parameters.get('onderdeel') ?? '')?.[0] ?? null,
    client: parameters.get('klant')?.slice(0, 20) || null,
    text: (parameters.get('tekst') ?? '').slice(0, 100),
  };
}

/** The filter as parameters of the address. */
export function parametersOf(filter: LogFilter): Record<string, string | null> {
  return {
    vanaf: filter.from,
    tot: filter.until,
    door: filter.account,
    soort: filter.records.join(',') || null,
    onderdeel: filter.topic,
    klant: filter.client,
    tekst: filter.text || null,
  };
}
