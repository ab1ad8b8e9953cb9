import { getActiveDefinition } from '#db/classification/definitions.ts';
import { listCodes } from '#db/codes/items.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import { listDeadlineRules } from '#db/services/deadlines.ts';
import {
  addService,
  confirmServices,
  getService,
  listServices,
  newServiceValues,
  removeService,
  reorderServices,
  saveService,
  setServiceRetired,
} from '#db/services/services.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { Refused } from '#shared/common/errors.ts';
import type { serviceCalls } from '#shared/services/calls.ts';
import { checkService } from '#shared/services/check-service.ts';
import { isServiceRule } from '#shared/services/deadlines.ts';
import { ServiceValues } from '#shared/services/model.ts';
import { servicesText } from '#shared/services/nl.ts';

const { changes, fields } = servicesText;

export const serviceHandlers: HandlersFor<typeof serviceCalls> = {
  'services.list': (_, { db }) => ({ services: listServices(db.connection), sizes: listSizes(db) }),

  'services.get': ({ id }, { db }) => getService(db.connection, id),

  'services.add': ({ code, name, recurrence }, { db, describe }) => {
    const values = newServiceValues(code, name, recurrence);
    refuseWrong(db, values, null);
    describe(changes.added(code));
    return getService(db.connection, addService(db.connection, values));
  },

  'services.save': ({ id, values }, { db, describe }) => {
    const service = getService(db.connection, id);
    const before = ServiceValues.strip().parse(service);
    const after = { ...before, ...values };
    const changed = ServiceValues.keyof().options.filter(
      (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
    );
    if (changed.length === 0) return service;
    refuseWrong(db, after, id);
    describe(
      changes.saved(
        service.code,
        changed.map((key) => fields[key].toLowerCase()),
      ),
    );
    saveService(db.connection, id, after);
    return getService(db.connection, id);
  },

  'services.remove': ({ id }, { db, describe }) => {
    const service = getService(db.connection, id);
    describe(changes.removed(service.code));
    removeService(db.connection, service);
    return { removed: service.code };
  },

  'services.reorder': ({ ids }, { db, describe }) => {
    describe(changes.reordered);
    reorderServices(db.connection, ids);
    return { services: listServices(db.connection) };
  },

  'services.retire': ({ id }, { db, describe, today }) => {
    const service = getService(db.connection, id);
    describe(changes.retired(service.code));
    setServiceRetired(db.connection, id, service.retiredOn ?? today);
    return getService(db.connection, id);
  },

  'services.restore': ({ id }, { db, describe }) => {
    describe(changes.restored(getService(db.connection, id).code));
    setServiceRetired(db.connection, id, null);
    return getService(db.connection, id);
  },

  'services.confirm': ({ ids }, { db, describe }) => {
    const confirmed = confirmServices(db.connection, ids);
    describe(changes.confirmed(confirmed));
    return { confirmed };
  },

  'services.listDeadlines': (_, { db }) => ({
    rules: listDeadlineRules(db.connection).filter(isServiceRule),
  }),
};

/** The bands of the fee volume in the definition in force: the sizes of clients. */
function listSizes(db: OfficeDatabase): { code: string; label: string }[] {
  const criterion = getActiveDefinition(db).definition.criteria.find(({ key }) => key === 'feeVolume');
  return (criterion?.bands ?? []).map(({ code, label }) => ({ code, label }));
}

/** Refuses values that do not fit together; `data.problems` names the fields. */
function refuseWrong(db: OfficeDatabase, values: ServiceValues, id: number | null): void {
  const services = listServices(db.connection);
  const known = services.find((service) => service.id === id);
  const problems = checkService(values, {
    others: services.filter((other) => other.id !== id),
    // What a service already had may stay, also when the definition or the list has moved on.
    roles: new Set([
      ...listCodes(db.connection, 'role').map(({ code }) => code),
      ...(known?.parts.map(({ role }) => role) ?? []),
    ]),
    sizes: new Set([
      ...listSizes(db).map(({ code }) => code),
      ...(known?.norms.map(({ sizeCode }) => sizeCode) ?? []),
    ]),
    deadlines: new Set(
      listDeadlineRules(db.connection)
        .filter(isServiceRule)
        .map(({ code }) => code),
    ),
  });
  const [first] = problems;
  if (first !== undefined)
    throw new Refused('REFUSED', servicesText.refused(first.message), { problems, field: first.field });
}
