import { invoke } from '#renderer/calls/invoke.ts';
import { queryClient } from '#renderer/calls/query-client.ts';

// Asked before the screens and their libraries run, so that the answer is there when the first of them is drawn.
void queryClient.prefetchQuery({
  queryKey: ['office.getStatus', {}],
  queryFn: () => invoke('office.getStatus', {}),
});
