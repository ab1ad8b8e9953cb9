import { findRecords } from '#db/search/find.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import type { searchCalls } from '#shared/search/calls.ts';

export const searchHandlers: HandlersFor<typeof searchCalls> = {
  'search.find': ({ text, limit }, { db }) => findRecords(db.connection, text, limit),
};
