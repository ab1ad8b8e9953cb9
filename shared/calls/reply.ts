import type { Refusal } from '#shared/common/errors.ts';

/** What every call answers. Errors are values: a rejected promise would lose the code on its way to the page. */
export type Reply<T = unknown> = { ok: true; data: T } | { ok: false; error: Refusal };
