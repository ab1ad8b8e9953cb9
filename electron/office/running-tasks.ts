/** The tasks that run, by the name of their call; a name may run more than once. */
export class RunningTasks {
  readonly #running = new Map<string, Set<AbortController>>();

  /**
   * Runs a task with the signal that asks it to stop.
   *
   * @param onIdle called when no task runs any more
   */
  async run<T>(call: string, task: (signal: AbortSignal) => Promise<T>, onIdle: () => void): Promise<T> {
    const controller = new AbortController();
    const running = this.#running.get(call) ?? new Set();
    this.#running.set(call, running.add(controller));
    try {
      return await task(controller.signal);
    } finally {
      running.delete(controller);
      if ([...this.#running.values()].every(({ size }) => size === 0)) onIdle();
    }
  }

  /** Asks the tasks of these names to stop; answers whether there were any. */
  stop(isMeant: (call: string) => boolean = () => true): boolean {
    const meant = [...this.#running].flatMap(([call, running]) => (isMeant(call) ? [...running] : []));
    for (const controller of meant) controller.abort();
    return meant.length > 0;
  }

  isRunning(call: string): boolean {
    return (this.#running.get(call)?.size ?? 0) > 0;
  }
}
