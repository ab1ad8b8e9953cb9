import type { CallName } from '#shared/calls/contract.ts';
import type { AnyCall, Topic } from '#shared/calls/define.ts';

/**
 * The parts of the office that are stale after a call; null for one that only asks. The contract holds the schema of every call: it is loaded when the first screen
 * stands there, or by the first command.
 */
export async function touchedBy(name: CallName): Promise<readonly Topic[] | null> {
  const { contract } = await loadContract();
  const call: AnyCall = contract[name];
  return call.kind === 'query' ? null : call.touches;
}

function loadContract() {
  return import('#shared/calls/contract.ts');
}

/** In milliseconds: by then the first screen stands there. */
const calmAfter = 2_000;

/** Loads it while nobody waits, so that the first command does not. */
export function loadContractWhenIdle(): void {
  setTimeout(() => requestIdleCallback(() => void loadContract()), calmAfter);
}
