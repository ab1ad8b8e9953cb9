import {
  addTemplateStep,
  getTemplateStep,
  loadTemplate,
  orderTemplate,
  retireTemplateStep,
  saveTemplateStep,
} from '#db/maintenance/template.ts';
import type { Connection } from '#db/office/database.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { Refused } from '#shared/common/errors.ts';
import type { maintenanceCalls, TypedStep } from '#shared/maintenance/calls.ts';
import { maintenanceText } from '#shared/maintenance/nl.ts';
import { makeStepKey } from '#shared/maintenance/step-key.ts';

const { changes, refusals } = maintenanceText;

type TemplateCalls = Pick<
  typeof maintenanceCalls,
  | 'maintenance.getTemplate'
  | 'maintenance.addTemplateStep'
  | 'maintenance.saveTemplateStep'
  | 'maintenance.adoptProposal'
  | 'maintenance.retireTemplateStep'
  | 'maintenance.orderTemplate'
>;

/** The onderhoudsplan itself. Years with a plan of their own keep theirs. */
export const templateHandlers: HandlersFor<TemplateCalls> = {
  'maintenance.getTemplate': (_input, { db }) => ({ steps: loadTemplate(db.connection) }),

  'maintenance.addTemplateStep': ({ key, step }, { db, describe }) => {
    check(db.connection, step);
    const taken = new Set(loadTemplate(db.connection).map((each) => each.key));
    const name = key ?? makeStepKey(step.title, taken);
    addTemplateStep(db.connection, name, step);
    describe(changes.templateAdded(step.title));
    return { key: name };
  },

  'maintenance.saveTemplateStep': ({ key, changes: values }, { db, describe }) => {
    const step = getTemplateStep(db.connection, key);
    check(db.connection, values);
    saveTemplateStep(db.connection, key, values);
    describe(changes.templateChanged(values.title ?? step.title));
    return {};
  },

  'maintenance.adoptProposal': ({ key }, { db, describe }) => {
    const step = getTemplateStep(db.connection, key);
    saveTemplateStep(db.connection, key, {});
    describe(changes.templateAdopted(step.title));
    return {};
  },

  'maintenance.retireTemplateStep': ({ key, isRetired }, { db, today, describe }) => {
    const step = getTemplateStep(db.connection, key);
    if ((step.retiredOn !== null) !== isRetired)
      retireTemplateStep(db.connection, key, isRetired ? today : null);
    describe((isRetired ? changes.templateRetired : changes.templateRestored)(step.title));
    return {};
  },

  'maintenance.orderTemplate': ({ keys }, { db, describe }) => {
    orderTemplate(db.connection, keys);
    describe(changes.templateOrdered);
    return {};
  },
};

function check(connection: Connection, step: Partial<TypedStep>): void {
  if (step.ownerFunction !== null && step.ownerFunction !== undefined)
    refuseUnknownFunction(connection, step.ownerFunction);
  const keys = (step.measures ?? []).map(({ key }) => key);
  if (new Set(keys).size < keys.length) throw new Refused('REFUSED', refusals.sameMeasure);
}

/** Refuses a code that the list of functions does not have. */
export function refuseUnknownFunction(connection: Connection, code: string): void {
  const isKnown =
    connection.prepare("SELECT 1 FROM code_item WHERE list = 'function' AND code = ?").get(code) !==
    undefined;
  if (!isKnown) throw new Refused('NOT_FOUND', refusals.unknownFunction(code), { function: code });
}
