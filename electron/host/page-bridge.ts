/**
 * What `electron/preload.ts` is in Electron, for a page in Chromium: the same `window.peil`. It runs before anything of the
 * page, as text that `chromium-page.ts` reads, so it imports nothing.
 */
interface Bindings {
  peilCall?: (name: string, input: string) => Promise<string>;
  peilDropped?: (count: number) => Promise<void>;
}

{
  // The host defines its two bindings on the window before this runs.
  const bindings = window as unknown as Bindings;
  const { peilCall, peilDropped } = bindings;
  delete bindings.peilCall;
  delete bindings.peilDropped;

  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  const dropped: File[] = [];

  const peil = Object.freeze({
    invoke: async (name: unknown, input: unknown): Promise<unknown> => {
      if (peilCall === undefined) throw new Error('not connected');
      const reply: unknown = JSON.parse(await peilCall(String(name), JSON.stringify(input) ?? 'null'));
      return reply;
    },
    on: (event: unknown, listener: (payload: unknown) => void): (() => void) => {
      const name = String(event);
      const of = listeners.get(name) ?? new Set();
      listeners.set(name, of.add(listener));
      return () => void of.delete(listener);
    },
  });
  Object.defineProperty(window, 'peil', { value: peil, enumerable: true });

  // The host reaches these by name; what they give away is what the page can do anyway.
  const deliver = (event: string, payload: unknown) => {
    for (const listener of listeners.get(event) ?? []) listener(payload);
  };
  const takeDropped = () => dropped.splice(0);
  Object.defineProperty(window, 'peilHost', { value: Object.freeze({ deliver, takeDropped }) });

  window.addEventListener('dragover', (event) => event.preventDefault());
  window.addEventListener('drop', (event) => {
    event.preventDefault();
    dropped.push(...(event.dataTransfer?.files ?? []));
    if (dropped.length > 0) void peilDropped?.(dropped.length);
  });
}
