import { strToU8, zipSync } from 'fflate';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { askWhere, writeWhole } from '#electron/classification/write-file.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import { composeBundle } from '#electron/support/bundle.ts';
import { programVersions } from '#electron/support/program-versions.ts';
import { Refused } from '#shared/common/errors.ts';
import type { SupportFile, supportCalls } from '#shared/support/calls.ts';
import { supportText } from '#shared/support/nl.ts';

/** What was shown last: that, and nothing else, is what is saved. */
const previews = new WeakMap<OfficeSession, SupportFile[]>();

export const supportHandlers: HandlersFor<typeof supportCalls> = {
  'support.getVersions': (_input, { session }) => programVersions(session.host),

  'support.preview': (_input, context) => {
    const files = composeBundle(context);
    previews.set(context.session, files);
    return Promise.resolve({ files });
  },

  'support.save': async (_input, context) => {
    const files = previews.get(context.session);
    if (!files) throw new Refused('NOT_FOUND', supportText.notPreviewed);
    const file = await askWhere(context.host, supportText.dialog, supportText.fileName(context.today), {
      name: supportText.kind,
      extensions: ['zip'],
    });
    const entries = Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)]));
    return { path: writeWhole(file, zipSync(entries)) };
  },
};
