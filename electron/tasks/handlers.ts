import type { HandlersFor } from '#electron/calls/handlers.ts';
import type { taskCalls } from '#shared/tasks/calls.ts';

export const taskHandlers: HandlersFor<typeof taskCalls> = {
  'tasks.cancel': async ({ call }, { session }) => ({
    wasRunning: session.tasks.stop((running) => running === call),
  }),
};
