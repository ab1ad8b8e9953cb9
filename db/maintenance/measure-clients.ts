import { classifyOffice } from '#db/classification/classify-office.ts';
import { loadCompleteness } from '#db/completeness/load-completeness.ts';
import { fromGaps, type Measure } from '#db/maintenance/measured.ts';
import type { Connection } from '#db/office/database.ts';
import { countOverview, findMainRole, listNotCurrent } from '#db/overview/overview.ts';
import { loadRoles } from '#db/preparation/load-roles.ts';
import { getSetting } from '#db/settings/settings.ts';
import { listActive } from '#shared/classification/classify.ts';
import { clientField, isClientFieldKey } from '#shared/clients/fields.ts';
import { roleOfKey } from '#shared/completeness/fields.ts';
import { cardPath, mendPath } from '#shared/maintenance/mend-path.ts';
import type { MeasureKey, MissingRow } from '#shared/maintenance/model.ts';
import { maintenanceText } from '#shared/maintenance/nl.ts';
import { oldestCurrentDay } from '#shared/overview/current-day.ts';

const text = maintenanceText.missing;

function rowOf(
  measure: MeasureKey,
  client: string | null,
  name: string,
  what: string,
  path: string,
): MissingRow {
  return { measure, client, employee: null, name, what, path, overbooked: null };
}

/** Values of active clients that must be known, as the office chose them. */
export const measureCompleteness: Measure = ({ connection }, { today }) => {
  const { fields, clients, asked, filled } = loadCompleteness(connection, { today });
  const labels = new Map(fields.map(({ key, label }) => [key, label]));
  return {
    asked,
    filled,
    list: () =>
      clients.flatMap(({ number, name, missing }) =>
        missing.map((key) =>
          rowOf(
            'completeness',
            number,
            name,
            text.unknown(labels.get(key) ?? key),
            cardPath(number, partOf(key)),
          ),
        ),
      ),
  };
};

function partOf(key: string): 'gegevens' | 'strategie' | 'rollen' {
  if (roleOfKey(key) !== null) return 'rollen';
  return isClientFieldKey(key) && clientField(key).store === 'client' ? 'gegevens' : 'strategie';
}

/** Units with an active client whose strategy data is not older than the office allows. */
export const measureStrategyCurrent: Measure = ({ connection }, { today }) => {
  const months = getSetting(connection, 'strategy.currentMonths');
  const oldest = oldestCurrentDay(today, months);
  const { strategy } = countOverview(connection, { oldest, months });
  return {
    asked: strategy.total,
    filled: strategy.total - strategy.notCurrent,
    list: () =>
      listNotCurrent(connection, oldest).map(({ number, name, on }) =>
        rowOf('strategyCurrent', number, name, text.notCurrent(on), cardPath(number, 'strategie')),
      ),
  };
};

/** Units with an active client that have a type under the definition in force. */
export const measureClassified: Measure = (db, { today }) => {
  const units = listActive(classifyOffice(db, today, 'counts'));
  return fromGaps(
    units.length,
    units.filter(({ type }) => type === null),
    ({ unit }) =>
      rowOf(
        'classified',
        unit.head?.number ?? null,
        unit.name,
        unit.hasNoHead ? text.noHead : text.noType,
        mendPath('/classificatie/klanten', { groep: unit.id }),
      ),
  );
};

interface ActiveClient {
  id: number;
  number: string;
  name: string;
}

/** Active clients that have not left before a year. */
function loadActive(connection: Connection, year: number): ActiveClient[] {
  return connection
    .prepare(
      `SELECT id, number, name FROM client
       WHERE status = 'active' AND (client_until_on IS NULL OR client_until_on >= ?) ORDER BY number`,
    )
    .all(`${year}-01-01`) as ActiveClient[];
}

/**
 * Roles of active clients in the planning year: the main role of every client, and each role that somebody has now, must have an
 * employee who stays in service for the whole year. Roles that a client never had are not asked.
 */
export const measureRoles: Measure = ({ connection }, { planningYear }) => {
  const clients = loadActive(connection, planningYear);
  const main = findMainRole(connection)?.code;
  const people = new Map(
    (
      connection.prepare('SELECT id, code, out_of_service_on AS outOn FROM employee').all() as {
        id: number;
        code: string;
        outOn: string | null;
      }[]
    ).map((person) => [person.id, person]),
  );
  const rolesOf = Map.groupBy(loadRoles(connection, planningYear), ({ clientId }) => clientId);
  let asked = 0;
  const gaps: { client: ActiveClient; role: string; what: string }[] = [];
  for (const client of clients) {
    const roles = rolesOf.get(client.id) ?? [];
    if (main !== undefined && !roles.some(({ role }) => role === main)) {
      asked += 1;
      gaps.push({ client, role: main, what: text.noRole(main, planningYear) });
    }
    for (const { role, currentId, planned } of roles) {
      asked += 1;
      const holderId = planned ? planned.employeeId : currentId;
      const holder = holderId === null ? undefined : people.get(holderId);
      if (holder === undefined) gaps.push({ client, role, what: text.noRole(role, planningYear) });
      else if (holder.outOn !== null && holder.outOn <= `${planningYear}-12-31`)
        gaps.push({ client, role, what: text.leaving(role, holder.code, holder.outOn) });
    }
  }
  return fromGaps(asked, gaps, ({ client, role, what }) =>
    rowOf(
      'roles',
      client.number,
      client.name,
      what,
      mendPath('/planning/voorbereiding', { jaar: planningYear, rol: role }),
    ),
  );
};
