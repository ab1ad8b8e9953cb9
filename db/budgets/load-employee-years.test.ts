import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadDaysOff } from '#db/budgets/load-days-off.ts';
import { loadEmployeeYears } from '#db/budgets/load-employee-years.ts';
import { createOfficeFile } from '#db/office/open.ts';
import type { EmployeeYear } from '#shared/budgets/model.ts';
import { fillEmployees, type EmployeeFacts } from '#test/support/fill-employees.ts';
import { temporaryFolder } from '#test/support/office.ts';

const full = [['2010-01-01', null, 10_000]] as const;

function load(
  employees: Readonly<Record<string, EmployeeFacts>>,
  year: number,
  sql = '',
): { years: EmployeeYear[]; daysOff: string[] } {
  const file = path.join(temporaryFolder(), 'kantoor.peil');
  const db = createOfficeFile(file, 'Testkantoor', '2026-11-20T08:00:00.000Z');
  fillEmployees(db.connection, employees);
  db.connection.exec(sql);
  const loaded = {
    years: loadEmployeeYears(db.connection, year),
    daysOff: [...loadDaysOff(db.connection, year)],
  };
  db.close();
  return loaded;
}

describe('the year of employees', () => {
  it('gives the figures of the source to the digit', () => {
    const { years } = load(
      {
        VOL: {
          contracts: full,
          norm: { 2015: 156_000 },
          control: { '2015-02': 8200, '2015-03': 8200, '2015-04': 400 },
        },
        PT: { contracts: [['2010-01-01', null, 7500]], norm: { 2015: 117_000 } },
      },
      2015,
    );
    const [part, whole] = years;
    expect(whole).toMatchObject({
      code: 'VOL',
      partTimeBasisPoints: 10_000,
      contractYearCentihours: 208_000,
      normCentihours: 156_000,
    });
    expect(whole?.contractCentihours.slice(0, 4)).toEqual([17_530, 15_940, 17_530, 17_530]);
    expect(whole?.availableCentihours.slice(0, 4)).toEqual([15_600, 15_600, 15_600, 15_600]);
    expect(whole?.availableCentihours.slice(6, 8)).toEqual([7800, 7800]);
    expect(whole?.controlCentihours.slice(0, 4)).toEqual([0, 8200, 8200, 400]);
    expect(part?.contractCentihours.slice(0, 4)).toEqual([13_150, 11_960, 13_150, 13_150]);
    expect(part?.contractYearCentihours).toBe(156_000);
  });

  it('gives who leaves in March no hours after, whatever was typed', () => {
    const { years } = load(
      {
        WEG: {
          contracts: full,
          outOfServiceOn: '2027-03-15',
          norm: { 2027: 156_000 },
          typed: { '2027-02': 10_000, '2027-09': 9000 },
          absence: { '2027-03 VERLOF': 800, '2027-08 VERLOF': 8000 },
        },
      },
      2027,
    );
    // Ten of the 23 weekdays of March.
    expect(years[0]?.availableCentihours).toEqual([15_600, 10_000, 6783, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(years[0]?.contractCentihours.slice(2, 5)).toEqual([7970, 0, 0]);
    expect(years[0]?.absenceCentihours).toEqual([800, 0, 800, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('limits who has no contract at all by the dates of service only', () => {
    const { years } = load({ NEW: { inServiceOn: '2027-11-01', norm: { 2027: 156_000 } } }, 2027);
    expect(years[0]).toMatchObject({ partTimeBasisPoints: null, contractYearCentihours: 0 });
    expect(years[0]?.availableCentihours).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 15_600, 0]);
  });

  it('lists who works here in the year, and who has hours in it', () => {
    const { years } = load(
      {
        OUD: { outOfServiceOn: '2027-01-01' },
        LAT: { inServiceOn: '2028-01-01' },
        NOG: { outOfServiceOn: '2027-01-01', norm: { 2027: 100 } },
        NU: {},
      },
      2027,
    );
    expect(years.map(({ code }) => code)).toEqual(['NOG', 'NU']);
    expect(years[1]).toMatchObject({ normCentihours: null, functionCode: null, teamCode: null });
  });

  it('takes function and season profile of the year, and the days off of the office', () => {
    const { years, daysOff } = load(
      { A: { functionCode: 'ASA', contracts: full, norm: { 2027: 120_000 } } },
      2027,
      `INSERT INTO season_profile (name, months) VALUES ('Vlak', '[834,834,833,833,833,834,833,833,833,833,833,834]');
       UPDATE employee_budget SET function_code = 'RLM', season_profile_id = (SELECT id FROM season_profile WHERE name = 'Vlak');
       INSERT INTO office_holiday (on_day, name, is_day_off) VALUES ('2027-03-26', 'Goede Vrijdag', 1), ('2027-05-06', 'x', 0);`,
    );
    expect(years[0]?.functionCode).toBe('RLM');
    expect(years[0]?.availableCentihours[11]).toBe(10_008);
    expect(years[0]?.availableCentihours.reduce((sum, hours) => sum + hours, 0)).toBe(120_000);
    expect(daysOff).toEqual(['2027-01-01', '2027-03-26', '2027-03-29', '2027-04-27', '2027-05-17']);
    expect(years[0]?.absenceCentihours.slice(2, 5)).toEqual([1590, 800, 800]);
  });
});
