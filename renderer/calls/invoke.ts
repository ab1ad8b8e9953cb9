import type { CallInput, CallName, CallOutput } from '#shared/calls/contract.ts';
import type { ErrorCode, Refusal } from '#shared/common/errors.ts';
import { accessText } from '#shared/accounts/screens-nl.ts';
import { askPassword } from '#renderer/calls/password-question.ts';

/** A call that was refused: the Dutch message is meant for the person. */
export class CallRefused extends Error {
  readonly code: ErrorCode;
  readonly data: unknown;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.name = 'CallRefused';
    this.code = refusal.code;
    this.data = refusal.data;
  }
}

/**
 * Makes a call; throws CallRefused when it is not ok. A call that needs the password once more asks for it and is made again; who closes
 * the question has cancelled the call.
 */
export async function invoke<K extends CallName>(name: K, input: CallInput<K>): Promise<CallOutput<K>> {
  let reply = await window.peil.invoke(name, input);
  if (!reply.ok && reply.error.code === 'PASSWORD_NEEDED') {
    if (!(await askPassword()))
      throw new CallRefused({ code: 'CANCELLED', message: accessText.prompt.cancelled });
    reply = await window.peil.invoke(name, input);
  }
  if (!reply.ok) throw new CallRefused(reply.error);
  // The router has parsed the answer with the output schema of this very name.
  return reply.data as CallOutput<K>;
}
