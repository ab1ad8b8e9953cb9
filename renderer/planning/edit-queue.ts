/** One cell of a gesture: its place, what stood on the screen, and what was typed. */
export interface QueuedCell<Value> {
  key: string;
  seen: Value;
  value: Value;
}

type Queue<Value> = <Result>(
  cells: readonly QueuedCell<Value>[],
  store: (expected: readonly Value[]) => Promise<Result>,
) => Promise<Result>;

/**
 * Stores gestures one after another. What a person saw in a cell is what they typed there themselves while that was still on its
 * way, else what the screen shows.
 */
export function createEditQueue<Value>(): Queue<Value> {
  const underWay = new Map<string, Value>();
  let last: Promise<unknown> = Promise.resolve();
  return (cells, store) => {
    // A key that is there has a value, which may be null.
    const expected = cells.map(({ key, seen }) => (underWay.has(key) ? (underWay.get(key) as Value) : seen));
    for (const { key, value } of cells) underWay.set(key, value);
    const run = last
      .then(() => store(expected))
      .finally(() => {
        for (const { key, value } of cells) if (underWay.get(key) === value) underWay.delete(key);
      });
    last = run.catch(() => undefined);
    return run;
  };
}
