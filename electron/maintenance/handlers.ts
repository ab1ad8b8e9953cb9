import { listExplanations } from '#db/maintenance/explanations.ts';
import { createMeasurer } from '#db/maintenance/measure.ts';
import { isInUse, loadTemplate } from '#db/maintenance/template.ts';
import { loadYearSteps } from '#db/maintenance/year-steps.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { createStepReader, getYearStep, loadNow } from '#electron/maintenance/load-steps.ts';
import { stepHandlers } from '#electron/maintenance/step-handlers.ts';
import { templateHandlers } from '#electron/maintenance/template-handlers.ts';
import type { maintenanceCalls } from '#shared/maintenance/calls.ts';

export const maintenanceHandlers: HandlersFor<typeof maintenanceCalls> = {
  ...stepHandlers,
  ...templateHandlers,

  'maintenance.getYear': ({ year, today }, context) => {
    const read = createStepReader(context.db, today ?? context.today);
    const { steps } = loadYearSteps(context.db.connection, year);
    return {
      steps: steps.map(read).map(({ key, title, fromOn, untilOn, status, progress, ...step }) => ({
        key,
        title,
        from: fromOn,
        until: untilOn,
        owner: step.ownerEmployee ?? step.ownerFunction,
        status,
        doneBasisPoints: progress.doneBasisPoints,
        missing: progress.missing,
      })),
    };
  },

  'maintenance.getBoard': ({ year, ...input }, { db, ...context }) => {
    const today = input.today ?? context.today;
    const read = createStepReader(db, today);
    const { steps, hasOwnPlan } = loadYearSteps(db.connection, year);
    const tails = loadYearSteps(db.connection, year - 1).steps.filter(
      ({ untilOn }) => untilOn >= `${year}-01-01`,
    );
    const template = loadTemplate(db.connection);
    const present = new Set(steps.map(({ key }) => key));
    return {
      year,
      today,
      steps: steps.map(read),
      tails: tails.map(read),
      hasOwnPlan,
      proposals: template.filter(({ isProposal, retiredOn }) => isProposal && retiredOn === null).length,
      absent: template
        .filter((step) => isInUse(step) && !present.has(step.key))
        .map(({ key, title }) => ({ key, title })),
    };
  },

  'maintenance.getNow': (_input, { db, today }) => loadNow(db, today),

  'maintenance.listMissing': ({ year, key, measure, ...input }, { db, ...context }) => {
    const today = input.today ?? context.today;
    const stored = getYearStep(db, year, key);
    const measureOf = createMeasurer(db, today);
    const rows = stored.measures
      .filter((each) => measure === undefined || each.key === measure)
      .flatMap((each) => measureOf(each.key, stored.planningYear).list());
    return { step: createStepReader(db, today)(stored), rows };
  },

  'maintenance.listExplanations': ({ year }, { db }) => ({
    explanations: listExplanations(db.connection, year),
  }),
};
