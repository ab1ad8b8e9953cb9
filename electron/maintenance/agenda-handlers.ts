import { loadDeadlines } from '#db/deadlines/load-deadlines.ts';
import { findAgendaClients, findFunction } from '#db/maintenance/agenda-clients.ts';
import { loadYearSteps } from '#db/maintenance/year-steps.ts';
import type { QueryContext } from '#electron/calls/context.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { createStepReader } from '#electron/maintenance/load-steps.ts';
import { addDays } from '#shared/common/days.ts';
import { Refused } from '#shared/common/errors.ts';
import type { Deadline } from '#shared/deadlines/model.ts';
import { groupDates, type AgendaDates } from '#shared/maintenance/agenda.ts';
import type { agendaCalls } from '#shared/maintenance/agenda-calls.ts';
import { agendaText } from '#shared/maintenance/agenda-nl.ts';
import { daysBetween } from '#shared/maintenance/window.ts';

interface Asked {
  from: string;
  until: string;
  employee?: string | undefined;
  group?: string | undefined;
}

const mostDays = 400;
const mostClients = 500;
/** The office's day lies at most so long before that of the law: sixty working days and the holidays between them. */
const internalLead = 100;

export const agendaHandlers: HandlersFor<typeof agendaCalls> = {
  'maintenance.getAgenda': ({ kinds, ...asked }, context) => {
    refuseRange(asked);
    const wanted = new Set<string>(kinds);
    const hasDates = kinds.some((kind) => kind !== 'step');
    const dates = hasDates ? groupDates(loadAsked(context, asked), asked) : [];
    return {
      today: context.today,
      steps: wanted.has('step') ? loadSteps(context, asked) : [],
      dates: dates.filter(({ kind }) => wanted.has(kind)),
    };
  },

  'maintenance.listDates': ({ kinds, rule, ...asked }, context) => {
    refuseRange(asked);
    const deadlines = loadAsked(context, asked).filter(
      ({ ruleCode }) => rule === undefined || ruleCode === rule,
    );
    const { today } = context;
    const groups = groupDates(deadlines, asked).filter(({ kind }) => kinds.includes(kind));
    let room = mostClients;
    return {
      total: groups.reduce((sum, { clients }) => sum + clients, 0),
      groups: groups.map((group) => {
        const own = deadlines.filter((deadline) => belongsTo(deadline, group));
        const shown = own.slice(0, room);
        const [first] = own;
        room -= shown.length;
        return {
          ...group,
          source: first?.source ?? '',
          checkedOn: first?.checkedOn ?? today,
          shown: shown.map(({ clientNumber, clientName, dueOn, doneOn }) => ({
            number: clientNumber,
            name: clientName,
            dueOn,
            doneOn,
          })),
        };
      }),
    };
  },
};

function refuseRange({ from, until }: Asked): void {
  if (until < from) throw new Refused('INVALID_INPUT', agendaText.refusals.order);
  if (daysBetween(from, until) > mostDays) throw new Refused('INVALID_INPUT', agendaText.refusals.tooLong);
}

function loadAsked({ db, today }: QueryContext, { from, until, employee, group }: Asked): Deadline[] {
  const clientIds = findAgendaClients(db.connection, { employee, group });
  if (clientIds?.length === 0) return [];
  const range = { from, until: addDays(until, internalLead), today };
  return loadDeadlines(db.connection, { ...range, ...(clientIds && { clientIds }) });
}

function belongsTo(deadline: Deadline, group: AgendaDates): boolean {
  const on = group.kind === 'internal' ? deadline.internalOn : deadline.dueOn;
  return (
    on === group.on &&
    deadline.ruleCode === group.rule &&
    (deadline.family === 'wwft') === (group.kind === 'review')
  );
}

/** The steps whose window touches the range; of an employee the own ones and those of the own function. */
function loadSteps({ db, today }: QueryContext, { from, until, employee }: Asked) {
  const read = createStepReader(db, today);
  const ownFunction = employee === undefined ? null : findFunction(db.connection, employee);
  const isOwn = (step: { ownerEmployee: string | null; ownerFunction: string | null }) =>
    employee === undefined ||
    (step.ownerEmployee === null
      ? step.ownerFunction !== null && step.ownerFunction === ownFunction
      : step.ownerEmployee.toUpperCase() === employee.toUpperCase());
  // A window begins in its year and lasts at most a year, so that it can reach in from the year before.
  const first = Number(from.slice(0, 4)) - 1;
  const years = Array.from({ length: Number(until.slice(0, 4)) - first + 1 }, (_, index) => first + index);
  return years
    .flatMap((year) => loadYearSteps(db.connection, year).steps)
    .filter((step) => step.fromOn <= until && step.untilOn >= from && isOwn(step))
    .map(read)
    .map(({ key, year, title, fromOn, untilOn, status, ownerName }) => ({
      key,
      year,
      title,
      fromOn,
      untilOn,
      status,
      ownerName,
    }));
}
