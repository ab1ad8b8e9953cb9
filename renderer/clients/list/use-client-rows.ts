import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallOutput } from '#shared/calls/contract.ts';
import { invoke } from '#renderer/calls/invoke.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import {
  mergeRows,
  toRows,
  toStandingMap,
  withStandings,
  type ClientRow,
  type Standing,
} from './client-row.ts';

/** The first page is small, so that the list shows at once; the others fill it behind the screen. */
const FIRST_PAGE = 300;
const NEXT_PAGES = 4000;

export interface ClientList {
  rows: readonly ClientRow[];
  /** Clients in the office; more than `rows` while the rest is on its way. */
  total: number;
  isLoading: boolean;
  error: Error | null;
  /** Brings what has changed since; resolves when `rows` has it. */
  sync: () => Promise<void>;
}

interface Loaded {
  rows: readonly ClientRow[];
  total: number;
  isLoading: boolean;
  error: Error | null;
}

const nothing: Loaded = { rows: [], total: 0, isLoading: true, error: null };

/** The list as it was left, so that coming back from a card shows it at once. One office is open at a time. */
let kept: {
  officeId: string;
  version: number;
  standings: ReadonlyMap<string, Standing>;
  loaded: Loaded;
} | null = null;

/**
 * All clients, read page by page, and from then on only what the change log names. The version of the office's data, asked again
 * after every command, says when to look.
 */
export function useClientRows(officeId: string): ClientList {
  const [before] = useState(() => (kept?.officeId === officeId ? kept : null));
  const [loaded, setLoaded] = useState<Loaded>(before?.loaded ?? nothing);
  const version = useRef(before?.version ?? -1);
  const standings = useRef<ReadonlyMap<string, Standing>>(before?.standings ?? new Map());
  const running = useRef<Promise<void>>(Promise.resolve());
  const run = useRef(0);
  const current = useQueryCall('clients.getVersion', {});

  /** Types of everyone, or after a change of these clients and their groups. */
  const loadStandings = useCallback(async (ids?: number[]) => {
    const mine = run.current;
    const fresh = toStandingMap(await invoke('clients.getStandings', ids ? { ids } : {}));
    if (mine !== run.current) return;
    standings.current = ids ? new Map([...standings.current, ...fresh]) : fresh;
    setLoaded((before) => ({ ...before, rows: withStandings(before.rows, standings.current) }));
  }, []);

  const loadAll = useCallback(async () => {
    run.current += 1;
    const mine = run.current;
    const isFirst = version.current < 0;
    let rows: ClientRow[] = [];
    for (let after: string | null = ''; after !== null;) {
      const limit: number = rows.length === 0 ? FIRST_PAGE : NEXT_PAGES;
      const page: CallOutput<'clients.getPage'> = await invoke('clients.getPage', { after, limit });
      if (mine !== run.current) return;
      if (rows.length === 0) version.current = page.version;
      rows = [...rows, ...toRows(page.rows, standings.current)];
      after = page.next;
      // A list that stands there already is replaced whole, not built up again before one's eyes.
      if (isFirst || after === null) {
        setLoaded({ rows, total: page.total, isLoading: after !== null, error: null });
      }
      if (isFirst && standings.current.size === 0) {
        await loadStandings();
        rows = withStandings(rows, standings.current);
      }
    }
    if (!isFirst) await loadStandings();
  }, [loadStandings]);

  const catchUp = useCallback(async () => {
    if (version.current < 0) return loadAll();
    const changes = await invoke('clients.getChanges', { since: version.current });
    if (changes.version === version.current) return undefined;
    if (changes.ids === null) return loadAll();
    version.current = changes.version;
    if (changes.ids.length === 0) return undefined;
    const { ids } = changes;
    const fresh = toRows((await invoke('clients.getRows', { ids })).rows, standings.current);
    setLoaded((before) => {
      const rows = mergeRows(before.rows, fresh, ids);
      return { ...before, rows, total: before.total + rows.length - before.rows.length };
    });
    await loadStandings(ids);
    return undefined;
  }, [loadAll, loadStandings]);

  const sync = useCallback((): Promise<void> => {
    const next = running.current.then(catchUp, catchUp);
    running.current = next;
    return next.catch((error: unknown) => {
      setLoaded((before) => ({
        ...before,
        isLoading: false,
        error: error instanceof Error ? error : new Error(String(error)),
      }));
    });
  }, [catchUp]);

  const latest = current.data?.version;
  useEffect(() => {
    if (latest === undefined) return;
    void sync();
  }, [latest, sync]);

  useEffect(() => {
    if (loaded.isLoading || loaded.error) return;
    kept = { officeId, version: version.current, standings: standings.current, loaded };
  }, [officeId, loaded]);

  // Leaving the screen ends a load under way.
  useEffect(() => () => void (run.current += 1), []);

  return { ...loaded, error: loaded.error ?? current.error, sync };
}
