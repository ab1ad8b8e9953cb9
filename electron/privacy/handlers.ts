import path from 'node:path';
import { writeFileSafely } from '#db/backup/copy.ts';
import { recordEvent } from '#db/history/record.ts';
import { listErasures } from '#db/privacy/erasures.ts';
import { findPeople } from '#db/privacy/find-people.ts';
import { previewErasure } from '#db/privacy/preview.ts';
import { listRequests, removeRequest, saveRequest } from '#db/privacy/requests.ts';
import { listRules, removeRule, saveRule } from '#db/privacy/retention-rules.ts';
import { listPastTerm, saveDecision, withdrawDecision } from '#db/privacy/retention.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { buildDossier } from '#electron/privacy/build-dossier.ts';
import { carryOut, erasePerson, showErasure } from '#electron/privacy/erase-handlers.ts';
import { listHolding, newestBackup } from '#electron/privacy/holding-backups.ts';
import { Refused } from '#shared/common/errors.ts';
import { exportsText } from '#shared/exports/nl.ts';
import type { privacyCalls } from '#shared/privacy/calls.ts';
import { privacyText } from '#shared/privacy/nl.ts';
import { retentionText } from '#shared/privacy/retention-nl.ts';
import { formatDay } from '#shared/text/format.ts';

const { requests: requestText } = privacyText;

export const privacyHandlers: HandlersFor<typeof privacyCalls> = {
  'privacy.find': ({ text }, { db }) => ({ matches: findPeople(db.connection, text) }),

  'privacy.getDossier': async (subject, context) => (await buildDossier(context, subject)).dossier,

  'privacy.saveDossier': async (subject, context) => {
    const { host, session } = context;
    const { dossier, held } = await buildDossier(context, subject);
    const chosen = await host.dialogs.saveFile({
      title: privacyText.dossier.saveTitle,
      suggestedName: path.join(host.paths.documents, `persoonsgegevens ${context.today}.json`),
      filters: [{ name: 'JSON', extensions: ['json'] }],
    });
    if (chosen === null) throw new Refused('CANCELLED', exportsText.cancelled);
    const file = chosen.toLowerCase().endsWith('.json') ? chosen : `${chosen}.json`;
    const bare = held.map(({ table, isMention, total, records }) => ({
      table,
      isMention,
      total,
      records: records.map(({ values }) => values),
    }));
    writeFileSafely(file, `${JSON.stringify({ ...dossier, bare }, null, 2)}\n`);
    await session.transact(({ db, account, now }) =>
      recordEvent(db.connection, {
        call: 'privacy.saveDossier',
        label: privacyText.dossier.exported(privacyText.subjects[subject.kind].toLowerCase()),
        account: account.name,
        changedAt: now,
      }),
    );
    return { path: file, file: path.basename(file) };
  },

  'privacy.listRequests': (_input, { db }) => ({ requests: listRequests(db.connection) }),

  'privacy.saveRequest': (request, context) => {
    const kind = requestText.kinds[request.kind].toLowerCase();
    const id = saveRequest(context.db.connection, request, { at: context.now, name: context.account.name });
    context.describe(request.id === null ? requestText.label(kind) : requestText.changed(kind));
    return { id };
  },

  'privacy.removeRequest': ({ id }, context) => {
    removeRequest(context.db.connection, id);
    context.describe(requestText.removed);
    return {};
  },

  'privacy.previewErasure': (subject, { db, today, session }) => ({
    ...previewErasure(db.connection, subject, today),
    backups: listHolding(session, newestBackup(session)),
  }),

  'privacy.erase': (input, context) => erasePerson(input, context),

  'privacy.listErasures': (_input, { db, session }) => ({
    erasures: listErasures(db.connection).map((erasure) => showErasure(session, erasure)),
  }),

  'privacy.listRetention': (_input, { db, today, session }) => ({
    lines: listPastTerm(db.connection, today),
    rules: listRules(db.connection),
    backups: listHolding(session, newestBackup(session)),
  }),

  'privacy.decideRetention': ({ decision, reason, keepUntilOn, ...key }, context) => {
    const by = { today: context.today, at: context.now, name: context.account.name };
    saveDecision(context.db.connection, key, { decision, reason, keepUntilOn }, by);
    context.describe(
      retentionText.decided(
        retentionText.codes[key.code].toLowerCase(),
        retentionText.decisions[decision].toLowerCase(),
      ),
    );
    return {};
  },

  'privacy.withdrawDecision': (key, context) => {
    withdrawDecision(context.db.connection, key);
    context.describe(retentionText.withdrawn);
    return {};
  },

  'privacy.carryOutRetention': (input, context) => carryOut(input, context),

  'privacy.saveRule': (rule, context) => {
    const id = saveRule(context.db.connection, rule, context.today);
    context.describe(
      retentionText.rules.saveLabel(
        retentionText.codes[rule.code].toLowerCase(),
        retentionText.months(rule.months),
        formatDay(rule.validFrom),
      ),
    );
    return { id };
  },

  'privacy.removeRule': ({ id }, context) => {
    const { code, validFrom } = removeRule(context.db.connection, id);
    context.describe(
      retentionText.rules.removeLabel(retentionText.codes[code].toLowerCase(), formatDay(validFrom)),
    );
    return {};
  },
};
