import { getAssessment } from '#db/risk/assessments.ts';
import { loadPastAssessments } from '#db/risk/load-past.ts';
import { getSetting } from '#db/settings/settings.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { readClientRisk, readOneRisk, toAssessment, toRiskClient } from '#electron/risk/client-risk.ts';
import { riskDefinitionHandlers } from '#electron/risk/definition-handlers.ts';
import { riskDraftHandlers } from '#electron/risk/draft-handlers.ts';
import { readRisks } from '#db/risk/read-risks.ts';
import { compareRisk, toRiskRow } from '#shared/risk/answers.ts';
import { hideFile, hideSignals } from '#shared/risk/hide-file.ts';
import type { riskCalls } from '#shared/risk/calls.ts';

export const riskHandlers: HandlersFor<typeof riskCalls> = {
  ...riskDefinitionHandlers,
  ...riskDraftHandlers,

  'risk.list': (_input, context) => ({
    rows: readRisks(context)
      .clients.map((client) => toRiskRow(client, context.today))
      .map((row) => (context.session.scopeOf('risk.list') === 'limited' ? hideSignals(row) : row)),
    today: context.today,
  }),

  'risk.getClient': ({ number }, context) => {
    const risk = readClientRisk(context, number);
    return context.session.scopeOf('risk.getClient') === 'limited' ? hideFile(risk) : risk;
  },

  'risk.getAssessment': ({ id }, context) => {
    const stored = getAssessment(context.db, id);
    return {
      client: toRiskClient(readOneRisk(context, stored.clientId).client),
      officeName: getSetting(context.db.connection, 'office.name'),
      assessment: toAssessment(context.db, stored),
    };
  },

  'risk.listChanges': ({ since }, context) => {
    const pasts = loadPastAssessments(context.db.connection, since);
    const clients = readRisks(context).clients.filter(({ status }) => status === 'active');
    const compared = clients.flatMap((client) => {
      const past = pasts.get(client.clientId);
      return past === undefined ? [] : [{ client, past }];
    });
    return {
      changes: compared.flatMap(({ client, past }) => compareRisk(client, past) ?? []),
      compared: compared.length,
      incomparable: clients.length - compared.length,
    };
  },
};
