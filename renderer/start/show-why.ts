import { invalidate } from '#renderer/calls/query-client.ts';
import type { CallRefused } from '#renderer/calls/invoke.ts';

/**
 * A file that could not be opened is explained by the office's status, with what helps; any other refusal is shown by `show`. Which of
 * the two it is tells the path that comes with the former.
 */
export function showWhy(refused: CallRefused, show: (refused: CallRefused) => void): void {
  const isAboutFile = typeof refused.data === 'object' && refused.data !== null && 'path' in refused.data;
  if (isAboutFile) void invalidate(['office']);
  else show(refused);
}
