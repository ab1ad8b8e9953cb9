import type { Connection } from '#db/office/database.ts';
import type { BeconList, BeconMinimum, BeconReturn } from '#shared/deadlines/screen-model.ts';
import { BeconTax } from '#shared/deadlines/screen-model.ts';
import { beconCode, beconMonths } from '#shared/rules/rising-series.ts';
import { daysInMonth, isDay } from '#shared/common/values.ts';

/** The tax years of which clients are on the becon list, newest first. */
export function listBeconYears(connection: Connection): number[] {
  return connection
    .prepare(
      `SELECT DISTINCT CAST(substr(period_ends_on, 1, 4) AS INTEGER) AS year FROM client_extension
       WHERE kind = 'becon' ORDER BY year DESC`,
    )
    .pluck()
    .all() as number[];
}

/** The returns on the list of a tax year, with the day on which each was filed. */
export function loadBeconReturns(connection: Connection, taxYear: number): BeconReturn[] {
  return connection
    .prepare(
      `SELECT extension.family AS tax, client.number AS clientNumber, client.name AS clientName, employee.code AS manager,
         extension.period_ends_on AS periodEndsOn, done.done_on AS filedOn
       FROM client_extension AS extension
       JOIN client ON client.id = extension.client_id
       LEFT JOIN client_role ON client_role.client_id = client.id AND client_role.role_code = 'RLM'
       LEFT JOIN employee ON employee.id = client_role.employee_id
       LEFT JOIN deadline_done AS done ON done.client_id = extension.client_id AND done.step = extension.family
         AND done.period_ends_on = extension.period_ends_on
       WHERE extension.kind = 'becon' AND extension.family IN ('income_tax', 'corporate_tax')
         AND extension.period_ends_on BETWEEN @from AND @until
       ORDER BY extension.family DESC, client.number, extension.period_ends_on`,
    )
    .all({ from: `${taxYear}-01-01`, until: `${taxYear}-12-31` }) as BeconReturn[];
}

/** The line of a tax year: August after it up to April of the year after that, each by the version that holds at its end; empty past 2199, where no day is known. */
export function loadBeconMinimums(connection: Connection, taxYear: number): BeconMinimum[] {
  const find = connection.prepare(
    `SELECT value AS basisPoints, source, checked_on AS checkedOn FROM legal_value
     WHERE code = @code AND valid_from <= @on ORDER BY valid_from DESC LIMIT 1`,
  );
  return BeconTax.options.flatMap((tax) =>
    beconMonths.flatMap((month) => {
      const on = beconDay(taxYear, month);
      if (!isDay(on)) return [];
      const found = find.get({ code: beconCode(tax, month), on }) as
        | { basisPoints: number; source: string; checkedOn: string }
        | undefined;
      return found ? [{ tax, on, ...found }] : [];
    }),
  );
}

function beconDay(taxYear: number, month: (typeof beconMonths)[number]): string {
  const year = taxYear + (Number(month) >= 8 ? 1 : 2);
  return `${year}-${month}-${daysInMonth(year, Number(month))}`;
}

/** The becon list of a tax year; without a year the newest of which the line has begun, else the newest there is. */
export function loadBeconList(connection: Connection, asked: number | undefined, today: string): BeconList {
  const taxYears = listBeconYears(connection);
  const begun = Number(today.slice(0, 4)) - (today.slice(5, 7) >= '08' ? 1 : 2);
  const taxYear = asked ?? taxYears.find((year) => year <= begun) ?? taxYears[0] ?? begun;
  return {
    taxYear,
    taxYears: [...new Set([...taxYears, taxYear])].toSorted((a, b) => b - a),
    returns: loadBeconReturns(connection, taxYear),
    minimums: loadBeconMinimums(connection, taxYear),
  };
}
