import type * as z from 'zod';
import { worksSignedOut } from '#shared/accounts/permissions.ts';
import { fitsBudget, formBudget, tableBudget } from '#shared/calls/budget.ts';
import { contract, isCallName, type CallName } from '#shared/calls/contract.ts';
import type { AnyCall } from '#shared/calls/define.ts';
import type { Reply } from '#shared/calls/reply.ts';
import { Refused } from '#shared/common/errors.ts';
import { refusalOf } from '#db/office/refusals.ts';
import { refusalOfViewing } from '#electron/calls/viewing-copy.ts';
import { handlers } from '#electron/calls/handlers.ts';
import type { OfficeSession } from '#electron/office/session.ts';

/**
 * The one way in for every call: known? → allowed? → within the budget? → valid? → handler → valid answer? Nothing is opt-in, and
 * nothing but a reply comes out.
 */
export async function route(session: OfficeSession, name: string, input: unknown): Promise<Reply> {
  try {
    if (typeof name !== 'string' || !isCallName(name))
      return refuse('UNKNOWN_CALL', 'Deze opdracht bestaat niet.');
    const call: AnyCall = contract[name];
    if (!session.isOpen && !worksSignedOut(name)) throw session.refusalOfClosed();
    if (session.isOpen && session.scopeOf(name) === 'none') {
      return refuse(
        'NOT_ALLOWED',
        'Voor deze handeling heb je geen rechten. Vraag het een partner van het kantoor.',
      );
    }
    const refusal = refusalOfViewing(session, name, call);
    if (refusal !== undefined) return refuse('NOT_ALLOWED', refusal);
    if (!fitsBudget(input, call.large ? tableBudget : formBudget)) {
      return refuse('TOO_LARGE', 'Deze opdracht is te groot. Er is niets gewijzigd.');
    }
    const parsed = call.input.safeParse(input);
    if (!parsed.success) {
      return refuse(
        'INVALID_INPUT',
        'Een ingevulde waarde klopt niet. Er is niets gewijzigd.',
        describeIssues(parsed.error),
      );
    }
    // Pages ask by themselves; what a person does changes something or takes time.
    if (call.kind !== 'query') session.noteActivity();
    return { ok: true, data: await run(session, name, call, parsed.data) };
  } catch (error) {
    return toReply(session, name, error);
  }
}

/** A wrong answer of a command is found before its change is final, so that "nothing has changed" stays true. */
async function run(session: OfficeSession, name: CallName, call: AnyCall, input: unknown): Promise<unknown> {
  // The handler of this very name: HandlersFor<Contract> ties its input and answer to the definition that has just checked them.
  const handler = handlers[name] as (input: unknown, context: unknown) => unknown;
  switch (call.kind) {
    case 'query':
      return call.output.parse(session.read((context) => handler(input, context)));
    case 'command':
      return session.change({ call: name, label: '', isUndoable: call.undoable !== false }, (context) =>
        call.output.parse(handler(input, context)),
      );
    case 'task':
      return call.output.parse(
        await session.runTask(name, (context) => handler(input, context) as Promise<unknown>),
      );
  }
}

function refuse(code: Refused['code'], message: string, data?: unknown): Reply {
  return { ok: false, error: data === undefined ? { code, message } : { code, message, data } };
}

function describeIssues(error: z.ZodError): { path: string; message: string }[] {
  return error.issues.slice(0, 20).map((issue) => ({
    path: issue.path.map(String).join('.').slice(0, 200),
    message: issue.message.slice(0, 200),
  }));
}

function toReply(session: OfficeSession, name: string, thrown: unknown): Reply {
  const error = refusalOf(thrown);
  if (error instanceof Refused) return refuse(error.code, error.message, error.data);
  const id = session.log.error(`call ${String(name).slice(0, 100)}`, error);
  return refuse(
    'INTERNAL',
    `Er ging iets mis in Peil (kenmerk ${id}). Er is niets gewijzigd. Probeer het opnieuw; blijft het misgaan, geef dan dit kenmerk door.`,
    { id },
  );
}
