import {
  findLastState,
  listViews,
  removeView,
  renameView,
  saveLastState,
  saveView,
} from '#db/views/views.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import type { viewCalls } from '#shared/views/calls.ts';
import { viewsText } from '#shared/views/nl.ts';

export const viewHandlers: HandlersFor<typeof viewCalls> = {
  'views.list': ({ screen }, { db, account }) => ({
    views: listViews(db.connection, screen),
    last: findLastState(db.connection, screen, account.name),
  }),

  'views.save': ({ screen, name, state }, { db, describe }) => {
    describe(viewsText.changes.saved(name));
    return saveView(db.connection, screen, name, state);
  },

  'views.rename': ({ id, name }, { db, describe }) => {
    describe(viewsText.changes.renamed(name));
    return renameView(db.connection, id, name);
  },

  'views.remove': ({ id }, { db, describe }) => {
    describe(viewsText.changes.removed(removeView(db.connection, id)));
    return {};
  },

  'views.remember': ({ screen, state }, { db, account, describe }) => {
    describe(viewsText.changes.remembered(screen));
    saveLastState(db.connection, screen, account.name, state);
    return {};
  },
};
