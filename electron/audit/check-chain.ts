import { setImmediate as nextTurn } from 'node:timers/promises';
import { readChainHead } from '#db/audit/chain.ts';
import { findSoundUntil, saveCheck } from '#db/audit/checks.ts';
import { verifyChain, type ChainProgress, type ChainResult } from '#db/audit/verify-chain.ts';
import { listSeenHeads, rememberHead } from '#electron/audit/seen-heads.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import type { ChainCheck } from '#shared/audit/chain.ts';
import { chainText } from '#shared/audit/chain-nl.ts';

/** Follows the chain from the first change on, for somebody who asked. */
export async function checkWholeChain(context: TaskContext): Promise<ChainCheck> {
  const { session } = context;
  const result = await follow(session, { afterSeq: 0, afterHash: undefined }, ({ done, total }) => {
    context.throwIfCancelled();
    context.progress({ label: chainText.progress, done, total });
  });
  return finish(session, result, 'asked');
}

/** Follows the chain since the last sound check. What is found is written down and logged; a backup is made in any case. */
export async function checkChainQuietly(session: OfficeSession): Promise<void> {
  try {
    const sound = findSoundUntil(session.db.connection);
    const result = await follow(session, { afterSeq: sound?.seq ?? 0, afterHash: sound?.hash });
    const { findings } = await finish(session, result, 'backup');
    if (findings.length > 0) {
      const found = findings.map(({ problem, seq }) => `${problem} at ${seq ?? 'no link'}`).join(', ');
      session.log.error('change log', new Error(found));
    }
  } catch (error) {
    session.log.error('check of the change log', error);
  }
}

async function follow(
  session: OfficeSession,
  from: { afterSeq: number; afterHash: string | undefined },
  onStep: (progress: ChainProgress) => void = () => undefined,
): Promise<ChainResult> {
  const { connection } = session.db;
  const steps = verifyChain(connection, { ...from, seen: listSeenHeads(session) });
  // The first step fixes up to where is looked, and must not see a change that is half done.
  let step = await session.exclusively(() => steps.next());
  while (!step.done) {
    onStep(step.value);
    await nextTurn();
    step = steps.next();
  }
  return step.value;
}

async function finish(
  session: OfficeSession,
  result: ChainResult,
  occasion: ChainCheck['occasion'],
): Promise<ChainCheck> {
  const check = await session.transact(({ db, account, now }) =>
    saveCheck(db.connection, result, { checkedAt: now, checkedBy: account.name, occasion }),
  );
  if (check.findings.length === 0) rememberHead(session, readChainHead(session.db.connection));
  return check;
}
