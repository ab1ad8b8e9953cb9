import { createDayOffCheck } from '#db/budgets/load-days-off.ts';
import { classifyOffice } from '#db/classification/classify-office.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import { loadRecurrences, type LoadedEmployee } from '#db/planning/propose-load.ts';
import { listServices } from '#db/services/services.ts';
import type { ClientType } from '#shared/classification/model.ts';
import type { UnitId } from '#shared/classification/units.ts';
import { whyNotInService } from '#shared/preparation/service-dates.ts';
import { moveDay } from '#shared/planning/move-day.ts';
import type { ProposalBasis } from '#shared/planning/propose-model.ts';
import type { Absence, ProposalSurroundings } from '#shared/planning/propose.ts';

/** What a proposal looks at besides clients: services, codes, days of service, holidays. */
export function makeSurroundings(
  { connection }: OfficeDatabase,
  asked: { year: number; basis: ProposalBasis },
  employees: ReadonlyMap<number, LoadedEmployee>,
): ProposalSurroundings {
  const isDayOff = createDayOffCheck(connection);
  const moved = new Map<string, string>();
  return {
    ...asked,
    services: listServices(connection),
    recurrenceOf: loadRecurrences(connection),
    absenceOf: (employeeId, month) => absenceOf(employees.get(employeeId), asked.year, month),
    moveDay: (day) => {
      const known = moved.get(day) ?? moveDay(day, 1, isDayOff);
      moved.set(day, known);
      return known;
    },
  };
}

/** Why somebody does no work in a month: out of service before it, or in service after it. */
function absenceOf(employee: LoadedEmployee | undefined, year: number, month: number): Absence | null {
  return employee === undefined ? null : whyNotInService(employee, year, month);
}

/** What a norm goes by: the type and the fee volume of a unit. */
export interface UnitSize {
  clientType: ClientType | null;
  sizeCode: string | null;
}

/** Type and fee volume of every unit as they are today, under the definition in force. */
export function loadUnitSizes(db: OfficeDatabase, today: string): Map<UnitId, UnitSize> {
  const { units, definition, referenceYear } = classifyOffice(db, today, 'counts');
  const size = definition.criteria.find(({ key }) => key === 'feeVolume');
  return new Map(
    units.map(({ unit, type }) => [
      unit.id,
      {
        clientType: type,
        sizeCode: size?.bands[size.findBand(unit.values, referenceYear)]?.code ?? unit.values.feeVolumeCode,
      },
    ]),
  );
}
