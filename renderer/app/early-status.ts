import { loadFirst } from '#renderer/app/load-screens.ts';
import { invoke } from '#renderer/calls/invoke.ts';
import { queryClient } from '#renderer/calls/query-client.ts';
import { loadContractWhenIdle } from '#renderer/calls/touched-by.ts';

// Asked before the screens and their libraries run, so that the answer is there when the first of them is drawn.
void queryClient
  .fetchQuery({ queryKey: ['office.getStatus', {}], queryFn: () => invoke('office.getStatus', {}) })
  .then(loadFirst)
  // What failed is asked for again by the screen that needs it, which shows why.
  .catch(() => undefined)
  .then(loadContractWhenIdle);
